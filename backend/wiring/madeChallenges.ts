import { createCachedLibrary } from '../challenges/cachedLibrary.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import { Withdrawals } from '../challenges/reports/withdrawals.ts';
import { createStoredLibrary } from '../challenges/storedLibrary.ts';
import type { ServerParts } from './serverServices.ts';
import type { Cache } from '../platform/cache.ts';

const libraryChannel = 'challenges';
const withdrawnChannel = 'withdrawn';
/** How long another process's withdrawal may go unnoticed, should the bus not be heard. */
const withdrawalsLifeMs = 5_000;

/** The challenges that were made and not pushed, and how processes tell each other that some came or were withdrawn. */
export interface MadeChallenges {
	made: ChallengeLibrary;
	withdrawals: Withdrawals;
	/** Resolves when this process lists what is new; the others are told. */
	tellOfMade: () => Promise<void>;
	tellOfWithdrawn: () => void;
}

export function madeChallenges(parts: Pick<ServerParts, 'stores' | 'cache' | 'bus' | 'clock' | 'log'>): MadeChallenges {
	const { stores, bus, clock, log } = parts;
	const nowMs = (): number => clock.nowMs();
	const stored = createStoredLibrary(stores.challenges, nowMs);
	const cached = parts.cache === undefined ? undefined : createCachedLibrary(stored, parts.cache, nowMs);
	bus.subscribe(libraryChannel, () => cached?.forgetHere());
	const withdrawals = new Withdrawals({
		read: () => stores.reports.withdrawn(),
		lifeMs: staleLifeMs(parts.cache),
		nowMs,
		onFailed: (error) => log.warn({ err: error }, 'what was withdrawn is not read anew'),
	});
	bus.subscribe(withdrawnChannel, () => withdrawals.forget());
	return {
		made: cached ?? stored,
		withdrawals,
		async tellOfMade() {
			await cached?.invalidate();
			bus.publish(libraryChannel, '');
		},
		tellOfWithdrawn() {
			withdrawals.forget();
			bus.publish(withdrawnChannel, '');
		},
	};
}

/** How long something of another process may be shown as it was; not at all where nothing is kept at hand. */
export function staleLifeMs(cache: Cache | undefined): number {
	return cache === undefined ? 0 : withdrawalsLifeMs;
}
