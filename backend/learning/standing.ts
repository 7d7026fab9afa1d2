import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ChallengeId } from '#contract/ids.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';

/** Where a learner stands with one challenge. */
export interface Standing {
	status: ChallengeStatus;
	/** The first accepted submission came before any hint and before giving up. */
	unaided: boolean;
	/** Graded ones only. */
	submissions: number;
	lastActive: string | undefined;
	/** The highest hint level shown; 0 when none. */
	hintLevel: number;
	/** It was solved or given up at some time. */
	editorialUnlocked: boolean;
}

export const untouched: Standing = {
	status: 'unseen',
	unaided: false,
	submissions: 0,
	lastActive: undefined,
	hintLevel: 0,
	editorialUnlocked: false,
};

/** The judge's own failure is never the learner's: such a submission is as if it had not been. */
export function isGraded(event: LearnerEvent): event is Extract<LearnerEvent, { kind: 'submission' }> {
	return event.kind === 'submission' && event.verdict !== 'internalError';
}

/** Computes every challenge's standing from the events, in whatever order they come; withdrawn challenges have none. */
export function standingsOf(events: readonly LearnerEvent[]): Map<ChallengeId, Standing> {
	const standings = new Map<ChallengeId, Standing>();
	for (const event of inOrder(events)) {
		if (event.kind === 'withdrawn') {
			standings.delete(event.challengeId);
			continue;
		}
		standings.set(event.challengeId, after(standings.get(event.challengeId) ?? untouched, event));
	}
	return standings;
}

/** What is counted: a submission has the verdict that it has by now. */
export type CountedEvent = Exclude<LearnerEvent, { kind: 'regraded' }>;

/**
 * By time; events of the same millisecond by id, so that any machine gets the same order. An event that came twice counts once. A submission that was judged again
 * counts, at its own time, with its last verdict.
 */
export function inOrder(events: readonly LearnerEvent[]): CountedEvent[] {
	const unique = new Map(events.map((event) => [event.id, event]));
	const ordered = [...unique.values()].sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
	const verdicts = new Map<string, Verdict>();
	for (const event of ordered) if (event.kind === 'regraded') verdicts.set(event.submissionId, event.verdict);
	return ordered.flatMap((event): CountedEvent[] => {
		if (event.kind === 'regraded') return [];
		const verdict = event.kind === 'submission' ? verdicts.get(event.submissionId) : undefined;
		return [event.kind === 'submission' && verdict !== undefined ? { ...event, verdict } : event];
	});
}

function after(before: Standing, event: Exclude<CountedEvent, { kind: 'withdrawn' }>): Standing {
	const seen: Standing = {
		...before,
		lastActive: event.at,
		status: before.status === 'unseen' ? 'opened' : before.status,
	};
	switch (event.kind) {
		case 'opened':
			return seen;
		case 'hintShown':
			return { ...seen, hintLevel: Math.max(before.hintLevel, event.hintLevel) };
		case 'gaveUp':
			return { ...seen, status: before.status === 'solved' ? 'solved' : 'gaveUp', editorialUnlocked: true };
		case 'submission': {
			if (!isGraded(event)) return seen;
			const submissions = before.submissions + 1;
			if (event.verdict !== 'accepted') {
				return { ...seen, submissions, status: seen.status === 'opened' ? 'tried' : seen.status };
			}
			const helped = event.hintLevel > 0 || before.hintLevel > 0 || before.status === 'gaveUp';
			// Who submits a helped solution once more has not solved it unaided.
			const unaided = before.status === 'solved' ? before.unaided : !helped;
			return { ...seen, submissions, status: 'solved', unaided, editorialUnlocked: true };
		}
		default:
			return event satisfies never;
	}
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
