import type { Model } from 'mongoose';
import { ReportOfLearner } from '#contract/reports.ts';
import { type MongoDatabase, mongoWork } from '../../platform/mongo.ts';
import { mongoReportPlan, type ReportDocument, reportSchema } from './mongoReportPlan.ts';

const { between } = mongoReportPlan.queries;

/** Reports of a stretch of time, for counting them. */
export class MongoReportCounts {
	readonly #reports: Model<ReportDocument>;

	constructor(database: MongoDatabase) {
		this.#reports = database.model(mongoReportPlan.collection, reportSchema);
	}

	/** Those that are settled count twice, so that it changes when one is. */
	async count(fromMs: number, untilMs: number): Promise<number> {
		const filter = between.filter(fromMs, untilMs);
		const counts = await mongoWork(() =>
			Promise.all([this.#reports.countDocuments(filter), this.#reports.countDocuments({ ...filter, isSettled: true })]),
		);
		return counts[0] + counts[1];
	}

	async list(
		fromMs: number,
		untilMs: number,
	): Promise<{ learnerId: string; reason: ReportOfLearner['reason']; outcome: ReportOfLearner['outcome']['kind'] }[]> {
		const { filter, sort } = between;
		const found = await mongoWork(() =>
			this.#reports
				.find(filter(fromMs, untilMs))
				.sort({ ...sort })
				.lean<ReportDocument[]>(),
		);
		return found.map(({ report }) => {
			const { learnerId, reason, outcome } = ReportOfLearner.parse(JSON.parse(report));
			return { learnerId, reason, outcome: outcome.kind };
		});
	}
}
