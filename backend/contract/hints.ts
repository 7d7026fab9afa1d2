import * as z from 'zod';
import { ProviderName } from './forge.ts';
import { Instant, KnownTimeZone, LanguageId, Uuid } from './ids.ts';
import { JudgeReport } from './judging.ts';
import { Source } from './submission.ts';
import { Verdict } from './verdict.ts';

/** What a sentence of an explanation is about; a page may give each a sign of its own. */
export const ExplanationAbout = z.enum([
	/** What the failing input is like. */
	'input',
	/** Where what is right and what came part. */
	'answer',
	'limit',
	'crash',
	'compile',
	'prints',
	/** Of accepted solutions. */
	'growth',
	'simplify',
	'naming',
]);
export type ExplanationAbout = z.infer<typeof ExplanationAbout>;

/** A verdict explained from measured data: level 0 of the hint ladder after a failure, a short review after accepted. No model has a part in it. */
export const Explanation = z.object({
	verdict: Verdict,
	/** Of the failing case, where there is one. */
	caseName: z.string().optional(),
	parts: z.array(z.object({ about: ExplanationAbout, text: z.string() })),
});
export type Explanation = z.infer<typeof Explanation>;

export const ExplainRequest = z.strictObject({
	language: LanguageId,
	source: Source,
	/** As the client got it for this source. */
	report: JudgeReport,
});
export type ExplainRequest = z.infer<typeof ExplainRequest>;

/** An accepted solution, looked at by a model; `down`: no provider could deliver, or none was asked, and then why. */
export const CloserReview = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('written'),
		provider: ProviderName,
		model: z.string(),
		parts: Explanation.shape.parts,
	}),
	z.object({ kind: z.literal('down'), why: z.string().optional() }),
]);
export type CloserReview = z.infer<typeof CloserReview>;

export const MakeHintRequest = z.strictObject({
	/** Made by the client: asking twice with the same id makes one hint. */
	id: Uuid,
	language: LanguageId,
	/** The learner's file as it is now. */
	source: Source,
	timeZone: KnownTimeZone,
});
export type MakeHintRequest = z.infer<typeof MakeHintRequest>;

/** A next step made for the learner's own code. */
export const MadeHint = z.object({
	id: Uuid,
	at: Instant,
	text: z.string(),
	provider: ProviderName,
	model: z.string(),
	/** What it was held to: 4, or 3 where the first try said too much. */
	level: z.int().min(3).max(4),
});
export type MadeHint = z.infer<typeof MadeHint>;

export const MakeHintAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('made'), hint: MadeHint }),
	/** Nothing is shown of what was written, or nothing was: the challenge's own hint of this level, counted like any other. */
	z.object({
		kind: z.literal('standIn'),
		text: z.string(),
		/** `enoughMade`: as many were made in this attempt as there may be. */
		reason: z.enum(['saidTooMuch', 'enoughMade']),
		message: z.string(),
	}),
	/** No provider could deliver, or none was asked, and then why. Nothing was shown and nothing counts. */
	z.object({ kind: z.literal('refunded'), message: z.string(), why: z.string().optional() }),
]);
export type MakeHintAnswer = z.infer<typeof MakeHintAnswer>;
