import type { Expected } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import type { ComparingChecker } from '../judge.ts';
import type { CaseType } from '../signature/valueType.ts';
import { isRightInAnyOrder } from './anyOrder.ts';
import { isExactlyRight } from './exact.ts';
import { isRightWithin } from './float.ts';

/** Whether an answer is right by the challenge's checker. The value must fit the type of the function's result. */
export function isRight(checker: ComparingChecker, expected: Expected, actual: Value, type: CaseType): boolean {
	switch (checker.kind) {
		case 'exact':
			return isExactlyRight(expected, actual, type);
		case 'float':
			return isRightWithin(expected, actual, type, checker);
		case 'anyOrder':
			return isRightInAnyOrder(expected, actual, type, checker.levels);
		default:
			checker satisfies never;
			return false;
	}
}
