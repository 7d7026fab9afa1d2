import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MetricsPage } from '#backend/platform/metrics/metricsPage.ts';
import { QueueMetrics } from '#backend/platform/metrics/queueMetrics.ts';
import { type PartState, watchReadiness } from '#backend/platform/metrics/watchReadiness.ts';
import type { QueueFigures } from '#backend/platform/watchedQueue.ts';
import { seriesOf, valueOf } from '../../server/promText.ts';

describe('the page of metrics', () => {
	const pageOf = (): { page: MetricsPage; failed: string[] } => {
		const failed: string[] = [];
		return { page: new MetricsPage('1.2.3', (_error, sample) => failed.push(sample)), failed };
	};
	const full: QueueFigures = { waiting: 3, delayed: 1, active: 2, setAside: 4, oldestMs: 1_500 };

	it('tells the version, and what Node knows of its process', async () => {
		const series = seriesOf(await pageOf().page.text());
		assert.equal(valueOf(series, 'code_sensei_build_info', { version: '1.2.3' }), 1);
		assert.ok((valueOf(series, 'process_resident_memory_bytes') ?? 0) > 0);
	});

	it('leaves out what can not be read, tells that, and tells the rest', async () => {
		const { page, failed } = pageOf();
		const queues = new QueueMetrics(page);
		let figures: () => Promise<QueueFigures> = () => Promise.resolve(full);
		queues.watch({ name: 'first', figures: () => figures() });
		queues.watch({ name: 'second', figures: () => Promise.resolve({ ...full, oldestMs: undefined }) });
		const before = seriesOf(await page.text());
		assert.equal(valueOf(before, 'code_sensei_queue_jobs', { queue: 'first', state: 'setAside' }), 4);
		assert.equal(valueOf(before, 'code_sensei_queue_oldest_seconds', { queue: 'first' }), 1.5);
		assert.equal(valueOf(before, 'code_sensei_queue_oldest_seconds', { queue: 'second' }), 0);

		figures = () => Promise.reject(new Error('gone'));
		const after = seriesOf(await page.text());
		assert.equal(valueOf(after, 'code_sensei_queue_jobs', { queue: 'first' }), undefined);
		assert.equal(valueOf(after, 'code_sensei_queue_jobs', { queue: 'second', state: 'waiting' }), 3);
		assert.equal(valueOf(after, 'code_sensei_samples_failed_total', { sample: 'queue first' }), 1);
		assert.deepEqual(failed, ['queue first']);
	});

	it('reads once for those who ask at the same time', async () => {
		const { page } = pageOf();
		let read = 0;
		new QueueMetrics(page).watch({
			name: 'one',
			figures: () => {
				read++;
				return Promise.resolve(full);
			},
		});
		const [first, second] = await Promise.all([page.text(), page.text()]);
		assert.equal(first, second);
		assert.equal(read, 1);
		await page.text();
		assert.equal(read, 2);
	});

	it('calls a process ready while nothing is down, and what nobody can find out not ready', async () => {
		const { page } = pageOf();
		let found = (): Promise<readonly PartState[]> =>
			Promise.resolve([
				{ name: 'store', state: 'ok' },
				{ name: 'redis', state: 'degraded' },
			]);
		watchReadiness(page, () => found());
		const ready = async (): Promise<number | undefined> => valueOf(seriesOf(await page.text()), 'code_sensei_ready');
		assert.equal(await ready(), 1);
		found = () => Promise.resolve([{ name: 'store', state: 'down' }]);
		assert.equal(await ready(), 0);
		const series = seriesOf(await page.text());
		assert.equal(valueOf(series, 'code_sensei_part_state', { part: 'store', state: 'down' }), 1);
		assert.equal(valueOf(series, 'code_sensei_part_state', { part: 'redis' }), undefined);
		found = () => Promise.reject(new Error('gone'));
		assert.equal(await ready(), 0);
	});
});
