// Tables are read and written once in a while, so this file is a bundle of its own, loaded on first use (esbuild.config.mjs). Nothing from here may be told from
// anything else by `instanceof`.
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet would take for a formula begins with one of these; `writeCsv` puts an apostrophe before it. */
const quotedFormula = /^'(?=[=+\-@\t\r])/;

/** A table as a spreadsheet opens it: UTF-8 with a mark, a line of names, and no cell that runs as a formula. */
export function writeCsv(
	columns: readonly string[],
	rows: readonly Readonly<Record<string, string | number>>[],
): string {
	return stringify([...rows], { header: true, columns: [...columns], bom: true, escape_formulas: true });
}

/** The lines of a table by their columns' names, as `writeCsv` was given them. @throws Error when it is no such table */
export function readCsv(text: string): Record<string, string>[] {
	const lines: unknown = parse(text, { bom: true, columns: true, skip_empty_lines: true });
	// With `columns: true` each line is an object of texts.
	return (lines as Record<string, string>[]).map((line) =>
		Object.fromEntries(Object.entries(line).map(([name, cell]) => [name, cell.replace(quotedFormula, '')])),
	);
}

/** The cells of a table as other programs write it. @returns undefined for a text that is no table */
export function readTable(text: string, delimiter: string): string[][] | undefined {
	try {
		return parse(text, { delimiter, relax_column_count: true, trim: true, bom: true });
	} catch (error) {
		if (error instanceof CsvError) return undefined;
		throw error;
	}
}
