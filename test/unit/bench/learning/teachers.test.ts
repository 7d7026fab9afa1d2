import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { attemptsUntilThere } from '../../../bench/learning/practise.ts';
import type { Student, StudentFamily } from '../../../bench/learning/student.ts';
import type { Task, TeacherKind } from '../../../bench/learning/teacher.ts';
import { fixedOrder } from '../../../bench/learning/teachers/fixedOrder.ts';
import { gatedOrder } from '../../../bench/learning/teachers/gatedOrder.ts';
import { oracles } from '../../../bench/learning/teachers/oracle.ts';
import { randomOrder } from '../../../bench/learning/teachers/randomOrder.ts';
import { senseiWith } from '../../../bench/learning/teachers/sensei.ts';
import { weakestTopic } from '../../../bench/learning/teachers/weakestTopic.ts';
import { reportedWorld } from '../../../bench/learning/world.ts';
import { stream } from '../../../bench/learning/chance.ts';

const world = { ...reportedWorld, cap: 400 };
const topics = world.topics.length;

/** Solves nothing until it has practised a topic so many times, and everything in it from then on. */
function learnsAfter(times: number, known: readonly number[] = []): StudentFamily {
	return {
		name: 'counting',
		source: 'made for this test',
		create(): Student {
			const practised = world.topics.map((_, topic) => (known.includes(topic) ? times : 0));
			const isKnown = (topic: number): boolean => (practised[topic] ?? 0) >= times;
			return {
				chance: (topic) => (isKnown(topic) ? 1 : 0),
				attempt(topic) {
					const isSolved = isKnown(topic);
					practised[topic] = (practised[topic] ?? 0) + 1;
					return isSolved;
				},
			};
		},
	};
}

/** What a teacher gives to a student who answers by `isSolved`. */
function tasksOf(kind: TeacherKind, count: number, isSolved: (task: Task, place: number) => boolean): Task[] {
	const student: Student = { chance: () => 0, attempt: () => false };
	const teacher = kind.create(world, stream(1, 0, 0), student);
	return Array.from({ length: count }, (_, place) => {
		const task = teacher.next(0);
		teacher.saw(task, isSolved(task, place), 0);
		return task;
	});
}

const attempts = (family: StudentFamily, teacher: TeacherKind): number =>
	attemptsUntilThere({ family, teacher, world, seed: 1, student: 0 });

describe('the baselines of the learning benchmark', () => {
	it('random order gives every topic and every level about equally often', () => {
		const tasks = tasksOf(randomOrder, 3_200, () => true);
		for (let topic = 0; topic < topics; topic++) {
			const count = tasks.filter((task) => task.topic === topic).length;
			assert.ok(count > 130 && count < 280, `topic ${topic}: ${count} of about 200`);
		}
		assert.ok(tasks.filter(({ level }) => level === 'hard').length > 900);
	});

	it('the fixed order takes two of each level and goes on, whatever was solved', () => {
		const tasks = tasksOf(fixedOrder, topics * 6 + 1, () => false);
		assert.deepEqual(
			tasks.slice(0, 7).map(({ topic, level }) => `${topic} ${level}`),
			['0 easy', '0 easy', '0 medium', '0 medium', '0 hard', '0 hard', '1 easy'],
		);
		assert.deepEqual(tasks.at(-1), tasks[0]);
	});

	it('the gate opens after three in a row and not after three with a failure between', () => {
		const solvedAt = (place: number): boolean => place !== 2;
		const tasks = tasksOf(gatedOrder, 7, (_, place) => solvedAt(place));
		assert.deepEqual(
			tasks.map(({ topic }) => topic),
			[0, 0, 0, 0, 0, 0, 1],
		);
	});

	it('the weakest topic is the one with the lowest share of solved ones', () => {
		const tasks = tasksOf(weakestTopic, 40, ({ topic }) => topic !== 3);
		assert.ok(tasks.slice(-10).every(({ topic }) => topic === 3));
	});

	it('the gate needs exactly what can be counted by hand', () => {
		const needed = Math.ceil(0.9 * topics);
		// Four attempts a topic to learn it and three to pass the gate; the last topic needs no gate.
		assert.equal(attempts(learnsAfter(4), gatedOrder), (needed - 1) * 7 + 4);
	});

	it('the oracle never works on a topic that is known', () => {
		const needed = Math.ceil(0.9 * topics);
		for (const oracle of oracles) assert.equal(attempts(learnsAfter(4, [0, 1, 2]), oracle), (needed - 3) * 4);
	});

	it('no teacher that sees only outcomes beats the oracle with a student who counts', () => {
		const bound = Math.min(...oracles.map((oracle) => attempts(learnsAfter(5), oracle)));
		for (const teacher of [randomOrder, fixedOrder, gatedOrder, weakestTopic, senseiWith()])
			assert.ok(attempts(learnsAfter(5), teacher) >= bound, teacher.name);
	});

	it('a student who never gets there is counted with the cap', () => {
		assert.equal(attempts(learnsAfter(Infinity), gatedOrder), world.cap);
	});

	it('the same seed gives the same student the same number, whoever ran before', () => {
		const first = attempts(learnsAfter(3), randomOrder);
		attempts(learnsAfter(3), senseiWith());
		assert.equal(attempts(learnsAfter(3), randomOrder), first);
	});
});
