import { chooseTopic, nearestLevel } from '#backend/learning/model/chooseTopic.ts';
import type { GradedAttempt } from '#backend/learning/model/gradedAttempts.ts';
import { LearnerModel } from '#backend/learning/model/learnerModel.ts';
import { type ModelConstants, modelConstants } from '#backend/learning/model/modelConstants.ts';
import type { Teacher, TeacherKind } from '../teacher.ts';
import type { World } from '../world.ts';

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 0, 5, 18);

/** The policy that ships, fed with graded attempts as a learner's events would feed it. */
export function senseiWith(constants: ModelConstants = modelConstants): TeacherKind {
	return { name: 'sensei', create: (world) => seenBySensei(world, constants).teacher };
}

/** The same with what it has come to know. */
export function seenBySensei(
	world: World,
	constants: ModelConstants = modelConstants,
): { teacher: Teacher; model: LearnerModel; graded: Map<string, GradedAttempt[]> } {
	const model = new LearnerModel(world.graph, constants);
	const graded = new Map<string, GradedAttempt[]>();
	const places = new Map(world.topics.map((topic, place) => [topic, place]));
	let count = 0;
	const nowMs = (day: number): number => startMs + day * dayMs;
	const teacher: Teacher = {
		next(day) {
			const { topics } = world;
			const wishes = { topics, reviewable: topics, interests: [], skipsProbe: false };
			const choice = chooseTopic(model, { nowMs: nowMs(day), ...wishes });
			if (choice === undefined) throw new Error('A world has topics.');
			return { topic: places.get(choice.topic) ?? 0, level: nearestLevel(model, choice) };
		},
		saw({ topic: place, level }, isSolved, day) {
			const topic = world.topics[place] ?? '';
			const attempt: GradedAttempt = {
				challengeId: `bank.c${count}`,
				attemptId: String(count),
				outcome: isSolved ? 'unaided' : 'gaveUp',
				failures: [],
				failedSubmissions: [],
				hintLevel: isSolved ? 0 : 5,
				isFirst: true,
				atMs: nowMs(day) + count,
			};
			model.add({ ...attempt, topic, difficulty: level });
			graded.set(topic, [...(graded.get(topic) ?? []), attempt]);
			count++;
		},
	};
	return { teacher, model, graded };
}
