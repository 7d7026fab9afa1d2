import { SetFile } from '#contract/challengeSet.ts';
import type { Finding } from '#proof/finding.ts';
import { parseJsonText } from '#proof/jsonText.ts';
import { readJsonFile } from '#proof/readJsonFile.ts';

export type AddedEntry = { kind: 'added' | 'there'; text: string } | { kind: 'refused'; findings: Finding[] };

/**
 * The text of a set.json with one more challenge at the end of its last section. All else stays as its author laid it out; the new entry is laid out as the one before it.
 * `there`: the set names the challenge already.
 */
export function addEntry(text: string, slug: string): AddedEntry {
	const read = readJsonFile('set.json', text, SetFile);
	const json = parseJsonText(text);
	if (read.kind === 'misfits') return { kind: 'refused', findings: read.findings };
	const { sections } = read.value;
	if (sections.some((section) => section.challenges.some(({ challenge }) => challenge === slug)))
		return { kind: 'there', text };
	const list = ['sections', sections.length - 1, 'challenges'];
	const last = (sections.at(-1)?.challenges.length ?? 0) - 1;
	const spanOf = (path: readonly PropertyKey[]) => (json.kind === 'parsed' ? json.spanOf(path) : undefined);
	const element = spanOf([...list, last]);
	const before = last === 0 ? spanOf(list)?.start : spanOf([...list, last - 1])?.end;
	// A file that fits the schema has both; JSON alone can't say so.
	if (element === undefined || before === undefined) throw new TypeError('a section has a last challenge');
	// What stands before the last entry, its comma or bracket left out, keeps the entries below or beside each other.
	const gap = text.slice(before, element.start).replace(/[,[]/, '');
	const entry = entryLike(text.slice(element.start, element.end), slug);
	const added = `${text.slice(0, element.end)},${gap === '' ? ' ' : gap}${entry}${text.slice(element.end)}`;
	const fits = readJsonFile('set.json', added, SetFile);
	return fits.kind === 'fits' ? { kind: 'added', text: added } : { kind: 'refused', findings: fits.findings };
}

/** On one line or on three, as the entry before. */
function entryLike(other: string, slug: string): string {
	const [, inner = ''] = /^\{(\s*)/.exec(other) ?? [];
	const [, end = ''] = /(\s*)\}$/.exec(other) ?? [];
	return `{${inner}"challenge": ${JSON.stringify(slug)}${end}}`;
}
