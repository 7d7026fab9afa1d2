import { Attempt, AttemptResult } from '#contract/attempt.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Transaction } from '../platform/sqliteDatabase.ts';
import { numberOf, type Row, textIfAny, textOf } from '../platform/sqliteRow.ts';
import { isAbandoned } from './attemptLife.ts';
import { eventBase } from './eventBase.ts';
import type { Moment } from './learningStore.ts';

/** Attempts and events inside a transaction of somebody else's, so that what belongs together is written together. */
export const sqliteJournal = {
	/** The attempt in progress, or a new one with its `opened` event. */
	continueAttempt(transaction: Transaction, moment: Moment): Attempt {
		const { learnerId, challengeId, challengeVersion, at } = moment;
		const known = attemptInProgress(transaction, learnerId, challengeId);
		if (known !== undefined) {
			const lastActiveAt = lastActiveIn(transaction, learnerId, known);
			if (!isAbandoned(lastActiveAt, at)) return known;
			// Nobody gave up, so there is no event; it ended when something was last done in it.
			endAttempt(transaction, known.id, 'abandoned', lastActiveAt);
		}
		const attempt: Attempt = {
			id: moment.newId(),
			challengeId,
			challengeVersion,
			status: 'in_progress',
			attempts: 0,
			startTime: at,
		};
		transaction.run(
			`INSERT INTO attempts (id, learner_id, challenge_id, challenge_version, status, attempts, start_time)
			VALUES (?, ?, ?, ?, 'in_progress', 0, ?)`,
			attempt.id,
			learnerId,
			challengeId,
			challengeVersion,
			at,
		);
		sqliteJournal.append(transaction, learnerId, { kind: 'opened', ...eventBase(moment, attempt.id) });
		return attempt;
	},

	/** The highest hint level shown in this attempt; 0 when none. */
	hintLevelOf(transaction: Transaction, learnerId: string, attempt: Pick<Attempt, 'id' | 'challengeId'>): number {
		const row = transaction.get(
			`SELECT coalesce(max(json_extract(event, '$.hintLevel')), 0) AS level FROM events
			WHERE learner_id = ? AND challenge_id = ? AND kind = 'hintShown' AND json_extract(event, '$.attemptId') = ?`,
			learnerId,
			attempt.challengeId,
			attempt.id,
		);
		return row === undefined ? 0 : numberOf(row, 'level');
	},

	/** Counts a graded submission in its attempt and, when it was accepted, completes the attempt. */
	countSubmission(transaction: Transaction, attemptId: string, at: string, result: AttemptResult): void {
		transaction.run(
			'UPDATE attempts SET attempts = attempts + 1, result = ? WHERE id = ?',
			JSON.stringify(result),
			attemptId,
		);
		if (result.passed) endAttempt(transaction, attemptId, 'completed', at);
	},

	/** Answers whether it was new. */
	append(transaction: Transaction, learnerId: string, event: LearnerEvent): boolean {
		const added = transaction.run(
			`INSERT INTO events (id, learner_id, at, challenge_id, kind, event) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (id) DO NOTHING`,
			event.id,
			learnerId,
			event.at,
			event.challengeId,
			event.kind,
			JSON.stringify(event),
		);
		return added > 0;
	},
};

export function attemptInProgress(
	transaction: Transaction,
	learnerId: string,
	challengeId: string,
): Attempt | undefined {
	const row = transaction.get(
		`SELECT * FROM attempts WHERE learner_id = ? AND challenge_id = ? AND status = 'in_progress'`,
		learnerId,
		challengeId,
	);
	return row === undefined ? undefined : attemptOf(row);
}

/** When something was last done in an attempt. */
export function lastActiveIn(transaction: Transaction, learnerId: string, attempt: Attempt): string {
	const row = transaction.get(
		`SELECT max(at) AS last FROM (
			SELECT max(at) AS at FROM events
			WHERE learner_id = ? AND challenge_id = ? AND json_extract(event, '$.attemptId') = ?
			UNION ALL SELECT max(submitted_at) FROM submissions WHERE attempt_id = ?)`,
		learnerId,
		attempt.challengeId,
		attempt.id,
		attempt.id,
	);
	return (row && textIfAny(row, 'last')) ?? attempt.startTime;
}

export function endAttempt(
	transaction: Transaction,
	attemptId: string,
	status: 'completed' | 'abandoned',
	at: string,
): void {
	transaction.run(
		`UPDATE attempts SET status = ?, end_time = ? WHERE id = ? AND status = 'in_progress'`,
		status,
		at,
		attemptId,
	);
}

export function attemptOf(row: Row): Attempt {
	const endTime = textIfAny(row, 'end_time');
	const result = textIfAny(row, 'result');
	return {
		id: textOf(row, 'id'),
		challengeId: textOf(row, 'challenge_id'),
		challengeVersion: textOf(row, 'challenge_version'),
		status: Attempt.shape.status.parse(textOf(row, 'status')),
		attempts: numberOf(row, 'attempts'),
		startTime: textOf(row, 'start_time'),
		...(endTime === undefined ? {} : { endTime }),
		...(result === undefined ? {} : { result: AttemptResult.parse(JSON.parse(result)) }),
	};
}
