import { factsOf } from './figureFacts.ts';

/** The figures of a benchmark as a table for a person: value, unit, aim, and whether it is met. */
export function figureTable(bench: string, figures: Readonly<Record<string, number>>): string {
	const rows = Object.entries(figures).map(([figure, value]) => {
		const { unit, aim } = factsOf(bench, figure);
		if (aim === undefined) return [figure, shownFigure(value), unit, '', ''];
		const isMet = aim.better === 'below' ? value <= aim.value : value >= aim.value;
		const words = aim.better === 'below' ? 'at most' : 'at least';
		return [figure, shownFigure(value), unit, `${words} ${shownFigure(aim.value)}`, isMet ? 'met' : 'MISSED'];
	});
	const all = [[bench, 'value', 'unit', 'aim', ''], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	return all
		.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 1)).join('  '))
		.map((line) => `${line.trimEnd()}\n`)
		.join('');
}

function pad(cell: string, width: number, toTheRight: boolean): string {
	return toTheRight ? cell.padStart(width) : cell.padEnd(width);
}

/** Short enough for a table. */
export function shownFigure(value: number): string {
	if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
	return String(Math.round(value * 100) / 100);
}
