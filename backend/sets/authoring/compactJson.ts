/** What is longer than this stands on lines of its own. */
const widthMax = 110;

/** JSON with tabs as a person writes it: what is short stands on one line. @returns ends with a line end */
export function compactJson(value: unknown): string {
	return `${laidOut(value, '', 0)}\n`;
}

/** @param before characters that stand on the line already, indentation included */
function laidOut(value: unknown, indentation: string, before: number): string {
	const line = onOneLine(value);
	if (typeof value !== 'object' || value === null || (indentation !== '' && before + line.length <= widthMax))
		return line;
	const inner = `${indentation}\t`;
	const wrap = (open: string, rows: string[], close: string): string =>
		rows.length === 0
			? `${open}${close}`
			: `${open}\n${rows.map((row) => inner + row).join(',\n')}\n${indentation}${close}`;
	if (Array.isArray(value))
		return wrap(
			'[',
			value.map((item) => laidOut(item, inner, inner.length)),
			']',
		);
	const rows = Object.entries(value).map(([key, inside]) => {
		const name = `${JSON.stringify(key)}: `;
		return name + laidOut(inside, inner, inner.length + name.length);
	});
	return wrap('{', rows, '}');
}

function onOneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).map(([key, inside]) => `${JSON.stringify(key)}: ${onOneLine(inside)}`);
	return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
