import type { Redis } from 'ioredis';
import * as z from 'zod';
import { Role } from '#contract/accounts.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { LiveSession, Rotation, Session, SessionStore } from './sessionStore.ts';

/** How long Redis may answer for a session before the store is asked again. */
const cachedSeconds = 60;
/** An end is remembered longer than anybody could still be writing down what they read before it. */
const endRememberedSeconds = 15 * 60;
const ended = 'ended';
/** A Redis that hangs lets each question wait for its time limit; so after a failure it is not asked for this long. */
const restMs = 1_000;

const Cached = z.object({ id: z.string(), accountId: z.string(), role: Role, expiresAt: z.string() });

/**
 * Redis in front of the durable store, so that the check of each request's access token costs no query there. The store decides: it is written first, and
 * tokens are rotated there alone. What Redis holds is either a copy that is at most a minute old or the word that a session has ended, which no
 * copy overwrites. When Redis is gone the store answers; when it is back it is used again.
 */
export class RedisSessionStore implements SessionStore {
	readonly #redis: Redis;
	readonly #store: SessionStore;
	readonly #clock: Clock;
	readonly #log: Log;
	readonly #onCopy: () => void;
	/** Redis missed an end or a change of role: until its copies of that time are gone it is not believed. */
	#distrustedUntilMs = 0;
	#isInTrouble = false;
	#restsUntilMs = 0;

	/** @param onCopy hears of each session that was looked for and of which Redis knew */
	constructor(redis: Redis, store: SessionStore, clock: Clock, log: Log, onCopy: () => void = () => undefined) {
		this.#onCopy = onCopy;
		this.#redis = redis;
		this.#store = store;
		this.#clock = clock;
		this.#log = log;
	}

	add(session: Session): Promise<void> {
		return this.#store.add(session);
	}

	async live(sessionId: string, now: string): Promise<LiveSession | undefined> {
		const cached = await this.#cached(sessionId);
		// A copy may be from before the refresh that prolonged the session.
		if (cached === ended || (cached !== undefined && cached.expiresAt > now)) {
			this.#onCopy();
			return cached === ended ? undefined : cached;
		}
		const found = await this.#store.live(sessionId, now);
		if (!this.#isResting()) {
			await this.#attempt(() =>
				// NX: an end that was written meanwhile stays.
				this.#redis.set(keyOf(sessionId), textOf(found), 'EX', cachedSeconds, 'NX'),
			);
		}
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
		const isEnded = await this.#store.end(sessionId);
		await this.#tellEnds([sessionId]);
		return isEnded;
	}

	async endAll(accountId: string, exceptId?: string): Promise<string[]> {
		const ids = await this.#store.endAll(accountId, exceptId);
		await this.#tellEnds(ids);
		return ids;
	}

	async setRole(accountId: string, role: Role): Promise<string[]> {
		const ids = await this.#store.setRole(accountId, role);
		const now = new Date(this.#clock.nowMs()).toISOString();
		for (const id of ids) {
			const found = await this.#store.live(id, now);
			// Written over the copy there is, not removed: a removed one could be put back by who read it before.
			await this.#tell(() => this.#redis.set(keyOf(id), textOf(found), 'EX', cachedSeconds));
		}
		return ids;
	}

	async #cached(sessionId: string): Promise<LiveSession | typeof ended | undefined> {
		if (this.#clock.nowMs() < this.#distrustedUntilMs || this.#isResting()) return undefined;
		const text = await this.#attempt(() => this.#redis.get(keyOf(sessionId)));
		if (text === undefined || text === null) return undefined;
		return text === ended ? ended : Cached.parse(JSON.parse(text));
	}

	#isResting(): boolean {
		return this.#clock.nowMs() < this.#restsUntilMs;
	}

	async #tellEnds(ids: readonly string[]): Promise<void> {
		if (ids.length === 0) return;
		await this.#tell(async () => {
			for (const id of ids) await this.#redis.set(keyOf(id), ended, 'EX', endRememberedSeconds);
			return 'OK';
		});
	}

	/** Tried also while Redis rests: others may reach it. */
	async #tell(write: () => Promise<string | null>): Promise<void> {
		if ((await this.#attempt(write)) === undefined) {
			this.#distrustedUntilMs = this.#clock.nowMs() + cachedSeconds * 1000;
		}
	}

	/** Undefined when Redis did not answer: the store does its work, and the log says once that it has to. */
	async #attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
		try {
			const result = await work();
			if (this.#isInTrouble) this.#log.info('sessions are cached in Redis again');
			this.#isInTrouble = false;
			this.#restsUntilMs = 0;
			return result;
		} catch (error) {
			if (!this.#isInTrouble) this.#log.warn({ err: error }, 'Redis does not answer: sessions are read from the store');
			this.#isInTrouble = true;
			this.#restsUntilMs = this.#clock.nowMs() + restMs;
			return undefined;
		}
	}
}

/** The version is that of the copy beneath it: servers of two versions do not read each other’s. */
function keyOf(sessionId: string): string {
	return `session:v1:${sessionId}`;
}

/** A session that the store does not know will never be: ids are not used twice. */
function textOf(session: LiveSession | undefined): string {
	if (session === undefined) return ended;
	const { id, accountId, role, expiresAt } = session;
	return JSON.stringify({ id, accountId, role, expiresAt } satisfies LiveSession);
}
