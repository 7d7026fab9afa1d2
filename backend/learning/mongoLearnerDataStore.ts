import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { LearnerRecords } from '../platform/learnerRecords.ts';
import { mongoWork } from '../platform/mongo.ts';
import { refuseForeign, refuseUnfinished } from './importRules.ts';
import type { LearnerDataStore } from './learnerDataStore.ts';
import type { MongoLearnerSummaryStore } from './mongoLearnerSummaryStore.ts';

export interface MongoLearnerDataParts {
	summaries: MongoLearnerSummaryStore;
	/** Attempts and events, submissions, own cases: in the order in which they are brought in. */
	records: readonly LearnerRecords[];
	/** Called after something was brought in, e.g. to compute progress. */
	afterImport: (learnerId: string) => Promise<void>;
	clock: Clock;
}

/** What the features keep of a learner in MongoDB, together. */
export class MongoLearnerDataStore implements LearnerDataStore {
	readonly #parts: MongoLearnerDataParts;

	constructor(parts: MongoLearnerDataParts) {
		this.#parts = parts;
	}

	async exportAll(learnerId: string): ReturnType<LearnerDataStore['exportAll']> {
		const { records, summaries, clock } = this.#parts;
		return mongoWork(async () => {
			const [learner, ...kept] = await Promise.all([
				summaries.export(learnerId),
				...records.map((one) => one.exportAll(learnerId)),
			]);
			const rows = Object.fromEntries(kept.flatMap((one) => Object.entries(one)));
			return { exportedAt: instant(clock.nowMs()), formatVersion: 1, learner, ...rows, settings: [] };
		});
	}

	async importAll(learnerId: string, batch: ImportRequest): Promise<ImportAnswer> {
		refuseUnfinished(batch);
		const { records, afterImport } = this.#parts;
		return mongoWork(async () => {
			// All of it is looked at before anything is written.
			for (const one of records) refuseForeign(await one.hasForeign(learnerId, batch));
			const answer: ImportAnswer = { attempts: 0, events: 0, submissions: 0, ownCases: 0 };
			for (const one of records) Object.assign(answer, await one.importAll(learnerId, batch));
			await afterImport(learnerId);
			return answer;
		});
	}

	async eraseAll(learnerId: string): Promise<void> {
		const { records, summaries } = this.#parts;
		await mongoWork(async () => {
			// The other way round than bringing in: what is judged just now finds its submission gone, and leaves nothing.
			for (const one of records.toReversed()) await one.eraseAll(learnerId);
			await summaries.erase(learnerId);
		});
	}
}
