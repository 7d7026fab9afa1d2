import { weakTopicsOf } from '#backend/learning/model/weakTopics.ts';
import { normal, stream } from './chance.ts';
import type { StudentFamily } from './student.ts';
import { seenBySensei } from './teachers/sensei.ts';
import type { World } from './world.ts';

/** A topic is truly weak when more than three in ten medium challenges would not be solved. */
const trulyWeakBelow = 0.7;
const attempts = 30;
const named = 3;

/** Of the up to three topics that are called weak after 30 attempts, over all students: how many there are, and how many truly are weak. */
export function weakPrecision(
	family: StudentFamily,
	world: World,
	seed: number,
	students: number,
): { called: number; right: number; silent: number } {
	const counts = { called: 0, right: 0, silent: 0 };
	for (let place = 0; place < students; place++) {
		const student = family.create(stream(seed, place, 0), world);
		const challenges = stream(seed, place, 1);
		const { teacher, model, graded } = seenBySensei(world);
		let day = 0;
		for (let count = 0; count < attempts; count++) {
			day = Math.floor(count / world.attemptsPerDay);
			const task = teacher.next(day);
			const difficulty = world.levels[task.level] + world.spread * normal(challenges);
			teacher.saw(task, student.attempt(task.topic, difficulty, day), day);
		}
		const called = weakTopicsOf(model, graded).slice(0, named);
		if (called.length === 0) counts.silent++;
		for (const { topic } of called) {
			counts.called++;
			if (student.chance(world.topics.indexOf(topic), 0, day) < trulyWeakBelow) counts.right++;
		}
	}
	return counts;
}
