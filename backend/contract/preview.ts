import * as z from 'zod';
import { ChallengeDetail, ProofSummary } from './challenge.ts';
import { LanguageId } from './ids.ts';

/** What keeps a challenge that can be shown from being one that learners get. */
export const PreviewGap = z.enum([
	/** There is no proof. */
	'noProof',
	/** Files were changed after they had been proved. */
	'staleProof',
	/** The outputs of some examples are not known before it is proved. */
	'noOutputs',
	/** A model wrote it, and nobody has vouched for it. */
	'draft',
]);
export type PreviewGap = z.infer<typeof PreviewGap>;

/** A challenge folder as a learner would see it. Nothing of it was run, and nothing is kept. */
export const ChallengePreview = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('shown'),
		/** As if it were solved already: everything in it is open. */
		challenge: ChallengeDetail.omit({ proof: true }),
		/** Places of examples whose output is not known; null stands for it. */
		withoutOutput: z.array(z.int().nonnegative()),
		/** Absent where none fits the files. */
		proof: ProofSummary.optional(),
		/** Those that a learner can take, the first one first. */
		hints: z.array(z.string()),
		editorial: z.object({
			text: z.string(),
			solutions: z.array(z.object({ language: LanguageId, source: z.string() })),
		}),
		/** In the languages in which it may be solved, without the line that names the challenge. */
		starters: z.array(z.object({ language: LanguageId, fileName: z.string(), source: z.string() })),
		gaps: z.array(PreviewGap),
	}),
	/** Its files do not make a challenge. */
	z.object({
		kind: z.literal('refused'),
		findings: z.array(z.object({ file: z.string(), line: z.int().positive(), message: z.string() })).min(1),
	}),
]);
export type ChallengePreview = z.infer<typeof ChallengePreview>;
