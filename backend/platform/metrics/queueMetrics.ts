import { Gauge } from 'prom-client';
import type { WatchedQueue } from '../watchedQueue.ts';
import type { MetricsPage } from './metricsPage.ts';

const states = ['waiting', 'delayed', 'active', 'setAside'] as const;

/** What waits. Queues are shared: every process that looks at one tells the same of it, so a graph takes the highest and not the sum. */
export class QueueMetrics {
	readonly #page: MetricsPage;
	readonly #jobs: Gauge<'queue' | 'state'>;
	readonly #oldest: Gauge<'queue'>;

	constructor(page: MetricsPage) {
		this.#page = page;
		const registers = [page.registry];
		this.#jobs = new Gauge({
			name: 'code_sensei_queue_jobs',
			help: 'Jobs of a queue that all processes share, by state',
			labelNames: ['queue', 'state'],
			registers,
		});
		this.#oldest = new Gauge({
			name: 'code_sensei_queue_oldest_seconds',
			help: 'How long the first of those that wait has waited; 0 when none does',
			labelNames: ['queue'],
			registers,
		});
	}

	watch(queue: WatchedQueue): void {
		const { name } = queue;
		this.#page.addSample({
			name: `queue ${name}`,
			read: async () => {
				const figures = await queue.figures();
				for (const state of states) this.#jobs.set({ queue: name, state }, figures[state]);
				this.#oldest.set({ queue: name }, (figures.oldestMs ?? 0) / 1_000);
			},
			clear: () => {
				for (const state of states) this.#jobs.remove({ queue: name, state });
				this.#oldest.remove({ queue: name });
			},
		});
	}

	/** Of this process alone: those that wait for their turn here, run, or find out more behind their verdict. */
	watchHere(counts: () => Readonly<Record<string, number>>): void {
		const here = new Gauge({
			name: 'code_sensei_jobs_here',
			help: 'Runs, submissions and searches in this process, by phase',
			labelNames: ['phase'],
			registers: [this.#page.registry],
		});
		this.#page.addSample({
			name: 'jobs here',
			read: () => {
				for (const [phase, count] of Object.entries(counts())) here.set({ phase }, count);
				return Promise.resolve();
			},
			clear: () => here.reset(),
		});
	}
}
