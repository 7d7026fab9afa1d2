import { factsOf } from './figureFacts.ts';
import { shownFigure } from './figureTable.ts';

/** The figures of a benchmark as a table for docs/BENCHMARKS.md: value, whether the aim was missed, and the aim. */
export function figureMarkdown(bench: string, figures: Readonly<Record<string, number>>): string {
	const rows = Object.entries(figures).map(([figure, value]) => {
		const { aim } = factsOf(bench, figure);
		if (aim === undefined) return `| \`${figure}\` | ${shownFigure(value)} | - |`;
		const isMet = aim.better === 'below' ? value <= aim.value : value >= aim.value;
		return `| \`${figure}\` | ${shownFigure(value)}${isMet ? '' : ': missed'} | ${shownFigure(aim.value)} |`;
	});
	return ['| figure | value | aim |', '|---|---|---|', ...rows, ''].join('\n');
}
