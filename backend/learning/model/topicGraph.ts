/** A topic and what should be known before it. */
export interface TopicNode {
	topic: string;
	prerequisites: readonly string[];
}

export interface RelatedTopic {
	topic: string;
	/** Steps from prerequisite to prerequisite. */
	distance: number;
	/** It builds on the other one. */
	isAbove: boolean;
}

/** The topics there are, each after all its prerequisites. */
export interface TopicGraph {
	/** In an order in which they can be learnt. */
	order: readonly string[];
	/** The longest way down to a topic without prerequisites; 0 for those. */
	depth: (topic: string) => number;
	prerequisites: (topic: string) => readonly string[];
	/** What it builds on and what builds on it, at any distance. */
	related: (topic: string) => readonly RelatedTopic[];
}

/**
 * Prerequisites that are not among the topics count as met: a set of challenges need not cover everything. A topic that nobody described may be
 * learnt at any time.
 * @throws RangeError for prerequisites that run in a circle
 */
export function topicGraphOf(nodes: readonly TopicNode[]): TopicGraph {
	const known = new Map(nodes.map((node) => [node.topic, node]));
	const before = new Map(
		nodes.map(({ topic, prerequisites }) => [topic, prerequisites.filter((one) => known.has(one))]),
	);
	const depths = new Map<string, number>();
	const order: string[] = [];
	const visit = (topic: string, path: ReadonlySet<string>): number => {
		const visited = depths.get(topic);
		if (visited !== undefined) return visited;
		if (path.has(topic)) throw new RangeError(`The prerequisites of ${topic} lead back to it.`);
		const below = (before.get(topic) ?? []).map((one) => visit(one, new Set([...path, topic])));
		const depth = below.length === 0 ? 0 : Math.max(...below) + 1;
		depths.set(topic, depth);
		order.push(topic);
		return depth;
	};
	for (const { topic } of nodes) visit(topic, new Set());
	const related = new Map<string, RelatedTopic[]>(order.map((topic) => [topic, []]));
	for (const topic of order) {
		for (const [below, distance] of distancesDown(topic, before)) {
			related.get(topic)?.push({ topic: below, distance, isAbove: false });
			related.get(below)?.push({ topic, distance, isAbove: true });
		}
	}
	return {
		order,
		depth: (topic) => depths.get(topic) ?? 0,
		prerequisites: (topic) => before.get(topic) ?? [],
		related: (topic) => related.get(topic) ?? [],
	};
}

/** The shortest distance to everything that a topic builds on. */
function distancesDown(topic: string, before: ReadonlyMap<string, readonly string[]>): Map<string, number> {
	const distances = new Map<string, number>();
	let level = [topic];
	for (let distance = 1; level.length > 0; distance++) {
		level = level.flatMap((one) => before.get(one) ?? []).filter((one) => !distances.has(one));
		for (const one of level) distances.set(one, distance);
	}
	return distances;
}
