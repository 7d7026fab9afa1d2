import * as z from 'zod';
import { Topic } from '#contract/ids.ts';
import { ConceptCard } from '#contract/learning.ts';
import bankTopicsFile from '../../bank/topics.json' with { type: 'json' };
import { topicGraphOf, type TopicGraph } from './topicGraph.ts';

const DescribedTopic = z.object({
	topic: Topic,
	title: z.string(),
	prerequisites: z.array(Topic),
	card: ConceptCard,
});
export type DescribedTopic = z.infer<typeof DescribedTopic>;

const TopicsFile = z.object({ formatVersion: z.literal(1), topics: z.array(DescribedTopic) });

/** The topics of the bank by their names, in the order in which they are best read. */
export const bankTopics: ReadonlyMap<string, DescribedTopic> = new Map(
	TopicsFile.parse(bankTopicsFile).topics.map((one) => [one.topic, one]),
);

export const bankTopicGraph: TopicGraph = topicGraphOf([...bankTopics.values()]);

/** As a person reads it; `union-find`, which nobody described, as `Union find`. */
export function topicTitle(topic: string): string {
	const described = bankTopics.get(topic);
	if (described !== undefined) return described.title;
	const words = topic.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
