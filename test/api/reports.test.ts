import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Progress } from '#contract/learning.ts';
import { tinyContents } from '../proof/tinyChallenge.ts';
import { bringInWrong, wrongChallengeId, wrongVariantId } from '../proof/wrongChallenge.ts';
import { outcomeOf, submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const challengeId = wrongChallengeId;
const params = { challengeId };

describe('a report over HTTP', () => {
	let folder: string;
	let solo: SoloUnderTest;
	before(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-report-'));
		await bringInWrong(path.join(folder, 'code-sensei.db'), true);
		solo = await startSoloForTest({ folder });
	});
	after(async () => {
		await solo.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('withdraws a wrong challenge with its variants: they are gone, and progress is as if they had not been', async () => {
		const before = await solo.call('getProgress', { query: { timeZone } });
		const right = tinyContents()['reference.py'] ?? '';
		const report = await submitAndWait(solo, right, { challengeId });
		assert.equal(report.verdict, 'wrongAnswer', 'the learner is told wrong by a wrong test');
		const told = await submitAndWait(solo, right, { challengeId: wrongVariantId });
		assert.equal(told.verdict, 'wrongAnswer');
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

		for (const gone of [challengeId, wrongVariantId]) {
			const params = { challengeId: gone };
			await assert.rejects(solo.call('getChallenge', { params }), withCode('challengeUnknown'));
		}
		const { items } = await solo.call('listChallenges', { query: {} });
		assert.ok(items.length > 0 && !items.some(({ id }) => id === challengeId || id === wrongVariantId));
		const after = await solo.call('getProgress', { query: { timeZone } });
		const solvedIn = ({ solvedQuestions, solvedUnaided, streak, byTopic, byDifficulty }: Progress) => ({
			...{ solvedQuestions, solvedUnaided, streak },
			levels: [...byTopic, ...byDifficulty].map(({ solved }) => solved),
		});
		assert.deepEqual(solvedIn(after), solvedIn(before));
		assert.equal(after.totalQuestions, before.totalQuestions - 2);
		const weak = await solo.call('getWeakTopics', {});
		assert.ok(weak.notEnough.every(({ attempts }) => attempts === 0));
		const exported = await solo.call('exportData', {});
		const events = exported.events as { kind: string; challengeId: string }[]; // by its format
		assert.deepEqual(
			events.filter(({ kind }) => kind === 'withdrawn').map((event) => event.challengeId),
			[challengeId, wrongVariantId],
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
