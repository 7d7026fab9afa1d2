import * as z from 'zod';
import { ChallengeFile, Expected, formatVersion } from './challengeFile.ts';
import { ServerAddress } from './challengeSet.ts';

/** The file that makes a folder a public challenge. */
export const publicFileName = 'public.json';

/**
 * challenge.json of a challenge whose tests lie on a server: what a learner reads, and what running the examples takes. Hints end where its set says; nothing in it
 * tells of inputs that are not examples.
 */
export const PublicChallengeFile = z.strictObject({
	...ChallengeFile.shape,
	hints: z.array(z.string().min(20).max(800)).max(4),
	largeInputs: z.array(z.never()).default([]),
	invalidInputs: z.array(z.never()).default([]),
});
export type PublicChallengeFile = z.infer<typeof PublicChallengeFile>;

/**
 * public.json: stands in place of programs, cases and proof. A folder that has it is run on its examples locally, and submitted on the server only; what is
 * run locally never counts.
 */
export const PublicFile = z.strictObject({
	formatVersion: z.literal(formatVersion),
	/** The proof's hash of the whole challenge that it was made from: the version that the server judges by, unless a newer one was pushed. */
	challengeVersion: z.string().regex(/^[0-9a-f]{64}$/),
	/** Where it is submitted: address of the server. */
	server: ServerAddress,
	/** What is right for each example, in their order. */
	outputs: z.array(Expected).min(1).max(5),
});
export type PublicFile = z.infer<typeof PublicFile>;
