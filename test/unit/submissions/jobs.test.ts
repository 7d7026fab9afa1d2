import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, it } from 'mocha';
import { type JobControl, type JobEnd, Jobs } from '#backend/submissions/jobs.ts';
import { AppError } from '#contract/appError.ts';
import type { JobEvent } from '#contract/submission.ts';
import { someReport } from '../../contract/someSubmission.ts';

const done: JobEnd = { kind: 'done', report: someReport('accepted') };
const never = new AbortController().signal;

/** A job whose work waits until the test ends it. */
function startJob(jobs: Jobs, id: string, kind: 'run' | 'submission' = 'run', learnerId = 'me') {
	const { promise, resolve } = Promise.withResolvers<JobEnd>();
	const begun = Promise.withResolvers<JobControl>();
	const place = jobs.takePlace(id, kind, learnerId);
	assert.ok(place);
	place.start((control) => {
		begun.resolve(control);
		control.signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
		return promise;
	});
	return { begun: begun.promise, end: resolve };
}

async function all(jobs: Jobs, id: string, signal = never): Promise<JobEvent['kind'][]> {
	const kinds: JobEvent['kind'][] = [];
	for await (const { kind } of jobs.watch(id, 'me', signal)) kinds.push(kind);
	return kinds;
}

describe('jobs', () => {
	it('are crowded when one waits, or when many go on behind their verdicts', async () => {
		const jobs = new Jobs(1);
		const first = startJob(jobs, 'a', 'submission');
		await first.begun;
		assert.equal(jobs.isCrowded(), false);
		const second = startJob(jobs, 'b', 'submission');
		assert.equal(jobs.isCrowded(), true);
		const judged = { kind: 'judged', report: someReport('accepted') } as const;
		(await first.begun).tell(judged);
		(await second.begun).tell(judged);
		assert.equal(jobs.isCrowded(), true);
		first.end(done);
		assert.deepEqual((await all(jobs, 'a')).at(-1), 'done');
		assert.equal(jobs.isCrowded(), false);
		second.end(done);
	});

	it('run in what was under way where they were asked for, whoever makes room for them', async () => {
		const around = new AsyncLocalStorage<string>();
		const jobs = new Jobs(1);
		const seen: (string | undefined)[] = [];
		const ask = (id: string): void =>
			around.run(`around ${id}`, () =>
				jobs.takePlace(id, 'run', 'me')?.start(() => {
					seen.push(around.getStore());
					return Promise.resolve(done);
				}),
			);
		ask('a');
		ask('b');
		assert.equal((await all(jobs, 'b')).at(-1), 'done');
		assert.deepEqual(seen, ['around a', 'around b']);
		assert.deepEqual(jobs.counts(), { waiting: 0, running: 0, finishing: 0 });
	});

	it('give up their place once the verdict is told, and may go on behind it', async () => {
		const jobs = new Jobs(1);
		const [first, second] = [startJob(jobs, 'a', 'submission'), startJob(jobs, 'b', 'submission')];
		const { tell } = await first.begun;
		assert.deepEqual(jobs.unjudgedIds('submission'), ['a', 'b']);
		tell({ kind: 'judged', report: someReport('wrongAnswer') });
		await second.begun;
		assert.ok(jobs.isLive('a'));
		assert.deepEqual(jobs.unjudgedIds('submission'), ['b']);
		const heard = all(jobs, 'a');
		await jobs.stop(0);
		assert.deepEqual(await heard, ['judged', 'cancelled']);
	});

	it('make what goes on behind a verdict hurry when somebody needs its room, and not before', async () => {
		const jobs = new Jobs(2);
		const [first, second] = [startJob(jobs, 'a', 'submission'), startJob(jobs, 'b', 'submission', 'you')];
		const controls = await Promise.all([first.begun, second.begun]);
		const hurried = () => controls.map(({ hurry }) => hurry.aborted);
		for (const { tell } of controls) tell({ kind: 'judged', report: someReport('accepted') });
		assert.deepEqual(hurried(), [false, false], 'nobody else is there');
		await startJob(jobs, 'c', 'run', 'another').begun;
		assert.deepEqual(hurried(), [true, false], 'the older one makes room');
		await startJob(jobs, 'd', 'run', 'another').begun;
		assert.deepEqual(hurried(), [true, true]);
		assert.ok(
			controls.every(({ signal }) => !signal.aborted),
			'what is known is still told',
		);
		await jobs.stop(0);
	});

	it('make what goes on behind a verdict hurry when its learner goes on to something new', async () => {
		const jobs = new Jobs(4);
		const [mine, another] = [startJob(jobs, 'a', 'submission'), startJob(jobs, 'b', 'submission', 'another')];
		const controls = await Promise.all([mine.begun, another.begun]);
		for (const { tell } of controls) tell({ kind: 'judged', report: someReport('accepted') });
		await startJob(jobs, 'c').begun;
		assert.deepEqual(
			controls.map(({ hurry }) => hurry.aborted),
			[true, false],
		);
		await jobs.stop(0);
	});

	it('run so many at once, the others wait in order', async () => {
		const jobs = new Jobs(2);
		const [a, b, c] = [startJob(jobs, 'a'), startJob(jobs, 'b'), startJob(jobs, 'c')];
		await Promise.all([a.begun, b.begun]);
		const waiting = jobs.watch('c', 'me', never);
		assert.deepEqual((await waiting.next()).value, { kind: 'queued' });
		a.end(done);
		await c.begun;
		assert.ok(jobs.isLive('b') && jobs.isLive('c') && !jobs.isLive('a'));
		b.end(done);
		c.end(done);
		assert.equal((await all(jobs, 'c')).at(-1), 'done');
	});

	it('are refused when too many wait, and again possible when one has left', () => {
		const jobs = new Jobs(1);
		startJob(jobs, 'running');
		let count = 0;
		while (jobs.placesForOld() > 0) startJob(jobs, `old job ${count++}`);
		assert.ok(jobs.freePlaces() >= 50, 'what is old leaves room for what is new');
		while (jobs.freePlaces() > 0) startJob(jobs, `job ${count++}`);
		assert.ok(count >= 100);
		const isBusy = (error: unknown): boolean => error instanceof AppError && error.code === 'busy';
		assert.throws(() => jobs.takePlace('one more', 'run', 'me'), isBusy);
		jobs.abort('old job 0');
		assert.ok(jobs.takePlace('one more', 'run', 'me'));
	});

	it('tell a watcher the present state, then each change it has time for, then the end', async () => {
		const jobs = new Jobs(1);
		const job = startJob(jobs, 'a');
		const control = await job.begun;
		control.tell({ kind: 'compiling' });
		const watching = jobs.watch('a', 'me', never);
		assert.deepEqual((await watching.next()).value, { kind: 'compiling' });
		for (let count = 1; count <= 1_000; count++) control.tell({ kind: 'case', done: count, total: 1_000 });
		assert.deepEqual((await watching.next()).value, { kind: 'case', done: 1_000, total: 1_000 });
		job.end(done);
		assert.deepEqual((await watching.next()).value, done);
		assert.equal((await watching.next()).done, true);
	});

	it('let a watcher go when its signal is aborted, and end all the same', async () => {
		const jobs = new Jobs(1);
		const job = startJob(jobs, 'a');
		await job.begun;
		const gone = new AbortController();
		const watched = all(jobs, 'a', gone.signal);
		gone.abort();
		assert.deepEqual(await watched, ['queued']);
		job.end(done);
		assert.equal((await all(jobs, 'a')).at(-1), 'done');
	});

	it('are known to their learner alone', async () => {
		const jobs = new Jobs(1);
		startJob(jobs, 'a');
		assert.equal(jobs.kindOf('a', 'somebody else'), undefined);
		for await (const event of jobs.watch('a', 'somebody else', never)) assert.fail(JSON.stringify(event));
		assert.throws(() => jobs.takePlace('a', 'run', 'somebody else'), AppError);
		assert.throws(() => jobs.takePlace('a', 'submission', 'me'), AppError);
	});

	it('run once for one id, while a submission may be judged again', async () => {
		const jobs = new Jobs(1);
		for (const kind of ['run', 'submission'] as const) {
			const job = startJob(jobs, kind, kind);
			assert.equal(jobs.takePlace(kind, kind, 'me'), undefined);
			job.end(done);
			await all(jobs, kind);
			assert.equal(jobs.takePlace(kind, kind, 'me') === undefined, kind === 'run');
		}
	});

	it('forget old ends, so that memory stays bounded', async () => {
		const jobs = new Jobs(1);
		for (let count = 0; count < 200; count++) {
			startJob(jobs, `job ${count}`).end(done);
			await all(jobs, `job ${count}`);
		}
		assert.equal(jobs.kindOf('job 0', 'me'), undefined);
		assert.equal(jobs.kindOf('job 199', 'me'), 'run');
	});

	it('end together when the time to stop is over', async () => {
		const jobs = new Jobs(1);
		const running = startJob(jobs, 'running');
		startJob(jobs, 'waiting');
		await running.begun;
		const waited = all(jobs, 'waiting');
		await jobs.stop(0);
		assert.deepEqual(await all(jobs, 'running'), ['cancelled']);
		assert.equal((await waited).at(-1), 'cancelled');
	});
});
