import { type Model, trusted } from 'mongoose';
import type { AttemptResult } from '#contract/attempt.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { RegradeChange } from '#contract/pushedSets.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { isDuplicateKey } from '../platform/mongoErrors.ts';
import { pageOf, placeOf } from '../platform/newestFirst.ts';
import { attemptResultOf } from './attemptResultOf.ts';
import {
	detailIn,
	eventOf,
	heldIn,
	listedFields,
	mongoSubmissionPlan,
	pendingIn,
	regradedEventsOf,
	reportIn,
	type SubmissionDocument,
	submissionSchema,
	summaryPage,
} from './mongoSubmission.ts';
import { parseCursor, type SubmissionPlace } from './submissionCursor.ts';
import type {
	AddOutcome,
	Held,
	Lease,
	NewSubmission,
	PendingCensus,
	PendingSubmission,
	Rejudgement,
	RejudgingStore,
	Settlement,
	SubmissionAgain,
	SubmissionStore,
} from './submissionStore.ts';

interface SubmissionMoment {
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	at: string;
	timeZone: string;
	newId: () => string;
}

/** What is written along with a submission. Every step may be repeated. */
export interface MongoSubmissionJournal {
	/** The attempt in progress, in which something is done now; undefined when there is none that goes on. */
	goOn(moment: SubmissionMoment): Promise<{ id: string; hintLevel: number } | undefined>;
	/** The same, with a new one in its place. */
	beginOrGoOn(moment: SubmissionMoment): Promise<{ id: string; hintLevel: number }>;
	countSubmission(attemptId: string, submissionId: string, at: string, result: AttemptResult): Promise<void>;
	append(learnerId: string, event: LearnerEvent): Promise<boolean>;
	withdraw(learnerId: string, eventId: string): Promise<void>;
	finishHalfDone(): Promise<string[]>;
}

export interface SubmissionHooks {
	/** Called after each graded submission, e.g. to compute progress; should it fail, it is called again in a later pass. */
	afterGraded: (learnerId: string) => Promise<void>;
	/** Told of what could not be applied now, for the log: the verdict is kept, and a later pass applies it. */
	onHalfDone: (error: unknown, submissionId: string) => void;
}

/** Longer names are cut: they are counted, and read in a table. */
const failingCaseMax = 120;

/** Submissions whose verdict was given but not applied, finished in one pass; the next pass takes the rest. */
const finishedAtOnce = 100;

const { queries } = mongoSubmissionPlan;

/**
 * Submissions in MongoDB. Who owns one and which verdict it got is decided by one update of its document; its event and its attempt follow by steps
 * that may be repeated, here or, after a crash, in the next look for free submissions (`takeOver`).
 */
export class MongoSubmissionStore implements SubmissionStore, RejudgingStore, PendingCensus {
	readonly #submissions: Model<SubmissionDocument>;
	readonly #journal: MongoSubmissionJournal;
	readonly #hooks: SubmissionHooks;

	constructor(database: MongoDatabase, journal: MongoSubmissionJournal, hooks: SubmissionHooks) {
		this.#submissions = database.model(mongoSubmissionPlan.collection, submissionSchema);
		this.#journal = journal;
		this.#hooks = hooks;
	}

	async add(submission: NewSubmission, lease: Lease): Promise<AddOutcome> {
		const { id, learnerId, submittedAt, newId: _, traceparent, ...fields } = submission;
		return mongoWork(async () => {
			const moment = { ...submission, at: submittedAt };
			let attempt = await this.#journal.goOn(moment);
			if (attempt === undefined) {
				// One that was sent before begins nothing; where an attempt goes on, its id is refused below.
				const known = await this.#find(id);
				if (known !== undefined) return outcomeFor(known, submission);
				attempt = await this.#journal.beginOrGoOn(moment);
			}
			const document: SubmissionDocument = {
				...fields,
				...(traceparent === undefined ? {} : { traceparent }),
				_id: id,
				learnerId,
				submittedAt: new Date(submittedAt),
				attemptId: attempt.id,
				hintLevel: attempt.hintLevel,
				state: 'pending',
				owner: lease.owner,
				leaseUntilMs: lease.untilMs,
				judgings: 0,
			};
			try {
				await this.#submissions.create(document);
				return { kind: 'added' };
			} catch (error) {
				const other = isDuplicateKey(error) ? await this.#find(id) : undefined;
				if (other === undefined) throw error;
				return outcomeFor(other, submission);
			}
		});
	}

