import { type Model, trusted } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import type { Attempt, AttemptResult } from '#contract/attempt.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { MongoDatabase } from '../platform/mongo.ts';
import { isDuplicateKey } from '../platform/mongoErrors.ts';
import { insertNew } from '../platform/mongoInsertNew.ts';
import { goingOnSince, isAbandoned } from './attemptLife.ts';
import { eventBase, isEventOf, notedEventBase } from './eventBase.ts';
import type { Moment } from './learningStore.ts';
import { type AttemptDocument, attemptIn, attemptSchema, mongoAttemptPlan, openKeyOf } from './mongoAttempt.ts';
import { type EventDocument, eventDocumentOf, eventSchema, mongoEventPlan } from './mongoEvent.ts';

/** So many of the latest submissions an attempt remembers as counted; a late repair concerns the last few. */
const countedKept = 1_000;
/** An attempt in which something is done now. */
export interface OngoingAttempt {
	id: string;
	/** The highest hint level shown in it; 0 when none. */
	hintLevel: number;
}

/** How often beginning an attempt is tried when others begin and end it at the same time. */
const beginTries = 8;
/** Half-done changes finished in one pass; the next pass takes the rest. */
const finishedAtOnce = 100;

/**
 * Attempts and events in MongoDB. What belongs together is first written into one document (an attempt with its `outbox`), then applied to the others
 * by steps that may be repeated; `finishHalfDone` does what a crash left.
 */
export class MongoJournal {
	readonly #attempts: Model<AttemptDocument>;
	readonly #events: Model<EventDocument>;

	constructor(database: MongoDatabase) {
		this.#attempts = database.model(mongoAttemptPlan.collection, attemptSchema);
		this.#events = database.model(mongoEventPlan.collection, eventSchema);
	}

