import type { ChallengeSummary } from '#contract/challenge.ts';
import type { ApiClient } from '../backend/apiClient.ts';

/** More are not listed: somebody with that many needs a search at the server. */
const challengesMax = 5_000;
const pageSize = 500;

/** All challenges with what the learner has done with them, fetched once and again after a change. */
export class ChallengeCatalog {
	readonly #client: () => Promise<ApiClient>;
	#fetched: Promise<ChallengeSummary[]> | undefined;

	constructor(client: () => Promise<ApiClient>) {
		this.#client = client;
	}

	all(): Promise<ChallengeSummary[]> {
		this.#fetched ??= this.#fetch().catch((error: unknown) => {
			this.#fetched = undefined;
			throw error;
		});
		return this.#fetched;
	}

	/** What was fetched is out of date. */
	forget(): void {
		this.#fetched = undefined;
	}

	async #fetch(): Promise<ChallengeSummary[]> {
		const client = await this.#client();
		const all: ChallengeSummary[] = [];
		let cursor: string | undefined;
		do {
			const page = await client.call('listChallenges', { query: { limit: pageSize, ...(cursor && { cursor }) } });
			all.push(...page.items);
			cursor = page.nextCursor;
		} while (cursor !== undefined && all.length < challengesMax);
		return all;
	}
}
