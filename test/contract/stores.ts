import type { ChallengeStore } from '#backend/challenges/challengeStore.ts';
import type { ReportStore } from '#backend/challenges/reports/reportStore.ts';
import type { OwnCaseStore } from '#backend/challenges/ownCaseStore.ts';
import type { AiLedgerStore } from '#backend/forge/budget/aiLedgerStore.ts';
import type { ShelfStore } from '#backend/forge/pool/shelfStore.ts';
import type { MadeHintStore } from '#backend/hints/made/madeHintStore.ts';
import type { LearnerDataStore } from '#backend/learning/learnerDataStore.ts';
import type { LearnerProjection } from '#backend/learning/learnerProjection.ts';
import type { LearnerSummaryStore } from '#backend/learning/learnerSummaryStore.ts';
import type { LearningStore } from '#backend/learning/learningStore.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import type { SubmissionStore } from '#backend/submissions/submissionStore.ts';
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
	madeHints: MadeHintStore;
	aiLedger: AiLedgerStore;
	shelves: ShelfStore;
	reports: ReportStore;
	/** Another one. */
	otherLearnerId: string;
	learnerData: LearnerDataStore;
	summaries: LearnerSummaryStore;
	projection: LearnerProjection;
	/** A second instance over the same data, as another process has. */
	another(): { learning: LearningStore; submissions: SubmissionStore; aiLedger: AiLedgerStore };
	/** Names of tables or collections in which the learner's id stands. */
	tracesOf(learnerId: string): Promise<string[]>;
	challenges: ChallengeStore;
	close(): Promise<void>;
}

export interface StoreFactory {
	name: string;
	open(): Promise<Stores>;
}
