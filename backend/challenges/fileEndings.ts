import type { LanguageId } from '#contract/ids.ts';

/** How a solution file's name ends, in a challenge folder as in a learner's. */
export const fileEndings: Readonly<Record<LanguageId, string>> = {
	python: 'py',
	javascript: 'js',
	typescript: 'ts',
	java: 'java',
	cpp: 'cpp',
	c: 'c',
	go: 'go',
	rust: 'rs',
};

/** What a comment of one line begins with. */
const lineComments: Readonly<Record<LanguageId, string>> = {
	python: '#',
	javascript: '//',
	typescript: '//',
	java: '//',
	cpp: '//',
	c: '//',
	go: '//',
	rust: '//',
};

/** The line that tells which challenge a solution file belongs to, whatever the file is called and wherever it lies. */
export function headerLine(language: LanguageId, challengeId: string): string {
	return `${lineComments[language]} Code Sensei: ${challengeId}`;
}
