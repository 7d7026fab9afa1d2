import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SqliteChallengeStore } from '#backend/challenges/sqliteChallengeStore.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import type { Progress } from '#contract/learning.ts';
import type { Report } from '#contract/reports.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { tinyContents } from '../proof/tinyChallenge.ts';
import { submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const challengeId = 'forge.count-above';
const params = { challengeId };

/** A forged challenge whose proof fits its files and whose first case expects a wrong answer. */
function wronglyProved(): Map<string, string> {
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

async function outcomeOf(solo: SoloUnderTest, { id }: Report): Promise<Report['outcome']> {
	for await (const _ of solo.watch('watchChanges', {})) {
		const { outcome } = await solo.call('getReport', { params: { reportId: id } });
		if (outcome.kind !== 'checking') return outcome;
	}
	throw new Error('the changes ended before the report had its outcome');
}

describe('a report over HTTP', () => {
	let folder: string;
	let solo: SoloUnderTest;
	before(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-report-'));
		const log = createLog('silent');
		const database = await openSqlite({ file: path.join(folder, 'code-sensei.db'), clock: systemClock, log });
		await new SqliteChallengeStore(database).put({
			files: wronglyProved(),
			generatedBy: 'gemini',
			metadata: { generationTime: 1, model: 'a model' },
			createdAt: new Date().toISOString(),
		});
		database.close();
		solo = await startSoloForTest({ folder });
	});
	after(async () => {
		await solo.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('withdraws a wrong challenge: it is gone, and progress is as if it had not been', async () => {
		const before = await solo.call('getProgress', { query: { timeZone } });
		const right = tinyContents()['reference.py'] ?? '';
		const report = await submitAndWait(solo, right, { challengeId });
		assert.equal(report.verdict, 'wrongAnswer', 'the learner is told wrong by a wrong test');
		const page = await solo.call('listSubmissions', { params });
		const reported = await solo.call('reportChallenge', {
			params,
			body: {
				...{ id: randomUUID(), reason: 'wrongAnswer', words: '<b>two</b> are above 4' },
				submissionId: page.items[0]?.id ?? '',
			},
		});
		assert.equal(reported.outcome.kind, 'checking');
		const outcome = await outcomeOf(solo, reported);
		assert.ok(outcome.kind === 'withdrawn', JSON.stringify(outcome));
		assert.deepEqual(outcome.checks, ['stored cases']);

		await assert.rejects(solo.call('getChallenge', { params }), withCode('challengeUnknown'));
		const { items } = await solo.call('listChallenges', { query: {} });
		assert.ok(items.length > 0 && !items.some(({ id }) => id === challengeId));
		const after = await solo.call('getProgress', { query: { timeZone } });
		const solvedIn = ({ solvedQuestions, solvedUnaided, streak, byTopic, byDifficulty }: Progress) => ({
			...{ solvedQuestions, solvedUnaided, streak },
			levels: [...byTopic, ...byDifficulty].map(({ solved }) => solved),
		});
		assert.deepEqual(solvedIn(after), solvedIn(before));
		assert.equal(after.totalQuestions, before.totalQuestions - 1);
		const weak = await solo.call('getWeakTopics', {});
		assert.ok(weak.notEnough.every(({ attempts }) => attempts === 0));
		const exported = await solo.call('exportData', {});
		const events = exported.events as { kind: string; challengeId: string }[]; // by its format
		assert.deepEqual(
			events.filter(({ kind }) => kind === 'withdrawn').map((event) => event.challengeId),
			[challengeId],
		);
	});

	it('that is bad input is refused: no such challenge, submission or reason, and too many words', async () => {
		const body = { id: randomUUID(), reason: 'unclear' as const };
		const gone = { challengeId: 'bank.nowhere' };
		await assert.rejects(solo.call('reportChallenge', { params: gone, body }), withCode('challengeUnknown'));
		await assert.rejects(
			solo.call('reportChallenge', {
				params: { challengeId: twoSum.id },
				body: { ...body, submissionId: randomUUID() },
			}),
			withCode('submissionUnknown'),
		);
		const at = `/v1/challenges/${twoSum.id}/reports`;
		for (const wrong of [{ reason: 'boring' }, { words: 'x'.repeat(2_001) }, { id: 'mine' }, { more: 1 }]) {
			assert.equal((await solo.raw('POST', at, { body: { ...body, ...wrong } })).code, 'badRequest');
		}
	});
});
