import assert from 'node:assert/strict';
import { AppError } from '#contract/appError.ts';
import { mayComeAgain, pauseBefore, pauseMs } from '#extension/backend/comeAgain.ts';

describe('coming again to a stream that was lost', () => {
	it('waits twice as long each time up to half a minute, and by chance up to a half less', () => {
		const longest = Array.from({ length: 8 }, (_, losses) => pauseMs(losses, 0));
		assert.deepEqual(longest, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
		assert.equal(pauseMs(3, 1), 2_000);
		assert.equal(pauseMs(10_000, 0.5), 22_500);
	});

	it('does not wait for somebody who has had enough', async () => {
		await pauseBefore(20, new AppError('busy', 'No room.', { retryAfterSeconds: 600 }), AbortSignal.abort());
	});

	it('makes sense when nobody answered or there was no room, and not when it was refused', () => {
		assert.ok(mayComeAgain(new AppError('stopping', 'gone')));
		assert.ok(mayComeAgain(new AppError('busy', 'No room.', { retryAfterSeconds: 5 })));
		assert.ok(!mayComeAgain(new AppError('busy', 'The queue is full.')));
		assert.ok(!mayComeAgain(new AppError('forbidden', 'not yours')));
		assert.ok(!mayComeAgain(new TypeError('a bug')));
	});
});
