import type { KnownChallenge } from './progressOf.ts';
import type { Standing } from './standing.ts';

/** From so many challenges of a topic on that were worked on, something can be said about it. */
const triedMin = 2;
/** A topic is weak when less than this share of them was solved without help. */
const strongShare = 0.5;
const weakTopicsMax = 5;

/**
 * Topics in which at least two challenges were worked on (submitted, given up or solved) and fewer than half of them solved unaided; the weakest
 * first. A challenge counts for the topic it is listed under.
 */
export function weakTopicsOf(
	challenges: readonly KnownChallenge[],
	standings: ReadonlyMap<string, Standing>,
): string[] {
	const topics = new Map<string, { tried: number; unaided: number }>();
	for (const { id, topics: listed } of challenges) {
		const standing = standings.get(id);
		const topic = listed[0];
		if (topic === undefined || standing === undefined || !['tried', 'gaveUp', 'solved'].includes(standing.status))
			continue;
		const count = topics.get(topic) ?? { tried: 0, unaided: 0 };
		count.tried++;
		if (standing.status === 'solved' && standing.unaided) count.unaided++;
		topics.set(topic, count);
	}
	return [...topics]
		.map(([topic, { tried, unaided }]) => ({ topic, tried, share: unaided / tried }))
		.filter(({ tried, share }) => tried >= triedMin && share < strongShare)
		.sort((a, b) => a.share - b.share || b.tried - a.tried || (a.topic < b.topic ? -1 : 1))
		.slice(0, weakTopicsMax)
		.map(({ topic }) => topic);
}
