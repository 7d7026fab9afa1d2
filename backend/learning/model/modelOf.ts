import type { ChallengeId } from '#contract/ids.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { KnownChallenge } from '../progressOf.ts';
import { bankTopicGraph } from './bankTopics.ts';
import { type GradedAttempt, gradedAttemptsOf } from './gradedAttempts.ts';
import { type FirstTry, firstTryOf } from './firstTries.ts';
import type { ItemDifficulties } from './itemDifficulties.ts';
import { LearnerModel } from './learnerModel.ts';
import type { TopicGraph } from './topicGraph.ts';

/** A learner as the events tell. */
export interface KnownLearner {
	model: LearnerModel;
	/** Of challenges that are there, in the order in which they got their outcomes. */
	attempts: readonly GradedAttempt[];
	/** The general rating after each of them, in logits. */
	ratings: readonly number[];
	/** How many topics were learnt after each of them. */
	learnt: readonly number[];
	/** The attempts by the topic that their challenge is listed under. */
	byTopic: ReadonlyMap<string, readonly GradedAttempt[]>;
	/** What the first attempt with each challenge says about the challenge. */
	firstTries: readonly FirstTry[];
}

/**
 * Computes the model anew from all events, in whatever order and however often they come. Attempts with challenges that are no longer there count for
 * nothing: nobody knows what they were about.
 * @param start the general rating before anything was done
 * @param items what challenges differ from their level by, as far as others have tried them
 */
export function modelOf(
	challenges: readonly KnownChallenge[],
	events: readonly LearnerEvent[],
	{ graph = bankTopicGraph, start = 0, items }: { graph?: TopicGraph; start?: number; items?: ItemDifficulties } = {},
): KnownLearner {
	const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
	const model = new LearnerModel(graph, undefined, start, items, kernelsOf(challenges));
	const attempts: GradedAttempt[] = [];
	const ratings: number[] = [];
	const learnt: number[] = [];
	const byTopic = new Map<string, GradedAttempt[]>();
	const firstTries: FirstTry[] = [];
	for (const attempt of gradedAttemptsOf(events)) {
		const challenge = byId.get(attempt.challengeId);
		const topic = challenge?.topics[0];
		if (challenge === undefined || topic === undefined) continue;
		// Who knows the kernel finds its variant easier than it is.
		if (attempt.isFirst && challenge.variantOf === undefined)
			firstTries.push(firstTryOf(model, attempt, { topic, difficulty: challenge.difficulty }));
		model.add({ ...attempt, topic, difficulty: challenge.difficulty });
		attempts.push(attempt);
		ratings.push(model.general);
		learnt.push([...model.topics.values()].filter(({ isPassed }) => isPassed).length);
		const ofTopic = byTopic.get(topic);
		if (ofTopic === undefined) byTopic.set(topic, [attempt]);
		else ofTopic.push(attempt);
	}
	return { model, attempts, ratings, learnt, byTopic, firstTries };
}

/** Of each variant the challenge that it is a new story for. */
function kernelsOf(challenges: readonly KnownChallenge[]): Map<ChallengeId, ChallengeId> {
	return new Map(challenges.flatMap(({ id, variantOf }) => (variantOf === undefined ? [] : [[id, variantOf.id]])));
}
