import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCircles } from '#proof/set/circles.ts';

function circlesOf(requires: Readonly<Record<string, string[]>>): string[][] {
	return findCircles(new Map(Object.entries(requires)));
}

describe('circles of what requires what', () => {
	it('are none where everything can be solved in some order', () => {
		assert.deepEqual(circlesOf({}), []);
		assert.deepEqual(circlesOf({ a: [], b: ['a'], c: ['a', 'b'], d: ['b', 'c'] }), []);
	});

	it('are none by a name that is not there', () => {
		assert.deepEqual(circlesOf({ a: ['gone'] }), []);
	});

	it('are found where something requires itself', () => {
		assert.deepEqual(circlesOf({ a: [], b: ['b'] }), [['b']]);
	});

	it('begin with what comes first, wherever they are entered', () => {
		assert.deepEqual(circlesOf({ a: ['c'], b: ['c'], c: ['d'], d: ['b'] }), [['b', 'c', 'd']]);
	});

	it('are found one by one', () => {
		assert.deepEqual(circlesOf({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }), [
			['a', 'b'],
			['c', 'd'],
		]);
	});

	it('are found at the end of a way that is longer than any stack, and told twenty times at most', () => {
		const names = Array.from({ length: 60_000 }, (_, place) => `n${String(place)}`);
		const chain = new Map(names.map((name, place) => [name, [names[(place + 1) % names.length] ?? '']]));
		assert.deepEqual(findCircles(chain), [names]);
		const all = names.slice(0, 40);
		assert.equal(findCircles(new Map(all.map((name) => [name, all]))).length, 20);
	});

	it('are found exactly when there is no order in which all can be solved', () => {
		const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(graphs, (edges) => {
				const requires = new Map(edges.map((to, place) => [String(place), to.map(String)]));
				const circles = findCircles(requires);
				assert.equal(circles.length === 0, canAllBeSolved(requires));
				for (const circle of circles) {
					for (const [place, name] of circle.entries())
						assert.ok(requires.get(name)?.includes(circle[(place + 1) % circle.length] ?? ''));
				}
			}),
		);
	});
});

/** By solving whatever requires nothing unsolved, until nothing more can be. */
function canAllBeSolved(requires: ReadonlyMap<string, readonly string[]>): boolean {
	const open = new Set(requires.keys());
	for (let before = -1; before !== open.size;) {
		before = open.size;
		for (const name of open) if (!requires.get(name)?.some((other) => open.has(other))) open.delete(name);
	}
	return open.size === 0;
}
