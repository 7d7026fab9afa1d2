import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os, { availableParallelism } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { AnswerOf } from '#contract/endpoints.ts';
import { lastEvent, reportOf, submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const params = { challengeId: twoSum.id };

describe('two windows on the same data', () => {
	let folder: string;
	let one: SoloUnderTest;
	let other: SoloUnderTest;
	beforeEach(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-windows-'));
		[one, other] = await Promise.all([startSoloForTest({ folder }), startSoloForTest({ folder })]);
	});
	afterEach(async () => {
		await Promise.all([one.close(), other.close()]);
		rmSync(folder, { recursive: true, force: true });
	});

	it('see each other’s progress, and are told of it', async () => {
		const changes = other.watch('watchChanges', {});
		const hello = await nextOf(changes);
		assert.equal(hello.kind, 'hello');
		await submitAndWait(one, twoSum.right);
		const changed = await nextOf(changes);
		assert.equal(changed.kind, 'changed');
		assert.ok(changed.revision > hello.revision);
		while ((await other.call('getChallenge', { params })).status !== 'solved') await changes.next();
		await changes.return(undefined);
		const { items } = await other.call('listSubmissions', { params, query: {} });
		assert.equal(items[0]?.verdict, 'accepted');
	});

	it('are told of their own changes too', async () => {
		const changes = one.watch('watchChanges', {});
		await changes.next();
		await one.call('openChallenge', { params, body: { timeZone } });
		assert.equal((await nextOf(changes)).kind, 'changed');
		await changes.return(undefined);
	});

	it('submit at the same time without losing or blocking anything', async () => {
		const reports = await Promise.all([one, other, one, other].map((solo) => submitAndWait(solo, twoSum.right)));
		for (const { verdict } of reports) assert.equal(verdict, 'accepted', JSON.stringify(reports));
		assert.equal((await one.call('getProgress', { query: {} })).submissions, 4);
		assert.deepEqual(await one.call('getProgress', { query: {} }), await other.call('getProgress', { query: {} }));
	});

	it('follow and stop a submission that the other one judges', async () => {
		const id = randomUUID();
		await one.call('submit', { params, body: { id, language: 'python', source: twoSum.right, timeZone } });
		assert.equal(reportOf(await lastEvent(other, id)).verdict, 'accepted');

		const endless = randomUUID();
		const body = { id: endless, language: 'python' as const, source: twoSum.endless, timeZone };
		await one.call('submit', { params, body });
		assert.deepEqual(await other.call('cancelJob', { params: { jobId: endless } }), { cancelled: true });
		assert.deepEqual(await lastEvent(one, endless), { kind: 'cancelled' });
		assert.equal((await one.call('health', {})).pendingSubmissions, 0);
	});

	it('show a hint once when both ask for it', async () => {
		const hint = { params: { ...params, level: 1 }, body: { timeZone } };
		await Promise.all([one.call('showHint', hint), other.call('showHint', hint)]);
		const exported = await one.call('exportData', {});
		assert.equal(JSON.stringify(exported).split('"hintShown"').length - 1, 1);
	});

	it('agree about what the learner says of themselves', async () => {
		const before = await one.call('getLocalProfile', {});
		assert.deepEqual([before.level, before.interests], ['unknown', []]);
		await one.call('putLocalProfile', { body: { ...before, level: 'advanced', interests: ['trees'] } });
		assert.equal((await other.call('getLocalProfile', {})).level, 'advanced');
		await one.call('putLocalProfile', { body: before });
		assert.deepEqual(await other.call('getLocalProfile', {}), before);
	});

	it('agree about the consent', async () => {
		assert.equal((await one.call('setConsent', { body: { consented: true } })).consented, true);
		assert.equal((await other.call('health', {})).tier.consented, true);
		await other.call('setConsent', { body: { consented: false } });
		assert.equal((await one.call('health', {})).tier.consented, false);
	});
});

async function nextOf(changes: AsyncGenerator<AnswerOf<'watchChanges'>>): Promise<AnswerOf<'watchChanges'>> {
	const next = await changes.next();
	assert.ok(next.done !== true, 'the stream goes on');
	return next.value;
}

describe('a backend that stops', () => {
	it('leaves what it has not judged to the next one, which judges it', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-stop-'));
		const first = await startSoloForTest({ folder });
		const ids = Array.from({ length: 3 * availableParallelism() }, () => randomUUID());
		for (const id of ids) {
			await first.call('submit', { params, body: { id, language: 'python', source: twoSum.tooSlow, timeZone } });
		}
		await first.stop();
		const next = await startSoloForTest({ folder });
		try {
			const { items } = await next.call('listSubmissions', { params, query: {} });
			assert.equal(items.length, ids.length);
			assert.ok(
				items.some(({ state }) => state === 'pending'),
				'three rounds of two seconds do not fit into the grace',
			);
			for (const id of ids.slice(0, 4)) assert.equal(reportOf(await lastEvent(next, id)).verdict, 'timeLimitExceeded');
		} finally {
			await next.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('ends its streams', async () => {
		const solo = await startSoloForTest();
		const changes = solo.watch('watchChanges', {});
		await changes.next();
		const end = changes.next();
		await solo.close();
		assert.equal((await end).done, true);
	});
});

describe('no sandbox', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest({ tier: 'trusted' });
	});
	after(() => solo.close());

	it('means that nothing runs before the learner agrees, and all of it afterwards', async () => {
		assert.equal((await solo.call('health', {})).tier.tier, 'none');
		await assert.rejects(submitAndWait(solo, twoSum.right), withCode('consentNeeded'));
		assert.deepEqual((await solo.call('listSubmissions', { params, query: {} })).items, []);
		const tier = await solo.call('setConsent', { body: { consented: true } });
		assert.equal(tier.tier, 'trusted');
		const report = await submitAndWait(solo, twoSum.right);
		assert.equal(report.verdict, 'accepted');
		assert.equal(report.tier, 'trusted');
	});
});
