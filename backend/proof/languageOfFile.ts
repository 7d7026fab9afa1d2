import type { LanguageId } from '#contract/ids.ts';

/** The language a file of a challenge is written in, by its ending. */
export function languageOfFile(file: string): LanguageId | undefined {
	const ending = file.slice(file.lastIndexOf('.') + 1);
	return endings.get(ending);
}

const endings: ReadonlyMap<string, LanguageId> = new Map([
	['py', 'python'],
	['js', 'javascript'],
	['cpp', 'cpp'],
	['c', 'c'],
	['go', 'go'],
	['rs', 'rust'],
]);

/** The endings that a solution may have. */
export const solutionEndings: readonly string[] = [...endings.keys()];
