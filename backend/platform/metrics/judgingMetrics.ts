import { Counter, Gauge, Histogram } from 'prom-client';
import type { MetricsPage } from './metricsPage.ts';

/** One solution or reference that was compiled and run. */
export interface JudgedTimes {
	language: string;
	/** Whose code it was: a closed list. */
	trust: string;
	compileSeconds: number;
	/** All cases together. */
	runSeconds: number;
	/** From the question to the answer, waiting for a place included. */
	wholeSeconds: number;
}

const judgeBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const waitBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** Verdicts and what they took. */
export class JudgingMetrics {
	readonly #verdicts: Counter<'language' | 'verdict'>;
	readonly #seconds: Histogram<'language' | 'trust' | 'step'>;
	readonly #failures: Counter<'language' | 'trust'>;
	readonly #wait: Histogram;
	readonly #taken: Counter<'found'>;
	readonly #waiting: Gauge;

	constructor(page: MetricsPage) {
		const registers = [page.registry];
		this.#verdicts = new Counter({
			name: 'code_sensei_verdicts_total',
			help: 'Submissions that got their verdict in this process',
			labelNames: ['language', 'verdict'],
			registers,
		});
		this.#seconds = new Histogram({
			name: 'code_sensei_judge_seconds',
			help: 'What the judge took: to compile, to run all cases, and as a whole with waiting for a place',
			labelNames: ['language', 'trust', 'step'],
			buckets: judgeBuckets,
			registers,
		});
		this.#failures = new Counter({
			name: 'code_sensei_judge_failures_total',
			help: 'Code that was not judged: stopped, refused, or a failure of ours',
			labelNames: ['language', 'trust'],
			registers,
		});
		this.#wait = new Histogram({
			name: 'code_sensei_queue_wait_seconds',
			help: 'From the storing of a submission until its judging began',
			buckets: waitBuckets,
			registers,
		});
		this.#taken = new Counter({
			name: 'code_sensei_warm_boxes_total',
			help: 'Boxes for languages that can wait in one: warm ones waited already, cold ones had to be started',
			labelNames: ['found'],
			registers,
		});
		for (const found of ['warm', 'cold']) this.#taken.inc({ found }, 0);
		this.#waiting = new Gauge({
			name: 'code_sensei_warm_boxes_waiting',
			help: 'Boxes that wait for a solution',
			registers,
		});
		this.#waiting.set(0);
	}

	settled(language: string, verdict: string): void {
		this.#verdicts.inc({ language, verdict });
	}

	judged({ language, trust, compileSeconds, runSeconds, wholeSeconds }: JudgedTimes): void {
		this.#seconds.observe({ language, trust, step: 'compile' }, compileSeconds);
		this.#seconds.observe({ language, trust, step: 'run' }, runSeconds);
		this.#seconds.observe({ language, trust, step: 'whole' }, wholeSeconds);
	}

	notJudged(language: string, trust: string): void {
		this.#failures.inc({ language, trust });
	}

	waited(seconds: number): void {
		this.#wait.observe(Math.max(0, seconds));
	}

	boxTaken(found: 'warm' | 'cold'): void {
		this.#taken.inc({ found });
	}

	boxesWaiting(count: number): void {
		this.#waiting.set(count);
	}
}
