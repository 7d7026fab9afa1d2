import type { Expected } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import { canonicalJson, sha256OfValue } from '../signature/canonicalJson.ts';
import type { CaseType } from '../signature/valueType.ts';

/** Right is what has the same canonical JSON. The value must fit the type. */
export function isExactlyRight(expected: Expected, actual: Value, type: CaseType): boolean {
	switch (expected.kind) {
		case 'value':
			return canonicalJson(expected.value, type) === canonicalJson(actual, type);
		case 'sha256':
			return expected.sha256 === sha256OfValue(actual, type);
		default:
			expected satisfies never;
			return false;
	}
}
