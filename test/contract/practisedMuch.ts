import { randomUUID } from 'node:crypto';
import { createLog } from '#backend/platform/log.ts';
import type { MongoDatabase } from '#backend/platform/mongo.ts';
import type { Counting } from '#backend/admin/counting.ts';
import { MongoAiOutcomeStore } from '#backend/admin/mongoAiOutcomeStore.ts';
import { MongoRollUpStore } from '#backend/admin/mongoRollUpStore.ts';
import { MongoReportCounts } from '#backend/challenges/reports/mongoReportCounts.ts';
import { MongoActivity } from '#backend/learning/mongoActivity.ts';
import { type AnalyticsServices, analyticsServices, createCounting } from '#backend/wiring/analyticsServices.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { knownChallenges, type Stores } from './stores.ts';
import { testClock, type TestClock } from './testClock.ts';

/** A server's counting over its own database, with learners enough to be shown. */
export interface Practised {
	clock: TestClock;
	stores: Stores;
	database: MongoDatabase;
	rollUps: MongoRollUpStore;
	outcomes: MongoAiOutcomeStore;
	services: AnalyticsServices;
	/** Counts whatever is to be counted. */
	count(anew?: 'anew'): Promise<string[]>;
	/** As another process has it. */
	anotherCounting(): Counting;
	close(): Promise<void>;
}

export const learnerIds: readonly string[] = Array.from({ length: 6 }, (_, place) => `practised-${String(place)}`);
/** A Thursday. */
const startMs = Date.UTC(2026, 10, 26, 12);
export const registeredMs = Date.UTC(2026, 10, 16, 9);

export async function openPractised(): Promise<Practised> {
	const { database, close } = await freshLearners();
	const clock = testClock(startMs);
	const stores = mongoStoresOver(database, clock, close);
	const users = database.connection.collection<{ _id: string; createdAt: Date }>('users');
	for (const _id of learnerIds) await users.insertOne({ _id, createdAt: new Date(registeredMs) });
	const rollUps = new MongoRollUpStore(database);
	const outcomes = new MongoAiOutcomeStore(database);
	const analytics = {
		rollUps,
		outcomes,
		activity: new MongoActivity(database),
		reports: new MongoReportCounts(database),
	};
	const parts = {
		stores: { ...stores, analytics },
		challenges: () => Promise.resolve(knownChallenges),
		clock,
		log: createLog('silent'),
	};
	const services = analyticsServices(parts);
	return {
		...{ clock, stores, database, rollUps, outcomes, services, close },
		anotherCounting: () => createCounting(parts),
		async count(anew) {
			const counted: string[] = [];
			await services.counting.countNow(new AbortController().signal, (span) => void counted.push(span), anew);
			return counted;
		},
	};
}

/** An attempt of some minutes: opened, one hint, wrong once, then solved or given up. */
export function attempt(challengeId: string, at: string, end: 'solved' | 'gaveUp'): LearnerEvent[] {
	const attemptId = randomUUID();
	const base = (minutes: number) => ({
		id: randomUUID(),
		at: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
		timeZone: 'UTC',
		challengeId,
		challengeVersion: 'v1',
		attemptId,
	});
	const submission = (minutes: number, verdict: 'accepted' | 'wrongAnswer'): LearnerEvent => {
		const of = base(minutes);
		return { kind: 'submission', ...of, submissionId: of.id, verdict, hintLevel: 1 };
	};
	return [
		{ kind: 'opened', ...base(0) },
		{ kind: 'hintShown', ...base(2), hintLevel: 1 },
		submission(5, 'wrongAnswer'),
		end === 'solved' ? submission(9, 'accepted') : { kind: 'gaveUp', ...base(9) },
	];
}
