import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { JobEvent } from '#contract/submission.ts';
import { lastEvent, reportOf, submitAndWait, timeZone } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const params = { challengeId: twoSum.id };

/** Right up to eleven payments, which is more than any input of small.json has. */
const rightWhileShort = `${twoSum.right.replace('two_sum', 'short')}
def two_sum(nums, target):
    return short(nums, target) if len(nums) < 12 else [1, 0]
`;

describe('finding a breaking case', () => {
	let solo: SoloUnderTest;
	beforeEach(async () => {
		solo = await startSoloForTest();
	});
	afterEach(() => solo.close());

	const search = async (source: string): Promise<{ events: JobEvent[]; jobId: string }> => {
		const body = { id: randomUUID(), language: 'python', source } as const;
		const job = await solo.call('findBreakingCase', { params, body });
		assert.equal(job.kind, 'search');
		const events: JobEvent[] = [];
		for await (const event of solo.watch('watchJob', { params: { jobId: job.id } })) events.push(event);
		return { events, jobId: job.id };
	};

	it('goes on to larger inputs until one breaks the solution, and makes that one small', async () => {
		const { events } = await search(rightWhileShort);
		const last = events.at(-1);
		assert.ok(last);
		const { verdict, failing, passed, judged } = reportOf(last);
		assert.equal(verdict, 'wrongAnswer');
		const [nums] = failing?.input ?? [];
		assert.ok(nums?.kind === 'whole' && Array.isArray(nums.value));
		assert.equal(nums.value.length, 12, 'not one payment more than it takes');
		assert.deepEqual(failing?.actual, { kind: 'whole', value: [1, 0] });
		assert.ok(passed > 100 && judged === passed + 1, `${passed} of ${judged}`);
		assert.ok(events.some(({ kind }) => kind === 'case'));
		assert.equal((await solo.call('getChallenge', { params })).status, 'unseen', 'nothing is graded');
	});

	it('says how many inputs a solution withstood, and what does not compile', async () => {
		const right = reportOf((await search(twoSum.right)).events.at(-1) ?? assert.fail());
		assert.equal(right.verdict, 'accepted');
		assert.equal(right.failing, undefined);
		assert.ok(right.judged > 200 && right.passed === right.judged);
		assert.match(right.message ?? '', new RegExp(`^No breaking case among ${right.judged} inputs\\.$`));
		const broken = reportOf((await search(twoSum.broken)).events.at(-1) ?? assert.fail());
		assert.equal(broken.verdict, 'compileError');
		assert.equal(broken.judged, 0);
	});

	it('can be stopped', async () => {
		const body = { id: randomUUID(), language: 'python', source: twoSum.endless } as const;
		const job = await solo.call('findBreakingCase', { params, body });
		assert.deepEqual(await solo.call('cancelJob', { params: { jobId: job.id } }), { cancelled: true });
		assert.equal((await lastEvent(solo, job.id)).kind, 'cancelled');
	});
});

describe('what follows a verdict', () => {
	let solo: SoloUnderTest;
	beforeEach(async () => {
		solo = await startSoloForTest();
	});
	afterEach(() => solo.close());

	it('is told after the verdict, which is stored by then, and is stored itself', async () => {
		const id = randomUUID();
		const source = rightWhileShort;
		await solo.call('submit', { params, body: { id, language: 'python', source, timeZone } });
		const events: JobEvent[] = [];
		for await (const event of solo.watch('watchJob', { params: { jobId: id } })) {
			if (event.kind === 'judged') {
				const stored = await solo.call('getSubmission', { params: { submissionId: id } });
				assert.equal(stored.state, 'judged');
				assert.equal((await solo.call('getChallenge', { params })).submissions, 1);
			}
			events.push(event);
		}
		const judged = events.find(({ kind }) => kind === 'judged');
		const done = reportOf(events.at(-1) ?? assert.fail());
		assert.ok(judged?.kind === 'judged');
		assert.equal(judged.report.verdict, 'wrongAnswer');
		assert.equal(done.verdict, 'wrongAnswer');
		assert.equal(done.failing?.name, 'smallest input found');
		assert.equal(done.failing.index, done.total);
		assert.ok(done.cases.some(({ name }) => name === 'smallest input found'));
		const [nums] = done.failing.input ?? [];
		assert.ok(nums?.kind === 'whole' && Array.isArray(nums.value) && nums.value.length === 12);
		const stored = await solo.call('getSubmission', { params: { submissionId: id } });
		assert.deepEqual(stored.report, done);
	});

	it('is one submission all the same', async () => {
		await submitAndWait(solo, twoSum.pairsWithItself);
		const { submissions } = await solo.call('getProgress', { query: { timeZone } });
		assert.equal(submissions, 1);
	});
});
