import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Cell, type Sum, withhold } from '#backend/admin/withhold.ts';
import { WorkCount } from '#backend/admin/workCount.ts';
import { smallestGroup } from '#contract/analytics.ts';

/** Topics by difficulties: every challenge is part of its topic and of its difficulty, these of everything. */
interface Table {
	cells: Cell[];
	sums: Sum[];
}

const places = fc.array(
	fc.record({
		topic: fc.integer({ min: 0, max: 4 }),
		difficulty: fc.integer({ min: 0, max: 2 }),
		learners: fc.integer({ min: 0, max: 12 }),
	}),
	{ minLength: 1, maxLength: 24 },
);

/** A group has at least as many learners as its largest part, and at most as many as all together. */
const tables = fc
	.tuple(places, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 10 }))
	.map(([challenges, overlaps]): Table => {
		const cells = new Map<string, Cell>();
		const sums = new Map<string, { total: string; parts: string[] }>();
		const add = (total: string, part: string): void => {
			const sum = sums.get(total) ?? { total, parts: [] };
			if (!sum.parts.includes(part)) sum.parts.push(part);
			sums.set(total, sum);
		};
		for (const [place, { topic, difficulty, learners }] of challenges.entries()) {
			cells.set(`c${place}`, { id: `c${place}`, learners });
			add(`t${topic}`, `c${place}`);
			add(`d${difficulty}`, `c${place}`);
		}
		const group = (id: string, parts: readonly string[], place: number): void => {
			const counts = parts.map((part) => cells.get(part)?.learners ?? 0);
			const [least, most] = [Math.max(...counts), counts.reduce((sum, one) => sum + one, 0)];
			const overlap = (overlaps[place % overlaps.length] ?? 0) / 100;
			cells.set(id, { id, learners: Math.round(least + (most - least) * overlap) });
		};
		for (const [place, { total, parts }] of [...sums.values()].entries()) group(total, parts, place);
		const topics = [...sums.keys()].filter((id) => id.startsWith('t'));
		const difficulties = [...sums.keys()].filter((id) => id.startsWith('d'));
		group('all', topics, 9);
		const whole = [
			{ total: 'all', parts: topics },
			{ total: 'all', parts: difficulties },
		];
		return { cells: [...cells.values()], sums: [...whole, ...sums.values()] };
	});

/** By floating point and partial pivots: another way than the one that is tested. */
function rankOf(given: readonly (readonly number[])[]): number {
	const rows = given.map((row) => [...row]);
	let rank = 0;
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		const best = rows.slice(rank).reduce((most, row) => Math.max(most, Math.abs(row[column] ?? 0)), 0);
		if (best < 1e-9) continue;
		const at = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) === best);
		const [pivot, other] = [rows[at] ?? [], rows[rank] ?? []];
		rows[at] = other;
		rows[rank] = pivot;
		for (let place = rank + 1; place < rows.length; place++) {
			const factor = (rows[place]?.[column] ?? 0) / (pivot[column] ?? 1);
			rows[place] = (rows[place] ?? []).map((value, index) => value - factor * (pivot[index] ?? 0));
		}
		rank++;
	}
	return rank;
}

/** What is left unknown to somebody who knows all that is shown: a row for each sum, a column for each hidden cell. */
function equations(sums: readonly Sum[], columns: readonly string[]): number[][] {
	return sums.map(({ total, parts }) =>
		columns.map((id) => (id === total ? 1 : 0) - parts.filter((part) => part === id).length),
	);
}

