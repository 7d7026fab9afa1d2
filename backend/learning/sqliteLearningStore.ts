import type { Attempt } from '#contract/attempt.ts';
import { LearnerEvent } from '#contract/learning.ts';
import type { SqliteDatabase, Transaction } from '../platform/sqliteDatabase.ts';
import { numberOf, textOf } from '../platform/sqliteRow.ts';
import { isAbandoned } from './attemptLife.ts';
import { isEventOf, notedEventBase } from './eventBase.ts';
import type { GiveUpOutcome, HintOutcome, LearningStore, Moment } from './learningStore.ts';
import { attemptInProgress, attemptOf, endAttempt, lastActiveIn, sqliteJournal } from './sqliteJournal.ts';

export class SqliteLearningStore implements LearningStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async beginAttempt(moment: Moment): Promise<Attempt> {
		const { learnerId, challengeId } = moment;
		// Opening again what is open is the usual case, and must not look like a change to other windows.
		const known = this.#database.read((transaction) => {
			const open = attemptInProgress(transaction, learnerId, challengeId);
			if (open === undefined) return undefined;
			return isAbandoned(lastActiveIn(transaction, learnerId, open), moment.at) ? undefined : open;
		});
		return known ?? this.#database.write((transaction) => sqliteJournal.continueAttempt(transaction, moment));
	}

	async showHint(moment: Moment, level: number): Promise<HintOutcome> {
		const outcomeBefore = this.#database.read((transaction) => hintOutcome(transaction, moment, level));
		if (outcomeBefore !== undefined) return outcomeBefore;
		return this.#database.write((transaction) => {
			// Another window may have shown one meanwhile.
			const outcome = hintOutcome(transaction, moment, level);
			if (outcome !== undefined) return outcome;
			if (whatHasItsId(transaction, moment, 'hintShown') !== 'nothing') return { kind: 'taken' };
			const attempt = sqliteJournal.continueAttempt(transaction, moment);
			const event = { kind: 'hintShown' as const, ...notedEventBase(moment, attempt.id), hintLevel: level };
			sqliteJournal.append(transaction, moment.learnerId, event);
			return { kind: 'shown', level };
		});
	}

	async giveUp(moment: Moment): Promise<GiveUpOutcome> {
		return this.#database.write((transaction) => {
			const { learnerId, challengeId } = moment;
			const known = whatHasItsId(transaction, moment, 'gaveUp');
			if (known !== 'nothing') return { kind: known === 'itself' ? 'given' : 'taken' };
			const open = attemptInProgress(transaction, learnerId, challengeId);
			if (open === undefined && wasEnded(transaction, learnerId, challengeId)) return { kind: 'given' };
			const attempt = open ?? sqliteJournal.continueAttempt(transaction, moment);
			sqliteJournal.append(transaction, learnerId, { kind: 'gaveUp', ...notedEventBase(moment, attempt.id) });
			endAttempt(transaction, attempt.id, 'abandoned', moment.at);
			return { kind: 'given' };
		});
	}

	async append(learnerId: string, events: readonly LearnerEvent[]): Promise<number> {
		return this.#database.write(
			(transaction) => events.filter((event) => sqliteJournal.append(transaction, learnerId, event)).length,
		);
	}

	async events(learnerId: string): Promise<LearnerEvent[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all('SELECT event FROM events WHERE learner_id = ? ORDER BY at, rowid', learnerId),
		);
		return Promise.resolve(rows.map((row) => LearnerEvent.parse(JSON.parse(textOf(row, 'event')))));
	}

	async learnersOf(challengeId: string): Promise<string[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all('SELECT DISTINCT learner_id FROM events WHERE challenge_id = ? ORDER BY learner_id', challengeId),
		);
		return Promise.resolve(rows.map((row) => textOf(row, 'learner_id')));
	}

	async attempts(learnerId: string, challengeId: string): Promise<Attempt[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(
				'SELECT * FROM attempts WHERE learner_id = ? AND challenge_id = ? ORDER BY start_time DESC, rowid DESC',
				learnerId,
				challengeId,
			),
		);
		return Promise.resolve(rows.map(attemptOf));
	}
}

/** What is known without writing: already shown, or too early. */
function hintOutcome(transaction: Transaction, moment: Moment, level: number): HintOutcome | undefined {
	const row = transaction.get(
		`SELECT coalesce(max(json_extract(event, '$.hintLevel')), 0) AS level FROM events
		WHERE learner_id = ? AND challenge_id = ? AND kind = 'hintShown'`,
		moment.learnerId,
		moment.challengeId,
	);
	const shown = row === undefined ? 0 : numberOf(row, 'level');
	if (level <= shown) return { kind: 'shown', level: shown };
	return level > shown + 1 ? { kind: 'tooEarly', nextLevel: shown + 1 } : undefined;
}

/** What has the id already that the event of this moment was given. */
function whatHasItsId(
	transaction: Transaction,
	moment: Moment,
	kind: LearnerEvent['kind'],
): 'nothing' | 'itself' | 'another' {
	if (moment.eventId === undefined) return 'nothing';
	const row = transaction.get('SELECT learner_id, challenge_id, kind FROM events WHERE id = ?', moment.eventId);
	if (row === undefined) return 'nothing';
	const found = { learnerId: textOf(row, 'learner_id'), challengeId: textOf(row, 'challenge_id') };
	return isEventOf(moment, kind, { ...found, kind: textOf(row, 'kind') }) ? 'itself' : 'another';
}

function wasEnded(transaction: Transaction, learnerId: string, challengeId: string): boolean {
	const row = transaction.get(
		`SELECT 1 AS found FROM attempts WHERE learner_id = ? AND challenge_id = ? AND status <> 'in_progress' LIMIT 1`,
		learnerId,
		challengeId,
	);
	return row !== undefined;
}
