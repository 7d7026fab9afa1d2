import type { Model } from 'mongoose';
import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';
import type { Attempt } from '#contract/attempt.ts';
import type { LearnerRecords } from '../platform/learnerRecords.ts';
import type { MongoDatabase } from '../platform/mongo.ts';
import { isDuplicateKey } from '../platform/mongoErrors.ts';
import { insertNew } from '../platform/mongoInsertNew.ts';
import { asAbandoned, lastActiveInBatch, newerOf } from './importRules.ts';
import { type AttemptDocument, attemptIn, attemptSchema, mongoAttemptPlan, openKeyOf } from './mongoAttempt.ts';
import { type EventDocument, eventIn, eventSchema, mongoEventPlan } from './mongoEvent.ts';
import type { MongoJournal } from './mongoJournal.ts';

/** A learner's attempts and events. */
export class MongoLearningRecords implements LearnerRecords {
	readonly #journal: MongoJournal;
	readonly #attempts: Model<AttemptDocument>;
	readonly #events: Model<EventDocument>;

	constructor(database: MongoDatabase, journal: MongoJournal) {
		this.#journal = journal;
		this.#attempts = database.model(mongoAttemptPlan.collection, attemptSchema);
		this.#events = database.model(mongoEventPlan.collection, eventSchema);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const [attempts, events] = await Promise.all([
			this.#attempts.find(mongoAttemptPlan.queries.ofLearner.filter(learnerId)).lean<AttemptDocument[]>(),
			this.#events.find(mongoEventPlan.queries.inOrder.filter(learnerId)).lean<EventDocument[]>(),
		]);
		return {
			attempts: attempts.map(attemptIn).sort(by(({ startTime }) => startTime)),
			events: events.map(eventIn).sort(by(({ at }) => at)),
		};
	}

	async hasForeign(learnerId: string, batch: ImportRequest): Promise<boolean> {
		const [attempts, events] = await Promise.all([
			this.#attempts
				.find(mongoAttemptPlan.queries.byIds.filter(idsOf(batch.attempts)), owner)
				.lean<{ learnerId: string }[]>(),
			this.#events
				.find(mongoEventPlan.queries.byIds.filter(idsOf(batch.events)), owner)
				.lean<{ learnerId: string }[]>(),
		]);
		return [...attempts, ...events].some((known) => known.learnerId !== learnerId);
	}

	async importAll(learnerId: string, batch: ImportRequest): Promise<Pick<ImportAnswer, 'attempts' | 'events'>> {
		const { filter } = mongoAttemptPlan.queries.byIds;
		const found = await this.#attempts.find(filter(idsOf(batch.attempts))).lean<AttemptDocument[]>();
		const known = new Map(found.map((attempt) => [attempt._id, attempt]));
		for (const sent of batch.attempts) {
			const here = known.get(sent.id);
			if (here !== undefined) await this.#goOn(here, sent, batch);
		}
		const fresh = batch.attempts.filter(({ id }) => !known.has(id));
		const ended = fresh.filter(({ status }) => status !== 'in_progress');
		let attempts = await insertNew(
			this.#attempts,
			ended.map((sent) => documentOf(learnerId, sent, batch)),
		);
		for (const sent of fresh.filter((one) => !ended.includes(one))) {
			if (await this.#importInProgress(learnerId, sent, batch)) attempts++;
		}
		return { attempts, events: await this.#journal.appendAll(learnerId, batch.events) };
	}

	async eraseAll(learnerId: string): Promise<void> {
		// Attempts first: what is being applied from one finds it gone, and takes its event back.
		await this.#attempts.deleteMany(mongoAttemptPlan.queries.ofLearner.filter(learnerId));
		await this.#events.deleteMany(mongoEventPlan.queries.inOrder.filter(learnerId));
	}

	/** Those of the attempts that are the learner's. */
	async own(learnerId: string, attemptIds: readonly string[]): Promise<ReadonlySet<string>> {
		const { filter } = mongoAttemptPlan.queries.byIds;
		const found = await this.#attempts.find(filter(attemptIds)).lean<AttemptDocument[]>();
		return new Set(found.filter((attempt) => attempt.learnerId === learnerId).map(({ _id }) => _id));
	}

	/** By submission id, as far as there are events of them. */
	async hintLevels(submissionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
		const { filter } = mongoEventPlan.queries.byIds;
		const found = await this.#events.find(filter(submissionIds)).lean<EventDocument[]>();
		return new Map(found.map(({ _id, hintLevel }) => [_id, hintLevel ?? 0]));
	}

	/** Answers whether it was new. */
	async #importInProgress(learnerId: string, sent: Attempt, batch: ImportRequest): Promise<boolean> {
		try {
			await this.#attempts.create(documentOf(learnerId, sent, batch));
			return true;
		} catch (error) {
			if (!isDuplicateKey(error)) throw error;
		}
		// Either the attempt came in at the same time by another request, or another one with its challenge is in progress.
		try {
			await this.#attempts.create(documentOf(learnerId, asAbandoned(sent, batch), batch));
			return true;
		} catch (error) {
			if (isDuplicateKey(error)) return false;
			throw error;
		}
	}

	async #goOn(known: AttemptDocument, sent: Attempt, batch: ImportRequest): Promise<void> {
		const newer = newerOf(attemptIn(known), sent);
		if (newer === undefined) return;
		const { status, attempts, endTime, result } = newer;
		const lastActiveAt = new Date(lastActiveInBatch(sent, batch));
		await this.#attempts.updateOne(
			{ _id: known._id, status: 'in_progress', attempts: known.attempts },
			{
				$set: {
					...{ status, attempts },
					...(endTime === undefined ? {} : { endTime: new Date(endTime) }),
					...(result === undefined ? {} : { result, resultAt: lastActiveAt }),
				},
				$max: { lastActiveAt },
				...(status === 'in_progress' ? {} : { $unset: { openKey: 1 } }),
			},
		);
	}
}

function documentOf(learnerId: string, attempt: Attempt, batch: ImportRequest): AttemptDocument {
	const { id, startTime, endTime, result, ...fields } = attempt;
	const lastActiveAt = new Date(lastActiveInBatch(attempt, batch));
	return {
		...fields,
		_id: id,
		learnerId,
		startTime: new Date(startTime),
		...(endTime === undefined ? {} : { endTime: new Date(endTime) }),
		...(result === undefined ? {} : { result, resultAt: lastActiveAt }),
		...(attempt.status === 'in_progress' ? { openKey: openKeyOf(learnerId, attempt.challengeId) } : {}),
		lastActiveAt,
		counted: [],
		outbox: [],
	};
}

const owner = { learnerId: 1 } as const;

function idsOf(rows: readonly { id: string }[]): string[] {
	return rows.map(({ id }) => id);
}

function by<Row>(instant: (row: Row) => string): (a: Row, b: Row) => number {
	return (a, b) => (instant(a) < instant(b) ? -1 : instant(a) > instant(b) ? 1 : 0);
}
