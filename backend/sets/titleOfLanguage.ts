import type { LanguageId } from '#contract/ids.ts';

const titles: Readonly<Record<LanguageId, string>> = {
	python: 'Python',
	javascript: 'JavaScript',
	typescript: 'TypeScript',
	java: 'Java',
	cpp: 'C++',
	c: 'C',
	go: 'Go',
	rust: 'Rust',
};

/** The name of a language for people, without the judge, which knows more of it and is loaded later. */
export function titleOfLanguage(language: LanguageId): string {
	return titles[language];
}
