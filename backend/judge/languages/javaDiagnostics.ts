import * as z from 'zod';
import type { Diagnostic } from '#contract/judging.ts';
import { javaEntryFile } from './javaEntry.ts';

/** A line that the compiler of the kit wrote. */
const Said = z.discriminatedUnion('severity', [
	z.object({ severity: z.literal('failure'), message: z.string() }),
	...(['error', 'warning', 'note'] as const).map((severity) =>
		z.object({
			severity: z.literal(severity),
			file: z.string(),
			line: z.int().positive(),
			column: z.int().positive(),
			code: z.string(),
			message: z.string(),
		}),
	),
]);

export interface JavaOutput {
	/** In the solution. */
	diagnostics: Diagnostic[];
	/** As javac would show them. */
	output: string;
	/** In what calls the solution. */
	entryErrors: { code: string; message: string; line: number }[];
	/** javac itself gave up. */
	failure: string | undefined;
}

/** Takes what the compiler of the kit said apart. @param fileName of the solution */
export function parseJavaOutput(words: string, fileName: string, source: string): JavaOutput {
	const lines = source.split(/\r\n|\r|\n/);
	const result: JavaOutput = { diagnostics: [], output: '', entryErrors: [], failure: undefined };
	const shown: string[] = [];
	for (const text of words.split('\n')) {
		const said = readLine(text);
		if (said === undefined) continue;
		if (said.severity === 'failure') {
			result.failure = said.message;
		} else if (said.file === fileName) {
			const { line, column, message } = said;
			if (said.severity === 'note') continue;
			result.diagnostics.push({ severity: said.severity, line, column, message });
			const shownLine = lines[line - 1] ?? '';
			// A tab stays one, so that the caret stands where it should.
			const caret = `${shownLine.slice(0, column - 1).replaceAll(/[^\t]/g, ' ')}^`;
			shown.push(`${fileName}:${String(line)}: ${said.severity}: ${message}`, shownLine, caret);
		} else if (said.file === javaEntryFile && said.severity === 'error') {
			result.entryErrors.push({ code: said.code, message: said.message, line: said.line });
		}
	}
	result.output = shown.join('\n');
	return result;
}

function readLine(text: string): z.infer<typeof Said> | undefined {
	if (!text.startsWith('{')) return undefined;
	try {
		return Said.safeParse(JSON.parse(text)).data;
	} catch {
		// The JVM itself said something.
		return undefined;
	}
}
