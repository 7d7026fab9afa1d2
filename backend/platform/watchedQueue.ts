/** What is in a queue just now. */
export interface QueueFigures {
	waiting: number;
	/** For later: tried again after a pause, or ordered for a time. */
	delayed: number;
	active: number;
	/** Given up after several tries, with its reason, until somebody looks at it. */
	setAside: number;
	/** How long the first of those that wait has waited; undefined when none does. */
	oldestMs: number | undefined;
}

/** A queue that can be looked at. */
export interface WatchedQueue {
	/** One of a few words: it becomes a label. */
	name: string;
	/** @throws whatever keeps it from being looked at */
	figures(): Promise<QueueFigures>;
}
