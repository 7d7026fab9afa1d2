/**
 * For a script that is written as a module, because editors like solutions that have exports: blanks in place of the one that V8 stumbled over. Needs `fileName`,
 * the name that the script was compiled under, and what may be redefined by a solution under names of its own: `toNumber`, `toText`.
 */
export const javascriptExports = String.raw`function withoutExport(source, error) {
	if (error?.message !== "Unexpected token 'export'") return undefined;
	const { line, column } = placeOf(error);
	const rows = source.split('\n');
	const start = rows.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
	const words = /export(?:\s+default\b|\s*\{[^}]*\}(?!\s*from\b))?/y;
	words.lastIndex = start;
	const found = words.exec(source)?.[0];
	if (found === undefined) return undefined;
	return source.slice(0, start) + found.replace(/[^\n]/g, ' ') + source.slice(start + found.length);
}

/** V8 tells the place only at the beginning of the stack: the file and line, the line itself, and a caret under the column. */
function placeOf(error) {
	const [first = '', , carets = ''] = toText(error?.stack ?? '').split('\n');
	const line = first.startsWith(fileName + ':') ? /^\d+$/.exec(first.slice(fileName.length + 1))?.[0] : undefined;
	if (line === undefined) return { line: 1, column: 1 };
	return { line: toNumber(line), column: (/^([ \t]*)\^/.exec(carets)?.[1]?.length ?? 0) + 1 };
}`;
