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

/** A language by name, as a person reads it; one that we do not know by its name. */
export function languageTitle(name: string): string {
	const titles: Readonly<Record<string, string>> = languageTitles;
	return titles[name] ?? name;
}
