import { createEmptyCard, type FSRS, fsrs, type Grade, Rating } from 'ts-fsrs';
import type { AttemptOutcome } from './gradedAttempts.ts';

/** When a topic is to be brought back, by FSRS-6 with its published weights (the package ts-fsrs). Times are in ms since 1970. */
export interface ReviewCard {
	dueMs: number;
	/** Days until the chance to remember has fallen to 90 %. */
	stability: number;
	/** FSRS' own difficulty, 1 to 10. */
	difficulty: number;
	lastMs: number;
	reviews: number;
	lapses: number;
}

/** What is learnt twice on a day is learnt once for the memory. */
const apartMs = 12 * 3_600_000;

const schedulers = new Map<number, FSRS>();

/** @param retention a review is due when the chance to remember has fallen to this. */
export function reviewed(
	card: ReviewCard | undefined,
	outcome: { outcome: AttemptOutcome; failures: { length: number }; isHard: boolean; atMs: number },
	retention: number,
): ReviewCard {
	const isFailure = outcome.outcome === 'failed' || outcome.outcome === 'gaveUp';
	if (card !== undefined && outcome.atMs - card.lastMs < apartMs && !isFailure) return card;
	const { card: next } = schedulerOf(retention).next(
		card === undefined ? createEmptyCard(outcome.atMs) : fsrsCard(card),
		outcome.atMs,
		gradeOf(outcome),
	);
	return {
		dueMs: next.due.getTime(),
		stability: next.stability,
		difficulty: next.difficulty,
		lastMs: outcome.atMs,
		reviews: next.reps,
		lapses: next.lapses,
	};
}

function gradeOf({
	outcome,
	failures,
	isHard,
}: {
	outcome: AttemptOutcome;
	failures: { length: number };
	isHard: boolean;
}): Grade {
	switch (outcome) {
		case 'failed':
		case 'gaveUp':
			return Rating.Again;
		case 'hinted':
			return Rating.Hard;
		case 'unaided':
			if (failures.length > 0) return Rating.Hard;
			return isHard ? Rating.Easy : Rating.Good;
		default:
			return outcome satisfies never;
	}
}

function schedulerOf(retention: number): FSRS {
	const known = schedulers.get(retention);
	if (known !== undefined) return known;
	// Days only: a topic is not drilled by the minute. No fuzz: the same history gives the same dates.
	const made = fsrs({ request_retention: retention, enable_fuzz: false, enable_short_term: false });
	schedulers.set(retention, made);
	return made;
}

function fsrsCard(card: ReviewCard) {
	return {
		due: card.dueMs,
		stability: card.stability,
		difficulty: card.difficulty,
		elapsed_days: 0,
		scheduled_days: 0,
		learning_steps: 0,
		reps: card.reviews,
		lapses: card.lapses,
		state: 'Review' as const,
		last_review: card.lastMs,
	};
}
