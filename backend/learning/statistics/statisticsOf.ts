import { Difficulty } from '#contract/ids.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Statistics } from '#contract/statistics.ts';
import { topicTitle } from '../model/bankTopics.ts';
import type { GradedAttempt } from '../model/gradedAttempts.ts';
import type { KnownLearner } from '../model/modelOf.ts';
import { inLearningOrder } from '../nextMaterial.ts';
import type { KnownChallenge } from '../progressOf.ts';
import { inOrder, isGraded, type Standing } from '../standing.ts';
import { workingTimesOf } from '../workingTime.ts';
import { activityOf } from './activityOf.ts';
import { quartiles } from './quartiles.ts';
import { ratingOverTime } from './ratingOverTime.ts';
import { neededForShare, shareOf } from './shareOf.ts';

export interface StatisticsMaterial {
	challenges: readonly KnownChallenge[];
	/** In any order; one that came twice counts once. */
	events: readonly LearnerEvent[];
	learner: KnownLearner;
	standings: ReadonlyMap<string, Standing>;
}

/**
 * Everything that the statistics page shows, from the events alone. What was done with a challenge that is no longer there, or before it was withdrawn,
 * counts as activity and nowhere else.
 */
export function statisticsOf(material: StatisticsMaterial, now: { ms: number; timeZone: string }): Statistics {
	const { challenges, learner } = material;
	const events = inOrder(material.events);
	const facts = factsOf({ ...material, events });
	return {
		needed: neededForShare,
		total: challenges.length,
		solved: facts.solved(challenges),
		submissions: events.filter(isGraded).length,
		activity: activityOf(events, now),
		topics: topicsOf(material, facts),
		rating: ratingOverTime(
			learner.attempts.flatMap(({ atMs }, index) => {
				const rating = learner.ratings[index];
				return rating === undefined ? [] : [{ atMs, rating }];
			}),
		),
		levels: { ...learner.model.constants.levelLogits },
		firstTry: facts.firstTry(challenges),
		unaided: facts.unaided(challenges),
		byDifficulty: Difficulty.options.map((difficulty) => {
			const ofLevel = challenges.filter((one) => one.difficulty === difficulty);
			return {
				difficulty,
				solved: facts.solved(ofLevel),
				total: ofLevel.length,
				firstTry: facts.firstTry(ofLevel),
				unaided: facts.unaided(ofLevel),
				time: facts.time(ofLevel),
			};
		}),
	};
}

type Facts = ReturnType<typeof factsOf>;

/** What can be counted of any set of challenges. */
function factsOf({ events, learner, standings }: StatisticsMaterial) {
	const times = workingTimesOf(events);
	const firsts = new Map<string, GradedAttempt>();
	for (const attempt of learner.attempts) if (attempt.isFirst) firsts.set(attempt.challengeId, attempt);
	const solvedOf = (some: readonly KnownChallenge[]): KnownChallenge[] =>
		some.filter(({ id }) => standings.get(id)?.status === 'solved');
	return {
		solved: (some: readonly KnownChallenge[]) => solvedOf(some).length,
		firstTry(some: readonly KnownChallenge[]) {
			const submitted = some.flatMap(({ id }) => {
				const first = firsts.get(id);
				return first !== undefined && wasSubmitted(first) ? [first] : [];
			});
			return shareOf(
				submitted.filter((first) => isSolved(first) && first.failures.length === 0).length,
				submitted.length,
			);
		},
		unaided(some: readonly KnownChallenge[]) {
			const solved = solvedOf(some);
			return shareOf(solved.filter(({ id }) => standings.get(id)?.unaided === true).length, solved.length);
		},
		time(some: readonly KnownChallenge[]) {
			const known = some.flatMap(({ id }) => times.get(id) ?? []);
			const ms = known.length < neededForShare ? undefined : quartiles(known);
			return { count: known.length, ...(ms === undefined ? {} : { ms }) };
		},
	};
}

function isSolved({ outcome }: GradedAttempt): boolean {
	return outcome === 'unaided' || outcome === 'hinted';
}

/** Who gave up at once never tried. */
function wasSubmitted(attempt: GradedAttempt): boolean {
	return isSolved(attempt) || attempt.failures.length > 0;
}

function topicsOf({ challenges, learner }: StatisticsMaterial, facts: Facts): Statistics['topics'] {
	const { model } = learner;
	const named = [...challenges.flatMap((one) => one.topics.slice(0, 1)), ...model.topics.keys()];
	return inLearningOrder(named, model).map((topic) => {
		const ofTopic = challenges.filter((one) => one.topics[0] === topic);
		const state = model.topics.get(topic);
		const attempts = state?.attempts ?? 0;
		return {
			topic,
			title: topicTitle(topic),
			attempts,
			...(state === undefined || attempts < neededForShare ? {} : { mastery: state.mastery }),
			isLearnt: state?.isPassed ?? false,
			solved: facts.solved(ofTopic),
			total: ofTopic.length,
		};
	});
}
