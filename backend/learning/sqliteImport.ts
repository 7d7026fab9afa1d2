import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';
import type { Attempt } from '#contract/attempt.ts';
import type { Transaction } from '../platform/sqliteDatabase.ts';
import { asAbandoned, newerOf, refuseForeign, refuseWithoutAttempt } from './importRules.ts';
import { attemptInProgress, attemptOf, sqliteJournal } from './sqliteJournal.ts';

/** Brings a batch in, within one transaction. @throws AppError as `LearnerDataStore.importAll`. */
export function importInto(transaction: Transaction, learnerId: string, batch: ImportRequest): ImportAnswer {
	const tables = [
		['attempts', batch.attempts],
		['events', batch.events],
		['submissions', batch.submissions],
	] as const;
	for (const [table, rows] of tables) {
		const owner = `SELECT 1 AS found FROM ${table} WHERE id = ? AND learner_id <> ?`;
		refuseForeign(rows.some(({ id }) => transaction.get(owner, id, learnerId) !== undefined));
	}
	const attempts = batch.attempts.filter((attempt) => importAttempt(transaction, learnerId, attempt, batch)).length;
	const known = batch.submissions.map(({ attemptId }) => attemptId).filter((id) => isOwn(transaction, learnerId, id));
	refuseWithoutAttempt(batch, new Set(known));
	const events = batch.events.filter((event) => sqliteJournal.append(transaction, learnerId, event)).length;
	const submissions = batch.submissions.filter((one) => importSubmission(transaction, learnerId, one)).length;
	const ownCases = batch.ownCases
		.filter((one) => importOwnCases(transaction, learnerId, one))
		.reduce((sum, { cases }) => sum + cases.length, 0);
	return { attempts, events, submissions, ownCases };
}

function isOwn(transaction: Transaction, learnerId: string, attemptId: string): boolean {
	const found = transaction.get(
		'SELECT 1 AS found FROM attempts WHERE id = ? AND learner_id = ?',
		attemptId,
		learnerId,
	);
	return found !== undefined;
}

/** Answers whether it was new. */
function importAttempt(transaction: Transaction, learnerId: string, sent: Attempt, batch: ImportRequest): boolean {
	const row = transaction.get('SELECT * FROM attempts WHERE id = ?', sent.id);
	if (row !== undefined) {
		const newer = newerOf(attemptOf(row), sent);
		if (newer !== undefined) {
			transaction.run(
				'UPDATE attempts SET status = ?, attempts = ?, end_time = ?, result = ? WHERE id = ?',
				newer.status,
				newer.attempts,
				newer.endTime ?? null,
				newer.result === undefined ? null : JSON.stringify(newer.result),
				sent.id,
			);
		}
		return false;
	}
	const isSecond =
		sent.status === 'in_progress' && attemptInProgress(transaction, learnerId, sent.challengeId) !== undefined;
	const attempt = isSecond ? asAbandoned(sent, batch) : sent;
	transaction.run(
		`INSERT INTO attempts (id, learner_id, challenge_id, challenge_version, status, attempts, start_time, end_time, result)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		attempt.id,
		learnerId,
		attempt.challengeId,
		attempt.challengeVersion,
		attempt.status,
		attempt.attempts,
		attempt.startTime,
		attempt.endTime ?? null,
		attempt.result === undefined ? null : JSON.stringify(attempt.result),
	);
	return true;
}

/** Answers whether it was new. Its hint level is what its event says. */
function importSubmission(
	transaction: Transaction,
	learnerId: string,
	sent: ImportRequest['submissions'][number],
): boolean {
	const report = sent.state === 'judged' ? sent.report : undefined;
	const added = transaction.run(
		`INSERT INTO submissions (id, learner_id, attempt_id, challenge_id, challenge_version, language, source, time_zone, submitted_at,
			hint_level, state, lease_until_ms, judgings, verdict, report, ended_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
			coalesce((SELECT json_extract(event, '$.hintLevel') FROM events WHERE id = ?), 0), ?, 0, 0, ?, ?, ?)
		ON CONFLICT (id) DO NOTHING`,
		sent.id,
		learnerId,
		sent.attemptId,
		sent.challengeId,
		sent.challengeVersion,
		sent.language,
		sent.source,
		sent.timeZone,
		sent.submittedAt,
		sent.id,
		sent.state,
		report?.verdict ?? null,
		report === undefined ? null : JSON.stringify(report),
		sent.submittedAt,
	);
	return added > 0;
}

/** Answers whether they were taken: those of a challenge that has some stay as they are. */
function importOwnCases(
	transaction: Transaction,
	learnerId: string,
	{ challengeId, cases }: ImportRequest['ownCases'][number],
): boolean {
	if (cases.length === 0) return false;
	const added = transaction.run(
		`INSERT INTO own_cases (learner_id, challenge_id, cases) VALUES (?, ?, ?)
		ON CONFLICT (learner_id, challenge_id) DO UPDATE SET cases = excluded.cases WHERE cases = '[]'`,
		learnerId,
		challengeId,
		JSON.stringify(cases),
	);
	return added > 0;
}
