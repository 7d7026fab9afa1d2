import type { MongoPlan } from '#backend/platform/mongoIndexes.ts';

/** What grows with what learners do; everything else stays small and on one shard. */
export const shardedCollections = ['submissions', 'events', 'attempts', 'madeHints'] as const;

export interface ShardRow {
	collection: string;
	/** Queries whose filter names the learner, or several: they go to their shards alone. */
	ofLearner: string[];
	/** Queries by the id of a document alone: every shard is asked, one finds it. */
	byId: string[];
	/** Queries that have neither: every shard is asked, and each may find something. */
	ofAll: string[];
	/** Unique indexes that do not begin with the learner: on a collection that is sharded by learner MongoDB can't keep them. */
	uniqueWithoutLearner: string[];
}

/** How the queries and indexes of the collections that grow stand to a shard key that is the learner: read from the plans by which the stores ask. */
export function shardRows(plans: readonly MongoPlan[]): ShardRow[] {
	return shardedCollections.map((collection) => {
		const own = plans.filter((plan) => plan.collection === collection);
		const queries = own.flatMap((plan) => Object.entries(plan.queries));
		const reach = Map.groupBy(queries, ([, { sampleFilter }]) => reachOf(sampleFilter()));
		const names = (kind: Reach): string[] => (reach.get(kind) ?? []).map(([name]) => name);
		const unique = own.flatMap(({ indexes }) => Object.entries(indexes)).filter(([, index]) => index.unique === true);
		return {
			...{ collection, ofLearner: names('learner'), byId: names('id'), ofAll: names('all') },
			uniqueWithoutLearner: unique.filter(([, { key }]) => Object.keys(key)[0] !== 'learnerId').map(([name]) => name),
		};
	});
}

export function shardMarkdown(plans: readonly MongoPlan[]): string {
	const cell = (names: readonly string[]): string => (names.length === 0 ? '-' : names.map((name) => `\`${name}\``).join(', '));
	const rows = shardRows(plans).map(({ collection, ofLearner, byId, ofAll, uniqueWithoutLearner }) =>
		[`\`${collection}\``, cell(ofLearner), cell(byId), cell(ofAll), cell(uniqueWithoutLearner)].join(' | '),
	);
	const head = 'collection | queries that name the learner | by the id of a document alone | neither | unique indexes that do not begin with the learner';
	return [head, '--- | --- | --- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
}

type Reach = 'learner' | 'id' | 'all';

function reachOf(filter: Readonly<Record<string, unknown>>): Reach {
	if ('learnerId' in filter) return 'learner';
	return '_id' in filter ? 'id' : 'all';
}
