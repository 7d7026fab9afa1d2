import type { FirstTry } from './model/firstTries.ts';
import { type ItemDifficulties, itemDifficultiesOf } from './model/itemDifficulties.ts';

export interface SharedDifficultiesParts {
	/** By learner in the order of their ids, after the given one. */
	firstTries: (after: string, limit: number) => Promise<{ learnerId: string; tries: readonly FirstTry[] }[]>;
	nowMs: () => number;
	/** Hears why what is known could not be renewed; it stays in use. */
	onFailed: (error: unknown) => void;
}

/** They change slowly; so long what was computed stays in use. */
const keptForMs = 10 * 60_000;
const learnersAtOnce = 100;

/** How hard challenges are by the first attempts of everybody on a server, read anew every ten minutes while somebody else's request goes on. */
export class SharedDifficulties {
	readonly #parts: SharedDifficultiesParts;
	#known: { difficulties: ItemDifficulties; atMs: number } | undefined;
	#reading: Promise<ItemDifficulties> | undefined;

	constructor(parts: SharedDifficultiesParts) {
		this.#parts = parts;
	}

	/** Waits for the first reading only. @throws what the store throws, as long as nothing is known */
	async current(): Promise<ItemDifficulties> {
		const known = this.#known;
		if (known === undefined) return await this.#read();
		if (this.#parts.nowMs() - known.atMs >= keptForMs) this.#read().catch(this.#parts.onFailed);
		return known.difficulties;
	}

	/** At most one reading at a time. */
	#read(): Promise<ItemDifficulties> {
		this.#reading ??= this.#readAll().finally(() => {
			this.#reading = undefined;
		});
		return this.#reading;
	}

	async #readAll(): Promise<ItemDifficulties> {
		const { firstTries, nowMs } = this.#parts;
		const all: FirstTry[] = [];
		let after = '';
		for (;;) {
			const page = await firstTries(after, learnersAtOnce);
			for (const { tries } of page) all.push(...tries);
			const last = page.at(-1);
			if (last === undefined || page.length < learnersAtOnce) break;
			after = last.learnerId;
		}
		const difficulties = itemDifficultiesOf(all);
		this.#known = { difficulties, atMs: nowMs() };
		return difficulties;
	}
}
