import * as z from 'zod';
import { JobEvent } from '#contract/submission.ts';
import type { Clock } from '../platform/clock.ts';
import type { MessageBus } from '../platform/messageBus.ts';

const newsChannel = 'job-news';
const cancelChannel = 'job-cancelled';
/** Between two of them nobody sees a difference. */
const caseEveryMs = 100;
/** Of so many jobs the last word is kept, so that who begins to watch in the middle hears it. */
const recentMax = 300;

/** Behind the job's id and a space, so that what nobody watches is not read. */
const News = z.object({ learnerId: z.string(), event: JobEvent });
type News = z.infer<typeof News>;

interface Watched {
	last: News | undefined;
	listeners: Set<() => void>;
}

/** What follows of a job that goes on in another process. */
export interface FollowedJob {
	/** The last that was heard. */
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
	/** As they came, the latest last. */
	readonly #recent = new Map<string, string>();
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
		this.#bus.publish(newsChannel, `${jobId} ${JSON.stringify({ learnerId, event } satisfies News)}`);
	}

	/** Calls `listener` with each event of the job that is heard, wherever it goes on. */
	follow(jobId: string, learnerId: string, listener: () => void): FollowedJob {
		const watched = this.#watched.get(jobId) ?? { last: parseNews(this.#recent.get(jobId)), listeners: new Set() };
		this.#watched.set(jobId, watched);
		// Each watcher once, though two may be of one function.
		const own = (): void => listener();
		watched.listeners.add(own);
		return {
			last: () => (watched.last?.learnerId === learnerId ? watched.last.event : undefined),
			stop: () => {
				watched.listeners.delete(own);
				if (watched.listeners.size === 0 && this.#watched.get(jobId) === watched) this.#watched.delete(jobId);
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
		this.#recent.clear();
	}

	#hear(message: string): void {
		const space = message.indexOf(' ');
		const jobId = message.slice(0, Math.max(0, space));
		const text = message.slice(space + 1);
		this.#recent.delete(jobId);
		this.#recent.set(jobId, text);
		for (const old of this.#recent.keys()) {
			if (this.#recent.size <= recentMax) break;
			this.#recent.delete(old);
		}
		const watched = this.#watched.get(jobId);
		const news = watched && parseNews(text);
		if (watched === undefined || news === undefined) return;
		watched.last = news;
		for (const listener of watched.listeners) listener();
	}
}

/** Undefined for what another version sent in another form. */
function parseNews(text: string | undefined): News | undefined {
	if (text === undefined) return undefined;
	try {
		return News.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
