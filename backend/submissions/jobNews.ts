import * as z from 'zod';
import { JobEvent } from '#contract/submission.ts';
import type { Clock } from '../platform/clock.ts';
import type { MessageBus } from '../platform/messageBus.ts';

const newsChannel = 'job-news';
const cancelChannel = 'job-cancelled';
/** Between two of them nobody sees a difference. */
const caseEveryMs = 100;

const News = z.object({ jobId: z.string(), learnerId: z.string(), event: JobEvent });
type News = z.infer<typeof News>;

interface Watched {
	learnerId: string;
	last: JobEvent | undefined;
	watchers: number;
	listeners: Set<() => void>;
}

/** What follows of a job that goes on in another process. */
export interface FollowedJob {
	/** The last that was heard since it is followed. */
	last(): JobEvent | undefined;
	stop(): void;
}

/**
 * How jobs go, from the process that does them to those in which somebody watches, and back that one is not wanted any more. Hints, as everything on the bus: what
 * is stored decides.
 */
export class JobNews {
	readonly #bus: MessageBus;
	readonly #clock: Clock;
	readonly #watched = new Map<string, Watched>();
	/** When a case of a job that goes on here was last told. */
	readonly #caseToldMs = new Map<string, number>();
	readonly #stop: () => void;

	constructor(bus: MessageBus, clock: Clock) {
		this.#bus = bus;
		this.#clock = clock;
		this.#stop = bus.subscribe(newsChannel, (message) => this.#hear(message));
	}

	/** Says how a job of this process goes. */
	tell(jobId: string, learnerId: string, event: JobEvent): void {
		if (event.kind === 'case' && event.done < event.total) {
			const nowMs = this.#clock.nowMs();
			if (nowMs - (this.#caseToldMs.get(jobId) ?? 0) < caseEveryMs) return;
			this.#caseToldMs.set(jobId, nowMs);
		} else {
			this.#caseToldMs.delete(jobId);
		}
		this.#bus.publish(newsChannel, JSON.stringify({ jobId, learnerId, event } satisfies News));
	}

	/** Calls `listener` with each event of the job that is heard, wherever it goes on. */
	follow(jobId: string, learnerId: string, listener: () => void): FollowedJob {
		const watched = this.#watched.get(jobId) ?? { learnerId, last: undefined, watchers: 0, listeners: new Set() };
		this.#watched.set(jobId, watched);
		watched.watchers += 1;
		watched.listeners.add(listener);
		return {
			last: () => (watched.learnerId === learnerId ? watched.last : undefined),
			stop: () => {
				watched.listeners.delete(listener);
				watched.watchers -= 1;
				if (watched.watchers === 0 && this.#watched.get(jobId) === watched) this.#watched.delete(jobId);
			},
		};
	}

	/** Nobody wants it any more. */
	cancel(jobId: string): void {
		this.#bus.publish(cancelChannel, jobId);
	}

	/** Calls with each job that nobody wants any more, until the returned function is called. */
	onCancel(listener: (jobId: string) => void): () => void {
		return this.#bus.subscribe(cancelChannel, listener);
	}

	close(): void {
		this.#stop();
		this.#watched.clear();
	}

	#hear(message: string): void {
		// Not worth reading unless somebody watches it here; ids are at the beginning.
		if (this.#watched.size === 0) return;
		const news = parseNews(message);
		const watched = news && this.#watched.get(news.jobId);
		if (watched?.learnerId !== news?.learnerId || watched === undefined || news === undefined) return;
		watched.last = news.event;
		for (const listener of watched.listeners) listener();
	}
}

/** Undefined for what another version sent in another form. */
function parseNews(message: string): News | undefined {
	try {
		return News.safeParse(JSON.parse(message)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
