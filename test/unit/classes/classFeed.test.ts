import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { ClassFeed, happenedKept, type Judged } from '#backend/classes/classFeed.ts';
import { type Watched, watchClass } from '#backend/classes/watchClass.ts';
import { LearnerChangeFeed } from '#backend/platform/learnerChangeFeed.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { StreamPlace } from '#backend/platform/streamPlace.ts';
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

	function watch(look: () => Promise<Watched> = () => Promise.resolve(watched), lastEventId?: string) {
		const ending = new AbortController();
		const place = new StreamPlace(lastEventId);
		const events = watchClass(feed, 'the class', ending.signal, look, place);
		const next = async (): Promise<ClassEvent | undefined> => {
			const step: IteratorResult<ClassEvent, unknown> = await events.next();
			return step.done === true ? undefined : step.value;
		};
		return { next, end: () => ending.abort(), id: () => place.id };
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

	const again = (lastEventId: string | undefined) => watch(() => Promise.resolve(watched), lastEventId);

	it('goes on where it was left: what was missed is told in its order, and only that', async () => {
		const first = watch();
		await first.next();
		feed.tellJudged(judged({ verdict: 'wrongAnswer' }));
		await first.next();
		const left = first.id();
		first.end();
		feed.tellJudged(judged({ learnerId: 'somebody else' }));
		changes.changed('lena');
		const missed = judged();
		feed.tellJudged(missed);
		changes.changed('lena');

		const second = again(left);
		assert.deepEqual(await second.next(), { kind: 'hello' });
		assert.equal(second.id(), left, 'nothing is heard yet');
		assert.deepEqual(await second.next(), { kind: 'learner', accountId: 'lena' });
		const between = second.id();
		const event = await second.next();
		assert.equal(event?.kind === 'submission' && event.submissionId, missed.submissionId);
		second.end();

		const third = again(between);
		await third.next();
		const told = await third.next();
		assert.equal(told?.kind === 'submission' && told.submissionId, missed.submissionId);
		third.end();
	});

	it('is told whole to who missed more than is kept, or comes from another process', async () => {
		const first = watch();
		await first.next();
		const left = first.id();
		first.end();
		for (let count = 0; count < 2 * happenedKept; count++) feed.tellJudged(judged({ learnerId: 'somebody else' }));
		const kept = again(left);
		assert.deepEqual(await kept.next(), { kind: 'hello' });
		kept.end();
		feed.tellJudged(judged());
		for (const id of [left, 'elsewhere.1']) {
			const { next, id: now, end } = again(id);
			assert.deepEqual(await next(), { kind: 'hello' });
			assert.equal(now(), undefined, 'the reader is where it was');
			assert.deepEqual(await next(), { kind: 'changed' });
			assert.equal(now(), `${feed.epoch}.${String(feed.last)}`);
			end();
		}
	});

	it('tells of a change of the class that was missed', async () => {
		const first = watch();
		await first.next();
		const left = first.id();
		first.end();
		feed.tellChanged('the class');
		const second = again(left);
		await second.next();
		assert.deepEqual(await second.next(), { kind: 'changed' });
		const third = again(second.id());
		await third.next();
		feed.tellJudged(judged());
		assert.equal((await third.next())?.kind, 'submission', 'and not again');
		second.end();
		third.end();
	});
});
