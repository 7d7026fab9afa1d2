import * as z from 'zod';
import type { ModelRequest } from '#backend/forge/modelRouter.ts';

/** Small, and with one of everything that a schema of ours may have. */
export const Draft = z.strictObject({
	title: z.string().min(1).max(80).describe('at most eight words'),
	level: z.enum(['easy', 'medium', 'hard']),
	hints: z.array(z.string()).min(1).max(4),
	points: z.int().min(0).max(100),
	weight: z.number().nullable(),
	isClassic: z.boolean(),
	note: z.string().optional(),
	part: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('function'), name: z.string() }),
		z.strictObject({ kind: z.literal('class'), operations: z.array(z.string()), comment: z.string().optional() }),
	]),
});
export type Draft = z.infer<typeof Draft>;

export const goodDraft: Draft = {
	title: 'Lanterns on a string',
	level: 'easy',
	hints: ['What changes from one lantern to the next?'],
	points: 10,
	weight: null,
	isClassic: false,
	part: { kind: 'function', name: 'countLanterns' },
};

export const goodAnswer = {
	content: JSON.stringify(goodDraft),
	usage: { prompt_tokens: 435, completion_tokens: 1063 },
};

/** Words that must not turn up in an error, an event or a status. */
export const secretPrompt = 'a demand about marmots, mm-4714';

export function demand(changes: Partial<ModelRequest<Draft>> = {}): ModelRequest<Draft> {
	return {
		system: 'You write challenges.',
		prompt: secretPrompt,
		schema: Draft,
		schemaName: 'challenge',
		difficulty: 'easy',
		maxOutputTokens: 4_000,
		signal: new AbortController().signal,
		...changes,
	};
}
