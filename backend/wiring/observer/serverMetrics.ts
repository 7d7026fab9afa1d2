import type { OpenAnswers } from '../../platform/endedRequest.ts';
import { AiMetrics } from '../../platform/metrics/aiMetrics.ts';
import { CacheMetrics } from '../../platform/metrics/cacheMetrics.ts';
import { JudgingMetrics } from '../../platform/metrics/judgingMetrics.ts';
import { MetricsPage } from '../../platform/metrics/metricsPage.ts';
import { QueueMetrics } from '../../platform/metrics/queueMetrics.ts';
import { RequestMetrics } from '../../platform/metrics/requestMetrics.ts';
import { watchReadiness } from '../../platform/metrics/watchReadiness.ts';
import type { ObservedSources } from './openServerObserver.ts';

export interface ServerMetricsParts {
	version: string;
	/** Answers that are being given. */
	open: () => OpenAnswers;
	onFailed: (error: unknown, sample: string) => void;
}

/** Everything that is counted in a process. Loaded only where somebody reads it. */
export class ServerMetrics {
	readonly page: MetricsPage;
	readonly requests: RequestMetrics;
	readonly judging: JudgingMetrics;
	readonly queues: QueueMetrics;
	readonly caches: CacheMetrics;
	readonly ai: AiMetrics;

	constructor({ version, open, onFailed }: ServerMetricsParts) {
		this.page = new MetricsPage(version, onFailed);
		this.requests = new RequestMetrics(this.page, open);
		this.judging = new JudgingMetrics(this.page);
		this.queues = new QueueMetrics(this.page);
		this.caches = new CacheMetrics(this.page);
		this.ai = new AiMetrics(this.page);
	}

	/** From now on these are looked at when somebody reads the page. */
	watch({ queues, jobsHere, readiness, providers, budget }: ObservedSources): void {
		for (const queue of queues) this.queues.watch(queue);
		this.queues.watchHere(jobsHere);
		this.ai.watch({ providers, budget });
		watchReadiness(this.page, readiness);
	}
}
