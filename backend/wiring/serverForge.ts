import type { Judge } from '#judge/judge.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import { serverLimits } from '../forge/budget/budgetLimits.ts';
import { LazyBudget } from './lazyBudget.ts';
import { LazyForge } from './lazyForge.ts';
import type { practiceServices } from './practiceServices.ts';
import type { ServerParts } from './serverServices.ts';

/** Challenges made at once, in this process. */
const forgingAtOnce = 2;

export interface ServerForgeParts extends Pick<ServerParts, 'config' | 'role' | 'stores' | 'clock' | 'log'> {
	/** What was pushed stands in for nothing, and no model hears of it. */
	library: ChallengeLibrary;
	/** Told of each challenge that was kept, before anybody hears of it. */
	onKept: () => Promise<void>;
	practice: Pick<ReturnType<typeof practiceServices>, 'learning' | 'statuses'>;
	judge: () => Promise<Judge>;
}

export interface ServerForge {
	budget: LazyBudget;
	forge: LazyForge;
	/** The folder of a made challenge; empty for one that is not there. */
	filesOf: (challengeId: string) => Promise<ReadonlyMap<string, string>>;
}

/** Puts together what new challenges on a server are made of. */
export function serverForge(parts: ServerForgeParts): ServerForge {
	const { config, role, stores, library, onKept, practice, judge, clock, log } = parts;
	const budget = new LazyBudget({
		ai: config.ai,
		environment: {},
		store: stores.aiLedger,
		limits: serverLimits,
		perLearnerADay: config.aiPerLearner,
		clock,
		log,
	});
	const filesOf = async (challengeId: string): Promise<ReadonlyMap<string, string>> =>
		(await stores.challenges.files(challengeId, clock.nowMs())) ?? new Map();
	const forge = new LazyForge({
		budget,
		// Who runs no code makes nothing ahead.
		ai: role === 'front' ? { ...config.ai, refill: 0 } : config.ai,
		environment: {},
		store: {
			onShelf: (shelf, nowMs) => stores.challenges.onShelf(shelf, nowMs),
			variantsOf: (kernelId, nowMs) => stores.challenges.variantsOf(kernelId, nowMs),
			letLive: (challengeId, until) => stores.challenges.letLive(challengeId, until),
			removeExpired: (nowMs) => stores.challenges.removeExpired(nowMs),
			async put(challenge) {
				const put = await stores.challenges.put(challenge);
				await onKept();
				return put;
			},
		},
		shelves: stores.shelves,
		library,
		filesOf,
		need: (learnerId) => practice.learning.neededNow(learnerId),
		statuses: practice.statuses,
		judge,
		atOnce: forgingAtOnce,
		clock,
		log,
	});
	return { budget, forge, filesOf };
}
