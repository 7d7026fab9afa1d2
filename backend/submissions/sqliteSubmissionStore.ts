import type { AttemptResult } from '#contract/attempt.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import type { SqliteDatabase, Transaction } from '../platform/sqliteDatabase.ts';
import { numberOf, type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import { attemptResultOf } from './attemptResultOf.ts';
import { cursorOf, parseCursor } from './submissionCursor.ts';
import { detailOf, pendingOf, summaryOf } from './submissionRow.ts';
import type {
	AddOutcome,
	Held,
	Lease,
	NewSubmission,
	PendingSubmission,
	Settlement,
	SubmissionStore,
} from './submissionStore.ts';

/** What is written in the same transaction as a submission: its attempt and its event. */
export interface SubmissionJournal {
	/** The attempt in progress, or a new one with its event. */
	continueAttempt(
		transaction: Transaction,
		moment: {
			learnerId: string;
			challengeId: string;
			challengeVersion: string;
			at: string;
			timeZone: string;
			newId: () => string;
		},
	): { id: string; challengeId: string };
	hintLevelOf(transaction: Transaction, learnerId: string, attempt: { id: string; challengeId: string }): number;
	countSubmission(transaction: Transaction, attemptId: string, at: string, result: AttemptResult): void;
	append(transaction: Transaction, learnerId: string, event: LearnerEvent): boolean;
}

export class SqliteSubmissionStore implements SubmissionStore {
	readonly #database: SqliteDatabase;
	readonly #journal: SubmissionJournal;

	constructor(database: SqliteDatabase, journal: SubmissionJournal) {
		this.#database = database;
		this.#journal = journal;
	}

	async add(submission: NewSubmission, lease: Lease): Promise<AddOutcome> {
		return this.#database.write((transaction): AddOutcome => {
			const known = transaction.get('SELECT * FROM submissions WHERE id = ?', submission.id);
			if (known !== undefined) return { kind: isSame(known, submission) ? 'known' : 'taken' };
			const { id, learnerId, challengeId, challengeVersion, timeZone, submittedAt } = submission;
			const attempt = this.#journal.continueAttempt(transaction, { ...submission, at: submittedAt });
			transaction.run(
				`INSERT INTO submissions (id, learner_id, attempt_id, challenge_id, challenge_version, language, source, time_zone, submitted_at,
					hint_level, state, owner, lease_until_ms, judgings)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?, 0)`,
				id,
				learnerId,
				attempt.id,
				challengeId,
				challengeVersion,
				submission.language,
				submission.source,
				timeZone,
				submittedAt,
				this.#journal.hintLevelOf(transaction, learnerId, attempt),
				lease.owner,
				lease.untilMs,
			);
			return { kind: 'added' };
		});
	}

	async beginJudging(submissionId: string, owner: string): Promise<number | undefined> {
		return this.#database.write((transaction) => {
			transaction.run(
				`UPDATE submissions SET judgings = judgings + 1 WHERE id = ? AND owner = ? AND state = 'pending'`,
				submissionId,
				owner,
			);
			const row = ownPending(transaction, submissionId, owner);
			return row === undefined ? undefined : numberOf(row, 'judgings');
		}, 'silent');
	}

	async settle({ submissionId, owner, report, at }: Settlement): Promise<boolean> {
		return this.#database.write((transaction) => {
			const row = ownPending(transaction, submissionId, owner);
			if (row === undefined) return false;
			transaction.run(
				`UPDATE submissions SET state = 'judged', verdict = ?, report = ?, ended_at = ?, owner = NULL WHERE id = ?`,
				report.verdict,
				JSON.stringify(report),
				at,
				submissionId,
			);
			// Our own failure is never the learner's: nothing of it reaches the learner model.
			if (report.verdict === 'internalError') return true;
			this.#journal.countSubmission(transaction, textOf(row, 'attempt_id'), at, attemptResultOf(report));
			this.#journal.append(transaction, textOf(row, 'learner_id'), eventOf(row, report));
			return true;
		});
	}

	async amend(submissionId: string, report: JudgeReport): Promise<boolean> {
		return this.#database.write((transaction) => {
			const amended = transaction.run(
				`UPDATE submissions SET report = ? WHERE id = ? AND state = 'judged' AND verdict = ?`,
				JSON.stringify(report),
				submissionId,
				report.verdict,
			);
			return amended > 0;
		});
	}

	async cancel(learnerId: string, submissionId: string, at: string): Promise<boolean> {
		return this.#database.write((transaction) => {
			const cancelled = transaction.run(
				`UPDATE submissions SET state = 'cancelled', ended_at = ?, owner = NULL
				WHERE id = ? AND learner_id = ? AND state = 'pending'`,
				at,
				submissionId,
				learnerId,
			);
			return cancelled > 0;
		});
	}

	async keepAlive({ owner, untilMs }: Lease): Promise<string[]> {
		return this.#database.write((transaction) => {
			transaction.run(
				`UPDATE submissions SET lease_until_ms = ? WHERE state = 'pending' AND owner = ?`,
				untilMs,
				owner,
			);
			return transaction
				.all(`SELECT id FROM submissions WHERE state = 'pending' AND owner = ?`, owner)
				.map((row) => textOf(row, 'id'));
		}, 'silent');
	}

	async takeOver(lease: Lease, limit: number, isFree: (held: Held) => boolean): Promise<PendingSubmission[]> {
		const freeIn = (transaction: Transaction): string[] =>
			transaction
				.all(
					`SELECT id, owner, lease_until_ms, judgings FROM submissions WHERE state = 'pending' ORDER BY submitted_at, id`,
				)
				.map((row) => ({
					submissionId: textOf(row, 'id'),
					owner: textIfAny(row, 'owner'),
					leaseUntilMs: numberOf(row, 'lease_until_ms'),
					judgings: numberOf(row, 'judgings'),
				}))
				.filter(isFree)
				.slice(0, limit)
				.map(({ submissionId }) => submissionId);
		// Asked every second, and nearly always there is nothing to take: only then is it worth a write.
		if (this.#database.read(freeIn).length === 0) return [];
		return this.#database.write((transaction) => {
			const ids = freeIn(transaction);
			return ids.flatMap((id) => {
				transaction.run(
					'UPDATE submissions SET owner = ?, lease_until_ms = ? WHERE id = ?',
					lease.owner,
					lease.untilMs,
					id,
				);
				return transaction.all('SELECT * FROM submissions WHERE id = ?', id).map(pendingOf);
			});
		}, 'silent');
	}

	async release(owner: string): Promise<void> {
		await this.#database.write(
			(transaction) =>
				transaction.run(`UPDATE submissions SET owner = NULL WHERE state = 'pending' AND owner = ?`, owner),
			'silent',
		);
	}

	async list(
		learnerId: string,
		challengeId: string,
		{ limit, cursor }: { limit: number; cursor?: string | undefined },
	): ReturnType<SubmissionStore['list']> {
		// Every instant sorts before the letter z, so without a cursor nothing is left out.
		const { submittedAt, id } = cursor === undefined ? { submittedAt: 'z', id: '' } : parseCursor(cursor);
		const rows = this.#database.read((transaction) =>
			transaction.all(
				`SELECT * FROM submissions WHERE learner_id = ? AND challenge_id = ? AND (submitted_at, id) < (?, ?)
				ORDER BY submitted_at DESC, id DESC LIMIT ?`,
				learnerId,
				challengeId,
				submittedAt,
				id,
				limit + 1,
			),
		);
		const items = rows.slice(0, limit).map(summaryOf);
		const last = items.at(-1);
		const nextCursor = last && rows.length > limit ? cursorOf(last) : undefined;
		return Promise.resolve({ items, ...(nextCursor === undefined ? {} : { nextCursor }) });
	}

	async get(learnerId: string, submissionId: string): Promise<SubmissionDetail | undefined> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT * FROM submissions WHERE id = ? AND learner_id = ?', submissionId, learnerId),
		);
		return Promise.resolve(row === undefined ? undefined : detailOf(row));
	}

	async countPending(learnerId: string): Promise<number> {
		const row = this.#database.read((transaction) =>
			transaction.get(
				`SELECT count(*) AS pending FROM submissions WHERE state = 'pending' AND learner_id = ?`,
				learnerId,
			),
		);
		return Promise.resolve(row === undefined ? 0 : numberOf(row, 'pending'));
	}
}

function ownPending(transaction: Transaction, submissionId: string, owner: string): Row | undefined {
	return transaction.get(
		`SELECT * FROM submissions WHERE id = ? AND owner = ? AND state = 'pending'`,
		submissionId,
		owner,
	);
}

function isSame(row: Row, submission: NewSubmission): boolean {
	return (
		row['learner_id'] === submission.learnerId &&
		row['challenge_id'] === submission.challengeId &&
		row['language'] === submission.language &&
		row['source'] === submission.source
	);
}

/** The event has the submission's own id, so that there can only ever be one. It happened when the learner submitted. */
function eventOf(row: Row, report: JudgeReport): LearnerEvent {
	return {
		kind: 'submission',
		id: textOf(row, 'id'),
		at: textOf(row, 'submitted_at'),
		timeZone: textOf(row, 'time_zone'),
		challengeId: textOf(row, 'challenge_id'),
		challengeVersion: textOf(row, 'challenge_version'),
		attemptId: textOf(row, 'attempt_id'),
		submissionId: textOf(row, 'id'),
		verdict: report.verdict,
		hintLevel: numberOf(row, 'hint_level'),
	};
}
