import { SqliteChallengeStore } from '../../backend/challenges/sqliteChallengeStore.ts';
import { systemClock } from '../../backend/platform/clock.ts';
import { createLog } from '../../backend/platform/log.ts';
import { openSqlite } from '../../backend/platform/openSqlite.ts';
import { contentSha256 } from '../../backend/proof/contentSha256.ts';
import { ProofFile } from '../../backend/contract/challengeFile.ts';
import { tinyContents } from './tinyChallenge.ts';

/** "Count Above", as a model may have written it. */
export const wrongChallengeId = 'forge.count-above';

/** A new story for it, so the same programs. */
export const wrongVariantId = 'forge.count-higher';

/** Puts a challenge that is wrong, where asked for with a variant of it, into the data of a computer, beside a backend that may run on it. */
export async function bringInWrong(databaseFile: string, withVariant = false): Promise<void> {
	const database = await openSqlite({ file: databaseFile, clock: systemClock, log: createLog('silent') });
	try {
		const store = new SqliteChallengeStore(database);
		const given = { generatedBy: 'gemini', createdAt: new Date().toISOString() } as const;
		const metadata = { generationTime: 1, model: 'a model' };
		const files = wronglyProved(wrongChallengeId);
		await store.put({ ...given, files, metadata });
		if (!withVariant) return;
		const version = ProofFile.parse(JSON.parse(files.get('proof.json') ?? '')).contentSha256;
		const variantOf = { id: wrongChallengeId, version, title: 'Count Above' };
		await store.put({ ...given, files: wronglyProved(wrongVariantId), metadata: { ...metadata, variantOf } });
	} finally {
		database.close();
	}
}

/** A forged challenge whose proof fits its files and whose first case expects a wrong answer. */
function wronglyProved(challengeId: string): Map<string, string> {
	const wrong = (answer: string): string =>
		`# Expect: wrongAnswer\n# Why: answers ${answer} whatever is asked\ndef count_above(nums, limit):\n    return ${answer}\n`;
	const contents = tinyContents({
		...{ 'reference.js': undefined, 'reference.cpp': undefined, 'wrong/skipsFirst.js': undefined },
		...{ 'wrong/allPairs.py': undefined, 'wrong/none.py': wrong('0'), 'wrong/all.py': wrong('len(nums)') },
	});
	const cases = [
		{ name: 'example 1', origin: 'example', input: { kind: 'values', values: [[3, 8, 5], 4] }, expected: 3 },
		{ name: 'edge 1', origin: 'edge', input: { kind: 'values', values: [[], 0] }, expected: 0 },
	].map(({ expected, ...one }) => ({ ...one, expected: { kind: 'value', value: expected } }));
	const files = new Map([
		...Object.entries(contents),
		['challenge.json', (contents['challenge.json'] ?? '').replace('bank.count-above', challengeId)],
		['cases.json', JSON.stringify({ formatVersion: 1, cases })],
		['small.json', JSON.stringify({ formatVersion: 1, cases: [{ input: [[], 0], output: 0 }] })],
	]);
	const proof = {
		...{ formatVersion: 1, contentSha256: contentSha256(files), provedAt: '2026-11-20T09:30:00.000Z' },
		...{ inputsCompared: 10, cases: 2, wrongSolutions: [], slowestReferenceMs: { python: 1 }, languages: ['python'] },
		mutants: { made: 1, killed: 1, equivalent: [], survived: [] },
	};
	return files.set('proof.json', JSON.stringify(proof));
}
