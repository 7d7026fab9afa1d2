import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ChallengeId } from '#contract/ids.ts';
import type { LearnerEvent } from '#contract/learning.ts';

/** Where a learner stands with one challenge. */
export interface Standing {
	status: ChallengeStatus;
	/** An accepted submission came before any hint or give-up of its attempt. */
	unaided: boolean;
	/** Graded ones only. */
	submissions: number;
	lastActive: string | undefined;
}

export const untouched: Standing = { status: 'unseen', unaided: false, submissions: 0, lastActive: undefined };

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

/** By time; events of the same millisecond by id, so that any machine gets the same order. An event that came twice counts once. */
export function inOrder(events: readonly LearnerEvent[]): LearnerEvent[] {
	const unique = new Map(events.map((event) => [event.id, event]));
	return [...unique.values()].sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
}

function after(before: Standing, event: Exclude<LearnerEvent, { kind: 'withdrawn' }>): Standing {
	const seen: Standing = {
		...before,
		lastActive: event.at,
		status: before.status === 'unseen' ? 'opened' : before.status,
	};
	switch (event.kind) {
		case 'opened':
		case 'hintShown':
			return seen;
		case 'gaveUp':
			return { ...seen, status: before.status === 'solved' ? 'solved' : 'gaveUp' };
		case 'submission': {
			if (!isGraded(event)) return seen;
			const submissions = before.submissions + 1;
			if (event.verdict !== 'accepted') {
				return { ...seen, submissions, status: seen.status === 'opened' ? 'tried' : seen.status };
			}
			return { ...seen, submissions, status: 'solved', unaided: before.unaided || event.hintLevel === 0 };
		}
		default:
			return event satisfies never;
	}
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
