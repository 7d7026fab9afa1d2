import type { PractisedChallenge, PractisedWork, SubmittedOutcome, SubmittedWork, WorkAsked } from './classWork.ts';

/** What a learner did with one challenge of a class. */
export interface ChallengeWork {
	challengeId: string;
	state: 'opened' | 'tried' | 'solved';
	/** When something was last done, in ms since 1970. */
	atMs: number;
	/** With a verdict of this server, and those of them that failed. */
	submissions: number;
	failed: number;
	hintLevel: number;
	gaveUp: boolean;
	/** Of work until it was solved, breaks left out. */
	workedMs: number;
	failingCases: readonly string[];
}

/** What a learner did in a class. */
export interface LearnerWork {
	learnerId: string;
	/** Those that were begun. */
	challenges: readonly ChallengeWork[];
	/** In all that they practise, the weakest first. */
	weakTopics: readonly string[];
}

/** A longer time without anything happening counts as this much, as in the learner's own statistics. */
const gapMaxMs = 30 * 60_000;

/** The work of each of these learners, in their order. */
export async function learnerWorks(
	asked: WorkAsked,
	submitted: Pick<SubmittedWork, 'outcomes'>,
	practised: PractisedWork,
): Promise<LearnerWork[]> {
	if (asked.learnerIds.length === 0) return [];
	const isNothingAssigned = asked.challengeIds.length === 0;
	const [outcomes, sittings, weak] = await Promise.all([
		isNothingAssigned ? [] : submitted.outcomes(asked),
		isNothingAssigned ? [] : practised.challenges(asked),
		practised.weakTopics(asked.learnerIds),
	]);
	const outcomesOf = Map.groupBy(outcomes, ({ learnerId }) => learnerId);
	const sittingsOf = Map.groupBy(sittings, ({ learnerId }) => learnerId);
	return asked.learnerIds.map((learnerId) => ({
		learnerId,
		challenges: challengeWorks(outcomesOf.get(learnerId) ?? [], sittingsOf.get(learnerId) ?? []),
		weakTopics: weak.get(learnerId) ?? [],
	}));
}

function challengeWorks(
	outcomes: readonly SubmittedOutcome[],
	sittings: readonly PractisedChallenge[],
): ChallengeWork[] {
	const outcomeOf = new Map(outcomes.map((one) => [one.challengeId, one]));
	const sittingOf = new Map(sittings.map((one) => [one.challengeId, one]));
	return [...new Set([...outcomeOf.keys(), ...sittingOf.keys()])].map((challengeId) =>
		workOf(challengeId, outcomeOf.get(challengeId), sittingOf.get(challengeId)),
	);
}

function workOf(
	challengeId: string,
	outcome: SubmittedOutcome | undefined,
	sitting: PractisedChallenge | undefined,
): ChallengeWork {
	const timesMs = sitting?.timesMs ?? [];
	const solvedMs = outcome?.solvedAt === undefined ? undefined : Date.parse(outcome.solvedAt);
	return {
		challengeId,
		state: solvedMs !== undefined ? 'solved' : outcome !== undefined ? 'tried' : 'opened',
		atMs: Math.max(timesMs.at(-1) ?? 0, outcome === undefined ? 0 : Date.parse(outcome.lastAt)),
		submissions: outcome?.submissions ?? 0,
		failed: outcome?.failed ?? 0,
		hintLevel: sitting?.hintLevel ?? 0,
		gaveUp: sitting?.gaveUp ?? false,
		workedMs: workedMs(timesMs, solvedMs),
		failingCases: outcome?.failingCases ?? [],
	};
}

function workedMs(timesMs: readonly number[], untilMs = Infinity): number {
	const counted = timesMs.filter((ms) => ms <= untilMs);
	return counted.reduce((sum, ms, place) => sum + Math.min(ms - (counted[place - 1] ?? ms), gapMaxMs), 0);
}
