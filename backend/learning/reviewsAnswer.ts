import type { Reviews } from '#contract/learning.ts';
import { named, type NextMaterial, reviewIn, storyOf } from './nextMaterial.ts';
import { topicTitle } from './model/bankTopics.ts';

/** Of what is not due yet so much is told. */
const comingMax = 5;

/** What is to be repeated: topics that were learnt, by the cards of the model. */
export function reviewsAnswer(material: NextMaterial, nowMs: number): Reviews {
	const cards = [...material.learner.model.topics]
		.flatMap(([topic, { review, lastAtMs }]) =>
			review === undefined ? [] : [{ topic, dueMs: review.dueMs, lastAtMs }],
		)
		.sort((a, b) => a.dueMs - b.dueMs || (a.topic < b.topic ? -1 : 1));
	const due = cards.flatMap(({ topic, dueMs, lastAtMs }) => {
		const start = dueMs <= nowMs ? reviewIn(topic, material, nowMs) : undefined;
		return start === undefined
			? []
			: [
					{
						topic,
						title: topicTitle(topic),
						dueAt: instantOf(dueMs),
						lastAt: instantOf(lastAtMs),
						start: { ...named(start), ...storyOf(start) },
					},
				];
	});
	const coming = cards
		.filter(({ topic, dueMs }) => dueMs > nowMs && reviewIn(topic, material, nowMs) !== undefined)
		.slice(0, comingMax)
		.map(({ topic, dueMs }) => ({ topic, title: topicTitle(topic), dueAt: instantOf(dueMs) }));
	return { due, coming };
}

const instantOf = (ms: number): string => new Date(ms).toISOString();
