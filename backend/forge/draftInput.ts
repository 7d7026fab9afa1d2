import * as z from 'zod';
import type { Parameter } from '#contract/signature.ts';
import { Recipe } from '#contract/recipe.ts';
import { Value } from '#contract/value.ts';

/** Deeper than any value or recipe of a sound challenge. */
const deepest = 24;

export type ReadInput<Read> = { kind: 'read'; input: Read } | { kind: 'unreadable'; reason: string };

/**
 * The arguments in a text of a draft, by JSON. A long that was written as a small number becomes the string of digits that it has to be, and a tree loses
 * the nulls at its end, which say nothing.
 */
export function readDraftInput(text: string, parameters: readonly Pick<Parameter, 'type'>[]): ReadInput<Value[]> {
	const read = readJson(text, z.array(Value));
	if (read.kind === 'unreadable') return read;
	return { kind: 'read', input: read.input.map((value, place) => mended(value, parameters[place]?.type ?? '')) };
}

/** The recipes in a text of a draft. */
export function readDraftRecipes(text: string): ReadInput<Recipe[]> {
	return readJson(text, z.array(Recipe));
}

function readJson<Read>(text: string, schema: z.ZodType<Read>): ReadInput<Read> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: 'unreadable', reason: 'it is not JSON' };
		throw error;
	}
	if (isDeeper(json, deepest)) return { kind: 'unreadable', reason: 'it is nested too deep' };
	const parsed = schema.safeParse(json);
	if (parsed.success) return { kind: 'read', input: parsed.data };
	const issue = parsed.error.issues[0];
	const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
	return { kind: 'unreadable', reason: `it does not have the form that is asked for${place}` };
}

function isDeeper(json: unknown, levels: number): boolean {
	if (typeof json !== 'object' || json === null) return false;
	return levels === 0 || Object.values(json).some((inner) => isDeeper(inner, levels - 1));
}

function mended(value: Value, type: string): Value {
	if (Array.isArray(value) && /^tree<\w+>$/.test(type)) {
		const last = value.findLastIndex((node) => node !== null);
		return asLong(value.slice(0, last + 1), type);
	}
	return asLong(value, type);
}

function asLong(value: Value, type: string): Value {
	if (!/^(?:(?:list|tree)<)?long\b/.test(type)) return value;
	if (Array.isArray(value)) return value.map((item) => asLong(item, type));
	return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
}
