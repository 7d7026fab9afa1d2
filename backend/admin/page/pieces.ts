import type { Figure, Percentiles } from '#contract/analytics.ts';
import { escapeHtml } from '../../http/escapeHtml.ts';

/** A cell of a table: its text, and a class of the sheet of styles. */
export type TableCell = string | { text: string; shade: number };

/** Counts of reasons and the like, in thousands that can be read. */
export function counted(value: number): string {
	return value.toLocaleString('en');
}

export function usd(amount: number): string {
	return `${amount.toFixed(amount !== 0 && amount < 1 ? 4 : 2)} USD`;
}

export function percent(share: number): string {
	return `${(share * 100).toFixed(0)} %`;
}

/** What may not be shown is said in words, so that nobody takes it for none. */
export function figureText(figure: Figure): string {
	switch (figure.kind) {
		case 'shown':
			return `${figure.isPartial === true ? 'at least ' : ''}${counted(figure.value)}`;
		case 'fewerThan5':
			return 'fewer than 5';
		case 'withheld':
			return 'withheld';
		default:
			return figure satisfies never;
	}
}

export function valueOf(figure: Figure): number | undefined {
	return figure.kind === 'shown' ? figure.value : undefined;
}

export function percentileCells({ p50, p90, p95 }: Percentiles, text: (value: number) => string = counted): string[] {
	return [p50, p90, p95].map((value) => (value === undefined ? '-' : text(value)));
}

export function table(
	caption: string,
	head: readonly string[],
	rows: readonly (readonly [string, ...TableCell[]])[],
): string {
	if (rows.length === 0) return '';
	const headed = head.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${escapeHtml(text)}</th>`));
	const body = rows.map(([first, ...rest]) => {
		const others = rest.map((cell) =>
			typeof cell === 'string'
				? `<td${hiddenClass(cell)}>${escapeHtml(cell)}</td>`
				: `<td class="shade${String(cell.shade)}">${escapeHtml(cell.text)}</td>`,
		);
		return `<tr><th scope="row">${escapeHtml(first)}</th>${others.join('')}</tr>`;
	});
	return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${headed.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A chart with its table behind it. */
export function card(title: string, chart: string, rows: string): string {
	return `<section class="card"><h3>${escapeHtml(title)}</h3>${chart}<details><summary>${escapeHtml(title)}: as a table</summary>${rows}</details></section>`;
}

function hiddenClass(text: string): string {
	return text === 'fewer than 5' || text === 'withheld' ? ' class="quiet"' : '';
}
