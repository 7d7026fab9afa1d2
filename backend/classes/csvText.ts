/** A spreadsheet takes a text that begins with one of these for a formula; the full-width ones, too. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table as RFC 4180 has it, with a byte order mark, without which Excel takes UTF-8 for another encoding. A text that would run as a formula gets an
 * apostrophe before it.
 */
export function csvText(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const harmless = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A name that every file system takes. */
export function csvFileName(...parts: readonly string[]): string {
	const plain = parts
		.join(' ')
		.normalize('NFKD')
		.replaceAll(/[^A-Za-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
		.toLowerCase()
		.slice(0, 80);
	return `${plain === '' ? 'class' : plain}.csv`;
}
