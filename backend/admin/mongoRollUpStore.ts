import type { Model } from 'mongoose';
import type { WorkLease } from '../platform/claimedWork.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { isDuplicateKey, retryOnDuplicate } from '../platform/mongoErrors.ts';
import {
	type CountingDocument,
	countingSchema,
	mongoCountingPlan,
	mongoRollUpPlan,
	type RollUpDocument,
	rollUpSchema,
} from './mongoRollUpPlan.ts';
import { type RollUps, rollUpSchemas } from './rollUp.ts';
import type { CountingTurn, RollUp, RollUpHead, RollUpStore } from './rollUpStore.ts';
import { dayOf, type Span, spanAt, spanId, type SpanKind, spanKinds } from './span.ts';

const { between, notNewer, one } = mongoRollUpPlan.queries;
const turn = mongoCountingPlan.queries;
/** Further than any span begins. */
const farMs = Date.UTC(9999, 0);

export class MongoRollUpStore implements RollUpStore {
	readonly #rollUps: Model<RollUpDocument>;
	readonly #counting: Model<CountingDocument>;

	constructor(database: MongoDatabase) {
		this.#rollUps = database.model(mongoRollUpPlan.collection, rollUpSchema);
		this.#counting = database.model(mongoCountingPlan.collection, countingSchema);
	}

	async heads(): Promise<RollUpHead[]> {
		const heads: RollUpHead[] = [];
		for (const kind of spanKinds) {
			const found = await mongoWork(() =>
				this.#rollUps
					.find(between.filter(kind, 0, farMs), { figures: 0 })
					.sort({ ...between.sort })
					.lean<RollUpDocument[]>(),
			);
			for (const { from, countedMs, staleMs, seen = '' } of found) {
				heads.push({ kind, from: dayOf(from.getTime()), countedMs, staleMs, seen });
			}
		}
		return heads;
	}

	async put<Kind extends SpanKind>({ span, countedMs, seen, figures }: RollUp<Kind>): Promise<void> {
		const _id = spanId(span);
		// A mark stays: whether it is older than the counting is told by the times.
		const change = {
			$set: { countedMs, seen, figures: JSON.stringify(figures) },
			$setOnInsert: { kind: span.kind, from: new Date(span.fromMs) },
		};
		await mongoWork(async () => {
			try {
				await this.#rollUps.updateOne(notNewer.filter(_id, countedMs), change, { upsert: true });
			} catch (error) {
				// One is there that was counted later.
				if (!isDuplicateKey(error)) throw error;
			}
		});
	}

	async list<Kind extends SpanKind>(kind: Kind, fromMs: number, untilMs: number): Promise<RollUp<Kind>[]> {
		const found = await mongoWork(() =>
			this.#rollUps
				.find(between.filter(kind, fromMs, untilMs))
				.sort({ ...between.sort })
				.lean<RollUpDocument[]>(),
		);
		return found.flatMap(({ from, countedMs, seen = '', figures }) =>
			figures === undefined || countedMs === undefined
				? []
				: [{ span: spanAt(kind, from.getTime()), countedMs, seen, figures: figuresIn(kind, figures) }],
		);
	}

	async markStale(spans: readonly Span[], atMs: number): Promise<void> {
		for (const { kind, fromMs, from } of spans) {
			const change = { $max: { staleMs: atMs }, $setOnInsert: { kind, from: new Date(fromMs) } };
			await mongoWork(() =>
				retryOnDuplicate(() => this.#rollUps.updateOne(one.filter(spanId({ kind, from })), change, { upsert: true })),
			);
		}
	}

	async clear(): Promise<void> {
		await mongoWork(() => this.#rollUps.deleteMany({}));
	}

	async claim({ owner, nowMs, untilMs }: WorkLease, when?: 'atOnce'): Promise<CountingTurn | undefined> {
		const fresh = { owner: null, leaseUntilMs: 0, notBeforeMs: 0, cursor: '' };
		await mongoWork(() =>
			retryOnDuplicate(() => this.#counting.updateOne(turn.one.filter(), { $setOnInsert: fresh }, { upsert: true })),
		);
		const taken = await mongoWork(() =>
			this.#counting
				.findOneAndUpdate(turn.free.filter(nowMs, when === 'atOnce' ? farMs : nowMs), {
					$set: { owner, leaseUntilMs: untilMs },
				})
				.lean<CountingDocument>(),
		);
		return taken === null ? undefined : { cursor: taken.cursor };
	}

	async keep(owner: string, untilMs: number): Promise<boolean> {
		const change = { $set: { leaseUntilMs: untilMs } };
		const { matchedCount } = await mongoWork(() => this.#counting.updateOne(turn.owned.filter(owner), change));
		return matchedCount === 1;
	}

	async release(owner: string, { cursor, notBeforeMs }: CountingTurn & { notBeforeMs: number }): Promise<void> {
		const change = { $set: { owner: null, leaseUntilMs: 0, cursor, notBeforeMs } };
		await mongoWork(() => this.#counting.updateOne(turn.owned.filter(owner), change));
	}
}

function figuresIn<Kind extends SpanKind>(kind: Kind, text: string): RollUps[Kind] {
	// The schema is that of the kind.
	return rollUpSchemas[kind].parse(JSON.parse(text)) as RollUps[Kind];
}
