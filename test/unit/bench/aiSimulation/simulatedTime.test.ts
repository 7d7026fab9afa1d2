import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ProviderGate } from '#backend/forge/providerGate.ts';
import { ProviderFailure } from '#backend/forge/providers/providerFailure.ts';
import { SimulatedTime } from '../../../bench/aiSimulation/simulatedTime.ts';

const startMs = Date.UTC(2026, 10, 1);
const limits = {
	slots: 2,
	timeLimitMs: 60_000,
	breakAfter: 3,
	breakMs: 30_000,
	longRestMs: 600_000,
	longestRestMs: 3_600_000,
};

describe('simulated time', () => {
	it('does what is due in its order, each at its own time, and repeats what is repeated', async () => {
		const time = new SimulatedTime(startMs);
		const heard: string[] = [];
		const hear = (word: string): void => void heard.push(`${word} ${String(Date.now() - startMs)}`);
		await time.run(async () => {
			setTimeout(hear, 500, 'late');
			const never = setTimeout(hear, 100, 'never');
			clearTimeout(never);
			const again = setInterval(hear, 200, 'again');
			await time.sleep(450);
			hear('woken');
			clearInterval(again);
			await time.sleep(1_000);
		});
		assert.deepEqual(heard, ['again 200', 'again 400', 'woken 450', 'late 500']);
		assert.equal(time.nowMs(), startMs + 1_450);
	});

	it('leaves the real clock behind when it ends, however it does', async () => {
		const [now, set] = [Date.now, setTimeout];
		const time = new SimulatedTime(startMs);
		await assert.rejects(
			time.run(() => Promise.reject(new RangeError('broken'))),
			RangeError,
		);
		assert.deepEqual([Date.now, setTimeout], [now, set]);
	});

	it('says so when work waits for what never comes', async () => {
		const time = new SimulatedTime(startMs);
		await assert.rejects(
			time.run(() => new Promise(() => undefined)),
			/never comes/,
		);
	});

	it('ends a sleep whose signal is aborted', async () => {
		const time = new SimulatedTime(startMs);
		const controller = new AbortController();
		await time.run(async () => {
			setTimeout(() => controller.abort(), 10);
			await assert.rejects(time.sleep(1_000, controller.signal));
			await assert.rejects(time.sleep(1_000, controller.signal));
		});
		assert.equal(time.nowMs(), startMs + 10);
	});

	it('is what the breaker and the time limit before a provider go by', async () => {
		const time = new SimulatedTime(startMs);
		const gate = new ProviderGate(limits, () => time.nowMs());
		const caller = new AbortController().signal;
		const kindOf = async (work: (signal: AbortSignal) => Promise<string>): Promise<string> => {
			try {
				return await gate.run(work, caller);
			} catch (error) {
				assert.ok(error instanceof ProviderFailure);
				return error.kind;
			}
		};
		const hang = (signal: AbortSignal): Promise<never> =>
			time.sleep(600_000, signal).then(() => assert.fail('in time'));
		const fine = (): Promise<string> => Promise.resolve('fine');
		await time.run(async () => {
			assert.deepEqual([await kindOf(hang), await kindOf(hang), await kindOf(hang)], ['tooSlow', 'tooSlow', 'tooSlow']);
			assert.equal(time.nowMs() - startMs, 3 * limits.timeLimitMs);
			await time.sleep(limits.breakMs - 1);
			assert.equal(await kindOf(fine), 'resting');
			await time.sleep(1);
			assert.equal(await kindOf(fine), 'fine');
		});
	});
});
