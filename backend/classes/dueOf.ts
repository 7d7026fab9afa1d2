import { shiftDate } from './shiftDate.ts';
import type { StoredAssignment } from './storedClass.ts';

/**
 * When a challenge of an assignment is due: a learner's extension goes before what the class says for all its challenges, and that before the set's own date
 * (of the entry or its section), which may be moved for a later term.
 * @param ofSet the date in the set
 * @param extension of the learner
 */
export function dueOf(
	{ due, shift }: Pick<StoredAssignment, 'due' | 'shift'>,
	ofSet: string | undefined,
	extension?: string,
): string | undefined {
	const own = extension ?? due;
	if (own !== undefined || ofSet === undefined) return own;
	return shift === undefined ? ofSet : shiftDate(ofSet, shift);
}
