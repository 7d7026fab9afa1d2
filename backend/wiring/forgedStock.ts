import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import type { ListedChallenge } from '../challenges/challengeStore.ts';
import type { ForgedChallenge } from '../forge/forgedChallenge.ts';
import type { PoolStock } from '../forge/pool/challengePool.ts';
import type { PooledChallenge } from '../forge/pool/shelf.ts';
import type { Kernels } from '../forge/variant/kernel.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { ForgedStore } from './lazyForge.ts';

const dayMs = 24 * 60 * 60_000;
/** How long a challenge that a model wrote waits for somebody to open it. Opened, it belongs to somebody's history and stays. */
const unusedLifeMs = 90 * dayMs;
/** What has expired is hidden at once, and removed so much later: a clock that was wrong for a while costs nothing. */
const keptAfterExpiryMs = 180 * dayMs;

export interface ForgedStock extends PoolStock, Pick<Kernels, 'variantsOf'> {
	keep(challenge: ForgedChallenge): Promise<void>;
	removeLongExpired(): Promise<void>;
}

/** The challenges by models in a store, as the forge sees them. */
export function forgedStock({
	store,
	library,
	clock,
}: {
	store: ForgedStore;
	/** What can be opened. */
	library: Pick<ChallengeLibrary, 'list'>;
	clock: Clock;
}): ForgedStock {
	const expiresAt = (): string => instant(clock.nowMs() + unusedLifeMs);
	return {
		async onShelf(shelf) {
			const [stored, listed] = await Promise.all([store.onShelf(shelf, clock.nowMs()), library.list()]);
			const there = new Set(listed.map(({ id }) => id));
			// Variants are for reviews and for topics in which nothing else is left.
			return stored.flatMap((one) => (there.has(one.qid) && one.metadata.variantOf === undefined ? pooledOf(one) : []));
		},
		async variantsOf(kernelId) {
			const [stored, listed] = await Promise.all([store.variantsOf(kernelId, clock.nowMs()), library.list()]);
			const there = new Set(listed.map(({ id }) => id));
			return stored.flatMap((one) => (there.has(one.qid) ? pooledOf(one) : []));
		},
		renew: (challengeId) => store.letLive(challengeId, expiresAt()),
		async keep({ contents, provider, model, generationMs, variantOf }) {
			await store.put({
				files: contents,
				generatedBy: provider,
				metadata: { generationTime: generationMs, model, ...(variantOf === undefined ? {} : { variantOf }) },
				createdAt: instant(clock.nowMs()),
				expiresAt: expiresAt(),
			});
		},
		async removeLongExpired() {
			await store.removeExpired(clock.nowMs() - keptAfterExpiryMs);
		},
	};
}

function pooledOf({ qid: id, title, generatedBy, metadata: { model = '' } }: ListedChallenge): PooledChallenge[] {
	// A person wrote it.
	if (generatedBy === 'bank' || generatedBy === 'instructor') return [];
	return [{ id, title, provider: generatedBy, model }];
}
