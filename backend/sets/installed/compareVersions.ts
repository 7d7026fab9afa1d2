/**
 * Semantic versions by precedence: negative when `a` is the lower one, 0 for equals. A pre-release comes before its release, and build data do not count
 * (semver.org, 11).
 */
export function compareVersions(a: string, b: string): number {
	const [left, right] = [parts(a), parts(b)];
	const byCore = compareLists(left.core, right.core);
	if (byCore !== 0) return byCore;
	if (left.pre.length === 0 || right.pre.length === 0) return right.pre.length - left.pre.length;
	return compareLists(left.pre, right.pre);
}

function parts(version: string): { core: string[]; pre: string[] } {
	const [withoutBuild = ''] = version.split('+');
	const [core = '', ...pre] = withoutBuild.split('-');
	const identifiers = pre.join('-');
	return { core: core.split('.'), pre: identifiers === '' ? [] : identifiers.split('.') };
}

function compareLists(a: readonly string[], b: readonly string[]): number {
	for (const [place, left] of a.entries()) {
		const right = b[place];
		if (right === undefined) return 1;
		const compared = compareIdentifiers(left, right);
		if (compared !== 0) return compared;
	}
	return a.length - b.length;
}

/** Numbers as numbers, and before words. */
function compareIdentifiers(a: string, b: string): number {
	const [isNumber, otherIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
	if (isNumber && otherIsNumber) return Math.sign(Number(a) - Number(b));
	if (isNumber !== otherIsNumber) return isNumber ? -1 : 1;
	return a < b ? -1 : a > b ? 1 : 0;
}
