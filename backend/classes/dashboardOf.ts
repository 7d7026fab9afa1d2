import type { ClassDashboard, DashboardChallenge, DashboardRow } from '#contract/classes.ts';
import type { AssignedOne } from './assignedWork.ts';
import { columnOf } from './assignedWork.ts';
import { dueOf } from './dueOf.ts';
import type { ChallengeWork, LearnerWork } from './learnerWork.ts';
import type { StoredMember } from './storedClass.ts';

const failingMax = 5;
const weakTopicsMax = 10;
const minuteMs = 60_000;

/** How a class stands with each of its challenges. @param works one for each of its learners */
export function dashboardChallenges(
	assigned: readonly AssignedOne[],
	works: readonly LearnerWork[],
): DashboardChallenge[] {
	const byChallenge = Map.groupBy(
		works.flatMap(({ challenges }) => challenges),
		({ challengeId }) => challengeId,
	);
	return assigned.map((one) => challengeOf(one, byChallenge.get(one.challenge.id) ?? [], works.length));
}

function challengeOf(one: AssignedOne, works: readonly ChallengeWork[], learners: number): DashboardChallenge {
	const { assignmentId, challengeId, title, points } = columnOf(one);
	const due = dueOf(one.assignment, one.challenge.rules.due);
	const count = (holds: (work: ChallengeWork) => boolean): number => works.filter(holds).length;
	const sum = (part: (work: ChallengeWork) => number): number => works.reduce((total, work) => total + part(work), 0);
	return {
		...{ assignmentId, challengeId, title, points, difficulty: one.challenge.difficulty },
		...(due === undefined ? {} : { due }),
		notBegun: Math.max(0, learners - works.length),
		opened: count(({ state }) => state === 'opened'),
		tried: count(({ state }) => state === 'tried'),
		solved: count(({ state }) => state === 'solved'),
		submissions: sum(({ submissions }) => submissions),
		failed: sum(({ failed }) => failed),
		hinted: count(({ hintLevel }) => hintLevel > 0),
		gaveUp: count(({ gaveUp }) => gaveUp),
		...(works.length === 0 ? {} : { meanMinutes: minutes(sum(({ workedMs }) => workedMs) / works.length) }),
		failing: mostFrequent(
			works.flatMap(({ failingCases }) => failingCases),
			failingMax,
		).map(([name, count]) => ({ name, learners: count })),
	};
}

/** Topics that are weak for most. */
export function weakTopicsOfClass(works: readonly LearnerWork[]): ClassDashboard['weakTopics'] {
	const named = works.flatMap(({ weakTopics }) => weakTopics);
	return mostFrequent(named, weakTopicsMax).map(([topic, learners]) => ({ topic, learners }));
}

/** Where one learner is. */
export function dashboardRow(
	{ accountId, displayName }: Pick<StoredMember, 'accountId' | 'displayName'>,
	{ challenges }: Pick<LearnerWork, 'challenges'>,
): DashboardRow {
	const lastMs = Math.max(0, ...challenges.map(({ atMs }) => atMs));
	return {
		...{ accountId, displayName },
		...(lastMs === 0 ? {} : { lastActive: new Date(lastMs).toISOString() }),
		cells: challenges.map(({ challengeId, state, atMs, submissions, hintLevel, workedMs, gaveUp }) => ({
			...{ challengeId, state, submissions, hintLevel, gaveUp },
			at: new Date(atMs).toISOString(),
			minutes: minutes(workedMs),
		})),
	};
}

/** Each name with how often it stands there; of two as frequent the first in the alphabet comes first. */
function mostFrequent(names: readonly string[], most: number): [string, number][] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, most);
}

function minutes(ms: number): number {
	return Math.round((ms / minuteMs) * 10) / 10;
}
