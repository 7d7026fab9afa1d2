import type { StudentFamily } from '../../../bench/learning/student.ts';

/** As somebody else would hand one in. */
export const family: StudentFamily = {
	name: 'someFamily',
	source: 'made for a test in 2026',
	create: () => ({ attempt: () => true, chance: () => 1 }),
};
