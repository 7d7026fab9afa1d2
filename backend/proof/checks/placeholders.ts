import { type CheckResult, checked, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';

/** Begins what the author of a new challenge has to replace. */
const placeholder = /\bTODO:/;

/** Nothing that people read says of itself that it is still to be written. Comments of programs are their author's own. */
export function checkPlaceholders({ challenge, files, lineOf, wrong }: ParsedChallenge): CheckResult {
	const findings: Finding[] = [];
	const find = (file: string, line: number, text: string): void => {
		const [, rest = ''] = text.split(placeholder);
		const message = `This is still to be written: ${rest.trim().slice(0, 200)}`;
		findings.push({ file, line, message, defect: 'malformed' });
	};
	for (const { path, text } of textsWithin(challenge, [])) {
		if (placeholder.test(text)) find('challenge.json', lineOf(path), text);
	}
	for (const file of ['statement.md', 'editorial.md']) {
		for (const [place, row] of (files.contents.get(file) ?? '').split('\n').entries()) {
			if (placeholder.test(row)) find(file, place + 1, row);
		}
	}
	for (const { file, why } of wrong) {
		if (placeholder.test(why)) find(file, 2, why);
	}
	return checked('placeholders', findings);
}

/** Every text in challenge.json but those of inputs, which may say anything. */
function textsWithin(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (typeof value !== 'object' || value === null || path.at(-1) === 'input') return [];
	return Object.entries(value).flatMap(([key, inside]) =>
		textsWithin(inside, [...path, Array.isArray(value) ? Number(key) : key]),
	);
}
