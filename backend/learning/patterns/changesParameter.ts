import type { LanguageId } from '#contract/ids.ts';
import { snakeCase } from '#judge/signature/spelling.ts';

/** Methods that change what they are called on. */
const changing: Readonly<Record<LanguageId, string>> = {
	python: 'sort|reverse|pop|append|remove|insert|clear|extend',
	javascript: 'sort|reverse|pop|push|shift|unshift|splice|fill',
	typescript: 'sort|reverse|pop|push|shift|unshift|splice|fill',
	java: 'add|remove|clear|sort|set',
	cpp: 'push_back|pop_back|erase|insert|clear|resize',
	c: '',
	go: '',
	rust: 'sort|sort_unstable|reverse|push|pop|remove|insert|clear',
};

/** Functions that change their first argument. */
const changingFunctions: Readonly<Record<LanguageId, string>> = {
	python: 'heapq\\.(?:heapify|heappush|heappop)|random\\.shuffle',
	javascript: '',
	typescript: '',
	java: 'Arrays\\.(?:sort|fill)|Collections\\.(?:sort|reverse|swap)',
	cpp: '(?:std::)?(?:sort|reverse|stable_sort|swap)',
	c: 'qsort',
	go: 'sort\\.(?:Ints|Strings|Slice)|slices\\.(?:Sort|SortFunc|Reverse)',
	rust: '',
};

/** Whether the code changes what a parameter holds: a look at its text, which comments and shadowed names can mislead. */
export function changesParameter(language: LanguageId, source: string, parameter: string): boolean {
	const code = source.replaceAll(/\/\/.*|#.*/g, '');
	const spelt = `(?:${parameter}|${snakeCase(parameter)})`;
	const name = `(?<![\\w.])${spelt}`;
	const place = `${name}(?:\\[[^\\]\\n]*\\])+`;
	const forms = [`${place}\\s*(?:[-+*/%|&^]|<<|>>)?=(?!=)`, `del\\s+${place}`, `${place}(?:\\+\\+|--)`];
	if (changing[language] !== '') forms.push(`${name}\\.(?:${changing[language]})\\s*\\(`);
	if (changingFunctions[language] !== '')
		forms.push(`(?<![\\w.])(?:${changingFunctions[language]})\\s*\\(\\s*${spelt}\\b`);
	return new RegExp(forms.join('|')).test(code);
}
