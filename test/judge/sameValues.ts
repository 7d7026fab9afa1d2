import type { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { languages } from '#judge/languages/languages.ts';

/** Of a function that gives back what it gets. */
export function sameSignature(type: string): Signature {
	return { name: 'same', parameters: [{ name: 'value', type }], returns: { type } };
}

/** A string of C ends where its first NUL is. */
export function withoutNul(value: Value): Value {
	if (typeof value === 'string') return value.replaceAll('\0', '');
	return Array.isArray(value) ? value.map(withoutNul) : value;
}

/** In C an array comes with its sizes, and goes with them. */
function sizesPassedOn(type: string): string {
	const depth = type === 'graph' ? 2 : (type.match(/\[\]/g) ?? []).length;
	const given = [
		'*returnSize = valueSize; ',
		'*returnColumnSizes = valueColSize; ',
		'*returnDepthSizes = valueDepthSize; ',
	];
	return given.slice(0, depth).join('');
}

/** The solution, by the first line that the language itself proposes. */
export const same: Readonly<Record<LanguageId, (type: string) => string>> = {
	python: () => 'def same(value):\n    return value\n',
	javascript: () => 'function same(value) { return value; }\n',
	typescript: () => 'export function same<T>(value: T): T { return value; }\n',
	java: (type) =>
		`import java.util.*;\nclass Solution { ${languages.java.declaration(sameSignature(type))} { return value; } }\n`,
	cpp: (type) => `${languages.cpp.declaration(sameSignature(type))} { return value; }\n`,
	c: (type) => `${languages.c.declaration(sameSignature(type))} { ${sizesPassedOn(type)}return value; }\n`,
	go: (type) => `package main\n\n${languages.go.declaration(sameSignature(type))} { return value }\n`,
	rust: (type) =>
		`use std::cell::RefCell;\nuse std::rc::Rc;\n${languages.rust.declaration(sameSignature(type))} { value }\n`,
};
