import assert from 'node:assert/strict';
import { clockText, PracticeTimer } from '#extension/challenges/practiceTimer.ts';

describe('the timer of a challenge', () => {
	it('counts only while it runs', () => {
		const timer = new PracticeTimer();
		timer.resume(1_000);
		timer.pause(4_000);
		timer.resume(10_000);
		assert.equal(timer.elapsedMs(11_500), 4_500);
	});

	it('goes on from what an earlier window had counted', () => {
		const timer = new PracticeTimer(60_000);
		assert.equal(timer.isRunning, false);
		timer.resume(5_000);
		assert.equal(timer.elapsedMs(6_000), 61_000);
	});

	it('does not begin anew when it is told to go on twice', () => {
		const timer = new PracticeTimer();
		timer.resume(1_000);
		timer.resume(2_000);
		assert.equal(timer.elapsedMs(3_000), 2_000);
	});

	it('loses nothing when the clock is set back', () => {
		const timer = new PracticeTimer(5_000);
		timer.resume(100_000);
		timer.pause(40_000);
		assert.equal(timer.elapsedMs(40_000), 5_000);
	});

	it('is shown with two digits, and with hours when there are some', () => {
		assert.equal(clockText(252_999), '04:12');
		assert.equal(clockText(0), '00:00');
		assert.equal(clockText(3_852_000), '1:04:12');
	});
});
