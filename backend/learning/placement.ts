import type { Next } from '#contract/learning.ts';
import { type NextMaterial, topicsOf } from './nextMaterial.ts';
import { chooseTopic } from './model/chooseTopic.ts';
import { LearnerModel } from './model/learnerModel.ts';

type Placed = NonNullable<Extract<Next, { kind: 'challenge' }>['placed']>;

/**
 * What the placement probe has found, when the latest attempt was the one that ended it.
 * @param start the general rating before anything was done
 */
export function placedBy({ challenges, learner }: NextMaterial, start: number, nowMs: number): Placed | undefined {
	const { model, attempts } = learner;
	if (attempts.length === 0 || attempts.length > model.constants.probeMax) return undefined;
	const asked = { nowMs, topics: topicsOf(challenges, learner), reviewable: [], interests: [], skipsProbe: false };
	const isProbing = (one: LearnerModel): boolean => chooseTopic(one, asked)?.why === 'probe';
	if (isProbing(model)) return undefined;
	const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
	const before = new LearnerModel(model.graph, model.constants, start);
	for (const attempt of attempts.slice(0, -1)) {
		const challenge = byId.get(attempt.challengeId);
		const topic = challenge?.topics[0];
		if (challenge !== undefined && topic !== undefined)
			before.add({ ...attempt, topic, difficulty: challenge.difficulty });
	}
	if (!isProbing(before)) return undefined;
	return { after: attempts.length, known: asked.topics.filter((topic) => model.isPassed(topic)) };
}
