import { fillFromBank } from '../challenges/fillFromBank.ts';
import { MongoChallengeStore } from '../challenges/mongoChallengeStore.ts';
import { LearnerProjection } from '../learning/learnerProjection.ts';
import { MongoJournal } from '../learning/mongoJournal.ts';
import { MongoLearnerSummaryStore } from '../learning/mongoLearnerSummaryStore.ts';
import { MongoLearningStore } from '../learning/mongoLearningStore.ts';
import type { Clock } from '../platform/clock.ts';
import { migrateMongo, type MongoMigration } from '../platform/migrateMongo.ts';
import { openMongo } from '../platform/mongo.ts';
import { mongoPlans } from './mongoPlans.ts';

/** What a server's database goes through, each once. */
export const mongoMigrations: readonly MongoMigration[] = [
	// The first one makes nothing but itself: a database without it was never prepared.
	{ version: 1, what: 'collections and indexes of the first server', run: () => Promise.resolve() },
];

export interface MigrateServerOptions {
	mongoUri: string;
	bankFolder: string;
	/** Compute every learner's progress anew. */
	rebuild: boolean;
	clock: Clock;
	signal: AbortSignal;
	say: (line: string) => void;
}

/** Brings a server's database up to date and says what it did. @throws AppError as `openMongo` and `migrateMongo` */
export async function migrateServer(options: MigrateServerOptions): Promise<void> {
	const { bankFolder, clock, say } = options;
	const database = await openMongo({ uri: options.mongoUri });
	const challenges = new MongoChallengeStore(database);
	const projection = new LearnerProjection({
		events: new MongoLearningStore(database, new MongoJournal(database)),
		summaries: new MongoLearnerSummaryStore(database),
		challenges: async () => (await challenges.list(clock.nowMs())).map(({ qid: id, ...listed }) => ({ id, ...listed })),
		nowMs: () => clock.nowMs(),
	});
	const fill = async (signal: AbortSignal): Promise<void> => {
		const { added, replaced, removed, unchanged } = await fillFromBank(challenges, bankFolder, clock, signal);
		for (const id of added) say(`challenge ${id}: added`);
		for (const id of replaced) say(`challenge ${id}: replaced`);
		for (const id of removed) say(`challenge ${id}: removed, it is in the bank no more`);
		say(`bank: ${added.length + replaced.length + unchanged} challenges, ${unchanged} of them were there already`);
		const named = await challenges.nameDocuments(clock.nowMs(), signal);
		if (named > 0) say(`documents: named anew for ${named} challenges`);
		if (options.rebuild) say(`progress: computed anew for ${await projection.rebuild(signal)} learners`);
	};
	try {
		await migrateMongo({ ...options, database, plans: mongoPlans, migrations: mongoMigrations, fill });
	} finally {
		await database.close();
	}
}
