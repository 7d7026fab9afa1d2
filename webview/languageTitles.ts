import type { LanguageId } from '#contract/ids.ts';

export const languageTitles: Readonly<Record<LanguageId, string>> = {
	python: 'Python',
	javascript: 'JavaScript',
	cpp: 'C++',
	go: 'Go',
	rust: 'Rust',
};
