import type { CompileRead, PistonFiles } from './pistonLanguage.ts';

export const casesFile = 'cases.txt';

/** Piston hands every file that is text to a compiler, so what is none for it goes as base64. */
export function asData(name: string, text: string): PistonFiles[number] {
	return { name, content: Buffer.from(text).toString('base64'), encoding: 'base64' };
}

export function asText(name: string, content: string): PistonFiles[number] {
	return { name, content, encoding: 'utf8' };
}

/** What would come down descriptor 3 of a box. */
export function caseLines(nonce: string, header: Readonly<Record<string, unknown>>, cases: string): string {
	return `${nonce}\n${JSON.stringify(header)}\n${cases}`;
}

/** For languages that are not compiled. */
export function nothingCompiled(): CompileRead {
	return { kind: 'compiled', compile: { ms: 0, diagnostics: [], output: '' } };
}
