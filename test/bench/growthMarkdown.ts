import { amounts, type GrowthTimes, grownOperations } from './growthTimes.ts';

const barWidth = 40;

/** How the cost of each question grows with the data: a table and a chart of the medians, for docs/BENCHMARKS.md. */
export function growthMarkdown(times: GrowthTimes): string {
	return `${table(times)}\n\n${chart(times)}\n`;
}

function table(times: GrowthTimes): string {
	const head = ['question', ...amounts.map((amount) => `${String(amount)}: median; p99`), 'p99 at 10 over 1', 'at 100 over 1'];
	const rows = grownOperations.map((operation) => {
		const of = times[operation];
		const cells = amounts.map((amount) => `${ms(of[amount].p50)}; ${ms(of[amount].p99)}`);
		return [`\`${operation}\``, ...cells, ratio(of[10].p99 / of[1].p99), ratio(of[100].p99 / of[1].p99)];
	});
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** On one scale for all: a bar for each amount, its length the median. */
function chart(times: GrowthTimes): string {
	const longest = Math.max(...grownOperations.flatMap((operation) => amounts.map((amount) => times[operation][amount].p50)));
	const nameWidth = Math.max(...grownOperations.map(({ length }) => length));
	const lines = grownOperations.flatMap((operation) =>
		amounts.map((amount, place) => {
			const { p50 } = times[operation][amount];
			const bar = '#'.repeat(Math.max(1, Math.round((p50 / longest) * barWidth)));
			const name = place === 0 ? operation : '';
			return `${name.padEnd(nameWidth)}  ${String(amount).padStart(3)}x  ${bar} ${ms(p50)} ms`;
		}),
	);
	return ['```', ...lines, '```'].join('\n');
}

function ms(value: number): string {
	return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

function ratio(value: number): string {
	return value.toFixed(1);
}
