import * as z from 'zod';
import { ForgeProgress, ForgeStop, ProviderName } from './forge.ts';
import { Difficulty, Topic, Uuid } from './ids.ts';
import { TypeName } from './signature.ts';

/** More says nothing that a model could still heed. */
export const wishMax = 300;
/** So many types fit into a signature that one can solve. */
export const typesMax = 4;
/** Titles of one's own set that the draft must not repeat. */
export const avoidMax = 40;

/**
 * The note that lies in a folder as long as its programs are a model's that nobody has vouched for. It is no part of the challenge; `prove` runs what
 * lies beside it as a stranger's code. Whoever removes it has read the programs.
 */
export const draftNoteFile = 'DRAFT.md';

/** What an instructor wants a draft of. */
export const DraftRequest = z.strictObject({
	/** Made by the client: asking twice with the same id makes one draft. */
	id: Uuid,
	topic: Topic,
	difficulty: Difficulty,
	kind: z.enum(['function', 'class']).optional(),
	/** Types that are to stand in the signature. */
	types: z.array(TypeName).max(typesMax).optional(),
	/** What it should be about, in the instructor's own words. */
	wish: z.string().max(wishMax).optional(),
	/** Titles of challenges that it must not be like. */
	avoid: z.array(z.string().max(80)).max(avoidMax).optional(),
});
export type DraftRequest = z.infer<typeof DraftRequest>;

/** A file that a draft can have: names of ours, none of which leads out of its folder. */
export const DraftPath = z
	.string()
	.regex(
		/^(?:(?:challenge\.json|statement\.md|editorial\.md|(?:reference|brute|validator|generator)\.py)|wrong\/wrong\d{1,2}\.py)$/,
	);

/** Something that a check of the draft found. */
export const DraftFinding = z.object({ file: z.string(), line: z.int().positive(), message: z.string() });
export type DraftFinding = z.infer<typeof DraftFinding>;

/** How far the checks came, which is help for its author and no proof. */
export const DraftChecks = z.discriminatedUnion('kind', [
	/** Everything that a proof checks held when it was made; `difficulty` is the measured one. */
	z.object({ kind: z.literal('held'), difficulty: Difficulty }),
	/** Something was found, more of it than stands here when `more` is not 0. */
	z.object({ kind: z.literal('found'), findings: z.array(DraftFinding), more: z.int().nonnegative() }),
	/** No model was there any more to write the brute force or to mend it; `findings` is what was known then. */
	z.object({
		kind: z.literal('brokenOff'),
		why: z.string(),
		findings: z.array(DraftFinding),
		more: z.int().nonnegative(),
	}),
]);
export type DraftChecks = z.infer<typeof DraftChecks>;

/** A challenge folder that nobody has proved. */
export const Draft = z.object({
	title: z.string(),
	/** Words of the title, for the folder's name and the last part of the id, which is the instructor's to make unique. */
	slug: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.max(80),
	/** The first one, which names the folder above. */
	topic: Topic,
	files: z.record(DraftPath, z.string()),
	checks: DraftChecks,
	provider: ProviderName,
	model: z.string(),
});
export type Draft = z.infer<typeof Draft>;

/** What happens while a draft is made, as server-sent events; `drafted`, `failed` and `cancelled` end the stream. */
export const DraftEvent = z.discriminatedUnion('kind', [
	...ForgeProgress.options,
	z.object({ kind: z.literal('drafted'), draft: Draft }),
	...ForgeStop.options,
]);
export type DraftEvent = z.infer<typeof DraftEvent>;
