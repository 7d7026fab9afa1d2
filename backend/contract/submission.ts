import * as z from 'zod';
import { ChallengeId, Instant, KnownTimeZone, LanguageId, Uuid } from './ids.ts';
import { CustomCase, JudgeReport } from './judging.ts';
import { Verdict } from './verdict.ts';

/** A source beyond this is refused before anything is compiled. */
export const sourceBytesMax = 256 * 1024;

export const Source = z
	.string()
	.min(1, 'the solution is empty')
	.refine((text) => !text.includes('\0'), 'the solution contains a NUL character; save the file as plain text (UTF-8)');

export const RunRequest = z.object({
	/** Made by the client: asking twice with the same id starts one run. */
	id: Uuid,
	language: LanguageId,
	source: Source,
	/** `examples` are the challenge's; `custom` the cases given here. */
	what: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('examples') }),
		z.object({ kind: z.literal('custom'), cases: z.array(CustomCase).min(1).max(50) }),
		z.object({ kind: z.literal('examplesAndCustom'), cases: z.array(CustomCase).max(50) }),
	]),
});
export type RunRequest = z.infer<typeof RunRequest>;

export const SubmissionRequest = z.object({
	/** Made by the client: sending the same submission twice records it once. */
	id: Uuid,
	language: LanguageId,
	source: Source,
	timeZone: KnownTimeZone,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

/** A run, a submission or a search for a breaking case under way. A submission answered with this is stored and will get exactly one verdict. */
export const Job = z.object({ id: Uuid, kind: z.enum(['run', 'submission', 'search']) });
export type Job = z.infer<typeof Job>;

/**
 * What happens to a job, as server-sent events; `done`, `failed` and `cancelled` end the stream. The verdict of a submission is stored and told by `judged` as
 * soon as it is known; `done` repeats it with what was found out after it: a smaller failing input, or how the time grew.
 */
export const JobEvent = z.discriminatedUnion('kind', [
	/** `before`: how many are judged first, where that is known. */
	z.object({ kind: z.literal('queued'), before: z.int().nonnegative().optional() }),
	z.object({ kind: z.literal('compiling') }),
	z.object({ kind: z.literal('case'), done: z.int(), total: z.int() }),
	z.object({ kind: z.literal('judged'), report: JudgeReport }),
	z.object({ kind: z.literal('done'), report: JudgeReport }),
	z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
	z.object({ kind: z.literal('cancelled') }),
]);
export type JobEvent = z.infer<typeof JobEvent>;

export const SearchRequest = z.object({
	/** Made by the client: asking twice with the same id starts one search. */
	id: Uuid,
	language: LanguageId,
	source: Source,
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export const SubmissionSummary = z.object({
	id: Uuid,
	challengeId: ChallengeId,
	language: LanguageId,
	submittedAt: Instant,
	state: z.enum(['pending', 'judged', 'cancelled']),
	verdict: Verdict.optional(),
	passed: z.int().optional(),
	total: z.int().optional(),
	cpuTimeMs: z.number().optional(),
	peakMemoryBytes: z.int().optional(),
});
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

/** A verdict that a submission had before it was judged again by mended cases. */
export const EarlierVerdict = z.object({
	verdict: Verdict,
	passed: z.int(),
	total: z.int(),
	/** By the cases of this version. */
	challengeVersion: z.string(),
	/** When it was judged again. */
	until: Instant,
});
export type EarlierVerdict = z.infer<typeof EarlierVerdict>;

export const SubmissionDetail = SubmissionSummary.extend({
	source: z.string(),
	challengeVersion: z.string(),
	report: JudgeReport.optional(),
	/** The oldest first; absent where it was judged once. */
	judgedBefore: z.array(EarlierVerdict).optional(),
});
export type SubmissionDetail = z.infer<typeof SubmissionDetail>;

export const SubmissionPage = z.object({ items: z.array(SubmissionSummary), nextCursor: z.string().optional() });
export type SubmissionPage = z.infer<typeof SubmissionPage>;
