import type { ChallengeStore } from '#backend/challenges/challengeStore.ts';
import type { OwnCaseStore } from '#backend/challenges/ownCaseStore.ts';
import type { LearnerDataStore } from '#backend/learning/learnerDataStore.ts';
import type { LearnerProjection } from '#backend/learning/learnerProjection.ts';
import type { LearnerSummaryStore } from '#backend/learning/learnerSummaryStore.ts';
import type { LearningStore } from '#backend/learning/learningStore.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import type { SubmissionStore } from '#backend/submissions/submissionStore.ts';
import { mongoStores } from './mongoStores.ts';
import { sqliteStores } from './sqliteStores.ts';
import type { TestClock } from './testClock.ts';

/** The challenges there are, for what is computed from them. */
export const knownChallenges: readonly KnownChallenge[] = [
	{ id: 'bank.two-sum', title: 'Two Sum', difficulty: 'easy', topics: ['arrays'] },
	{ id: 'bank.other', title: 'Other', difficulty: 'hard', topics: ['arrays'] },
];

/** All stores over the same data, and a clock that stands still. */
export interface Stores {
	clock: TestClock;
	/** A learner that the data knows. */
	learnerId: string;
	learning: LearningStore;
	submissions: SubmissionStore;
	ownCases: OwnCaseStore;
	/** Another one. */
	otherLearnerId: string;
	learnerData: LearnerDataStore;
	summaries: LearnerSummaryStore;
	projection: LearnerProjection;
	/** A second instance over the same data, as another process has. */
	another(): { learning: LearningStore; submissions: SubmissionStore };
	/** Names of tables or collections in which the learner's id stands. */
	tracesOf(learnerId: string): Promise<string[]>;
	challenges: ChallengeStore;
	close(): Promise<void>;
}

export interface StoreFactory {
	name: string;
	open(): Promise<Stores>;
}

/** Every kind of store stands under the same suites. */
export const storeFactories: readonly StoreFactory[] = [sqliteStores, mongoStores];

/** Opens stores before each test of the surrounding `describe` and closes them after it. */
export function openedStores(factory: StoreFactory): () => Stores {
	let stores: Stores | undefined;
	beforeEach(async () => {
		stores = await factory.open();
	});
	afterEach(() => stores?.close());
	return () => {
		if (stores === undefined) throw new Error('stores are opened before each test');
		return stores;
	};
}
