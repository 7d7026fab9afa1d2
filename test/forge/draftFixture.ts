import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const folder = path.join(import.meta.dirname, '../fixtures/forge');

/** A fixture is a whole answer, or another one with some fields changed. */
const Derived = z.strictObject({ from: z.string(), with: z.record(z.string(), z.unknown()) });

/** What a model answered, as text. @param words placed in it, e.g. a path that only the test knows */
export function answerText(name: string, words: Readonly<Record<string, string>> = {}): string {
	const text = JSON.stringify(answerOf(name));
	return Object.entries(words).reduce((filled, [word, value]) => filled.replaceAll(word, value), text);
}

/** An answer that is no JSON. */
export function proseText(): string {
	return readFileSync(path.join(folder, 'prose.txt'), 'utf8');
}

function answerOf(name: string): unknown {
	const json: unknown = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
	const derived = Derived.safeParse(json);
	if (!derived.success) return json;
	const base = z.record(z.string(), z.unknown()).parse(answerOf(derived.data.from));
	return { ...base, ...derived.data.with };
}
