import type { LanguageId } from '#contract/ids.ts';

/** The language a file of a challenge is written in, by its ending. */
export function languageOfFile(file: string): LanguageId | undefined {
	const ending = file.slice(file.lastIndexOf('.') + 1);
	return endings.get(ending);
}

/** Without the dot, of every language that a solution may be written in. */
export function solutionEndings(): string[] {
	return [...endings.keys()];
}

const endings: ReadonlyMap<string, LanguageId> = new Map([
	['py', 'python'],
	['js', 'javascript'],
	['ts', 'typescript'],
	['java', 'java'],
	['cpp', 'cpp'],
	['c', 'c'],
	['go', 'go'],
	['rs', 'rust'],
]);
