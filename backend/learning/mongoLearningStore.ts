import type { Model } from 'mongoose';
import type { Attempt } from '#contract/attempt.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { notedEventBase } from './eventBase.ts';
import type { GiveUpOutcome, HintOutcome, LearningStore, Moment } from './learningStore.ts';
import { type AttemptDocument, attemptIn, attemptSchema, mongoAttemptPlan } from './mongoAttempt.ts';
import { type EventDocument, eventIn, eventSchema, mongoEventPlan } from './mongoEvent.ts';
import type { MongoJournal } from './mongoJournal.ts';

export class MongoLearningStore implements LearningStore {
	readonly #journal: MongoJournal;
	readonly #attempts: Model<AttemptDocument>;
	readonly #events: Model<EventDocument>;

	constructor(database: MongoDatabase, journal: MongoJournal) {
		this.#journal = journal;
		this.#attempts = database.model(mongoAttemptPlan.collection, attemptSchema);
		this.#events = database.model(mongoEventPlan.collection, eventSchema);
	}

	async beginAttempt(moment: Moment): Promise<Attempt> {
		return mongoWork(() => this.#journal.continueAttempt(moment));
	}

	async showHint(moment: Moment, level: number): Promise<HintOutcome> {
		const { learnerId, challengeId } = moment;
		return mongoWork(async () => {
			const shown = await this.#journal.hintLevelShown(learnerId, challengeId);
			if (level <= shown) return { kind: 'shown', level: shown };
			if (level > shown + 1) return { kind: 'tooEarly', nextLevel: shown + 1 };
			const known = await this.#journal.whatHasItsId(moment, 'hintShown');
			// Itself: it was noted between the two looks.
			if (known !== 'nothing') return known === 'itself' ? { kind: 'shown', level } : { kind: 'taken' };
			const attempt = await this.#journal.continueAttempt(moment);
			const event = { kind: 'hintShown' as const, ...notedEventBase(moment, attempt.id), hintLevel: level };
			await this.#journal.countHint(attempt.id, level, moment.at);
			// Two windows may ask for it at the same time: it is noted once.
			await this.#journal.append(learnerId, event, `hint ${learnerId} ${challengeId} ${level}`);
			return { kind: 'shown', level };
		});
	}

	async giveUp(moment: Moment): Promise<GiveUpOutcome> {
		const { learnerId, challengeId } = moment;
		return mongoWork(async () => {
			const open = await this.#journal.attemptInProgress(learnerId, challengeId);
			// After the look at the attempt: a giving up that ended an earlier one is then known, and does not end this one.
			const known = await this.#journal.whatHasItsId(moment, 'gaveUp');
			if (known !== 'nothing') return { kind: known === 'itself' ? 'given' : 'taken' };
			if (open === undefined && (await this.#wasEnded(learnerId, challengeId))) return { kind: 'given' };
			const id = open?._id ?? (await this.#journal.continueAttempt(moment)).id;
			await this.#journal.giveUp(id, moment);
			return { kind: 'given' };
		});
	}

	async append(learnerId: string, events: readonly LearnerEvent[]): Promise<number> {
		return mongoWork(() => this.#journal.appendAll(learnerId, events));
	}

	async events(learnerId: string): Promise<LearnerEvent[]> {
		const { filter, sort } = mongoEventPlan.queries.inOrder;
		const found = await mongoWork(() =>
			this.#events
				.find(filter(learnerId))
				.sort({ ...sort })
				.lean<EventDocument[]>(),
		);
		return found.map(eventIn);
	}

	async learnersOf(challengeId: string): Promise<string[]> {
		const filter = mongoEventPlan.queries.ofChallenge.filter(challengeId);
		const found = await mongoWork(() => this.#events.distinct('learnerId', filter));
		return found.sort();
	}

	async attempts(learnerId: string, challengeId: string): Promise<Attempt[]> {
		const { filter, sort } = mongoAttemptPlan.queries.ofChallenge;
		const found = await mongoWork(() =>
			this.#attempts
				.find(filter(learnerId, challengeId))
				.sort({ ...sort })
				.lean<AttemptDocument[]>(),
		);
		return found.map(attemptIn);
	}

	async #wasEnded(learnerId: string, challengeId: string): Promise<boolean> {
		const { filter } = mongoAttemptPlan.queries.ofChallenge;
		// Asked only when none is in progress, so any that is there has ended.
		return (await this.#attempts.exists(filter(learnerId, challengeId))) !== null;
	}
}
