import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { ClassFeed, type Judged, type Watched, watchClass } from '#backend/classes/classFeed.ts';
import { LearnerChangeFeed } from '#backend/platform/learnerChangeFeed.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { AppError } from '#contract/appError.ts';
import type { ClassEvent } from '#contract/classes.ts';

const watched: Watched = {
	learners: new Map([['lena', 'Lena']]),
	challengeIds: new Set(['ada~algorithms.first']),
};
const judged = (given: Partial<Judged> = {}): Judged => ({
	...{ learnerId: 'lena', submissionId: randomUUID(), challengeId: 'ada~algorithms.first' },
	...{ at: '2026-10-01T10:00:00.000Z', verdict: 'accepted' },
	...given,
});

describe('watching a class', () => {
	const bus = memoryBus();
	const changes = new LearnerChangeFeed(bus, 0);
	const feed = new ClassFeed(bus, changes);
	after(() => changes.close());

	function watch(look: () => Promise<Watched> = () => Promise.resolve(watched)) {
		const ending = new AbortController();
		const events = watchClass(feed, 'the class', ending.signal, look);
		const next = async (): Promise<ClassEvent | undefined> => {
			const step: IteratorResult<ClassEvent, unknown> = await events.next();
			return step.done === true ? undefined : step.value;
		};
		return { next, end: () => ending.abort() };
	}

	it('tells of each judged submission of its learners to its challenges, and of no other', async () => {
		const { next, end } = watch();
		assert.deepEqual(await next(), { kind: 'hello' });
		feed.tellJudged(judged({ learnerId: 'somebody else' }));
		feed.tellJudged(judged({ challengeId: 'ada~other.first' }));
		const { learnerId: accountId, ...mine } = judged();
		feed.tellJudged({ ...mine, learnerId: accountId });
		assert.deepEqual(await next(), { kind: 'submission', accountId, displayName: 'Lena', ...mine });
		end();
		assert.equal(await next(), undefined);
	});

	it('tells once of a learner who did several things meanwhile', async () => {
		const { next, end } = watch();
		await next();
		for (const learnerId of ['lena', 'somebody else', 'lena']) changes.changed(learnerId);
		assert.deepEqual(await next(), { kind: 'learner', accountId: 'lena' });
		const waiting = next();
		end();
		assert.equal(await waiting, undefined);
	});

	it('looks again at who is in it when that has changed', async () => {
		let looks = 0;
		const { next, end } = watch(() => {
			looks++;
			return Promise.resolve(looks === 1 ? watched : { ...watched, learners: new Map([['omar', 'Omar']]) });
		});
		await next();
		feed.tellChanged('another class');
		feed.tellChanged('the class');
		assert.deepEqual(await next(), { kind: 'changed' });
		feed.tellJudged(judged());
		feed.tellJudged(judged({ learnerId: 'omar' }));
		const event = await next();
		assert.equal(event?.kind === 'submission' && event.displayName, 'Omar');
		assert.equal(looks, 2);
		end();
	});

	it('ends for who is not of the staff any more', async () => {
		let looks = 0;
		const { next } = watch(() =>
			looks++ === 0 ? Promise.resolve(watched) : Promise.reject(new AppError('forbidden', 'not any more')),
		);
		await next();
		feed.tellChanged('the class');
		assert.equal(await next(), undefined);
	});

	it('is refused before it begins to whoever may not', async () => {
		const { next } = watch(() => Promise.reject(new AppError('notFound', 'no such class')));
		await assert.rejects(next(), { code: 'notFound' });
	});

	it('says that there is something to fetch when more has piled up than is kept, or what came can not be read', async () => {
		const { next, end } = watch();
		await next();
		for (let count = 0; count < 600; count++) feed.tellJudged(judged());
		assert.deepEqual(await next(), { kind: 'changed' });
		for (let count = 0; count < 500; count++) assert.equal((await next())?.kind, 'submission');
		bus.publish('judged', '{"of": "another version"}');
		assert.deepEqual(await next(), { kind: 'changed' });
		end();
	});
});
