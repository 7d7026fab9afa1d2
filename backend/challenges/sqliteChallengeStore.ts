import * as z from 'zod';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { type ChallengeId, Difficulty, Topic } from '#contract/ids.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import { challengeRecordOf, provedOrThrow } from './challengeRecord.ts';
import {
	ChallengeMetadata,
	type ChallengeRecord,
	type ChallengeShelf,
	type ChallengeStore,
	GeneratedBy,
	type ListedChallenge,
	type NewChallenge,
} from './challengeStore.ts';
import type { ProvedChallenge } from './readProvedChallenge.ts';

const Listing = z.object({
	title: z.string(),
	difficulty: Difficulty,
	topics: z.array(Topic),
	tags: z.array(z.string()),
	/** Absent in what was put before it was kept. */
	kind: ChallengeFile.shape.kind.default('function'),
});
const Files = z.record(z.string(), z.string());

/** What a list reads of a row. */
const listed = 'id, listing, generated_by, metadata, created_at, expires_at';
const visible = '(expires_at IS NULL OR expires_at > ?)';

export class SqliteChallengeStore implements ChallengeStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async put(given: NewChallenge): Promise<{ challengeId: ChallengeId; replaced: boolean }> {
		const record = challengeRecordOf(given);
		const { title, difficulty, topics, tags, kind } = record;
		return this.#database.write((transaction) => {
			const known = transaction.get('SELECT 1 AS found FROM challenges WHERE id = ?', record.qid);
			transaction.run(
				`INSERT OR REPLACE INTO challenges (id, listing, files, generated_by, metadata, created_at, expires_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)`,
				record.qid,
				JSON.stringify({ title, difficulty, topics, tags, kind }),
				JSON.stringify(Object.fromEntries(given.files)),
				record.generatedBy,
				JSON.stringify(record.metadata),
				record.createdAt,
				record.expiresAt ?? null,
			);
			return { challengeId: record.qid, replaced: known !== undefined };
		});
	}

	async list(nowMs: number): Promise<ListedChallenge[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(`SELECT ${listed} FROM challenges WHERE ${visible} ORDER BY id`, new Date(nowMs).toISOString()),
		);
		return Promise.resolve(rows.map(listedRow));
	}

	onShelf({ topic, difficulty, kind }: ChallengeShelf, nowMs: number): Promise<ListedChallenge[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(
				`SELECT ${listed} FROM challenges
				WHERE json_extract(listing, '$.topics[0]') = ? AND json_extract(listing, '$.difficulty') = ?
				AND generated_by IN ('gemini', 'openai', 'ollama')
				AND json_extract(json_extract(files, '$."challenge.json"'), '$.kind') = ? AND ${visible}
				ORDER BY created_at, id`,
				topic,
				difficulty,
				kind,
				new Date(nowMs).toISOString(),
			),
		);
		return Promise.resolve(rows.map(listedRow));
	}

	variantsOf(kernelId: string, nowMs: number): Promise<ListedChallenge[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(
				`SELECT ${listed} FROM challenges WHERE json_extract(metadata, '$.variantOf.id') = ? AND ${visible}
				ORDER BY created_at, id`,
				kernelId,
				new Date(nowMs).toISOString(),
			),
		);
		return Promise.resolve(rows.map(listedRow));
	}

	async letLive(challengeId: string, until: string | undefined): Promise<void> {
		await this.#database.write(
			(transaction) =>
				until === undefined
					? transaction.run('UPDATE challenges SET expires_at = NULL WHERE id = ?', challengeId)
					: transaction.run(
							'UPDATE challenges SET expires_at = ? WHERE id = ? AND expires_at < ?',
							until,
							challengeId,
							until,
						),
			'silent',
		);
	}

	async record(challengeId: string, nowMs: number): Promise<ChallengeRecord | undefined> {
		const row = this.#row(challengeId, nowMs);
		if (row === undefined) return Promise.resolve(undefined);
		const { generatedBy, metadata, createdAt, expiresAt } = listedRow(row);
		const { version: _, ...made } = metadata;
		const expiry = expiresAt === undefined ? {} : { expiresAt };
		return Promise.resolve(
			challengeRecordOf({ files: filesOf(row), generatedBy, metadata: made, createdAt, ...expiry }),
		);
	}

	async load(challengeId: string, nowMs: number): Promise<ProvedChallenge | undefined> {
		const files = await this.files(challengeId, nowMs);
		return files === undefined ? undefined : provedOrThrow(files);
	}

	async files(challengeId: string, nowMs: number): Promise<ReadonlyMap<string, string> | undefined> {
		const row = this.#row(challengeId, nowMs);
		return Promise.resolve(row === undefined ? undefined : filesOf(row));
	}

	async remove(challengeId: string): Promise<boolean> {
		return this.#database.write(
			(transaction) => transaction.run('DELETE FROM challenges WHERE id = ?', challengeId) > 0,
		);
	}

	async removeExpired(nowMs: number): Promise<number> {
		return this.#database.write((transaction) =>
			transaction.run('DELETE FROM challenges WHERE expires_at <= ?', new Date(nowMs).toISOString()),
		);
	}

	#row(challengeId: string, nowMs: number): Row | undefined {
		return this.#database.read((transaction) =>
			transaction.get(
				`SELECT * FROM challenges WHERE id = ? AND ${visible}`,
				challengeId,
				new Date(nowMs).toISOString(),
			),
		);
	}
}

function filesOf(row: Row): Map<string, string> {
	return new Map(Object.entries(Files.parse(JSON.parse(textOf(row, 'files')))));
}

function listedRow(row: Row): ListedChallenge {
	const expiresAt = textIfAny(row, 'expires_at');
	return {
		qid: textOf(row, 'id'),
		...Listing.parse(JSON.parse(textOf(row, 'listing'))),
		generatedBy: GeneratedBy.parse(textOf(row, 'generated_by')),
		metadata: ChallengeMetadata.parse(JSON.parse(textOf(row, 'metadata'))),
		createdAt: textOf(row, 'created_at'),
		...(expiresAt === undefined ? {} : { expiresAt }),
	};
}
