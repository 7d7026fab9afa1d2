/** `node tools/exportWords.ts`: writes media/l10n/bundle.l10n.json, every word that the extension and its pages show, for translators. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { dashboardWords } from '#webview/classes/dashboardWords.ts';
import { statisticsWords } from '#webview/statistics/statisticsWords.ts';
import { pageWords } from '#webview/words.ts';

const root = path.join(import.meta.dirname, '..');

/** Where VS Code looks for translations, beside this English one, is said by `l10n` in package.json. */
export const wordsFile = path.join(root, 'media/l10n/bundle.l10n.json');

/** The bundle's text: the words of `l10n.t(...)` in the extension and those of the pages, in alphabetical order. */
export async function wordsBundle(): Promise<string> {
	const sources = globSync('extension/**/*.ts', { cwd: root }).map((file) => ({
		extension: '.ts' as const,
		contents: withImport(readFileSync(path.join(root, file), 'utf8')),
	}));
	const ofPages = new Set<string>([...pageWords, ...statisticsWords, ...dashboardWords]);
	const words: [string, unknown][] = [...ofPages].map((word) => [word, word]);
	const ofPage = new Set(words.map(([word]) => word));
	words.push(...Object.entries(await getL10nJson(sources)).filter(([word]) => !ofPage.has(word)));
	words.sort(([one], [other]) => (one < other ? -1 : 1));
	return `${JSON.stringify(Object.fromEntries(words), null, '\t')}\n`;
}

/** Words are looked for only where `l10n` comes from vscode; files without an editor get it as a parameter. */
function withImport(source: string): string {
	return source.includes("from 'vscode'") ? source : `import type { l10n } from 'vscode';\n${source}`;
}

if (import.meta.main) writeFileSync(wordsFile, await wordsBundle());
