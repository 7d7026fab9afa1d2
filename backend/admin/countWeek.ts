import type { Deed, ActivitySource, CountedChallenge, ReportSource } from './activity.ts';
import { peopleOf } from './countDay.ts';
import { keptOf } from './kept.ts';
import { MasteryCount } from './masteryCount.ts';
import type { WeekRollUp } from './rollUp.ts';
import { minutesOf, sessionGapMs, sittingsIn } from './sittings.ts';
import { type Span, spanAt, spansBetween } from './span.ts';
import { tallyOf } from './tally.ts';
import { type Cell, withhold } from './withhold.ts';
import { type PlaceOfChallenge, WorkCount } from './workCount.ts';
import { smallestGroup } from '#contract/analytics.ts';

export interface WeekSources {
	activity: ActivitySource;
	reports: ReportSource;
	challenges: () => Promise<readonly CountedChallenge[]>;
}

/** Those who were erased while it was counted. */
const noCohort = 'gone';

/**
 * What was done in a week. It is counted from what was done and not from its days, because these do not know who was there: the ids are in memory for as
 * long as it takes. @throws AppError as every store; what the signal was aborted with
 */
export async function countWeek(sources: WeekSources, span: Span, signal: AbortSignal): Promise<WeekRollUp> {
	const { activity, reports } = sources;
	const work = new WorkCount(placesOf(await sources.challenges()));
	const learners = new Map<string, { days: number; workedMs: number }>();
	const hints = new Map<string, { count: number; learners: Set<string> }>();
	for (const day of spansBetween('day', span.fromMs, span.untilMs)) {
		for await (const { learnerId, deeds } of activity.learners(day.fromMs - sessionGapMs, day.untilMs)) {
			signal.throwIfAborted();
			const { isActive, workedMs } = sittingsIn(deeds, day.fromMs);
			if (!isActive) continue;
			const known = learners.get(learnerId) ?? { days: 0, workedMs: 0 };
			learners.set(learnerId, { days: known.days + 1, workedMs: known.workedMs + workedMs });
			for (const deed of deeds) if (deed.atMs >= day.fromMs) addDeed(learnerId, deed, work, hints);
		}
	}
	const isLarge = learners.size >= smallestGroup;
	const each = [...learners.values()];
	return {
		...(await countPeople(activity, [...learners.keys()], span)),
		activeDayTally: isLarge ? tallyOf(each.map(({ days }) => days)) : [],
		minuteTally: isLarge ? tallyOf(each.map(({ workedMs }) => minutesOf(workedMs))) : [],
		...work.kept(),
		hints: [1, 2, 3, 4].map((level) => {
			const known = hints.get(String(level));
			const isShown = (known?.learners.size ?? 0) >= smallestGroup;
			return { level, hints: isShown ? (known?.count ?? 0) : 'fewerThan5' };
		}),
		reports: keptReports(await reports.list(span.fromMs, span.untilMs)),
	};
}

function addDeed(
	learnerId: string,
	deed: Deed,
	work: WorkCount,
	hints: Map<string, { count: number; learners: Set<string> }>,
): void {
	work.add(learnerId, deed);
	if (deed.kind === 'hintShown') countOf(hints, String(deed.hintLevel), learnerId);
}

async function countPeople(
	activity: ActivitySource,
	ids: readonly string[],
	span: Span,
): Promise<Pick<WeekRollUp, 'learners' | 'cohorts' | 'mastery'>> {
	const cohorts = new Map<string, number>();
	const mastery = new MasteryCount(span);
	let known = 0;
	for await (const person of peopleOf(activity, ids)) {
		known += 1;
		const { from } = spanAt('week', person.registeredMs);
		cohorts.set(from, (cohorts.get(from) ?? 0) + 1);
		mastery.add(person);
	}
	const gone: Cell[] = ids.length === known ? [] : [{ id: noCohort, learners: ids.length - known, isNeverShown: true }];
	const parts = [...gone, ...[...cohorts].map(([id, learners]) => ({ id, learners }))];
	const cells = [{ id: 'all', learners: ids.length }, ...parts];
	const hidden = withhold(cells, [{ total: 'all', parts: parts.map(({ id }) => id) }]);
	return {
		learners: keptOf(hidden, 'all', ids.length),
		cohorts: [...cohorts]
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([week, learners]) => ({ week, learners: keptOf(hidden, week, learners) })),
		mastery: mastery.kept(),
	};
}

function placesOf(challenges: readonly CountedChallenge[]): (challengeId: string) => PlaceOfChallenge {
	const places = new Map(
		challenges.map(({ id, topics: [topic = 'gone'], difficulty }): [string, PlaceOfChallenge] => [
			id,
			{ topic, difficulty },
		]),
	);
	return (challengeId) => places.get(challengeId) ?? { topic: 'gone', difficulty: 'gone' };
}

/** Both tables are of the same reports, so that what is hidden in one must not follow from the other. */
function keptReports(given: Awaited<ReturnType<ReportSource['list']>>): WeekRollUp['reports'] {
	const cells = new Map<string, { count: number; learners: Set<string> }>();
	for (const { learnerId, reason, outcome } of given) {
		for (const id of ['all', `reason ${reason}`, `outcome ${outcome}`]) countOf(cells, id, learnerId);
	}
	const ids = (beginning: string): string[] => [...cells.keys()].filter((id) => id.startsWith(beginning));
	const hidden = withhold(
		[...cells].map(([id, { learners }]): Cell => ({
			id,
			learners: learners.size,
			...(id === 'all' ? { isNeverShown: true } : {}),
		})),
		[
			{ total: 'all', parts: ids('reason ') },
			{ total: 'all', parts: ids('outcome ') },
		],
	);
	const kept = (id: string) => keptOf(hidden, id, cells.get(id)?.count ?? 0);
	return {
		byReason: [...new Set(given.map(({ reason }) => reason))]
			.sort()
			.map((reason) => ({ reason, reports: kept(`reason ${reason}`) })),
		byOutcome: [...new Set(given.map(({ outcome }) => outcome))]
			.sort()
			.map((outcome) => ({ outcome, reports: kept(`outcome ${outcome}`) })),
	};
}

function countOf(cells: Map<string, { count: number; learners: Set<string> }>, id: string, learnerId: string): void {
	const cell = cells.get(id) ?? { count: 0, learners: new Set() };
	cell.count += 1;
	cell.learners.add(learnerId);
	cells.set(id, cell);
}
