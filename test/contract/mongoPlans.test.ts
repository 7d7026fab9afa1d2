import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { MongoPlan, PlannedQuery } from '#backend/platform/mongoIndexes.ts';
import { testMongoServer } from './mongoUnderTest.ts';
import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { freshLearners } from './mongoStores.ts';

/** Fields that a filter pins to one value, and those that it bounds. `$or` counts when each of its branches is served by itself. */
function fieldsOf(filter: Record<string, unknown>): { equal: Set<string>; bounded: Set<string> } {
	const equal = new Set<string>();
	const bounded = new Set<string>();
	for (const [field, wanted] of Object.entries(filter)) {
		if (field.startsWith('$')) continue;
		const isRange = typeof wanted === 'object' && wanted !== null && !(wanted instanceof Date);
		(isRange ? bounded : equal).add(field);
	}
	return { equal, bounded };
}

/** Why the index does not serve the filter and the sort: it must begin with what is pinned, then what is sorted by or bounded. */
function whyNotServed(
	key: Readonly<Record<string, number>>,
	filter: Record<string, unknown>,
	sort: PlannedQuery['sort'],
): string | undefined {
	const { equal, bounded } = fieldsOf(filter);
	const branches = filter['$or'] as Record<string, unknown>[] | undefined; // as our queries write it
	const fields = Object.keys(key);
	let prefix = 0;
	while (prefix < fields.length && equal.has(fields[prefix] ?? '')) prefix++;
	const next = fields[prefix];
	if (sort !== undefined && Object.keys(sort).length > 0) {
		const wanted = Object.entries(sort);
		const there = fields.slice(prefix, prefix + wanted.length).map((field) => [field, key[field]] as const);
		const same = (turn: 1 | -1) =>
			wanted.length === there.length &&
			wanted.every(([field, way], place) => there[place]?.[0] === field && there[place][1] === way * turn);
		if (!same(1) && !same(-1)) return `its sort ${JSON.stringify(sort)} is not what follows in the index`;
	}
	if (prefix > 0 || (next !== undefined && bounded.has(next))) return undefined;
	if (branches === undefined) return `nothing in the filter is the first field of the index, ${String(fields[0])}`;
	for (const branch of branches) {
		const why = whyNotServed(key, branch, undefined);
		if (why !== undefined) return why;
	}
	return undefined;
}

function keyOf(plan: MongoPlan, query: PlannedQuery): Readonly<Record<string, number>> | undefined {
	return query.index === '_id_' ? { _id: 1 } : plan.indexes[query.index]?.key;
}

describe('every query of MongoDB', () => {
	it('names an index that serves its filter and its sort', () => {
		for (const plan of mongoPlans) {
			for (const [name, query] of Object.entries(plan.queries)) {
				const key = keyOf(plan, query);
				assert.ok(key, `${plan.collection}.${name}: there is no index ${query.index}`);
				const why = whyNotServed(key, query.sampleFilter(), query.sort);
				assert.equal(why, undefined, `${plan.collection}.${name}`);
				const only = plan.indexes[query.index]?.only ?? {};
				for (const [field, value] of Object.entries(only))
					assert.equal(query.sampleFilter()[field], value, `${plan.collection}.${name}: ${field}`);
			}
		}
	});

	it('would be found out by this check', () => {
		const key = { learnerId: 1, challengeId: 1, submittedAt: -1 };
		assert.equal(whyNotServed(key, { learnerId: 'a' }, undefined), undefined);
		assert.match(whyNotServed(key, { challengeId: 'a' }, undefined) ?? '', /first field/);
		assert.match(whyNotServed(key, { learnerId: 'a' }, { submittedAt: -1 }) ?? '', /sort/);
		assert.equal(whyNotServed(key, { learnerId: 'a', challengeId: 'b' }, { submittedAt: 1 }), undefined);
		assert.match(
			whyNotServed(key, { $or: [{ learnerId: 'a' }, { challengeId: 'a' }] }, undefined) ?? '',
			/first field/,
		);
	});

	it('has an index that some query needs, or that is there to forbid or to remove', () => {
		for (const plan of mongoPlans) {
			const used = new Set(Object.values(plan.queries).map(({ index }) => index));
			const purposeful = Object.entries(plan.indexes).filter(
				([name, index]) => used.has(name) || index.unique === true || index.expireAfterSeconds !== undefined,
			);
			assert.deepEqual(
				purposeful.map(([name]) => name),
				Object.keys(plan.indexes),
				plan.collection,
			);
		}
	});

	it('is served by that index on a real MongoDB, without a look at the whole collection', async function () {
		if (!(await testMongoServer()).isReal) return this.skip(); // our test server can not explain; set MONGODB_TEST_URI
		const { database, close } = await freshLearners();
		for (const plan of mongoPlans) {
			const collection = database.connection.collection(plan.collection);
			for (const [name, query] of Object.entries(plan.queries)) {
				// Sort and filter of one query give one plan, however few documents there are.
				const explained = await collection
					.find(query.sampleFilter())
					.sort({ ...query.sort })
					.explain('queryPlanner');
				const text = JSON.stringify((explained as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan); // as the server documents it
				assert.doesNotMatch(text, /COLLSCAN|"SORT"/, `${plan.collection}.${name}`);
			}
		}
		await close();
	});
});
