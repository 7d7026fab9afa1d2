import type { LanguageId } from '#contract/ids.ts';
import { languageFacts, languageOfFile } from './languageFacts.ts';

/** What a solution file says about itself: the challenge by its header line, the language by its name. */
export interface SolutionMark {
	challengeId: string;
	language: LanguageId;
	/** Of the header, from 0. */
	line: number;
}

/** The header stands near the top; lines above it may be a shebang, an encoding or a licence. */
export const headerLinesMax = 10;

// The same form as ChallengeId in the contract, written out because the contract's file brings the whole of zod.
const headerText =
	/^\s*(#|\/\/)\s*Code Sensei:\s*([a-z0-9][a-z0-9-]*(?:~[a-z0-9][a-z0-9-]*)?\.[a-z0-9]+(?:-[a-z0-9]+)*)\s*$/;
const challengeIdLengthMax = 120;

/**
 * Reads the header line that makes a file a solution, so that it may be renamed and moved.
 * @param text the file's beginning, at least its first ten lines
 */
export function readSolutionMark(fileName: string, text: string): SolutionMark | undefined {
	const language = languageOfFile(fileName);
	if (!language) return undefined;
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, headerLinesMax);
	for (const [line, content] of lines.entries()) {
		const [, comment, challengeId] = headerText.exec(content) ?? [];
		if (comment !== languageFacts[language].lineComment || challengeId === undefined) continue;
		if (challengeId.length <= challengeIdLengthMax) return { challengeId, language, line };
	}
	return undefined;
}

/** The line that `readSolutionMark` reads. */
export function headerLine(challengeId: string, language: LanguageId): string {
	return `${languageFacts[language].lineComment} Code Sensei: ${challengeId}`;
}
