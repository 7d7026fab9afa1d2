import type { LanguageId } from '#contract/ids.ts';

export const languageTitles: Readonly<Record<LanguageId, string>> = {
	python: 'Python',
	javascript: 'JavaScript',
	typescript: 'TypeScript',
	java: 'Java',
	cpp: 'C++',
	c: 'C',
	go: 'Go',
	rust: 'Rust',
};
