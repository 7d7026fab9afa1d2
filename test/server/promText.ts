import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { sendRaw } from '../sendRaw.ts';

export interface Series {
	name: string;
	labels: Readonly<Record<string, string>>;
	value: number;
}

/** What a listener for metrics shows, in the text format of Prometheus. */
export async function scrape(port: number): Promise<Series[]> {
	const answer = await sendRaw(port, '/metrics');
	assert.equal(answer.status, 200, answer.text);
	return seriesOf(answer.text);
}

export function seriesOf(text: string): Series[] {
	return text
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
			assert.ok(name !== undefined && value !== undefined, line);
			const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text] as const);
			return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) }; // both parts matched
		});
}

/** The sum of all series of a name that have these labels. */
export function valueOf(all: readonly Series[], name: string, labels: Record<string, string> = {}): number | undefined {
	const found = all.filter(
		(one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value),
	);
	return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
}

/** Where the listener of a server is, by its log, which may come a moment after it says that it listens; the test's own time limit ends the waiting. */
export async function metricsPortOf(server: { output(): string }): Promise<number> {
	for (;;) {
		const port = /"metricsPort":(\d+)/.exec(server.output())?.[1];
		if (port !== undefined) return Number(port);
		await turn();
	}
}
