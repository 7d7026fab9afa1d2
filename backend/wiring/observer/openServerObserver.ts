import { AppError } from '#contract/appError.ts';
import type { Readiness } from '#contract/health.ts';
import { type MetricsServer, startMetricsServer } from '../../http/startMetricsServer.ts';
import { RequestWatch } from '../../http/requestWatch.ts';
import type { Log } from '../../platform/log.ts';
import type { AiSources } from '../../platform/metrics/aiMetrics.ts';
import { noTracing, type Tracing } from '../../platform/tracing.ts';
import type { WatchedQueue } from '../../platform/watchedQueue.ts';
import type { ObserveConfig, TracesConfig } from '../../observeConfig.ts';
import type { ServerMetrics } from './serverMetrics.ts';
import { ServerObserver } from './serverObserver.ts';

/** What is looked at when somebody reads the metrics. */
export interface ObservedSources extends AiSources {
	queues: readonly WatchedQueue[];
	/** What this process does, by phase. */
	jobsHere: () => Readonly<Record<string, number>>;
	readiness: () => Promise<Readiness['parts']>;
}

export interface OpenedObserver {
	observer: ServerObserver;
	/** Begins to listen for who reads the metrics, once there is something to look at. @throws AppError `notReady` when it can't listen */
	start(sources: ObservedSources): Promise<void>;
	/** Last of all: what was done until then is told. */
	stop(): Promise<void>;
}

/** Loads what the configuration asks for, and nothing else. */
export async function openServerObserver(
	config: { observe: ObserveConfig; version: string },
	log: Log,
): Promise<OpenedObserver> {
	const { metrics: listening, traces } = config.observe;
	const requests = new RequestWatch();
	const [metrics, tracing] = await Promise.all([
		listening === undefined ? undefined : loadMetrics(config.version, requests, log),
		traces === undefined ? noTracing : loadTracing(traces, config.version, log),
	]);
	let server: MetricsServer | undefined;
	return {
		observer: new ServerObserver({ metrics, tracing, requests }),
		async start(sources) {
			if (metrics === undefined || listening === undefined) return;
			metrics.watch(sources);
			try {
				server = await startMetricsServer(metrics.page, listening, (error) =>
					log.error({ err: error }, 'the metrics could not be written'),
				);
			} catch (cause) {
				const words = 'The metrics can not be offered. Look at CODE_SENSEI_METRICS_HOST and CODE_SENSEI_METRICS_PORT.';
				throw new AppError('notReady', words, { cause });
			}
			log.info({ metricsPort: server.port }, 'metrics can be read');
		},
		async stop() {
			await server?.stop();
			await tracing.close();
		},
	};
}

async function loadMetrics(version: string, requests: RequestWatch, log: Log): Promise<ServerMetrics> {
	const { ServerMetrics } = await import('./serverMetrics.ts');
	return new ServerMetrics({
		version,
		open: () => requests.open(),
		onFailed: (error, sample) => log.debug({ err: error, sample }, 'a part of the metrics could not be read'),
	});
}

async function loadTracing(traces: TracesConfig, version: string, log: Log): Promise<Tracing> {
	const { OtelTracing } = await import('../../platform/otelTracing.ts');
	return new OtelTracing({ ...traces, version }, (error) => log.warn({ err: error }, 'the last traces were not sent'));
}
