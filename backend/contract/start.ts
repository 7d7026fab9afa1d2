import * as z from 'zod';
import { AiOrder } from './forge.ts';
import { PistonAddress } from './piston.ts';
import { installedSetsMax } from './sets.ts';

/** The first message from parent to solo backend over the child process's channel: nothing secret is ever in argv or a file. */
export const StartOrder = z.object({
	kind: z.literal('start'),
	/** Random, 256 bits, hex: every request carries it as a bearer token. */
	token: z.string().regex(/^[0-9a-f]{64}$/),
	dataFolder: z.string(),
	scratchFolder: z.string(),
	bankFolder: z.string(),
	/** `auto`, or a tier to insist on. */
	tier: z.enum(['auto', 'bubblewrap', 'piston', 'sandbox-exec', 'trusted']),
	/** Paths of interpreters and compilers that the learner set. */
	toolchains: z.record(z.string(), z.string()),
	/** Who makes challenges; nobody unless the learner set up a provider. */
	ai: AiOrder.default({ order: [], providers: {} }),
	/** The learner's own server, if there is one; it travels over the channel because of its secret. */
	piston: PistonAddress.optional(),
	/** Folders of the extensions that carry sets; which they are later is said by `setInstalledSets`. */
	setFolders: z.array(z.string().min(1)).max(installedSetsMax).default([]),
});
/** As the parent says it; what it leaves out is filled in by parsing. */
export type StartOrder = z.input<typeof StartOrder>;

/** What the solo backend says to its parent over the channel. */
export const StartAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('ready'), port: z.int(), version: z.string() }),
	z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type StartAnswer = z.infer<typeof StartAnswer>;
