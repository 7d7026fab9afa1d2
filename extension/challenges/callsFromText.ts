import type { l10n } from 'vscode';
import type { ClassSignature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { TextReader } from './textReader.ts';
import { typedValueWords } from './typedValueWords.ts';
import { ValueReader } from './valueFromText.ts';

type Localiser = Pick<typeof l10n, 't'>;

/**
 * Reads the calls of a class: `CrateTower()`, `add(5)`, one after the other, with or without line breaks, full stops and semicolons between them. That the object has to be
 * made first is understood, so who leaves it out, where it takes nothing, means it.
 * @throws AppError `badRequest` that names line and column, and says what was expected there
 */
export function callsFromText(l10n: Localiser, typed: string, signature: ClassSignature, name: string): Value[] {
	const words = typedValueWords(l10n);
	const text = new TextReader(words, typed, name);
	const reader = new ValueReader(words, text);
	const known = new Map([signature, ...signature.methods].map((one) => [one.name, one.parameters]));
	const names = [...known.keys()].join(', ');
	const calls: Value[] = [];
	for (;;) {
		text.skipBetween();
		if (text.isAtEnd && calls.length > 0) return calls;
		const at = text.at;
		const called = text.word();
		const parameters = known.get(called) ?? text.fail(words.callExpected(names), at);
		if (calls.length === 0 && called !== signature.name) {
			if (signature.parameters.length > 0) text.fail(words.firstCall(signature.name), at);
			calls.push([signature.name]);
		} else if (calls.length > 0 && called === signature.name) {
			text.fail(words.secondObject, at);
		}
		text.skipSpace();
		if (!text.take('(')) text.fail(words.argumentsExpected(called));
		const given = parameters.map(({ type }, place) => {
			text.skipSpace();
			if (place > 0 && !text.take(',')) text.fail(words.argumentCount(called, parameters.length));
			return reader.value(type);
		});
		text.skipSpace();
		if (!text.take(')')) text.fail(words.argumentCount(called, parameters.length));
		calls.push([called, ...given]);
	}
}

/** What each of these calls is to return: an array with null for those that return nothing. @throws AppError as above */
export function resultsFromText(
	l10n: Localiser,
	typed: string,
	calls: readonly Value[],
	{ methods }: ClassSignature,
	name: string,
): Value[] {
	const words = typedValueWords(l10n);
	const reader = new ValueReader(words, new TextReader(words, typed, name));
	const types = calls.map((call) => {
		const called = Array.isArray(call) ? call[0] : undefined;
		return methods.find((method) => method.name === called)?.returns.type ?? 'void';
	});
	const results = reader.values(types);
	reader.end();
	return results;
}
