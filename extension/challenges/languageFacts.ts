import type { LanguageId } from '#contract/ids.ts';

/** What the editor's side has to know of a language. */
export interface LanguageFacts {
	title: string;
	/** With the dot. */
	fileExtension: string;
	/** Begins a comment that goes to the end of the line. */
	lineComment: string;
	/** VS Code's name for it. */
	editorLanguage: string;
}

/** A `Record`, so that a language named in the contract and not described here does not compile. */
export const languageFacts: Readonly<Record<LanguageId, LanguageFacts>> = {
	python: { title: 'Python', fileExtension: '.py', lineComment: '#', editorLanguage: 'python' },
	javascript: { title: 'JavaScript', fileExtension: '.js', lineComment: '//', editorLanguage: 'javascript' },
	typescript: { title: 'TypeScript', fileExtension: '.ts', lineComment: '//', editorLanguage: 'typescript' },
	java: { title: 'Java', fileExtension: '.java', lineComment: '//', editorLanguage: 'java' },
	cpp: { title: 'C++', fileExtension: '.cpp', lineComment: '//', editorLanguage: 'cpp' },
	c: { title: 'C', fileExtension: '.c', lineComment: '//', editorLanguage: 'c' },
	go: { title: 'Go', fileExtension: '.go', lineComment: '//', editorLanguage: 'go' },
	rust: { title: 'Rust', fileExtension: '.rs', lineComment: '//', editorLanguage: 'rust' },
};

// The keys of a Record over LanguageId are exactly its members.
export const languageIds = Object.keys(languageFacts) as LanguageId[];

/** The language of a file by its name; undefined for a name that no solution has. */
export function languageOfFile(fileName: string): LanguageId | undefined {
	const name = fileName.toLowerCase();
	return languageIds.find((id) => name.endsWith(languageFacts[id].fileExtension));
}
