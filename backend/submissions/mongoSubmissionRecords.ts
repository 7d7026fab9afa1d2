import type { Model } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';
import type { LearnerRecords } from '../platform/learnerRecords.ts';
import type { MongoDatabase } from '../platform/mongo.ts';
import { insertNew } from '../platform/mongoInsertNew.ts';
import { detailIn, mongoSubmissionPlan, type SubmissionDocument, submissionSchema } from './mongoSubmission.ts';

/** What submissions need to know of attempts when they are brought in. */
export interface AttemptsOfLearner {
	/** Those of the ids that are the learner's. */
	own(learnerId: string, attemptIds: readonly string[]): Promise<ReadonlySet<string>>;
	/** Hint levels by submission id, as far as there are events of them. */
	hintLevels(submissionIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

const { queries } = mongoSubmissionPlan;

/** A learner's submissions. */
export class MongoSubmissionRecords implements LearnerRecords {
	readonly #submissions: Model<SubmissionDocument>;
	readonly #attempts: AttemptsOfLearner;

	constructor(database: MongoDatabase, attempts: AttemptsOfLearner) {
		this.#submissions = database.model(mongoSubmissionPlan.collection, submissionSchema);
		this.#attempts = attempts;
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const found = await this.#submissions.find(queries.ofLearner.filter(learnerId)).lean<SubmissionDocument[]>();
		const submissions = found
			.sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt))
			.map((document) => ({
				...detailIn(document),
				attemptId: document.attemptId,
				timeZone: document.timeZone,
				hintLevel: document.hintLevel,
				...(document.endedAt === undefined ? {} : { endedAt: document.endedAt.toISOString() }),
			}));
		return { submissions };
	}

	async hasForeign(learnerId: string, { submissions }: ImportRequest): Promise<boolean> {
		const ids = submissions.map(({ id }) => id);
		const found = await this.#submissions
			.find(queries.byIds.filter(ids), { learnerId: 1 })
			.lean<Pick<SubmissionDocument, 'learnerId'>[]>();
		return found.some((known) => known.learnerId !== learnerId);
	}

	async importAll(learnerId: string, { submissions }: ImportRequest): Promise<Pick<ImportAnswer, 'submissions'>> {
		const attemptIds = submissions.map(({ attemptId }) => attemptId);
		const own = await this.#attempts.own(learnerId, attemptIds);
		if (!attemptIds.every((id) => own.has(id))) {
			throw new AppError('badRequest', 'A submission names an attempt that is not here. Send attempts first.');
		}
		const hintLevels = await this.#attempts.hintLevels(submissions.map(({ id }) => id));
		const documents = submissions.map((sent) => documentOf(learnerId, sent, hintLevels.get(sent.id) ?? 0));
		return { submissions: await insertNew(this.#submissions, documents) };
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#submissions.deleteMany(queries.ofLearner.filter(learnerId));
	}
}

function documentOf(
	learnerId: string,
	sent: ImportRequest['submissions'][number],
	hintLevel: number,
): SubmissionDocument {
	const { attemptId, challengeId, challengeVersion, language, source, timeZone, state } = sent;
	const report = state === 'judged' ? sent.report : undefined;
	const { verdict, passed, total, cpuTimeMs, peakMemoryBytes } = report ?? {};
	const submittedAt = new Date(sent.submittedAt);
	return {
		_id: sent.id,
		...{
			learnerId,
			attemptId,
			challengeId,
			challengeVersion,
			language,
			source,
			timeZone,
			submittedAt,
			hintLevel,
			state,
		},
		leaseUntilMs: 0,
		judgings: 0,
		endedAt: submittedAt,
		...(verdict === undefined ? {} : { verdict }),
		...(passed === undefined ? {} : { passed }),
		...(total === undefined ? {} : { total }),
		...(cpuTimeMs === undefined ? {} : { cpuTimeMs }),
		...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
		...(report === undefined ? {} : { report: JSON.stringify(report) }),
	};
}
