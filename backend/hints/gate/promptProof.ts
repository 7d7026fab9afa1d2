import { createHash } from 'node:crypto';
import { codeOverlap, type Reference } from './codeOverlap.ts';

/** That a model was not told a solution: which exact prompt was looked at, and against which references. */
export interface PromptProof {
	promptSha256: string;
	referencesCompared: number;
}

/**
 * Proves that no reference's body is in a prompt; undefined when one is. What the learner wrote and what the statement says may be in it whatever it is.
 * The proof is kept with the hint, the prompt is not.
 */
export function provePrompt(
	prompt: string,
	references: readonly Reference[],
	known: readonly string[],
): PromptProof | undefined {
	if (codeOverlap(prompt, references, known) !== undefined) return undefined;
	const promptSha256 = createHash('sha256').update(prompt).digest('hex');
	return { promptSha256, referencesCompared: references.length };
}
