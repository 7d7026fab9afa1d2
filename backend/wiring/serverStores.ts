import type { AssignedSets } from '../classes/assignedSets.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { ActivitySource, ReportSource } from '../admin/activity.ts';
import type { AiOutcomeStore } from '../admin/aiOutcomes.ts';
import type { RollUpStore } from '../admin/rollUpStore.ts';
import type { AccountStore } from '../accounts/accountStore.ts';
import type { AuditLog } from '../accounts/auditLog.ts';
import type { SessionStore } from '../accounts/sessionStore.ts';
import type { ChallengeStore } from '../challenges/challengeStore.ts';
import type { ClassStore } from '../classes/classStore.ts';
import type { RosterStore } from '../classes/rosterStore.ts';
import type { PractisedWork, SubmittedWork } from '../classes/classWork.ts';
import type { ReportStore } from '../challenges/reports/reportStore.ts';
import type { OwnCaseStore } from '../challenges/ownCaseStore.ts';
import type { AiLedgerStore } from '../forge/budget/aiLedgerStore.ts';
import type { ShelfStore } from '../forge/pool/shelfStore.ts';
import type { MadeHintStore } from '../hints/made/madeHintStore.ts';
import type { LearnerDataStore } from '../learning/learnerDataStore.ts';
import type { LearnerSummaryStore } from '../learning/learnerSummaryStore.ts';
import type { KnownChallenge } from '../learning/progressOf.ts';
import type { LearningStore } from '../learning/learningStore.ts';
import type { PushedSetStore } from '../sets/pushed/pushedSetStore.ts';
import type { RegradeStore } from '../sets/pushed/regradeStore.ts';
import type { RejudgingStore, SubmissionStore } from '../submissions/submissionStore.ts';

/** What is known of learners and challenges without asking the store. */
export interface LearnerViews {
	events(learnerId: string): Promise<LearnerEvent[]>;
	challenges(): Promise<readonly KnownChallenge[]>;
}

/** Everything that a server keeps. */
export interface ServerStores {
	kind: 'mongo' | 'sqlite';
	/** What the store was migrated to. */
	schemaVersion: number;
	accounts: AccountStore;
	sessions: SessionStore;
	auditLog: AuditLog;
	learning: LearningStore;
	submissions: SubmissionStore & RejudgingStore;
	ownCases: OwnCaseStore;
	madeHints: MadeHintStore;
	aiLedger: AiLedgerStore;
	learnerData: LearnerDataStore;
	summaries: Pick<LearnerSummaryStore, 'firstTries'>;
	/** Every challenge, the bank's included. */
	challenges: Pick<
		ChallengeStore,
		'put' | 'list' | 'load' | 'files' | 'onShelf' | 'variantsOf' | 'letLive' | 'removeExpired'
	>;
	/** Of the pool. */
	shelves: ShelfStore;
	reports: ReportStore;
	classes: ClassStore;
	rosters: RosterStore;
	/** Of many learners at once. */
	submittedWork: SubmittedWork;
	practisedWork: PractisedWork;
	pushedSets: PushedSetStore;
	/** In place of the pushed sets, for classes. */
	assignedSets?: AssignedSets | undefined;
	regrades: RegradeStore;
	/** For counting how the server is used. */
	analytics: { rollUps: RollUpStore; outcomes: AiOutcomeStore; activity: ActivitySource; reports: ReportSource };
	/** Computes progress and analytics of one learner anew. */
	refresh(learnerId: string): Promise<void>;
	/**
	 * From now on the store computes progress and analytics from these instead of reading by itself: what is at hand need not be read twice.
	 */
	useViews(views: LearnerViews): void;
	/** Calls after each verdict that reached a learner's history, also of one that another process left half done. */
	onGraded(listener: (learnerId: string) => void): void;
	/** @throws AppError when the store does not answer */
	ping(): Promise<void>;
	close(): Promise<void>;
}