	async attemptInProgress(learnerId: string, challengeId: string): Promise<AttemptDocument | undefined> {
		const filter = mongoAttemptPlan.queries.open.filter(learnerId, challengeId);
		return (await this.#attempts.findOne(filter).lean<AttemptDocument>()) ?? undefined;
	}

	/** The attempt in progress, or a new one with its `opened` event. */
	async continueAttempt(moment: Moment): Promise<Attempt> {
		for (let left = beginTries; left > 0; left--) {
			const known = await this.attemptInProgress(moment.learnerId, moment.challengeId);
			if (known === undefined) {
				const begun = await this.#begin(moment);
				if (begun !== undefined) return begun;
			} else if (isAbandoned(known.lastActiveAt.toISOString(), moment.at)) {
				await this.#abandon(known);
			} else {
				return attemptIn(known);
			}
		}
		throw openedElsewhere();
	}

	/** Notes in the attempt in progress that something is done in it, and tells it. Undefined when there is none, or one that is over. */
	async goOn(moment: Moment): Promise<OngoingAttempt | undefined> {
		const { learnerId, challengeId, at } = moment;
		const going = await this.#attempts
			.findOneAndUpdate(mongoAttemptPlan.queries.goingOn.filter(learnerId, challengeId, goingOnSince(at)), {
				$max: { lastActiveAt: new Date(at) },
			})
			.lean<AttemptDocument>();
		return going === null ? undefined : this.#ongoing(going);
	}

	/** As `goOn`, with a new attempt where there is none that goes on. */
	async beginOrGoOn(moment: Moment): Promise<OngoingAttempt> {
		for (let left = beginTries; left > 0; left--) {
			const begun = await this.#begin(moment);
			if (begun !== undefined) return { id: begun.id, hintLevel: 0 };
			const going = await this.goOn(moment);
			if (going !== undefined) return going;
			const known = await this.attemptInProgress(moment.learnerId, moment.challengeId);
			if (known !== undefined && isAbandoned(known.lastActiveAt.toISOString(), moment.at)) await this.#abandon(known);
		}
		throw openedElsewhere();
	}

	/** The highest hint level shown for this challenge, in whichever attempt. */
	async hintLevelShown(learnerId: string, challengeId: string): Promise<number> {
		const { filter, sort } = mongoEventPlan.queries.hints;
		const found = await this.#events
			.findOne(filter(learnerId, challengeId))
			.sort({ ...sort })
			.lean<EventDocument>();
		return found?.hintLevel ?? 0;
	}

	/** Notes in an attempt that a hint is about to be shown: before its event, so that no submission in between takes itself for unaided. */
	async countHint(attemptId: string, level: number, at: string): Promise<void> {
		await this.#attempts.updateOne({ _id: attemptId }, { $max: { lastActiveAt: new Date(at), hintLevel: level } });
	}

	/** Counts a graded submission in its attempt and, when it was accepted, completes the attempt. Repeated, it changes nothing. */
	async countSubmission(attemptId: string, submissionId: string, at: string, result: AttemptResult): Promise<void> {
		const when = new Date(at);
		await this.#attempts.updateOne(
			{ _id: attemptId, counted: trusted({ $ne: submissionId }) },
			{ $inc: { attempts: 1 }, $push: { counted: { $each: [submissionId], $slice: -countedKept } } },
		);
		await this.#attempts.updateOne(
			{ _id: attemptId, $or: [{ resultAt: null }, { resultAt: trusted({ $lte: when }) }] },
			{ $set: { result, resultAt: when } },
		);
		if (!result.passed) return;
		await this.#attempts.updateOne(
			{ _id: attemptId, status: 'in_progress' },
			{ $set: { status: 'completed', endTime: when }, $unset: { openKey: 1 } },
		);
	}

	/** Ends the attempt in progress as abandoned, with the event. Answers whether it was still in progress. */
	async giveUp(attemptId: string, moment: Moment): Promise<boolean> {
		const event: LearnerEvent = { kind: 'gaveUp', ...notedEventBase(moment, attemptId) };
		const ended = await this.#attempts
			.findOneAndUpdate(
				{ _id: attemptId, status: 'in_progress' },
				{
					$set: { status: 'abandoned', endTime: new Date(moment.at) },
					$unset: { openKey: 1 },
					$push: { outbox: event },
				},
			)
			.lean<AttemptDocument>();
		if (ended === null) return false;
		await this.#applyOutbox({ ...ended, outbox: [...ended.outbox, event] });
		return true;
	}

	/** What has the id already that the event of this moment was given. */
	async whatHasItsId(moment: Moment, kind: LearnerEvent['kind']): Promise<'nothing' | 'itself' | 'another'> {
		const { eventId } = moment;
		if (eventId === undefined) return 'nothing';
		// First where an event is written, then where it goes: it is in one of the two at any time.
		const holder = await this.#attempts
			.findOne(mongoAttemptPlan.queries.ofOutbox.filter(eventId))
			.lean<AttemptDocument>();
		const waiting = holder?.outbox.find(({ id }) => id === eventId);
		const found =
			holder && waiting
				? { learnerId: holder.learnerId, challengeId: waiting.challengeId, kind: waiting.kind }
				: await this.#events.findOne(mongoEventPlan.queries.byIds.filter([eventId])).lean<EventDocument>();
		if (!found) return 'nothing';
		return isEventOf(moment, kind, found) ? 'itself' : 'another';
	}

	/** Answers whether it was new. An event whose `onceKey` is taken is as if it had been there. */
	async append(learnerId: string, event: LearnerEvent, onceKey?: string): Promise<boolean> {
		const { _id, ...fields } = eventDocumentOf(learnerId, event);
		const once = onceKey === undefined ? {} : { onceKey };
		try {
			const outcome = await this.#events.updateOne({ _id }, { $setOnInsert: { ...fields, ...once } }, { upsert: true });
			return outcome.upsertedCount > 0;
		} catch (error) {
			if (isDuplicateKey(error)) return false;
			throw error;
		}
	}

	/** Answers with how many were new. */
	async appendAll(learnerId: string, events: readonly LearnerEvent[]): Promise<number> {
		const hinted = events.flatMap((event) => (event.kind === 'hintShown' ? [event.attemptId] : []));
		if (hinted.length > 0) {
			const { filter } = mongoAttemptPlan.queries.byIds;
			await this.#attempts.updateMany({ ...filter([...new Set(hinted)]), learnerId }, { $unset: { hintLevel: 1 } });
		}
		return insertNew(
			this.#events,
			events.map((event) => eventDocumentOf(learnerId, event)),
		);
	}

	/** Takes back an event whose cause was erased while it was being applied. */
	async withdraw(learnerId: string, eventId: string): Promise<void> {
		await this.#events.deleteOne({ _id: eventId, learnerId });
	}

	/** Applies what a crash left written but not applied. Answers with the learners it concerned. */
	async finishHalfDone(): Promise<string[]> {
		const halfDone = await this.#attempts
			.find(mongoAttemptPlan.queries.halfDone.filter())
			.limit(finishedAtOnce)
			.lean<AttemptDocument[]>();
		for (const attempt of halfDone) await this.#applyOutbox(attempt);
		return halfDone.map(({ learnerId }) => learnerId);
	}

	/** One that was brought in, or begun by an earlier version, has its hints among the events only. */
	async #ongoing({ _id, learnerId, challengeId, hintLevel }: AttemptDocument): Promise<OngoingAttempt> {
		if (hintLevel !== undefined) return { id: _id, hintLevel };
		const { filter, sort } = mongoEventPlan.queries.hintsOfAttempt;
		const found = await this.#events
			.findOne(filter(learnerId, challengeId, _id))
			.sort({ ...sort })
			.lean<EventDocument>();
		return { id: _id, hintLevel: found?.hintLevel ?? 0 };
	}

	/** Undefined when somebody else has begun one meanwhile. */
	async #begin(moment: Moment): Promise<Attempt | undefined> {
		const { learnerId, challengeId, challengeVersion, at } = moment;
		const id = moment.newId();
		const attempt: AttemptDocument = {
			_id: id,
			learnerId,
			challengeId,
			challengeVersion,
			status: 'in_progress',
			attempts: 0,
			startTime: new Date(at),
			openKey: openKeyOf(learnerId, challengeId),
			lastActiveAt: new Date(at),
			hintLevel: 0,
			counted: [],
			outbox: [{ kind: 'opened', ...eventBase(moment, id) }],
		};
		try {
			await this.#attempts.create(attempt);
		} catch (error) {
			if (isDuplicateKey(error)) return undefined;
			throw error;
		}
		await this.#applyOutbox(attempt);
		return attemptIn(attempt);
	}

	/** Nobody gave up, so there is no event; it ended when something was last done in it. */
	async #abandon({ _id, lastActiveAt }: AttemptDocument): Promise<void> {
		await this.#attempts.updateOne(
			// Only as it was seen: who does something in it at the same time keeps it open.
			{ _id, status: 'in_progress', lastActiveAt },
			{ $set: { status: 'abandoned', endTime: lastActiveAt }, $unset: { openKey: 1 } },
		);
	}

	async #applyOutbox({ _id, learnerId, outbox }: AttemptDocument): Promise<void> {
		for (const event of outbox) {
			await this.append(learnerId, event);
			const taken = await this.#attempts.updateOne({ _id }, { $pull: { outbox: { id: event.id } } });
			// The learner was erased in between: nothing of theirs stays.
			if (taken.matchedCount === 0) await this.withdraw(learnerId, event.id);
		}
	}
}

function openedElsewhere(): AppError {
	return new AppError('busy', 'This challenge is being opened elsewhere at the same time. Try again in a moment.');
}
