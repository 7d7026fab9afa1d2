import { LRUCache } from 'lru-cache';
import type { CaseFile } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import { expandExpectedInput } from '#judge/signature/expandRecipe.ts';

/** Of large inputs kept at hand, in bytes: those of about six challenges. */
const keptBytes = 32 * 1024 * 1024;

/** By what describes them. A learner submits to the same challenge again and again, and growing its inputs takes longer than judging a right solution. */
const kept = new LRUCache<string, Value[]>({ maxSize: keptBytes, sizeCalculation: bytesOf });

/** The arguments of a case. Large ones are shared between calls: nobody may change them. @throws AppError as `expandRecipe`. */
export function caseInput(file: CaseFile): Value[] {
	if (file.input.kind === 'values') return file.input.values;
	const key = JSON.stringify(file.input.recipes);
	const known = kept.get(key);
	if (known !== undefined) return known;
	const input = expandExpectedInput(file);
	kept.set(key, input);
	return input;
}

/** Near enough: what the engine needs for arrays of numbers and for strings. */
function bytesOf(value: Value): number {
	if (Array.isArray(value)) return value.reduce<number>((sum, element) => sum + bytesOf(element), 16);
	return typeof value === 'string' ? 16 + value.length : 8;
}
