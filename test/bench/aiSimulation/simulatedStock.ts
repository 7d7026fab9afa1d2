import * as z from 'zod';
import { Difficulty } from '#contract/ids.ts';
import type { ForgedChallenge } from '#backend/forge/forgedChallenge.ts';
import type { PoolStock } from '#backend/forge/pool/challengePool.ts';
import { type PooledChallenge, shelfName } from '#backend/forge/pool/shelf.ts';
import type { BankChallenge } from '#backend/forge/standIn.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';

const Stored = z.object({ id: z.string(), difficulty: Difficulty, topics: z.array(z.string()) });

/**
 * The bank and what models wrote, in memory: a store would keep 30 kB of files for each. Nothing expires in it; what is served is opened at once here, after which it never would,
 * and a simulation is shorter than what is unused lives.
 */
export class SimulatedStock implements PoolStock {
	readonly #bank: readonly OtherChallenge[];
	readonly #listed: BankChallenge[];
	readonly #shelves = new Map<string, PooledChallenge[]>();
	readonly #forged: OtherChallenge[] = [];
	readonly #byId = new Map<string, BankChallenge>();

	constructor(bank: { listed: readonly BankChallenge[]; others: readonly OtherChallenge[] }) {
		this.#bank = bank.others;
		this.#listed = [...bank.listed];
		for (const one of bank.listed) this.#byId.set(one.id, one);
	}

	onShelf(shelf: Parameters<PoolStock['onShelf']>[0]): Promise<PooledChallenge[]> {
		return Promise.resolve(this.#shelves.get(shelfName(shelf)) ?? []);
	}

	renew(): Promise<void> {
		return Promise.resolve();
	}

	keep({ id, title, contents, provider, model }: ForgedChallenge): Promise<void> {
		const { difficulty, topics } = Stored.parse(JSON.parse(contents.get('challenge.json') ?? '{}'));
		const [topic = ''] = topics;
		const name = shelfName({ topic, difficulty, kind: 'function' });
		this.#shelves.set(name, [...(this.#shelves.get(name) ?? []), { id, title, provider, model }]);
		const listed = { id, title, difficulty, topics };
		this.#listed.push(listed);
		this.#byId.set(id, listed);
		const [pattern] = this.#bank;
		// Of what exists only place and title are looked at before the proof, and the proof is drawn.
		if (pattern !== undefined) this.#forged.push({ ...pattern, place: `${topic}/${id}`, id, title });
		return Promise.resolve();
	}

	readonly byId = (challengeId: string): BankChallenge | undefined => this.#byId.get(challengeId);

	/** Every challenge there is. */
	listed(): readonly BankChallenge[] {
		return this.#listed;
	}

	others(): readonly OtherChallenge[] {
		return [...this.#bank, ...this.#forged];
	}

	/** How many models wrote. */
	forgedCount(): number {
		return this.#forged.length;
	}
}