	async beginJudging(submissionId: string, owner: string): Promise<number | undefined> {
		const begun = await mongoWork(() =>
			this.#submissions
				.findOneAndUpdate(
					{ _id: submissionId, owner, state: 'pending' },
					{ $inc: { judgings: 1 } },
					{ returnDocument: 'after', projection: listedFields },
				)
				.lean<SubmissionDocument>(),
		);
		return begun?.judgings;
	}

	async settle({ submissionId, owner, report, at }: Settlement): Promise<boolean> {
		const { verdict, passed, total, cpuTimeMs, peakMemoryBytes } = report;
		// Our own failure is never the learner's: nothing of it reaches the learner model.
		const unapplied = verdict === 'internalError' ? {} : { unapplied: true as const };
		return mongoWork(async () => {
			const settled = await this.#submissions
				.findOneAndUpdate(
					{ _id: submissionId, owner, state: 'pending' },
					{
						$set: {
							...{ state: 'judged', verdict, passed, total, cpuTimeMs, peakMemoryBytes },
							...{ report: JSON.stringify(report), endedAt: new Date(at) },
							...(report.failing === undefined ? {} : { failingCase: report.failing.name.slice(0, failingCaseMax) }),
							...unapplied,
						},
						$unset: { owner: 1 },
					},
					{ returnDocument: 'after' },
				)
				.lean<SubmissionDocument>();
			if (settled === null) return false;
			if (settled.unapplied === true) await this.#applyOrTell(settled);
			return true;
		});
	}

