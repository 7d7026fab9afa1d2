import type { AssignedSet, AssignedSetChallenge } from '#backend/classes/assignedSets.ts';
import type { AssignedOne } from '#backend/classes/assignedWork.ts';
import type { ChallengeRules } from '#contract/challengeSet.ts';

/** A set with two challenges, of which the first is due. */
export function someSet(given: Partial<AssignedSet> = {}): AssignedSet {
	const source = given.source ?? 'ada~algorithms';
	const challenge = (slug: string, title: string, rules: Partial<ChallengeRules>): AssignedSetChallenge => ({
		...{ slug, id: `${source}.${slug}`, title, difficulty: 'easy' },
		rules: {
			...{ points: 1, requires: [], due: undefined, shows: 'all', languages: undefined },
			hints: { upTo: 4, solution: true },
			...rules,
		},
	});
	return {
		...{ source, title: 'Algorithms', version: '1.0.0' },
		file: {
			...{ formatVersion: 1, title: 'Algorithms', description: 'ten challenges', shows: 'all' },
			hints: { upTo: 4, solution: true },
			sections: [],
		},
		challenges: [
			challenge('first', 'First', { points: 2, due: '2026-10-05T23:59:00+02:00' }),
			challenge('second', 'Second', {}),
		],
		...given,
	};
}

/** Its challenges in one assignment. */
export function assignedOnes(): AssignedOne[] {
	const assignment = {
		id: 'week 1',
		source: 'ada~algorithms',
		title: 'Week 1',
		latePolicy: { kind: 'accept' },
	} as const;
	return someSet().challenges.map((challenge) => ({ assignment, challenge }));
}
