import type { Redis } from 'ioredis';
import * as z from 'zod';

/** How long it is known what was told of something, counted from the last word. */
const keptSeconds = 60 * 60;

const Told = z.union([z.object({ event: z.unknown() }), z.object({ end: z.literal(true) })]);
/** An event, or that nothing comes after it. */
export type Told = z.infer<typeof Told>;

/** What was told of work that goes on somewhere, in order from the beginning, for whoever asks at any process. In Redis: it is gone with it. */
export class ToldEvents {
	readonly #redis: Redis;
	readonly #prefix: string;

	constructor(redis: Redis, prefix: string) {
		this.#redis = redis;
		this.#prefix = prefix;
	}

	/** Answers whether nothing of this name was begun before. @throws what Redis throws */
	async begin(name: string, first: unknown): Promise<boolean> {
		const isNew = (await this.#redis.set(this.#key('begun', name), '', 'EX', keptSeconds, 'NX')) === 'OK';
		if (isNew) await this.#push(name, { event: first });
		return isNew;
	}

	/** As if it had never begun. @throws what Redis throws */
	async forget(name: string): Promise<void> {
		await this.#redis.del(this.#key('begun', name), this.#key('told', name), this.#key('unwanted', name));
	}

	/** @throws what Redis throws */
	async isKnown(name: string): Promise<boolean> {
		return (await this.#redis.exists(this.#key('begun', name))) === 1;
	}

	/** @throws what Redis throws */
	async tell(name: string, event: unknown): Promise<void> {
		await this.#push(name, { event });
	}

	/** @throws what Redis throws */
	async end(name: string, last: unknown): Promise<void> {
		await this.#push(name, { event: last }, { end: true });
	}

	/** What was told from there on. @throws what Redis throws */
	async from(name: string, place: number): Promise<Told[]> {
		const lines = await this.#redis.lrange(this.#key('told', name), place, -1);
		return lines.map((line) => Told.parse(JSON.parse(line)));
	}

	/** Nobody wants it any more: whoever has its turn later sees that. @throws what Redis throws */
	async cancel(name: string): Promise<void> {
		await this.#redis.set(this.#key('unwanted', name), '', 'EX', keptSeconds);
	}

	/** @throws what Redis throws */
	async isCancelled(name: string): Promise<boolean> {
		return (await this.#redis.exists(this.#key('unwanted', name))) === 1;
	}

	async #push(name: string, ...told: Told[]): Promise<void> {
		const key = this.#key('told', name);
		const lines = told.map((one) => JSON.stringify(one));
		// In one step: nobody sees an end without what was before it.
		await this.#redis.multi().rpush(key, ...lines).expire(key, keptSeconds).expire(this.#key('begun', name), keptSeconds).exec();
	}

	#key(what: 'begun' | 'told' | 'unwanted', name: string): string {
		return `${this.#prefix}:${what}:${name}`;
	}
}
