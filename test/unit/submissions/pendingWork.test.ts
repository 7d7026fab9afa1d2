import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createLog } from '#backend/platform/log.ts';
import { Jobs } from '#backend/submissions/jobs.ts';
import type { JudgedChallenge } from '#backend/submissions/judgedChallenge.ts';
import { PendingWork } from '#backend/submissions/pendingWork.ts';
import { ReportRules } from '#backend/submissions/reportRules.ts';
import { AppError } from '#contract/appError.ts';
import type { CaseFile } from '#contract/challengeFile.ts';
import type { JobEvent, SubmissionDetail } from '#contract/submission.ts';
import type { CaseResult, Judge, JudgeCase } from '#judge/judge.ts';
import { someSubmission } from '../../contract/someSubmission.ts';
import { storeFactories } from '../../contract/storeFactory.ts';
import { openedEach } from '../../contract/openedEach.ts';
import { accepted, challenge, scriptedJudge } from './scriptedJudge.ts';

function wrongResult(_case: JudgeCase, index: number): CaseResult {
	const noTime = { cpuTimeMs: 0, wallTimeMs: 0, peakMemoryBytes: 0 };
	return { index, verdict: 'wrongAnswer', actual: [9], prints: '', printsCut: false, ...noTime };
}

describe('pending submissions', () => {
	const [factory] = storeFactories;
	assert.ok(factory);
	const stores = openedEach(factory);

	const workOf = (
		judge: Judge['judge'],
		{ judged = challenge, ...more }: { judged?: JudgedChallenge; lookEveryMs?: number; onReleased?: () => void } = {},
	): { work: PendingWork; jobs: Jobs } => {
		const jobs = new Jobs(1);
		const { submissions: store, clock } = stores();
		const log = createLog('silent');
		const work = new PendingWork({
			store,
			jobs,
			judge: () => Promise.resolve(scriptedJudge(judge)),
			load: () => Promise.resolve(judged),
			rules: new ReportRules({
				shows: () => Promise.resolve('all'),
				hiddenTests: false,
				load: () => Promise.resolve(judged),
			}),
			clock,
			log,
			...more,
		});
		return { work, jobs };
	};
	const addFrom = async (owner: string): Promise<string> => {
		const submission = someSubmission(stores());
		await stores().submissions.add(submission, { owner, untilMs: stores().clock.nowMs() + 10_000 });
		return submission.id;
	};
	const stored = async (id: string): Promise<SubmissionDetail> => {
		const found = await stores().submissions.get(stores().learnerId, id);
		assert.ok(found);
		return found;
	};
	const ended = async (jobs: Jobs, id: string): Promise<void> => {
		const events = [];
		for await (const event of jobs.watch(id, stores().learnerId, new AbortController().signal)) events.push(event);
	};

	it('of another machine are taken over when their lease has run out, not before', async () => {
		const { work, jobs } = workOf(() => Promise.resolve(accepted));
		const id = await addFrom('elsewhere/1/1/x');
		stores().clock.advance(9_000);
		await work.lookAround();
		assert.ok(!jobs.isLive(id));
		stores().clock.advance(2_000);
		await work.lookAround();
		await ended(jobs, id);
		assert.equal((await stored(id)).verdict, 'accepted');
	});

	it('are looked for no more often than asked, and at once when somebody has given up some', async () => {
		let released = 0;
		const { work, jobs } = workOf(() => Promise.resolve(accepted), {
			lookEveryMs: 5_000,
			onReleased: () => released++,
		});
		await work.lookAround();
		const first = await addFrom('gone');
		await stores().submissions.release('gone');
		stores().clock.advance(4_000);
		await work.lookAround();
		assert.ok(!jobs.isLive(first), 'it is not time yet');
		work.lookSoon();
		await work.lookAround();
		await ended(jobs, first);
		assert.equal((await stored(first)).verdict, 'accepted');
		// Where there was one there may be more: the next round looks without waiting.
		const second = await addFrom('gone');
		await stores().submissions.release('gone');
		await work.lookAround();
		await ended(jobs, second);
		assert.equal((await stored(second)).verdict, 'accepted');
		await work.stop(0);
		assert.equal(released, 1);
	});

	it('that ended a backend again and again wait a while, and are given up in the end', async () => {
		let judged = 0;
		const { work, jobs } = workOf(() => {
			judged++;
			return Promise.resolve(accepted);
		});
		const id = await addFrom('elsewhere/1/1/x');
		for (let count = 0; count < 10; count++) await stores().submissions.beginJudging(id, 'elsewhere/1/1/x');
		await stores().submissions.release('elsewhere/1/1/x');
		work.start();
		await work.lookAround();
		assert.ok(!jobs.isLive(id), 'the backend is of use first');
		stores().clock.advance(10_000);
		await work.lookAround();
		await ended(jobs, id);
		await work.stop(0);
		const { verdict, report } = await stored(id);
		assert.equal(verdict, 'internalError');
		assert.match(report?.message ?? '', /gave it up/);
		assert.equal(judged, 0);
	});

	it('whose judging fails by a fault of ours end as that, with the reason where we know it', async () => {
		const failures: [Error, RegExp][] = [
			[new AppError('sandboxRefused', 'Nothing may run here.'), /^Nothing may run here\.$/],
			[new TypeError('secret detail'), /^Something went wrong while judging/],
		];
		for (const [failure, message] of failures) {
			const { work, jobs } = workOf(() => Promise.reject(failure));
			const id = await addFrom('gone');
			await stores().submissions.release('gone');
			await work.lookAround();
			await ended(jobs, id);
			const { report } = await stored(id);
			assert.equal(report?.verdict, 'internalError');
			assert.match(report.message ?? '', message);
		}
		const graded = (await stores().learning.events(stores().learnerId)).filter(({ kind }) => kind === 'submission');
		assert.deepEqual(graded, []);
	});

	it('whose verdict can not be stored stay pending, and are judged again later', async () => {
		const { submissions, clock } = stores();
		const settle = submissions.settle.bind(submissions);
		const { work, jobs } = workOf(() => Promise.resolve(accepted));
		const id = await addFrom('gone');
		await submissions.release('gone');
		submissions.settle = () => Promise.reject(new AppError('storeFull', 'The disk is full.'));
		await work.lookAround();
		const events = [];
		for await (const event of jobs.watch(id, stores().learnerId, new AbortController().signal)) events.push(event);
		assert.deepEqual(events.at(-1), { kind: 'failed', code: 'storeFull', message: 'The disk is full.' });
		assert.equal((await stored(id)).state, 'pending');

		submissions.settle = settle;
		await work.lookAround();
		assert.ok(!jobs.isLive(id), 'it rests a while');
		clock.advance(11_000);
		await work.lookAround();
		await ended(jobs, id);
		assert.equal((await stored(id)).verdict, 'accepted');
	});

	it('get their smaller failing case also when leases are renewed while the verdict is being stored', async () => {
		const expected: CaseFile['expected'] = { kind: 'value', value: [0] };
		const small = { input: [[1]], output: [0] };
		const { work, jobs } = workOf(
			({ cases }, watch) =>
				watch?.signal?.aborted === true
					? Promise.reject(new AppError('cancelled', 'Stopped.'))
					: Promise.resolve({ ...accepted, verdict: 'wrongAnswer', cases: cases.slice(0, 1).map(wrongResult) }),
			{
				judged: {
					...challenge,
					cases: [{ name: 'long', origin: 'random', input: { kind: 'values', values: [[5, 6, 7]] }, expected }],
					small: [small],
				},
			},
		);
		const id = await addFrom('gone');
		const { submissions: store, learnerId } = stores();
		await store.release('gone');
		const settle = store.settle.bind(store);
		store.settle = async (settlement) => {
			const isOurs = await settle(settlement);
			await work.lookAround();
			return isOurs;
		};
		await work.lookAround();
		const events: JobEvent[] = [];
		for await (const event of jobs.watch(id, learnerId, new AbortController().signal)) events.push(event);
		const last = events.at(-1);
		assert.equal(last?.kind, 'done');
		assert.equal(last.report.failing?.name, 'smallest input found');
		assert.deepEqual((await stored(id)).report, last.report);
	});

	it('that another window has cancelled are no longer judged here', async () => {
		const aborted = Promise.withResolvers<undefined>();
		const begun = Promise.withResolvers<undefined>();
		const { work, jobs } = workOf((_request, watch) => {
			begun.resolve(undefined);
			return new Promise((_resolve, reject) => {
				watch?.signal?.addEventListener('abort', () => {
					aborted.resolve(undefined);
					reject(new AppError('cancelled', 'Stopped.'));
				});
			});
		});
		const id = await addFrom('gone');
		await stores().submissions.release('gone');
		await work.lookAround();
		await begun.promise;
		await stores().submissions.cancel(stores().learnerId, id, stores().clock.iso());
		stores().clock.advance(2_000);
		await work.lookAround();
		await aborted.promise;
		await ended(jobs, id);
		assert.equal((await stored(id)).state, 'cancelled');
	});
});
