import { LRUCache } from 'lru-cache';
import type { MessageBus } from '../platform/messageBus.ts';
import type { Role } from '#contract/accounts.ts';
import type { LiveSession, Rotation, Session, SessionStore } from './sessionStore.ts';

const channel = 'session';
/** Sessions at hand in this process. */
const sessionsMax = 10_000;
/** For so long this process does not ask about a session again, unless it hears that something happened to it. */
const atHandMs = 30_000;

/**
 * Sessions at hand in this process, in front of a store that all processes share, so that checking a request's token costs nothing. Every process says
 * over the bus when it ends a session or changes its role; while the bus is not whole, nothing is kept at hand.
 */
export class NearSessionStore implements SessionStore {
	readonly #store: SessionStore;
	readonly #bus: MessageBus;
	readonly #near: LRUCache<string, LiveSession>;
	readonly #stops: (() => void)[];
	readonly #onAtHand: () => void;
	/** How much has happened to sessions so far: what was read before something happened is not kept. */
	#happened = 0;

	/** @param onAtHand hears of each session that was looked for and at hand */
	constructor(store: SessionStore, bus: MessageBus, nowMs: () => number, onAtHand: () => void = () => undefined) {
		this.#onAtHand = onAtHand;
		this.#store = store;
		this.#bus = bus;
		this.#near = new LRUCache({ max: sessionsMax, ttl: atHandMs, perf: { now: nowMs } });
		this.#stops = [
			bus.subscribe(channel, (sessionId) => {
				this.#happened++;
				this.#near.delete(sessionId);
			}),
			bus.onGap(() => {
				this.#happened++;
				this.#near.clear();
			}),
		];
	}

	add(session: Session): Promise<void> {
		return this.#store.add(session);
	}

	async live(sessionId: string, now: string): Promise<LiveSession | undefined> {
		if (!this.#bus.isWhole()) return this.#store.live(sessionId, now);
		const near = this.#near.get(sessionId);
		// One that has expired may have been prolonged elsewhere.
		if (near !== undefined && near.expiresAt > now) {
			this.#onAtHand();
			return near;
		}
		const before = this.#happened;
		const found = await this.#store.live(sessionId, now);
		if (found !== undefined && before === this.#happened) this.#near.set(sessionId, found);
		return found;
	}

	whole(sessionId: string, now: string): Promise<Session | undefined> {
		return this.#store.whole(sessionId, now);
	}

	ofAccount(accountId: string, now: string): Promise<Session[]> {
		return this.#store.ofAccount(accountId, now);
	}

	rotate(rotation: Rotation): Promise<boolean> {
		return this.#store.rotate(rotation);
	}

	async end(sessionId: string): Promise<boolean> {
		try {
			return await this.#store.end(sessionId);
		} finally {
			this.#bus.publish(channel, sessionId);
		}
	}

	async endAll(accountId: string, exceptId?: string): Promise<string[]> {
		return this.#tellAll(await this.#store.endAll(accountId, exceptId));
	}

	async setRole(accountId: string, role: Role): Promise<string[]> {
		return this.#tellAll(await this.#store.setRole(accountId, role));
	}

	close(): void {
		for (const stop of this.#stops) stop();
	}

	#tellAll(ids: string[]): string[] {
		for (const id of ids) this.#bus.publish(channel, id);
		return ids;
	}
}
