import * as z from 'zod';
import { MadeHint } from '#contract/hints.ts';
import type { KeptHint } from './madeHintStore.ts';

/** A kept hint as JSON text, which both stores hold beside the columns that they look at. */
export const KeptHintText = MadeHint.extend({
	learnerId: z.string(),
	challengeId: z.string(),
	attemptId: z.string(),
	proof: z.object({ promptSha256: z.string(), referencesCompared: z.int() }),
});

export function parseKeptHint(text: string): KeptHint {
	return KeptHintText.parse(JSON.parse(text));
}
