import { type Model, Schema } from 'mongoose';
import { AuditEntry } from '#contract/accounts.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import { newestFirst, newestFirstFilter } from '../platform/mongoNewestFirst.ts';
import { pageOf, type Place, placeOf } from '../platform/newestFirst.ts';
import type { PageAsked, PageOf } from './accountStore.ts';
import type { AuditLog } from './auditLog.ts';

interface AuditDocument {
	_id: string;
	at: Date;
	action: string;
	actorId?: string;
	subjectId?: string;
	outcome: string;
	details: unknown;
}

const auditSchema = new Schema<AuditDocument>(
	{
		_id: String,
		at: Date,
		action: String,
		actorId: String,
		subjectId: String,
		outcome: String,
		details: Schema.Types.Mixed,
	},
	// Kept as it is also when there are no details.
	{ versionKey: false, minimize: false },
);

const queries = {
	list: mongoQuery({
		index: 'inOrder',
		filter: (place: Place) => newestFirstFilter('at', place),
		sort: newestFirst('at'),
		sample: [{ at: '2026-05-04T09:00:00.000Z', id: 'a' }],
	}),
};

/** Indexes and queries of the collection `audit`. */
export const mongoAuditPlan = {
	collection: 'audit',
	indexes: { inOrder: { key: { at: -1, _id: -1 } } },
	queries,
} as const;

/** Only adds. A database user without the right to update and remove here makes that sure against us too. */
export class MongoAuditLog implements AuditLog {
	readonly #entries: Model<AuditDocument>;

	constructor(database: MongoDatabase) {
		this.#entries = database.model('audit', auditSchema);
	}

	async append({ id, at, action, actorId, subjectId, outcome, details }: AuditEntry): Promise<void> {
		const who = { ...(actorId === undefined ? {} : { actorId }), ...(subjectId === undefined ? {} : { subjectId }) };
		await mongoWork(() => this.#entries.create({ _id: id, at: new Date(at), action, ...who, outcome, details }));
	}

	async list({ limit, cursor }: PageAsked): Promise<PageOf<AuditEntry>> {
		const filter = queries.list.filter(placeOf(cursor));
		const found = await mongoWork(() =>
			this.#entries
				.find(filter)
				.sort(queries.list.sort)
				.limit(limit + 1)
				.lean(),
		);
		return pageOf(found.map(entryOf), limit, (entry) => entry);
	}
}

function entryOf({ _id: id, at, ...entry }: AuditDocument): AuditEntry {
	return AuditEntry.parse({ id, at: at.toISOString(), ...entry });
}
