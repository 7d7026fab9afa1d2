import { AppError } from '#contract/appError.ts';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { ApiClient } from '../backend/apiClient.ts';

/** A set that the server did not have may have been pushed since. */
const askAgainAfterMs = 60_000;

/** What is known of a set, until it is forgotten. */
type Known = { kind: 'there' } | { kind: 'missing'; atMs: number };

/** Which of the sets that are installed here the server has as well. It then judges them, and keeps their progress. */
export class SetsOnServer {
	readonly #known = new Map<string, Known>();

	/** As far as it is known. */
	hasNow(source: string): boolean | undefined {
		const known = this.#known.get(source);
		return known && known.kind === 'there';
	}

	/** Asks where it is not known. @throws AppError when the server does not answer */
	async has(source: string, server: ApiClient): Promise<boolean> {
		const known = this.#known.get(source);
		const isOld = known?.kind === 'missing' && Date.now() - known.atMs > askAgainAfterMs;
		if (known !== undefined && !isOld) return known.kind === 'there';
		return (await this.standings(source, server)) !== undefined;
	}

	/** The challenges of a set as one stands with them there; undefined where the server does not have it. @throws AppError when it does not answer */
	async standings(source: string, server: ApiClient): Promise<readonly ChallengeSummary[] | undefined> {
		try {
			const { challenges } = await server.call('getSetStandings', { params: { source } });
			this.#known.set(source, { kind: 'there' });
			return challenges;
		} catch (error) {
			if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
			this.#known.set(source, { kind: 'missing', atMs: Date.now() });
			return undefined;
		}
	}

	/** It is another server, or another person. */
	forget(): void {
		this.#known.clear();
	}
}
