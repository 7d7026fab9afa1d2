/** Text that somebody else wrote, on one line, for a place in Markdown: nothing of it is Markdown, also not in a table. */
export function plainMarkdown(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** The first column is words, the others are numbers unless said otherwise. Empty where there is no row. */
export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	others: 'numbers' | 'words' = 'numbers',
): string {
	if (rows.length === 0) return '';
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, place) => (place === 0 || others === 'words' ? '---' : '---:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}
