import type { PushedSetStore, StoredChallenge, StoredVersion } from './pushedSetStore.ts';

export interface PushedCatalogueParts {
	store: Pick<PushedSetStore, 'active'>;
	/** What was read is taken for so long; 0 where everything is read each time. */
	lifeMs: number;
	nowMs: () => number;
	/** What was read before is taken for longer: the store does not answer. */
	onFailed: (error: unknown) => void;
}

/** What learners have of pushed sets: by source, and each challenge by its id. */
export interface Catalogue {
	versions: readonly StoredVersion[];
	bySource: ReadonlyMap<string, StoredVersion>;
	byId: ReadonlyMap<string, StoredChallenge>;
}

/** The active versions, at hand. */
export class PushedCatalogue {
	readonly #parts: PushedCatalogueParts;
	#known: { catalogue: Promise<Catalogue>; untilMs: number } | undefined;
	/** What was read last. */
	#before: Catalogue | undefined;

	constructor(parts: PushedCatalogueParts) {
		this.#parts = parts;
	}

	/** The same object as before while nothing changed. @throws what reading throws, unless something was read before */
	current(): Promise<Catalogue> {
		const { lifeMs, nowMs } = this.#parts;
		if (this.#known !== undefined && nowMs() < this.#known.untilMs) return this.#known.catalogue;
		const catalogue = this.#read();
		this.#known = { catalogue, untilMs: nowMs() + lifeMs };
		// Whoever asked gets the failure; the next one asks the store again.
		catalogue.catch(() => this.forget());
		return catalogue;
	}

	/** Another version became active, here or elsewhere. */
	forget(): void {
		this.#known = undefined;
	}

	async #read(): Promise<Catalogue> {
		const { store, onFailed } = this.#parts;
		try {
			const fresh = catalogueOf(await store.active());
			if (this.#before === undefined || markOf(this.#before) !== markOf(fresh)) this.#before = fresh;
			return this.#before;
		} catch (error) {
			if (this.#before === undefined) throw error;
			onFailed(error);
			return this.#before;
		}
	}
}

function catalogueOf(versions: readonly StoredVersion[]): Catalogue {
	return {
		versions,
		bySource: new Map(versions.map((version) => [version.source, version])),
		byId: new Map(versions.flatMap(({ challenges }) => challenges.map((challenge) => [challenge.id, challenge]))),
	};
}

function markOf({ versions }: Catalogue): string {
	return versions.map(({ source, sha256 }) => `${source} ${sha256}`).join('\n');
}
