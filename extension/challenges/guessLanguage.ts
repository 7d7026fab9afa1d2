import type { LanguageId } from '#contract/ids.ts';
import { languageIds } from './languageFacts.ts';

/** Endings that tell which language somebody is at home in. Types and headers count for the language they belong to. */
const endings: Readonly<Record<LanguageId, readonly string[]>> = {
	python: ['.py', '.pyi', '.ipynb'],
	javascript: ['.js', '.mjs', '.cjs', '.jsx'],
	typescript: ['.ts', '.mts', '.cts', '.tsx'],
	java: ['.java'],
	cpp: ['.cpp', '.cc', '.cxx', '.hpp', '.hh', '.h'],
	c: ['.c'],
	go: ['.go'],
	rust: ['.rs'],
};

/** All endings, for a search in the workspace. */
export const tellingEndings: readonly string[] = Object.values(endings).flat();

/**
 * The language of most of these files among those that can run here; without a sign the first that can run.
 * @param fileNames names or paths, one for each sign: a name that occurs twice counts twice
 */
export function guessLanguage(fileNames: readonly string[], available: readonly LanguageId[]): LanguageId {
	const candidates = languageIds.filter((id) => available.includes(id));
	let best: { id: LanguageId; count: number } | undefined;
	for (const id of candidates) {
		const count = fileNames.filter((name) => endings[id].some((ending) => name.toLowerCase().endsWith(ending))).length;
		if (!best || count > best.count) best = { id, count };
	}
	return best?.id ?? 'python';
}
