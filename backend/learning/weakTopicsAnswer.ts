import type { WeakTopics } from '#contract/learning.ts';
import { named, type NextMaterial, startIn } from './nextMaterial.ts';
import { bankTopics, topicTitle } from './model/bankTopics.ts';
import { attemptsForWeak, topicVerdict, weakTopicsOf } from './model/weakTopics.ts';

/** Of each weak topic at most so many attempts are told. */
const evidenceMax = 10;

/**
 * What a learner finds hard with everything that is told of it, patterns apart.
 * @param titles of everything that the learner can have done, by id
 */
export function weakTopicsAnswer(
	material: NextMaterial,
	titles: ReadonlyMap<string, string> = new Map(material.challenges.map(({ id, title }) => [id, title])),
): Omit<WeakTopics, 'patterns'> {
	const { model, byTopic } = material.learner;
	const weak = weakTopicsOf(model, byTopic).map(({ topic, chance, attempts, evidence }) => {
		const card = bankTopics.get(topic)?.card;
		const start = startIn(topic, material);
		return {
			topic,
			title: topicTitle(topic),
			chance,
			mastery: Math.min(1, Math.max(0, model.topics.get(topic)?.mastery ?? 0)),
			attempts,
			evidence: evidence.slice(0, evidenceMax).map(({ attempt, troubles }) => {
				const submissionId = attempt.failedSubmissions.at(-1);
				return {
					challengeId: attempt.challengeId,
					title: titles.get(attempt.challengeId) ?? attempt.challengeId,
					at: new Date(attempt.atMs).toISOString(),
					troubles: [...troubles],
					...(submissionId === undefined ? {} : { submissionId }),
				};
			}),
			...(card === undefined ? {} : { card }),
			...(start === undefined ? {} : { start: named(start) }),
		};
	});
	const notEnough = [...model.topics]
		.filter(([topic]) => topicVerdict(model, topic) === 'notEnough')
		.map(([topic, { attempts }]) => ({ topic, title: topicTitle(topic), attempts, needed: attemptsForWeak }));
	return { weak, notEnough };
}
