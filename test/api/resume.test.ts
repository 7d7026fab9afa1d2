import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { JobEvent } from '#contract/submission.ts';
import type { Heard } from '#tools/soloClient.ts';
import { lastEvent, timeZone } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

describe('a stream that is asked for again', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
	});
	after(() => solo.close());

	const submit = async (source: string): Promise<string> => {
		const id = randomUUID();
		await solo.call('submit', {
			params: { challengeId: twoSum.id },
			body: { id, language: 'python', source, timeZone },
		});
		return id;
	};
	const hear = async (jobId: string, heard: Heard, upTo = Infinity): Promise<JobEvent['kind'][]> => {
		const kinds: JobEvent['kind'][] = [];
		for await (const event of solo.watch('watchJob', { params: { jobId }, heard })) {
			kinds.push(event.kind);
			if (kinds.length === upTo) break;
		}
		return kinds;
	};

	it('of a submission tells its end to who left in the middle, once', async () => {
		const jobId = await submit(twoSum.right);
		const heard: Heard = {};
		await hear(jobId, heard, 1);
		const left = heard.lastEventId;
		assert.ok(left !== undefined);
		await lastEvent(solo, jobId);
		const missed = await hear(jobId, heard);
		assert.equal(missed.at(-1), 'done');
		assert.equal(missed.filter((kind) => kind === 'done').length, 1);
		assert.ok(missed.includes('judged'), 'also what was before the end');
		assert.deepEqual(await hear(jobId, heard), [], 'the end is told once');
		assert.deepEqual(await hear(jobId, { lastEventId: 'another-process.12' }), ['done']);
		const fresh = await solo.raw('GET', `/v1/jobs/${jobId}/events`, {
			headers: { 'Last-Event-ID': heard.lastEventId ?? '' },
		});
		assert.equal(fresh.status, 204);
	});

	it('tells a learner’s changes that were missed, also those of another window, and none where there were none', async () => {
		const listen = async (heard: Heard): Promise<string[]> => {
			const kinds: string[] = [];
			const leaving = new AbortController();
			const events = solo.watch('watchChanges', { heard, signal: leaving.signal });
			// Whoever missed nothing has only this to hear; whoever did has one more event that is written together with it.
			for await (const { kind, revision } of events) {
				kinds.push(kind);
				if (heard.lastEventId === `local.${String(revision)}`) break;
			}
			return kinds;
		};
		const heard: Heard = {};
		assert.deepEqual(await listen(heard), ['hello']);
		assert.deepEqual(await listen(heard), ['hello']);
		await lastEvent(solo, await submit(twoSum.broken));
		const other = await startSoloForTest({ folder: solo.folder });
		const there = other.watch('watchChanges', { heard });
		assert.equal((await there.next()).done, false);
		const changed = await there.next();
		assert.ok(changed.done !== true && changed.value.kind === 'changed', 'numbers are of the database');
		await there.return(undefined);
		await other.close();
	});

	it('is refused as one that was never heard when it is of somebody else’s job', async () => {
		const answer = await solo.raw('GET', `/v1/jobs/${randomUUID()}/events`, { headers: { 'Last-Event-ID': 'one.1' } });
		assert.equal(answer.code, 'jobUnknown');
	});
});
