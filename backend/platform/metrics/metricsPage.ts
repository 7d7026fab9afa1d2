import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { within } from '../within.ts';

/** Something that is asked for only when somebody reads the page. */
export interface Sample {
	/** A word of ours, for the metric that counts failures. */
	name: string;
	read: () => Promise<void>;
	/** Takes away what an earlier `read` set: where one fails, nothing is told instead of something old. */
	clear: () => void;
}

/** What is asked for takes at most so long, so that the rest of the page comes in time. */
const sampleLimitMs = 4_000;

/**
 * The page that Prometheus reads: counters of ours, what is sampled for it, and what Node tells of its process. No label has values without bound: no id, no
 * address, nothing that a person wrote.
 */
export class MetricsPage {
	readonly registry = new Registry();
	readonly #samples: Sample[] = [];
	readonly #failed: Counter<'sample'>;
	readonly #onFailed: (error: unknown, sample: string) => void;
	#underWay: Promise<string> | undefined;

	constructor(version: string, onFailed: (error: unknown, sample: string) => void) {
		this.#onFailed = onFailed;
		collectDefaultMetrics({ register: this.registry });
		this.#failed = new Counter({
			name: 'code_sensei_samples_failed_total',
			help: 'Parts of this page that could not be read when it was asked for',
			labelNames: ['sample'],
			registers: [this.registry],
		});
		const build = new Gauge({
			name: 'code_sensei_build_info',
			help: 'Always 1; which version runs',
			labelNames: ['version'],
			registers: [this.registry],
		});
		build.set({ version }, 1);
	}

	get contentType(): string {
		return this.registry.contentType;
	}

	addSample(sample: Sample): void {
		this.#samples.push(sample);
		this.#failed.inc({ sample: sample.name }, 0);
	}

	/** Who asks while somebody else does gets the same page. Never rejects for a part that can't be read. */
	text(): Promise<string> {
		this.#underWay ??= this.#write().finally(() => {
			this.#underWay = undefined;
		});
		return this.#underWay;
	}

	async #write(): Promise<string> {
		await Promise.all(this.#samples.map((sample) => this.#read(sample)));
		return await this.registry.metrics();
	}

	async #read({ name, read, clear }: Sample): Promise<void> {
		try {
			await within(sampleLimitMs, read());
		} catch (error) {
			clear();
			this.#failed.inc({ sample: name });
			this.#onFailed(error, name);
		}
	}
}
