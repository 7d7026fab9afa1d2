import { AppError } from '#contract/appError.ts';
import { type AnalyticsRoutes, analyticsRoutes } from '../admin/analyticsRoutes.ts';
import type { CountedChallenge } from '../admin/activity.ts';
import type { AiOutcome } from '../admin/aiOutcomes.ts';
import type { AiSources, LedgerLine } from '../admin/countAi.ts';
import { Counting } from '../admin/counting.ts';
import type { AiLedgerStore, LedgerPlace } from '../forge/budget/aiLedgerStore.ts';
import type { ForgeEnd } from '../forge/forgeJobs.ts';
import type { Handlers } from '../http/handlers.ts';
import type { LearnerDataStore } from '../learning/learnerDataStore.ts';
import type { LearningStore } from '../learning/learningStore.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { ServerStores } from './serverStores.ts';

export interface AnalyticsServiceParts {
	stores: Pick<ServerStores, 'analytics' | 'aiLedger' | 'learnerData'> & { learning: Pick<LearningStore, 'events'> };
	challenges: () => Promise<readonly CountedChallenge[]>;
	clock: Clock;
	log: Log;
}

export interface AnalyticsServices {
	counting: Counting;
	routes: AnalyticsRoutes;
	/** Puts down how a demand for a challenge ended. */
	noteChallenge: (end: ForgeEnd) => void;
	/** The same handler, which puts down what came of each demand for a hint. */
	notingHints: (makeHint: Handlers['makeHint']) => Handlers['makeHint'];
	/** The same, after which what was counted of those days is counted anew. */
	learnerData: Pick<LearnerDataStore, 'exportAll' | 'importAll' | 'eraseAll'>;
}

/** Entries of the ledger read at once. */
const pageSize = 2_000;
const farAway = '9999-01-01T00:00:00.000Z';

/** Counts how a server is used, and tells its admins. */
export function analyticsServices({ stores, challenges, clock, log }: AnalyticsServiceParts): AnalyticsServices {
	const { rollUps, outcomes } = stores.analytics;
	const counting = createCounting({ stores, challenges, clock, log });
	const note = (of: AiOutcome['of'], outcome: string): void => {
		const noting = outcomes.append({ id: clock.newId(), at: instant(clock.nowMs()), of, outcome });
		noting.catch((error: unknown) => log.warn({ err: error, of, outcome }, 'how a demand ended is not counted'));
	};
	const changed = async (instants: readonly string[]): Promise<void> => {
		try {
			await counting.changed(instants.map((at) => Date.parse(at)));
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			// It is found anyway, when the events of these days are counted again.
			log.info({ code: error.code }, 'what has changed is counted anew later');
		}
	};
	return {
		counting,
		routes: analyticsRoutes({ store: rollUps, challenges, clock }),
		noteChallenge: (end) => note('challenge', end.kind === 'done' ? end.servedBy : end.kind),
		notingHints: (makeHint) => async (asked) => {
			const answer = await makeHint(asked);
			note('hint', outcomeOfHint(answer));
			return answer;
		},
		learnerData: {
			exportAll: (learnerId) => stores.learnerData.exportAll(learnerId),
			async importAll(learnerId, batch) {
				const answer = await stores.learnerData.importAll(learnerId, batch);
				await changed(batch.events.map(({ at }) => at));
				return answer;
			},
			async eraseAll(learnerId) {
				const events = await stores.learning.events(learnerId);
				await stores.learnerData.eraseAll(learnerId);
				await changed(events.map(({ at }) => at));
			},
		},
	};
}

/** What counts, over a server's stores: in a server and in the command that counts everything anew. */
export function createCounting({
	stores,
	challenges,
	clock,
	log,
}: Omit<AnalyticsServiceParts, 'stores'> & { stores: Pick<ServerStores, 'analytics' | 'aiLedger'> }): Counting {
	const { rollUps: store, outcomes, activity, reports } = stores.analytics;
	const ai: AiSources = {
		async firstMs(sinceMs) {
			const [first] = await stores.aiLedger.list({ at: instant(sinceMs), id: '' }, farAway, 1);
			return first === undefined ? undefined : Date.parse(first.at);
		},
		ledger: (fromMs, untilMs) => linesOf(stores.aiLedger, fromMs, untilMs),
		outcomes,
	};
	return new Counting({ store, sources: { activity, reports, challenges, ai }, owner: clock.newId(), clock, log });
}

async function* linesOf(
	ledger: Pick<AiLedgerStore, 'list'>,
	fromMs: number,
	untilMs: number,
): AsyncGenerator<LedgerLine> {
	let after: LedgerPlace | undefined = { at: instant(fromMs), id: '' };
	while (after !== undefined) {
		const page = await ledger.list(after, instant(untilMs), pageSize);
		yield* page;
		after = page.length < pageSize ? undefined : page.at(-1);
	}
}

function outcomeOfHint(answer: Awaited<ReturnType<Handlers['makeHint']>>): string {
	if (answer.kind !== 'standIn') return answer.kind;
	return answer.reason === 'saidTooMuch' ? 'blocked' : answer.reason;
}
