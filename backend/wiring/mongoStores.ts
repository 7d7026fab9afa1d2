import { MongoAccountStore } from '../accounts/mongoAccountStore.ts';
import { MongoAuditLog } from '../accounts/mongoAuditLog.ts';
import { MongoSessionStore } from '../accounts/mongoSessionStore.ts';
import { MongoAiOutcomeStore } from '../admin/mongoAiOutcomeStore.ts';
import { MongoRollUpStore } from '../admin/mongoRollUpStore.ts';
import { MongoChallengeStore } from '../challenges/mongoChallengeStore.ts';
import { MongoOwnCaseRecords } from '../challenges/mongoOwnCaseRecords.ts';
import { MongoOwnCaseStore } from '../challenges/mongoOwnCaseStore.ts';
import { MongoAiAllowanceRecords, MongoAiLedgerStore } from '../forge/budget/mongoAiLedgerStore.ts';
import { MongoShelfStore } from '../forge/pool/mongoShelfStore.ts';
import { MongoClassRecords } from '../classes/mongoClassRecords.ts';
import { MongoClassStore } from '../classes/mongoClassStore.ts';
import { MongoRosterStore } from '../classes/mongoRosterStore.ts';
import { MongoReportCounts } from '../challenges/reports/mongoReportCounts.ts';
import { MongoReportRecords } from '../challenges/reports/mongoReportRecords.ts';
import { MongoReportStore } from '../challenges/reports/mongoReportStore.ts';
import { MongoMadeHintRecords, MongoMadeHintStore } from '../hints/made/mongoMadeHintStore.ts';
import { LearnerProjection } from '../learning/learnerProjection.ts';
import { MongoActivity } from '../learning/mongoActivity.ts';
import { MongoJournal } from '../learning/mongoJournal.ts';
import { MongoLearnerDataStore } from '../learning/mongoLearnerDataStore.ts';
import { MongoLearnerSummaryStore } from '../learning/mongoLearnerSummaryStore.ts';
import { MongoLearningRecords } from '../learning/mongoLearningRecords.ts';
import { MongoLearningStore } from '../learning/mongoLearningStore.ts';
import { MongoPractisedWork } from '../learning/mongoPractisedWork.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { refuseOtherVersion } from '../platform/migrateMongo.ts';
import { openMongo } from '../platform/mongo.ts';
import { MongoPushedSetRecords } from '../sets/pushed/mongoPushedSetRecords.ts';
import { MongoPushedSetStore } from '../sets/pushed/mongoPushedSetStore.ts';
import { MongoRegradeStore } from '../sets/pushed/mongoRegradeStore.ts';
import { MongoSubmissionRecords } from '../submissions/mongoSubmissionRecords.ts';
import { MongoSubmissionStore } from '../submissions/mongoSubmissionStore.ts';
import { MongoSubmittedWork } from '../submissions/mongoSubmittedWork.ts';
import { mongoMigrations } from './migrateServer.ts';
import type { LearnerViews, ServerStores } from './serverStores.ts';

/** Opens everything that a server keeps in MongoDB. @throws AppError `notReady` when no server answers, `notReady` or `conflict` unless it was migrated for this version */
export async function openMongoStores(config: { mongoUri: string }, clock: Clock, log: Log): Promise<ServerStores> {
	const database = await openMongo({ uri: config.mongoUri });
	try {
		await refuseOtherVersion(database, mongoMigrations);
	} catch (error) {
		await database.close();
		throw error;
	}
	const challenges = new MongoChallengeStore(database);
	const journal = new MongoJournal(database);
	const learning = new MongoLearningStore(database, journal);
	const summaries = new MongoLearnerSummaryStore(database);
	let views: LearnerViews = {
		events: (learnerId) => learning.events(learnerId),
		async challenges() {
			const listed = await challenges.list(clock.nowMs());
			return listed.map(({ qid: id, title, difficulty, topics }) => ({ id, title, difficulty, topics }));
		},
	};
	const projection = new LearnerProjection({
		events: { events: (learnerId) => views.events(learnerId) },
		summaries,
		challenges: () => views.challenges(),
		nowMs: () => clock.nowMs(),
	});
	const gradedListeners: ((learnerId: string) => void)[] = [];
	const afterGraded = async (learnerId: string): Promise<void> => {
		for (const listener of gradedListeners) listener(learnerId);
		await projection.refresh(learnerId);
	};
	const submissions = new MongoSubmissionStore(database, journal, {
		afterGraded,
		onHalfDone: (error, submissionId) => log.warn({ err: error, submissionId }, 'a verdict is applied later'),
	});
	const learningRecords = new MongoLearningRecords(database, journal);
	return {
		kind: 'mongo',
		schemaVersion: mongoMigrations.at(-1)?.version ?? 0,
		accounts: new MongoAccountStore(database),
		sessions: new MongoSessionStore(database),
		auditLog: new MongoAuditLog(database),
		learning,
		submissions,
		ownCases: new MongoOwnCaseStore(database),
		madeHints: new MongoMadeHintStore(database),
		aiLedger: new MongoAiLedgerStore(database),
		shelves: new MongoShelfStore(database),
		learnerData: new MongoLearnerDataStore({
			summaries,
			records: [
				learningRecords,
				new MongoSubmissionRecords(database, learningRecords),
				new MongoOwnCaseRecords(database),
				new MongoMadeHintRecords(database),
				new MongoAiAllowanceRecords(database),
				new MongoReportRecords(database),
				new MongoClassRecords(database),
				new MongoPushedSetRecords(database),
			],
			afterImport: (learnerId) => projection.refresh(learnerId),
			clock,
		}),
		summaries,
		challenges,
		reports: new MongoReportStore(database),
		classes: new MongoClassStore(database),
		rosters: new MongoRosterStore(database),
		submittedWork: new MongoSubmittedWork(database),
		practisedWork: new MongoPractisedWork(database),
		pushedSets: new MongoPushedSetStore(database),
		regrades: new MongoRegradeStore(database),
		analytics: {
			rollUps: new MongoRollUpStore(database),
			outcomes: new MongoAiOutcomeStore(database),
			activity: new MongoActivity(database),
			reports: new MongoReportCounts(database),
		},
		refresh: (learnerId) => projection.refresh(learnerId),
		useViews(given) {
			views = given;
		},
		onGraded: (listener) => void gradedListeners.push(listener),
		ping: () => database.ping(),
		close: () => database.close(),
	};
}
