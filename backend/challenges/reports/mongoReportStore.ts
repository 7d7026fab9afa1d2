import type { Model } from 'mongoose';
import { ReportOfLearner, type ReportOutcome } from '#contract/reports.ts';
import type { WorkLease } from '../../platform/claimedWork.ts';
import { type MongoDatabase, mongoWork } from '../../platform/mongo.ts';
import { isDuplicateKey, retryOnDuplicate } from '../../platform/mongoErrors.ts';
import { pageOf, placeOf } from '../../platform/newestFirst.ts';
import {
	mongoRecheckPlan,
	mongoReportPlan,
	type RecheckDocument,
	recheckSchema,
	type ReportDocument,
	reportSchema,
	versionKey,
} from './mongoReportPlan.ts';
import {
	type AddedReport,
	type ChallengeVersion,
	ownReportsMax,
	type Recheck,
	RecheckFindings,
	type ReportBound,
	type ReportStore,
} from './reportStore.ts';

const queries = { ...mongoReportPlan.queries, recheck: mongoRecheckPlan.queries };

export class MongoReportStore implements ReportStore {
	readonly #reports: Model<ReportDocument>;
	readonly #rechecks: Model<RecheckDocument>;

	constructor(database: MongoDatabase) {
		this.#reports = database.model(mongoReportPlan.collection, reportSchema);
		this.#rechecks = database.model(mongoRecheckPlan.collection, recheckSchema);
	}

	async add(report: ReportOfLearner, { since, most }: ReportBound): Promise<AddedReport> {
		const { id, learnerId } = report;
		return mongoWork(async () => {
			const made = await this.#reports.countDocuments(queries.since.filter(learnerId, new Date(since)));
			const known = await this.#reports.findOne(queries.one.filter(id)).lean<ReportDocument>();
			if (known === null && made >= most) return 'tooMany';
			if (known === null && (await this.#insert(report))) {
				// Several may have come at once: whoever sees too many takes its own back.
				const made = await this.#reports.countDocuments(queries.since.filter(learnerId, new Date(since)));
				if (made <= most) return await this.#open(report);
				await this.#reports.deleteOne(queries.one.filter(id));
				return 'tooMany';
			}
			const found = known ?? (await this.#reports.findOne(queries.one.filter(id)).lean<ReportDocument>());
			const isSame = found?.learnerId === learnerId && reportIn(found).challengeId === report.challengeId;
			if (!isSame) return 'taken';
			// A process may have died between report and version.
			if (!found.isSettled) await this.#open(report);
			return 'known';
		});
	}

	async get(learnerId: string, reportId: string): Promise<ReportOfLearner | undefined> {
		const found = await mongoWork(() => this.#reports.findOne(queries.one.filter(reportId)).lean<ReportDocument>());
		return found === null || found.learnerId !== learnerId ? undefined : reportIn(found);
	}

	async ofLearner(learnerId: string): Promise<ReportOfLearner[]> {
		const { filter, sort } = queries.ofLearner;
		const found = await mongoWork(() =>
			this.#reports
				.find(filter(learnerId))
				.sort({ ...sort })
				.limit(ownReportsMax)
				.lean<ReportDocument[]>(),
		);
		return found.map(reportIn);
	}

	async all({ limit, cursor }: Parameters<ReportStore['all']>[0]): ReturnType<ReportStore['all']> {
		const { filter, sort } = queries.all;
		const found = await mongoWork(() =>
			this.#reports
				.find(filter(placeOf(cursor)))
				.sort({ ...sort })
				.limit(limit + 1)
				.lean<ReportDocument[]>(),
		);
		return pageOf(found.map(reportIn), limit, (report) => report);
	}

	async waiting(version: ChallengeVersion): Promise<ReportOfLearner[]> {
		const { filter, sort } = queries.waiting;
		const found = await mongoWork(() =>
			this.#reports
				.find(filter(version))
				.sort({ ...sort })
				.lean<ReportDocument[]>(),
		);
		return found.map(reportIn);
	}

	async settle(report: ReportOfLearner, outcome: ReportOutcome): Promise<void> {
		const settled = { isSettled: true, report: JSON.stringify({ ...report, outcome }) };
		await mongoWork(() => this.#reports.updateOne(queries.one.filter(report.id), { $set: settled }));
	}

	async claim({ owner, nowMs, untilMs }: WorkLease): Promise<Recheck | undefined> {
		const { filter, sort } = queries.recheck.free;
		const found = await mongoWork(() =>
			this.#rechecks
				.findOneAndUpdate(filter(nowMs), { $set: { owner, leaseUntilMs: untilMs } }, { sort: { ...sort } })
				.lean<RecheckDocument>(),
		);
		return found === null ? undefined : { ...versionIn(found), ...RecheckFindings.parse(JSON.parse(found.findings)) };
	}

	async keep({ challengeId, challengeVersion, ...findings }: Recheck, untilMs: number): Promise<void> {
		const mark = findings.withdrawn === undefined ? {} : { isWithdrawn: true as const };
		const kept = { findings: JSON.stringify(findings), leaseUntilMs: untilMs, ...mark };
		const filter = queries.recheck.one.filter({ challengeId, challengeVersion });
		await mongoWork(() => this.#rechecks.updateOne(filter, { $set: kept }));
	}

	async release(version: ChallengeVersion, owner: string): Promise<void> {
		const filter = queries.recheck.owned.filter(version, owner);
		const free = { isOpen: false, owner: null, leaseUntilMs: 0 };
		await mongoWork(async () => {
			const { matchedCount } = await this.#rechecks.updateOne(filter, { $set: free });
			if (matchedCount === 0) return;
			// One that was added before it was closed has opened it too early.
			const late = await this.#reports.exists(queries.waiting.filter(version));
			if (late !== null)
				await this.#rechecks.updateOne(queries.recheck.one.filter(version), { $set: { isOpen: true } });
		});
	}

	async withdrawn(): Promise<ChallengeVersion[]> {
		const found = await mongoWork(() =>
			this.#rechecks.find(queries.recheck.withdrawn.filter()).lean<RecheckDocument[]>(),
		);
		return found.map(versionIn);
	}

	/** False when the id is there already. */
	async #insert(report: ReportOfLearner): Promise<boolean> {
		const { id: _id, learnerId, at } = report;
		const document = { _id, learnerId, version: versionKey(report), at: new Date(at), isSettled: false };
		try {
			await this.#reports.create({ ...document, report: JSON.stringify(report) });
			return true;
		} catch (error) {
			if (!isDuplicateKey(error)) throw error;
			return false;
		}
	}

	/** From now on the report is looked after. */
	async #open(report: ReportOfLearner): Promise<'added'> {
		const { challengeId, challengeVersion, at } = report;
		const fresh = {
			challengeId,
			challengeVersion,
			openedAt: new Date(at),
			owner: null,
			leaseUntilMs: 0,
			findings: '{}',
		};
		const change = { $setOnInsert: fresh, $set: { isOpen: true } };
		const filter = queries.recheck.one.filter(report);
		await retryOnDuplicate(() => this.#rechecks.updateOne(filter, change, { upsert: true }));
		return 'added';
	}
}

function reportIn({ report }: ReportDocument): ReportOfLearner {
	return ReportOfLearner.parse(JSON.parse(report));
}

function versionIn({ challengeId, challengeVersion }: RecheckDocument): ChallengeVersion {
	return { challengeId, challengeVersion };
}