	async amend(submissionId: string, report: JudgeReport): Promise<boolean> {
		const amended = await mongoWork(() =>
			this.#submissions.updateOne(
				{ _id: submissionId, state: 'judged', verdict: report.verdict },
				{ $set: { report: JSON.stringify(report) } },
			),
		);
		return amended.matchedCount > 0;
	}

	async rejudge(given: Rejudgement): Promise<boolean> {
		const { submissionId, regradeId, challengeVersion, report, at } = given;
		const { verdict, passed, total, cpuTimeMs, peakMemoryBytes } = report;
		return mongoWork(async () => {
			const known = await this.#find(submissionId);
			const isDone = known?.judgedBefore?.some((before) => before.regradeId === regradeId) === true;
			if (known?.state !== 'judged' || known.verdict === undefined || isDone) return false;
			const before = {
				...{ verdict: known.verdict, passed: known.passed ?? 0, total: known.total ?? 0 },
				...{ challengeVersion: known.challengeVersion, regradeId, until: new Date(at) },
			};
			const rejudged = await this.#submissions
				.findOneAndUpdate(
					// Only as it was seen: whoever is quicker by a moment judged it.
					{ _id: submissionId, state: 'judged', 'judgedBefore.regradeId': trusted({ $ne: regradeId }) },
					{
						$set: {
							...{ verdict, passed, total, cpuTimeMs, peakMemoryBytes, challengeVersion },
							...{ report: JSON.stringify(report), unapplied: true },
						},
						$push: { judgedBefore: before, ...(verdict === known.verdict ? {} : { changedBy: regradeId }) },
					},
					{ returnDocument: 'after' },
				)
				.lean<SubmissionDocument>();
			if (rejudged === null) return false;
			await this.#applyOrTell(rejudged);
			return true;
		});
	}

	async judgedOf(challengeId: string, after: SubmissionPlace | undefined, limit: number): Promise<SubmissionAgain[]> {
		const { filter, sort } = queries.judgedOf;
		const found = await mongoWork(() =>
			this.#submissions
				.find(filter(challengeId, after), { report: 0 })
				.sort({ ...sort })
				.limit(limit)
				.lean<SubmissionDocument[]>(),
		);
		return found.map(({ _id: id, learnerId, language, source, submittedAt }) => {
			return { id, learnerId, language, source, submittedAt: submittedAt.toISOString() };
		});
	}

	countJudged(challengeId: string): Promise<number> {
		return mongoWork(() => this.#submissions.countDocuments(queries.judgedOf.filter(challengeId, undefined)));
	}

	async changedBy(
		regradeId: string,
		{ limit, cursor }: { limit: number; cursor?: string | undefined },
	): ReturnType<RejudgingStore['changedBy']> {
		const { filter, sort } = queries.changedBy;
		const found = await mongoWork(() =>
			this.#submissions
				.find(filter(regradeId, placeOf(cursor)), listedFields)
				.sort({ ...sort })
				.limit(limit + 1)
				.lean<SubmissionDocument[]>(),
		);
		const changes = found.flatMap((document) => changeIn(document, regradeId));
		return pageOf(changes, limit, ({ submittedAt: at, submissionId: id }) => ({ at, id }));
	}

	countChangedBy(regradeId: string): Promise<number> {
		return mongoWork(() => this.#submissions.countDocuments(queries.changedBy.filter(regradeId, placeOf(undefined))));
	}

	async cancel(learnerId: string, submissionId: string, at: string): Promise<boolean> {
		const cancelled = await mongoWork(() =>
			this.#submissions.updateOne(
				{ _id: submissionId, learnerId, state: 'pending' },
				{ $set: { state: 'cancelled', endedAt: new Date(at) }, $unset: { owner: 1 } },
			),
		);
		return cancelled.modifiedCount > 0;
	}

	async keepAlive({ owner, untilMs }: Lease): Promise<string[]> {
		const ours = queries.pendingOf.filter(owner);
		return mongoWork(async () => {
			await this.#submissions.updateMany(ours, { $set: { leaseUntilMs: untilMs } });
			const found = await this.#submissions.find(ours, { _id: 1, submittedAt: 1 }).lean<SubmissionDocument[]>();
			return found.sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt)).map(({ _id }) => _id);
		});
	}

	async takeOver(lease: Lease, limit: number, isFree: (held: Held) => boolean): Promise<PendingSubmission[]> {
		return mongoWork(async () => {
			await this.finishHalfDone();
			const { filter, sort } = queries.pending;
			const pending = this.#submissions
				.find(filter(), listedFields)
				.sort({ ...sort })
				.lean<SubmissionDocument[]>()
				.cursor();
			const taken: PendingSubmission[] = [];
			for await (const seen of pending) {
				if (taken.length >= limit) break;
				if (!isFree(heldIn(seen))) continue;
				const ours = await this.#take(seen, lease);
				if (ours !== undefined) taken.push(pendingIn(ours));
			}
			return taken;
		});
	}

	async pendingNow(nowMs: number): Promise<{ waiting: number; active: number; oldestAt?: string }> {
		const { beingJudged, notBegun } = queries;
		return mongoWork(async () => {
			const [waiting, active, oldest] = await Promise.all([
				this.#submissions.countDocuments(notBegun.filter(nowMs)),
				this.#submissions.countDocuments(beingJudged.filter(nowMs)),
				this.#submissions
					.findOne(notBegun.filter(nowMs), { submittedAt: 1 })
					.sort({ ...notBegun.sort })
					.lean<SubmissionDocument>(),
			]);
			return { waiting, active, ...(oldest === null ? {} : { oldestAt: oldest.submittedAt.toISOString() }) };
		});
	}

	async release(owner: string): Promise<void> {
		await mongoWork(() => this.#submissions.updateMany(queries.pendingOf.filter(owner), { $unset: { owner: 1 } }));
	}

	async list(
		learnerId: string,
		challengeId: string,
		{ limit, cursor }: { limit: number; cursor?: string | undefined },
	): ReturnType<SubmissionStore['list']> {
		const filter =
			cursor === undefined
				? queries.newest.filter(learnerId, challengeId)
				: queries.before.filter(learnerId, challengeId, parseCursor(cursor));
		return summaryPage(this.#submissions.find(filter, listedFields).sort({ ...queries.newest.sort }), limit);
	}

	async get(learnerId: string, submissionId: string): Promise<SubmissionDetail | undefined> {
		const found = await mongoWork(() => this.#find(submissionId));
		return found?.learnerId === learnerId ? detailIn(found) : undefined;
	}

	async countPending(learnerId: string): Promise<number> {
		return mongoWork(() => this.#submissions.countDocuments(queries.pendingOfLearner.filter(learnerId)));
	}

	/** Applies what a crash left written but not applied, as `takeOver` does each time. */
	async finishHalfDone(): Promise<void> {
		await mongoWork(async () => {
			await this.#journal.finishHalfDone();
			const halfDone = await this.#submissions
				.find(queries.unapplied.filter())
				.limit(finishedAtOnce)
				.lean<SubmissionDocument[]>();
			for (const submission of halfDone) await this.#applyOrTell(submission);
		});
	}

	/** Undefined when somebody else was quicker. */
	async #take(seen: SubmissionDocument, lease: Lease): Promise<SubmissionDocument | undefined> {
		const { _id, leaseUntilMs } = seen;
		const taken = await this.#submissions
			.findOneAndUpdate(
				// Only as it was seen: a lease that was renewed since, or another new owner, keeps it.
				{ _id, state: 'pending', owner: seen.owner ?? null, leaseUntilMs },
				{ $set: { owner: lease.owner, leaseUntilMs: lease.untilMs } },
				{ returnDocument: 'after' },
			)
			.lean<SubmissionDocument>();
		return taken ?? undefined;
	}

	/** The verdict is given and kept; what fails here is done by a later pass. */
	async #applyOrTell(submission: SubmissionDocument): Promise<void> {
		try {
			await this.#apply(submission);
		} catch (error) {
			this.#hooks.onHalfDone(error, submission._id);
		}
	}

	/** Event, attempt, projection, and last the mark that there is nothing left to do. Repeated, it changes nothing. */
	async #apply(submission: SubmissionDocument): Promise<void> {
		const { _id, learnerId, attemptId, endedAt } = submission;
		const report = reportIn(submission);
		if (report === undefined || endedAt === undefined) throw new Error(`submission ${_id} was judged without a report`);
		// Of one that was judged again the event has the first verdict that was no failure of ours; what became of it later follows.
		const regraded = regradedEventsOf(submission);
		const first = submission.judgedBefore?.find(({ verdict }) => verdict !== 'internalError')?.verdict;
		await this.#journal.append(learnerId, eventOf(submission, first ?? report.verdict));
		for (const event of regraded) await this.#journal.append(learnerId, event);
		await this.#journal.countSubmission(attemptId, _id, endedAt.toISOString(), attemptResultOf(report));
		await this.#hooks.afterGraded(learnerId);
		const marked = await this.#submissions.updateOne({ _id }, { $unset: { unapplied: 1 } });
		// The learner was erased in between: nothing of theirs stays.
		if (marked.matchedCount > 0) return;
		for (const id of [_id, ...regraded.map((event) => event.id)]) await this.#journal.withdraw(learnerId, id);
	}

	async #find(submissionId: string): Promise<SubmissionDocument | undefined> {
		return (await this.#submissions.findOne({ _id: submissionId }).lean<SubmissionDocument>()) ?? undefined;
	}
}

function outcomeFor(known: SubmissionDocument, submission: NewSubmission): AddOutcome {
	const isSame =
		known.learnerId === submission.learnerId &&
		known.challengeId === submission.challengeId &&
		known.language === submission.language &&
		known.source === submission.source;
	return { kind: isSame ? 'known' : 'taken' };
}

function changeIn(document: SubmissionDocument, regradeId: string): RegradeChange[] {
	const { _id: submissionId, learnerId, language, submittedAt, verdict, judgedBefore = [] } = document;
	const place = judgedBefore.findIndex((before) => before.regradeId === regradeId);
	const before = judgedBefore[place];
	const after = judgedBefore[place + 1]?.verdict ?? verdict;
	if (before === undefined || after === undefined) return [];
	const at = submittedAt.toISOString();
	return [{ submissionId, learnerId, language, submittedAt: at, before: before.verdict, after }];
}
