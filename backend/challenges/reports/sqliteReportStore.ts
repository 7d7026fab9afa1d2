import { ReportOfLearner, type ReportOutcome } from '#contract/reports.ts';
import { pageOf, placeOf } from '../../platform/newestFirst.ts';
import type { SqliteDatabase, Transaction } from '../../platform/sqliteDatabase.ts';
import type { WorkLease } from '../../platform/claimedWork.ts';
import { type Row, textOf } from '../../platform/sqliteRow.ts';
import {
	type AddedReport,
	type ChallengeVersion,
	ownReportsMax,
	type Recheck,
	RecheckFindings,
	type ReportBound,
	type ReportStore,
} from './reportStore.ts';

const free = 'is_open = 1 AND lease_until_ms <= ?';

export class SqliteReportStore implements ReportStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async add(report: ReportOfLearner, { since, most }: ReportBound): Promise<AddedReport> {
		const { id, learnerId, challengeId, challengeVersion, at } = report;
		return this.#database.write((transaction) => {
			const known = transaction.get('SELECT report FROM reports WHERE id = ?', id);
			if (known !== undefined) return isSame(reportIn(known), report) ? 'known' : 'taken';
			const made = transaction.all('SELECT id FROM reports WHERE learner_id = ? AND at > ?', learnerId, since);
			if (made.length >= most) return 'tooMany';
			transaction.run(
				'INSERT INTO reports (id, learner_id, challenge_id, challenge_version, at, is_settled, report) VALUES (?, ?, ?, ?, ?, 0, ?)',
				...[id, learnerId, challengeId, challengeVersion, at, JSON.stringify(report)],
			);
			transaction.run(
				`INSERT INTO rechecks (challenge_id, challenge_version, is_open, opened_at, owner, lease_until_ms, is_withdrawn, findings)
				VALUES (?, ?, 1, ?, NULL, 0, 0, '{}')
				ON CONFLICT (challenge_id, challenge_version) DO UPDATE SET
				opened_at = CASE is_open WHEN 1 THEN opened_at ELSE excluded.opened_at END, is_open = 1`,
				...[challengeId, challengeVersion, at],
			);
			return 'added';
		});
	}

	get(learnerId: string, reportId: string): Promise<ReportOfLearner | undefined> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT report FROM reports WHERE id = ? AND learner_id = ?', reportId, learnerId),
		);
		return Promise.resolve(row && reportIn(row));
	}

	ofLearner(learnerId: string): Promise<ReportOfLearner[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(
				'SELECT report FROM reports WHERE learner_id = ? ORDER BY at DESC, id DESC LIMIT ?',
				learnerId,
				ownReportsMax,
			),
		);
		return Promise.resolve(rows.map(reportIn));
	}

	all({ limit, cursor }: Parameters<ReportStore['all']>[0]): ReturnType<ReportStore['all']> {
		const { at, id } = placeOf(cursor);
		const rows = this.#database.read((transaction) =>
			transaction.all(
				'SELECT report FROM reports WHERE (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?',
				...[at, id, limit + 1],
			),
		);
		return Promise.resolve(pageOf(rows.map(reportIn), limit, (report) => report));
	}

	waiting(version: ChallengeVersion): Promise<ReportOfLearner[]> {
		return Promise.resolve(this.#database.read((transaction) => waitingIn(transaction, version)));
	}

	async settle(report: ReportOfLearner, outcome: ReportOutcome): Promise<void> {
		await this.#database.write((transaction) =>
			transaction.run(
				'UPDATE reports SET is_settled = 1, report = ? WHERE id = ?',
				JSON.stringify({ ...report, outcome }),
				report.id,
			),
		);
	}

	async claim({ owner, nowMs, untilMs }: WorkLease): Promise<Recheck | undefined> {
		const find = (transaction: Transaction): Row | undefined =>
			transaction.get(`SELECT * FROM rechecks WHERE ${free} ORDER BY opened_at LIMIT 1`, nowMs);
		// Mostly there is none, and looking must not look like a change to other windows.
		if (this.#database.read(find) === undefined) return undefined;
		return this.#database.write((transaction) => {
			const row = find(transaction);
			if (row === undefined) return undefined;
			const recheck = recheckIn(row);
			transaction.run(
				'UPDATE rechecks SET owner = ?, lease_until_ms = ? WHERE challenge_id = ? AND challenge_version = ?',
				...[owner, untilMs, recheck.challengeId, recheck.challengeVersion],
			);
			return recheck;
		}, 'silent');
	}

	async keep({ challengeId, challengeVersion, ...findings }: Recheck, untilMs: number): Promise<void> {
		await this.#database.write((transaction) =>
			transaction.run(
				`UPDATE rechecks SET findings = ?, is_withdrawn = ?, lease_until_ms = ?
				WHERE challenge_id = ? AND challenge_version = ?`,
				...[JSON.stringify(findings), findings.withdrawn === undefined ? 0 : 1, untilMs, challengeId, challengeVersion],
			),
		);
	}

	async release(version: ChallengeVersion, owner: string): Promise<void> {
		await this.#database.write((transaction) => {
			const isOpen = waitingIn(transaction, version).length > 0 ? 1 : 0;
			return transaction.run(
				`UPDATE rechecks SET is_open = ?, owner = NULL, lease_until_ms = 0
				WHERE challenge_id = ? AND challenge_version = ? AND owner = ?`,
				...[isOpen, version.challengeId, version.challengeVersion, owner],
			);
		}, 'silent');
	}

	withdrawn(): Promise<ChallengeVersion[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all('SELECT challenge_id, challenge_version FROM rechecks WHERE is_withdrawn = 1'),
		);
		return Promise.resolve(rows.map(versionIn));
	}
}

function waitingIn(transaction: Transaction, { challengeId, challengeVersion }: ChallengeVersion): ReportOfLearner[] {
	const rows = transaction.all(
		'SELECT report FROM reports WHERE challenge_id = ? AND challenge_version = ? AND is_settled = 0 ORDER BY at, id',
		challengeId,
		challengeVersion,
	);
	return rows.map(reportIn);
}

function isSame(known: ReportOfLearner, given: ReportOfLearner): boolean {
	return known.learnerId === given.learnerId && known.challengeId === given.challengeId;
}

function reportIn(row: Row): ReportOfLearner {
	return ReportOfLearner.parse(JSON.parse(textOf(row, 'report')));
}

function versionIn(row: Row): ChallengeVersion {
	return { challengeId: textOf(row, 'challenge_id'), challengeVersion: textOf(row, 'challenge_version') };
}

function recheckIn(row: Row): Recheck {
	return { ...versionIn(row), ...RecheckFindings.parse(JSON.parse(textOf(row, 'findings'))) };
}