describe('what is withheld of a table', () => {
	it('is nothing when every group is large enough', () => {
		const cells = [8, 9, 17].map((learners, place) => ({ id: String(place), learners }));
		assert.equal(withhold(cells, [{ total: '2', parts: ['0', '1'] }]).size, 0);
	});

	it('is one more than the one that is too small, the smallest of the others', () => {
		const cells = [3, 9, 7, 19].map((learners, place) => ({ id: String(place), learners }));
		const hidden = withhold(cells, [{ total: '3', parts: ['0', '1', '2'] }]);
		assert.deepEqual([...hidden], [['0', 'fewerThan5'], ['2', 'withheld']]); // prettier-ignore
	});

	it('is the sum itself where the parts are worth more', () => {
		const cells = [3, 9, 7, 19].map((learners, place) => ({ id: String(place), learners }));
		const hidden = withhold(cells, [{ total: '3', parts: ['0', '1', '2'], isTotalSpare: true }]);
		assert.deepEqual([...hidden.keys()], ['0', '3']);
	});

	it('hides two small ones behind a large one, since together they are a small group as well', () => {
		const cells = [1, 2, 9, 12].map((learners, place) => ({ id: String(place), learners }));
		const hidden = withhold(cells, [{ total: '3', parts: ['0', '1', '2'] }]);
		assert.deepEqual([...hidden.keys()].sort(), ['0', '1', '2']);
	});

	it('does not let a small cell be computed from several sums together', () => {
		fc.assert(
			fc.property(tables, ({ cells, sums }) => {
				const hidden = [...withhold(cells, sums).keys()];
				const isLarge = (id: string): boolean => (cells.find((cell) => cell.id === id)?.learners ?? 0) >= smallestGroup;
				const rows = equations(sums, hidden);
				const rank = rankOf(rows);
				for (const id of hidden.filter((one) => !isLarge(one))) {
					const alone = hidden.map((one) => (one === id ? 1 : 0));
					assert.ok(rankOf([...rows, alone]) > rank, `${id} follows from what is shown`);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('lets nothing be computed that is about small cells only', () => {
		fc.assert(
			fc.property(tables, ({ cells, sums }) => {
				const hidden = [...withhold(cells, sums).keys()];
				const isLarge = (id: string): boolean => (cells.find((cell) => cell.id === id)?.learners ?? 0) >= smallestGroup;
				const [large, small] = [hidden.filter(isLarge), hidden.filter((id) => !isLarge(id))];
				const isAllHidden = cells.every(({ id }) => hidden.includes(id));
				// Combinations of the sums in which no large cell is left, and those of them that everybody knows: that what is small as a whole is the sum of its parts.
				const left = rankOf(equations(sums, [...large, ...small])) - rankOf(equations(sums, large));
				const trivial = rankOf(
					equations(
						sums.filter(({ total }) => !isLarge(total)),
						small,
					),
				);
				assert.ok(isAllHidden || left === trivial);
			}),
			{ numRuns: 500 },
		);
	});

	it('says nothing by what is small as a whole, which needs no second one hidden beside it', () => {
		const cells = Object.entries({ all: 9, easy: 9, hard: 2, arrays: 9, one: 9, two: 2 });
		const sums = [
			{ total: 'all', parts: ['easy', 'hard'] },
			{ total: 'all', parts: ['arrays'] },
			{ total: 'easy', parts: ['one'] },
			{ total: 'hard', parts: ['two'] },
			{ total: 'arrays', parts: ['one', 'two'] },
		];
		const hidden = withhold(
			cells.map(([id, learners]) => ({ id, learners })),
			sums,
		);
		assert.deepEqual([...hidden.keys()].sort(), ['easy', 'hard', 'one', 'two']);
	});

	it('is not more than there is to protect: where nothing is too small, nothing is hidden', () => {
		fc.assert(
			fc.property(tables, ({ cells, sums }) => {
				const large = cells.map((cell) => ({ ...cell, learners: cell.learners + smallestGroup }));
				assert.equal(withhold(large, sums).size, 0);
			}),
		);
	});
});

describe('attempts of a week', () => {
	const deeds = fc.array(
		fc.record({
			learner: fc.integer({ min: 0, max: 9 }),
			challenge: fc.integer({ min: 0, max: 7 }),
			kind: fc.constantFrom('opened' as const, 'gaveUp' as const, 'submission' as const),
		}),
		{ maxLength: 120 },
	);
	const placeOf = (challengeId: string) => ({
		topic: `t${Number(challengeId) % 3}`,
		difficulty: (['easy', 'medium'] as const)[Number(challengeId) % 2] ?? 'hard',
	});

	it('show no number that fewer than five learners are behind, and no difference that is', () => {
		fc.assert(
			fc.property(deeds, (given) => {
				const work = new WorkCount(placeOf);
				const solvers = new Map<string, Set<number>>();
				for (const [place, { learner, challenge, kind }] of given.entries()) {
					const challengeId = String(challenge);
					const solve = { isSolve: kind === 'submission', hintLevel: 0, atMs: place, attemptId: String(place) };
					work.add(String(learner), { ...solve, kind, challengeId });
					if (kind !== 'submission') continue;
					const { topic, difficulty } = placeOf(challengeId);
					for (const id of ['all', challengeId, topic, difficulty])
						solvers.set(id, (solvers.get(id) ?? new Set()).add(learner));
				}
				const { total, topics, difficulties, challenges } = work.kept();
				const count = (id: string): number => solvers.get(id)?.size ?? 0;
				const shown = [
					...topics.map(({ topic, solved }) => [topic, solved] as const),
					...difficulties.map(({ difficulty, solved }) => [difficulty, solved] as const),
					...challenges.map(({ challengeId, solved }) => [challengeId, solved] as const),
				];
				for (const [id, solved] of shown) {
					if (typeof solved === 'number') assert.ok(count(id) >= smallestGroup, id);
				}
				// Somebody subtracts what is shown of the parts from what is shown of the whole.
				for (const parts of [topics.map(({ topic, solved }) => [topic, solved] as const)]) {
					const left = parts.filter(([, solved]) => typeof solved !== 'number').map(([id]) => id);
					if (typeof total.solved !== 'number' || left.length === 0) continue;
					assert.ok(left.some((id) => count(id) >= smallestGroup));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('count an attempt once, however often it was solved', () => {
		const work = new WorkCount(placeOf);
		for (let learner = 0; learner < 6; learner++) {
			const deed = { atMs: 0, challengeId: '0', attemptId: String(learner), hintLevel: 0 };
			work.add(String(learner), { ...deed, kind: 'opened', isSolve: false });
			work.add(String(learner), { ...deed, kind: 'submission', isSolve: true });
			work.add(String(learner), { ...deed, kind: 'submission', isSolve: true });
		}
		assert.deepEqual(work.kept().total, { begun: 6, solved: 6, gaveUp: 'fewerThan5' });
	});
});
