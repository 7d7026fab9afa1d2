import type { Model } from 'mongoose';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import type { JudgingTurnStore, TakeOutcome, WaitingSubmission } from './judgingTurnStore.ts';
import {
	heldIn,
	listedFields,
	mongoSubmissionPlan,
	pendingIn,
	type SubmissionDocument,
	submissionSchema,
} from './mongoSubmission.ts';
import type { Held, Lease } from './submissionStore.ts';

const { queries } = mongoSubmissionPlan;

/** The turns of the submissions that `MongoSubmissionStore` keeps. */
export class MongoJudgingTurnStore implements JudgingTurnStore {
	readonly #submissions: Model<SubmissionDocument>;

	constructor(database: MongoDatabase) {
		this.#submissions = database.model(mongoSubmissionPlan.collection, submissionSchema);
	}

	async take(submissionId: string, lease: Lease, isFree: (held: Held) => boolean): Promise<TakeOutcome> {
		return mongoWork(async (): Promise<TakeOutcome> => {
			const seen = await this.#submissions.findOne(queries.one.filter(submissionId)).lean<SubmissionDocument>();
			if (seen?.state !== 'pending') return { kind: 'over' };
			if (!isFree(heldIn(seen))) return { kind: 'held', leaseUntilMs: seen.leaseUntilMs };
			const taken = await this.#submissions.updateOne(
				// Only as it was seen: a lease that was renewed since, or another new owner, keeps it.
				{ _id: submissionId, state: 'pending', owner: seen.owner ?? null, leaseUntilMs: seen.leaseUntilMs },
				{ $set: { owner: lease.owner, leaseUntilMs: lease.untilMs } },
			);
			// Whoever was quicker has it for as long as we would have had it.
			if (taken.matchedCount === 0) return { kind: 'held', leaseUntilMs: lease.untilMs };
			return { kind: 'taken', submission: pendingIn(seen) };
		});
	}

	async giveBack(submissionId: string, owner: string, judging: 'asIfNotBegun' | 'begun'): Promise<void> {
		const change = { $unset: { owner: 1 }, ...(judging === 'begun' ? {} : { $inc: { judgings: -1 } }) };
		await mongoWork(() => this.#submissions.updateOne({ _id: submissionId, owner, state: 'pending' }, change));
	}

	async waiting(limit: number, isFree: (held: Held) => boolean): Promise<WaitingSubmission[]> {
		return mongoWork(async () => {
			const { filter, sort } = queries.pending;
			const pending = this.#submissions
				.find(filter(), listedFields)
				.sort({ ...sort })
				.lean<SubmissionDocument[]>()
				.cursor();
			const waiting: WaitingSubmission[] = [];
			for await (const seen of pending) {
				if (waiting.length >= limit) break;
				const { _id: id, learnerId, challengeId } = seen;
				if (isFree(heldIn(seen))) waiting.push({ id, learnerId, challengeId });
			}
			return waiting;
		});
	}

	countPending(most: number): Promise<number> {
		return mongoWork(() => this.#submissions.countDocuments(queries.pending.filter(), { limit: most }));
	}
}
