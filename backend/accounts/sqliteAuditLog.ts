import { AuditEntry } from '#contract/accounts.ts';
import { pageOf, placeOf } from '../platform/newestFirst.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import type { PageAsked, PageOf } from './accountStore.ts';
import type { AuditLog } from './auditLog.ts';

/** The table's triggers refuse to change or remove a row, whoever asks. */
export class SqliteAuditLog implements AuditLog {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async append({ id, at, action, actorId, subjectId, outcome, details }: AuditEntry): Promise<void> {
		await this.#database.write(
			(transaction) =>
				transaction.run(
					'INSERT INTO audit (id, at, action, actor_id, subject_id, outcome, details) VALUES (?, ?, ?, ?, ?, ?, ?)',
					...[id, at, action, actorId ?? null, subjectId ?? null, outcome, JSON.stringify(details)],
				),
			'silent',
		);
	}

	async list({ limit, cursor }: PageAsked): Promise<PageOf<AuditEntry>> {
		const { at, id } = placeOf(cursor);
		const rows = this.#database.read((transaction) =>
			transaction.all(
				'SELECT * FROM audit WHERE (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?',
				at,
				id,
				limit + 1,
			),
		);
		return Promise.resolve(pageOf(rows.map(entryOf), limit, (entry) => entry));
	}
}

function entryOf(row: Row): AuditEntry {
	const [actorId, subjectId] = [textIfAny(row, 'actor_id'), textIfAny(row, 'subject_id')];
	return {
		id: textOf(row, 'id'),
		at: textOf(row, 'at'),
		action: textOf(row, 'action'),
		...(actorId === undefined ? {} : { actorId }),
		...(subjectId === undefined ? {} : { subjectId }),
		outcome: AuditEntry.shape.outcome.parse(row['outcome']),
		details: AuditEntry.shape.details.parse(JSON.parse(textOf(row, 'details'))),
	};
}
