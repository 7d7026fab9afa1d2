import * as z from 'zod';
import type { Diagnostic } from '#contract/judging.ts';
import type { CompilerOutput } from './compileToBinary.ts';

const Span = z.object({
	file_name: z.string(),
	line_start: z.number(),
	column_start: z.number(),
	is_primary: z.boolean(),
	/** The lines of the source. */
	text: z.array(z.object({ text: z.string() })).optional(),
	/** Where the macro was called that this is part of. */
	expansion: z
		.object({ span: z.object({ file_name: z.string(), line_start: z.number(), column_start: z.number() }) })
		.nullish(),
});
type Place = Pick<z.infer<typeof Span>, 'file_name' | 'line_start' | 'column_start'>;

const Message = z.object({
	message: z.string(),
	level: z.string(),
	spans: z.array(Span),
	rendered: z.string().nullish(),
});

/** Reads what rustc prints with `--error-format=json`: one message a line. What comes after the last of the learner's lines is the driver's. */
export function parseRustOutput(text: string, fileName: string, lines: number): CompilerOutput {
	const diagnostics: Diagnostic[] = [];
	const driverErrors: string[] = [];
	const shown: string[] = [];
	for (const line of text.split(/\r?\n/)) {
		const { data } = Message.safeParse(jsonOf(line));
		if (data === undefined) {
			if (line.trim() !== '' && !line.startsWith('{')) shown.push(line);
			continue;
		}
		const { message, level, spans, rendered } = data;
		if ((level !== 'error' && level !== 'warning') || /^(?:aborting due to|\d+ warnings? emitted)/.test(message))
			continue;
		const places = spans.filter(({ is_primary }) => is_primary).map((span): Place => span.expansion?.span ?? span);
		const place = places.find(({ file_name }) => nameOf(file_name) === fileName);
		if (place === undefined) {
			if (level === 'error') driverErrors.push([message, ...linesIn(spans)].join('\n'));
			continue;
		}
		// A bracket that is not closed is missed behind the last line.
		const row = Math.min(place.line_start, lines);
		diagnostics.push({ severity: level, line: row, column: row < place.line_start ? 1 : place.column_start, message });
		shown.push((rendered ?? `${level}: ${message}`).trim());
	}
	return { diagnostics, driverErrors, output: shown.join('\n\n').trim() };
}

/** Of what the driver is made of, the lines that an error is about: they hold the name of what the learner wrote. */
function linesIn(spans: readonly z.infer<typeof Span>[]): string[] {
	return spans.flatMap(({ is_primary, text }) => (is_primary ? (text ?? []) : []).map((line) => line.text.trim()));
}

function nameOf(file: string): string {
	return file.replace(/^.*[\\/]/, '');
}

function jsonOf(line: string): unknown {
	if (!line.startsWith('{')) return undefined;
	try {
		return JSON.parse(line);
	} catch {
		// Cut by a limit of output.
		return undefined;
	}
}
