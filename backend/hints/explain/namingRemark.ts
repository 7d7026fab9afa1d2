import type { LanguageId } from '#contract/ids.ts';
import { ownLines } from '#proof/codeTokens.ts';

/** Names that need no explanation where they are short-lived. */
const usual = new Set(['i', 'j', 'k', 'n', 'm', 'x', 'y', 'r', 'c', '_']);
/** Names that say nothing whatever they hold. */
const empty = new Set([
	'temp',
	'tmp',
	'data',
	'foo',
	'bar',
	'baz',
	'thing',
	'stuff',
	'var',
	'val1',
	'val2',
	'test',
	'res1',
	'res2',
	'arr2',
	'list2',
]);
/** A letter may stand for something over so many lines before it gets hard to remember. */
const farLines = 8;

/** One remark about names: a letter that lives too long, a word that says nothing, a spelling foreign to the language. Undefined when none stands out. */
export function namingRemark(source: string, language: LanguageId): string | undefined {
	const lines = ownLines(source, language);
	const places = new Map<string, number[]>();
	for (const [at, line] of lines.entries()) {
		const bare = line.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '');
		for (const [name] of bare.matchAll(/(?<![.\w])[A-Za-z_]\w*(?!\w*\s*\()/g)) {
			places.set(name, [...(places.get(name) ?? []), at + 1]);
		}
	}
	for (const [name, at] of places) {
		const [first = 0, last = 0] = [at[0], at.at(-1)];
		if (name.length === 1 && !usual.has(name) && at.length >= 3 && last - first >= farLines)
			return `\`${name}\` is used from line ${first} to line ${last}. Over that distance a word says more than a letter.`;
	}
	for (const [name, at] of places) {
		if (empty.has(name.toLowerCase()) && at.length >= 2)
			return `\`${name}\` in line ${at[0] ?? 0} could hold anything. What does it hold here?`;
	}
	const foreign = language === 'python' || language === 'rust' ? /^[a-z]+[A-Z]\w*$/ : /^[a-z]+_[a-z]\w*$/;
	if (language === 'c' || language === 'cpp') return undefined;
	const [name] = [...places].find(([one, at]) => foreign.test(one) && at.length >= 2) ?? [];
	if (name === undefined) return undefined;
	const written = language === 'python' || language === 'rust' ? 'with_underscores' : 'inCamelCase';
	return `\`${name}\` is spelt as in other languages; here names of this kind are written ${written}.`;
}
