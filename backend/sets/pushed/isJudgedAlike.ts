import { isDeepStrictEqual } from 'node:util';
import { ChallengeFile } from '#contract/challengeFile.ts';

/** Whether two versions of a challenge give every solution the same verdict: cases, checker, limits and signature are the same. */
export function isJudgedAlike(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
	for (const file of ['cases.json', 'checker.py']) if (before.get(file) !== after.get(file)) return false;
	return isDeepStrictEqual(judgedBy(before), judgedBy(after));
}

function judgedBy(files: ReadonlyMap<string, string>): Pick<ChallengeFile, 'signature' | 'limits' | 'checker'> {
	const { signature, limits, checker } = ChallengeFile.parse(JSON.parse(files.get('challenge.json') ?? ''));
	return { signature, limits, checker };
}
