import type { ClassNews } from '#dashboardMessages';

/** A class of thirty may submit every few seconds; nobody wants to hear each of them. */
const quietMs = 20_000;

/** What is to be said: the newest submission, and how many there were since something was said last. */
export interface Announcement {
	newest: ClassNews;
	count: number;
}

/** Decides when the submissions of a class are said aloud: the first at once, others together after a while. */
export class Announcer {
	/** What is not among the news any more does not come back. */
	#seen: ReadonlySet<string> = new Set();
	#waiting = 0;
	#saidMs = -Infinity;

	/** What was there before is no news. */
	begin(news: readonly ClassNews[]): void {
		this.#seen = new Set(news.map(({ submissionId }) => submissionId));
	}

	/** To be called with all news whenever there may be new ones, and now and then. @param news the newest first */
	due(news: readonly ClassNews[], nowMs: number): Announcement | undefined {
		this.#waiting += news.filter(({ submissionId }) => !this.#seen.has(submissionId)).length;
		this.begin(news);
		const [newest] = news;
		if (newest === undefined || this.#waiting === 0 || nowMs - this.#saidMs < quietMs) return undefined;
		const count = this.#waiting;
		this.#waiting = 0;
		this.#saidMs = nowMs;
		return { newest, count };
	}
}
