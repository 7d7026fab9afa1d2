import { Counter, Gauge, Histogram } from 'prom-client';
import type { EndedRequest, OpenAnswers } from '../endedRequest.ts';
import type { MetricsPage } from './metricsPage.ts';

/** Seconds: most answers take milliseconds, and somebody who waits a second notices. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is asked of the API, and how it answers. */
export class RequestMetrics {
	readonly #requests: Counter<'method' | 'route' | 'status'>;
	readonly #seconds: Histogram<'route'>;
	readonly #refused: Counter<'code'>;
	readonly #limited: Counter<'limit'>;

	constructor(page: MetricsPage, open: () => OpenAnswers) {
		const registers = [page.registry];
		this.#requests = new Counter({
			name: 'code_sensei_requests_total',
			help: 'Requests that were answered, by pattern of the route and class of the status',
			labelNames: ['method', 'route', 'status'],
			registers,
		});
		this.#seconds = new Histogram({
			name: 'code_sensei_request_seconds',
			help: 'How long answers took, streams of events left out',
			labelNames: ['route'],
			buckets: requestBuckets,
			registers,
		});
		this.#refused = new Counter({
			name: 'code_sensei_refusals_total',
			help: 'Requests that were refused or failed, by code of the problem; unexpected ones are bugs',
			labelNames: ['code'],
			registers,
		});
		this.#limited = new Counter({
			name: 'code_sensei_limits_hit_total',
			help: 'Requests that went over a limit: of an address, of an account, or another one such as that of signing in',
			labelNames: ['limit'],
			registers,
		});
		for (const limit of ['address', 'account', 'other']) this.#limited.inc({ limit }, 0);
		this.#refused.inc({ code: 'unexpected' }, 0);
		const requests = new Gauge({
			name: 'code_sensei_requests_open',
			help: 'Answers that are being given, streams of events included',
			registers,
		});
		const streams = new Gauge({
			name: 'code_sensei_event_streams_open',
			help: 'Streams of events that somebody listens to',
			labelNames: ['route'],
			registers,
		});
		page.addSample({
			name: 'requests',
			read: () => {
				const now = open();
				requests.set(now.requests);
				streams.reset();
				for (const [route, count] of now.streams) streams.set({ route }, count);
				return Promise.resolve();
			},
			clear: () => streams.reset(),
		});
	}

	ended({ method, route, status, seconds, isStream }: EndedRequest): void {
		this.#requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
		if (!isStream) this.#seconds.observe({ route }, seconds);
	}

	refused(code: string): void {
		this.#refused.inc({ code });
	}

	limited(limit: 'address' | 'account' | 'other'): void {
		this.#limited.inc({ limit });
	}
}
