import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { JobFollower } from '#backend/submissions/jobFollower.ts';
import { JobNews } from '#backend/submissions/jobNews.ts';
import type { JobEvent } from '#contract/submission.ts';
import { someReport } from '../../contract/someSubmission.ts';
import { testClock } from '../../contract/testClock.ts';

const report = someReport('accepted');

describe('news of jobs in other processes', () => {
	const processes = () => {
		const bus = memoryBus();
		const clock = testClock();
		return { bus, clock, there: new JobNews(bus, clock), here: new JobNews(bus, clock) };
	};

	it('reach who watches, and nobody else', () => {
		const { there, here } = processes();
		let rung = 0;
		const mine = here.follow('job', 'lena', () => rung++);
		const theirs = here.follow('job', 'nils', () => undefined);
		there.tell('job', 'lena', { kind: 'compiling' });
		there.tell('other', 'lena', { kind: 'compiling' });
		assert.deepEqual([rung, mine.last(), theirs.last()], [1, { kind: 'compiling' }, undefined]);
		mine.stop();
		there.tell('job', 'lena', { kind: 'cancelled' });
		assert.equal(rung, 1);
	});

	it('are heard by who begins to watch in the middle, of the latest jobs', () => {
		const { there, here } = processes();
		there.tell('job', 'lena', { kind: 'judged', report });
		assert.deepEqual(here.follow('job', 'lena', () => undefined).last()?.kind, 'judged');
		for (let count = 0; count < 400; count++) there.tell(`job ${count}`, 'lena', { kind: 'compiling' });
		assert.equal(here.follow('job', 'lena', () => undefined).last()?.kind, 'judged', 'who watches still knows');
		assert.equal(new JobNews(memoryBus(), testClock()).follow('job', 'lena', () => undefined).last(), undefined);
	});

	it('leave out cases that come too fast, never the last one', () => {
		const { there, here, clock } = processes();
		const heard: JobEvent[] = [];
		const followed = here.follow('job', 'lena', () => {
			const last = followed.last();
			if (last !== undefined) heard.push(last);
		});
		for (let done = 1; done <= 10; done++) {
			clock.advance(30);
			there.tell('job', 'lena', { kind: 'case', done, total: 10 });
		}
		assert.deepEqual(
			heard.map((event) => event.kind === 'case' && event.done),
			[1, 5, 9, 10],
		);
	});

	it('in another form, of another version, are passed over', () => {
		const { bus, here } = processes();
		let rung = 0;
		const followed = here.follow('job', 'lena', () => rung++);
		for (const text of ['job {', 'job {"learnerId":1}', 'job', '', 'job {"learnerId":"lena","event":{"kind":"new"}}']) {
			bus.publish('job-news', text);
		}
		assert.deepEqual([rung, followed.last()], [0, undefined]);
	});

	it('that a job is not wanted any more reach who does it', () => {
		const { there, here } = processes();
		const heard: string[] = [];
		there.onCancel((jobId) => heard.push(jobId));
		here.cancel('job');
		assert.deepEqual(heard, ['job']);
	});

	it('hold a stored verdict back for a moment while more is on its way, and not for ever', () => {
		const { there, here, clock } = processes();
		const done: JobEvent = { kind: 'done', report };
		const follower = new JobFollower(here, 'job', 'lena', () => undefined, clock);
		assert.equal(follower.goesOnBehind(done), false, 'nothing was heard of it');
		there.tell('job', 'lena', { kind: 'compiling' });
		assert.equal(follower.next()?.kind, 'compiling');
		assert.equal(follower.next(), undefined, 'once');
		assert.equal(follower.goesOnBehind(done), true);
		assert.equal(follower.goesOnBehind({ kind: 'cancelled' }), false);
		there.tell('job', 'lena', { kind: 'judged', report });
		assert.equal(follower.next()?.kind, 'judged');
		clock.advance(20_000);
		assert.equal(follower.goesOnBehind(done), true);
		clock.advance(20_000);
		assert.equal(follower.goesOnBehind(done), false);
	});
});
