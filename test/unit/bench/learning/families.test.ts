import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { saved } from '../../../bench/learning/bootstrap.ts';
import { stream } from '../../../bench/learning/chance.ts';
import { heldOutFamilies, tunedFamilies } from '../../../bench/learning/families.ts';
import { bktForgetting } from '../../../bench/learning/families/bktForgetting.ts';
import { difficultyBlind } from '../../../bench/learning/families/difficultyBlind.ts';
import { invertedU } from '../../../bench/learning/families/invertedU.ts';
import { successDriven } from '../../../bench/learning/families/successDriven.ts';
import { readFamilies } from '../../../bench/learning/readFamilies.ts';
import type { StudentFamily } from '../../../bench/learning/student.ts';
import { reportedWorld } from '../../../bench/learning/world.ts';

const world = reportedWorld;
const students = 200;

/** The mean chance on a medium challenge of the first topic after so many attempts at one difficulty. */
function after(family: StudentFamily, attempts: number, difficulty: number): number {
	let sum = 0;
	for (let place = 0; place < students; place++) {
		const student = family.create(stream(3, place, 0), { ...world, start: { ...world.start, known: 0 } });
		for (let count = 0; count < attempts; count++) student.attempt(0, difficulty, 0);
		sum += student.chance(0, 0, 0);
	}
	return sum / students;
}

describe('the simulated students', () => {
	for (const family of [...tunedFamilies, ...heldOutFamilies]) {
		it(`${family.name}: practice helps, asking for the chance changes nothing, and the source is named`, () => {
			assert.ok(after(family, 20, 0) > after(family, 0, 0) + 0.1);
			const student = family.create(stream(1, 1, 1), world);
			const before = student.chance(2, 0.5, 0);
			for (let topic = 0; topic < world.topics.length; topic++) student.chance(topic, -1, 0);
			assert.equal(student.chance(2, 0.5, 0), before);
			assert.ok(before >= 0 && before <= 1);
			assert.match(family.source, /\d{4}/);
		});

		it(`${family.name}: harder challenges are solved less often`, () => {
			const student = family.create(stream(1, 2, 1), world);
			for (let topic = 0; topic < world.topics.length; topic++)
				assert.ok(student.chance(topic, 1.3, 0) < student.chance(topic, -1.3, 0));
		});
	}

	it('the inverted U learns more from the middle than from either end', () => {
		const middle = after(invertedU, 5, -0.8);
		assert.ok(middle > after(invertedU, 5, 3));
		assert.ok(middle > after(invertedU, 5, -5));
	});

	it('the success-driven learns more from easy challenges, the difficulty-blind the same from all', () => {
		assert.ok(after(successDriven, 10, -2) > after(successDriven, 10, 2) + 0.05);
		assert.equal(after(difficultyBlind, 10, -2), after(difficultyBlind, 10, 2));
	});

	it('who traces knowledge may have forgotten it after a night, and never within a day', () => {
		const known = (days: number): number => {
			let count = 0;
			for (let place = 0; place < students; place++) {
				const student = bktForgetting.create(stream(4, place, 0), world);
				const before = student.chance(1, 0, 0);
				student.attempt(0, 0, days);
				if (before > 0.5 && student.chance(1, 0, days) < before) count++;
			}
			return count;
		};
		assert.equal(known(0), 0);
		assert.ok(known(100) > 0);
	});

	it('a family from a file is taken as it is, and a file without one is refused with words', async () => {
		const here = path.join(import.meta.dirname, '../../../bench/learning/families');
		const [read] = await readFamilies(path.join(import.meta.dirname, 'someFamily.ts'));
		assert.equal(read?.name, 'someFamily');
		await assert.rejects(readFamilies(path.join(here, '../chance.ts')), /exports neither/);
		await assert.rejects(readFamilies(path.join(here, 'missing.ts')), /could not be loaded/);
	});
});

describe('what was saved', () => {
	it('is one minus the ratio of the means, inside its interval', () => {
		const ours = Array.from({ length: 100 }, (_, place) => 50 + (place % 10));
		const { share, low, high } = saved(
			ours,
			ours.map((count) => count * 2),
			1,
		);
		assert.equal(share, 0.5);
		assert.ok(low <= 0.5 && high >= 0.5 && high - low < 1e-9);
	});

	it('has an interval round zero when both are drawn alike, and widens with fewer students', () => {
		const random = stream(5, 0, 0);
		const draw = (count: number): number[] => Array.from({ length: count }, () => 100 + 100 * random());
		const many = saved(draw(500), draw(500), 1);
		const few = saved(draw(20), draw(20), 1);
		assert.ok(many.low < 0 && many.high > 0);
		assert.ok(few.high - few.low > many.high - many.low);
	});

	it('needs every student on both sides', () => {
		assert.throws(() => saved([1, 2], [1], 1), RangeError);
	});
});
