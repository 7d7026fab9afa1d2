import { LRUCache } from 'lru-cache';
import type { ChangeFeed } from './changeFeed.ts';
import type { MessageBus } from './messageBus.ts';
import { newEpoch } from './streamPlace.ts';

const channel = 'learner';
/** Of so many learners the last change is remembered one by one; of all others it counts as having been together. */
const learnersMax = 10_000;

/** Changes of many learners' data, told over the bus by whoever makes them. */
export class LearnerChangeFeed implements ChangeFeed {
	/** Each process numbers what it hears for itself. */
	readonly epoch = newEpoch();
	readonly #bus: MessageBus;
	/** By learner: the number of their last change. */
	readonly #changes: LRUCache<string, number>;
	readonly #listeners = new Map<string, Set<() => void>>();
	readonly #listenersToAll = new Set<(learnerId: string) => void>();
	readonly #stops: (() => void)[];
	/** Begins at the time, so that numbers go on rising over a restart. */
	#last: number;
	/** No learner's last change has a lower number: those that are not remembered any more have this one. */
	#floor: number;

	constructor(bus: MessageBus, nowMs: number) {
		this.#bus = bus;
		this.#last = nowMs;
		this.#floor = nowMs;
		this.#changes = new LRUCache({
			max: learnersMax,
			dispose: (change, _learnerId, reason) => {
				if (reason === 'evict') this.#floor = Math.max(this.#floor, change);
			},
		});
		this.#stops = [bus.subscribe(channel, (learnerId) => this.#note(learnerId)), bus.onGap(() => this.#noteAll())];
	}

	/** Says that a learner's stored data changed. */
	changed(learnerId: string): void {
		this.#bus.publish(channel, learnerId);
	}

	revision(learnerId: string): number {
		return Math.max(this.#floor, this.#changes.get(learnerId) ?? 0);
	}

	subscribe(learnerId: string, listener: () => void): () => void {
		const listeners = this.#listeners.get(learnerId) ?? new Set();
		this.#listeners.set(learnerId, listeners.add(listener));
		return () => {
			listeners.delete(listener);
			if (listeners.size === 0 && this.#listeners.get(learnerId) === listeners) this.#listeners.delete(learnerId);
		};
	}

	/** Calls with whoever's data changed. What may have been missed only the bus tells. */
	subscribeAll(listener: (learnerId: string) => void): () => void {
		this.#listenersToAll.add(listener);
		return () => this.#listenersToAll.delete(listener);
	}

	close(): void {
		for (const stop of this.#stops) stop();
		this.#listeners.clear();
		this.#listenersToAll.clear();
	}

	#note(learnerId: string): void {
		this.#changes.set(learnerId, ++this.#last);
		for (const listener of this.#listeners.get(learnerId) ?? []) listener();
		for (const listener of this.#listenersToAll) listener(learnerId);
	}

	#noteAll(): void {
		this.#floor = ++this.#last;
		for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
	}
}
