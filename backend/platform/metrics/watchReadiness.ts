import { Gauge } from 'prom-client';
import type { MetricsPage } from './metricsPage.ts';

export interface PartState {
	name: string;
	state: 'ok' | 'degraded' | 'down';
}

const states = ['ok', 'degraded', 'down'] as const;

/** How each part that the server depends on is, as /readyz says it. */
export function watchReadiness(page: MetricsPage, found: () => Promise<readonly PartState[]>): void {
	const registers = [page.registry];
	const ready = new Gauge({
		name: 'code_sensei_ready',
		help: '1 when requests should be sent to this process',
		registers,
	});
	const parts = new Gauge({
		name: 'code_sensei_part_state',
		help: 'Of each part: 1 for the state that it is in',
		labelNames: ['part', 'state'],
		registers,
	});
	page.addSample({
		name: 'readiness',
		read: async () => {
			const now = await found();
			ready.set(Number(now.every(({ state }) => state !== 'down')));
			parts.reset();
			for (const { name: part, state } of now) {
				for (const name of states) parts.set({ part, state: name }, Number(name === state));
			}
		},
		// What can't be found out is not ready.
		clear: () => {
			ready.set(0);
			parts.reset();
		},
	});
}
