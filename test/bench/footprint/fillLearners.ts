import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { openMongo } from '#backend/platform/mongo.ts';
import { openMongoStores } from '#backend/wiring/mongoStores.ts';
import type { ServerStores } from '#backend/wiring/serverStores.ts';
import { type ChallengeVersion, historyOf } from './history.ts';

/** Sittings that are brought in at once: an import has its bounds. */
const sittingsAtOnce = 60;

export interface Filling {
	learnerId: string;
	sittings: number;
	challenges: readonly ChallengeVersion[];
}

/** Gives learners a past, straight in the store, as if this server had judged it. */
export async function fillLearners(uri: string, fillings: readonly Filling[], endMs = Date.now()): Promise<void> {
	const stores = await openMongoStores({ mongoUri: uri }, systemClock, createLog('silent'));
	try {
		await listOnce(stores);
		for (const { learnerId, sittings, challenges } of fillings) {
			for (let done = 0; done < sittings; done += sittingsAtOnce) {
				const some = Math.min(sittingsAtOnce, sittings - done);
				// The later part of a past ends later.
				const batch = historyOf(challenges, some, endMs - (sittings - done - some) * 8 * 3_600_000);
				await stores.learnerData.importAll(learnerId, { ...batch, ownCases: [] });
			}
		}
	} finally {
		await stores.close();
	}
	await countAsJudgedHere(uri);
}

/** Every challenge with its version, the bank's and those of sets. */
export async function challengeVersions(uri: string): Promise<ChallengeVersion[]> {
	const stores = await openMongoStores({ mongoUri: uri }, systemClock, createLog('silent'));
	try {
		const listed = await stores.challenges.list(Date.now());
		return listed.map(({ qid, metadata }) => ({ id: qid, version: metadata.version }));
	} finally {
		await stores.close();
	}
}

/** The list of challenges is read once and not after each learner. */
async function listOnce(stores: ServerStores): Promise<void> {
	const listed = await stores.challenges.list(Date.now());
	const known = listed.map(({ qid: id, title, difficulty, topics }) => ({ id, title, difficulty, topics }));
	stores.useViews({
		events: (learnerId) => stores.learning.events(learnerId),
		challenges: () => Promise.resolve(known),
	});
}

/** What was brought in was judged elsewhere and counts in no class; here it stands for what was judged. */
async function countAsJudgedHere(uri: string): Promise<void> {
	const database = await openMongo({ uri });
	try {
		await database.connection.collection('submissions').updateMany({ judgings: 0 }, { $set: { judgings: 1 } });
	} finally {
		await database.close();
	}
}
