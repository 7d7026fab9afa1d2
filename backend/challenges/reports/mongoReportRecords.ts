import type { Model } from 'mongoose';
import type { ImportAnswer } from '#contract/accounts.ts';
import { ReportOfLearner } from '#contract/reports.ts';
import type { LearnerRecords } from '../../platform/learnerRecords.ts';
import type { MongoDatabase } from '../../platform/mongo.ts';
import { mongoReportPlan, type ReportDocument, reportSchema } from './mongoReportPlan.ts';

/** A learner's reports of challenges, to take along and to be rid of. They are not brought in: they are about the challenges of where they were made. */
export class MongoReportRecords implements LearnerRecords {
	readonly #reports: Model<ReportDocument>;

	constructor(database: MongoDatabase) {
		this.#reports = database.model(mongoReportPlan.collection, reportSchema);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const { filter, sort } = mongoReportPlan.queries.ofLearner;
		const found = await this.#reports
			.find(filter(learnerId))
			.sort({ ...sort })
			.lean<ReportDocument[]>();
		return { reports: found.map(({ report }) => ReportOfLearner.parse(JSON.parse(report))) };
	}

	hasForeign(): Promise<boolean> {
		return Promise.resolve(false);
	}

	importAll(): Promise<Partial<ImportAnswer>> {
		return Promise.resolve({});
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#reports.deleteMany(mongoReportPlan.queries.ofLearner.filter(learnerId));
	}
}
