import { bankTopicGraph } from '#backend/learning/model/bankTopics.ts';
import { type TopicGraph, type TopicNode, topicGraphOf } from '#backend/learning/model/topicGraph.ts';

/** Where simulated learners practise. */
export interface World {
	name: string;
	/** In an order in which they can be learnt. */
	topics: readonly string[];
	/** Places of what should be known before, for each topic. */
	prerequisites: readonly (readonly number[])[];
	/** The longest way down to a topic without prerequisites. */
	depths: readonly number[];
	graph: TopicGraph;
	/** True difficulties in logits. */
	levels: Readonly<Record<'easy' | 'medium' | 'hard', number>>;
	/** Standard deviation of challenges around their level. */
	spread: number;
	attemptsPerDay: number;
	/** How students begin: mean and spread of ability in logits, what each depth costs, the share of topics known from elsewhere among those whose prerequisites are. */
	start: { ability: number; spread: number; perDepth: number; known: number };
	/** Multiplies how fast students learn and forget. */
	learning: number;
	forgetting: number;
	/** A student who is not there after so many attempts is counted with this number. */
	cap: number;
}

/** What docs/BENCHMARKS.md reports: the topics of the bank. */
export const reportedWorld: World = worldOf('reported', bankTopicGraph, {
	levels: { easy: -1.3, medium: 0, hard: 1.3 },
	spread: 0.4,
	attemptsPerDay: 6,
	start: { ability: -0.4, spread: 0.6, perDepth: 0.5, known: 0.75 },
	learning: 1,
	forgetting: 1,
	cap: 1_500,
});

/** What the constants of the policy were fixed on: other topics, other students, other seeds. */
export const tuningWorlds: readonly World[] = [
	worldOf('tuning, steep', topicGraphOf(madeTopics(12, 1)), {
		levels: { easy: -1, medium: 0, hard: 1 },
		spread: 0.3,
		attemptsPerDay: 10,
		start: { ability: -0.8, spread: 0.8, perDepth: 0.35, known: 0.6 },
		learning: 1.3,
		forgetting: 0.7,
		cap: 1_500,
	}),
	worldOf('tuning, wide', topicGraphOf(madeTopics(18, 3)), {
		levels: { easy: -1.6, medium: 0, hard: 1.5 },
		spread: 0.6,
		attemptsPerDay: 4,
		start: { ability: 0, spread: 0.5, perDepth: 0.6, known: 0.85 },
		learning: 0.8,
		forgetting: 1.4,
		cap: 1_500,
	}),
];

/** Every so many topics one begins that needs nothing; the others need one or two of those shortly before. */
function madeTopics(count: number, roots: number): TopicNode[] {
	const name = (place: number): string => `topic-${String.fromCharCode(97 + place)}`;
	return Array.from({ length: count }, (_, place) => ({
		topic: name(place),
		prerequisites:
			place < roots ? [] : [...new Set([name(Math.floor((place - 1) / 2)), name(Math.max(0, place - roots))])],
	}));
}

function worldOf(
	name: string,
	graph: TopicGraph,
	rest: Omit<World, 'name' | 'topics' | 'prerequisites' | 'depths' | 'graph'>,
): World {
	const topics = graph.order;
	return {
		name,
		topics,
		graph,
		prerequisites: topics.map((topic) => graph.prerequisites(topic).map((one) => topics.indexOf(one))),
		depths: topics.map((topic) => graph.depth(topic)),
		...rest,
	};
}
