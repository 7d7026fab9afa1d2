import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Verdict } from '#contract/verdict.ts';
import type { JudgeCase, JudgeResult } from '#judge/judge.ts';
import { secondChance } from '#judge/secondChance.ts';

const limits = { timeMs: 1000, memoryMb: 128, outputKb: 64, processes: 16 };
const cases: JudgeCase[] = [1, 2, 3].map((number) => ({ name: `case ${number}`, input: [number] }));

function resultOf(verdicts: readonly Exclude<Verdict, 'compileError'>[], cpuTimeMs = 1050): JudgeResult {
	return {
		verdict: verdicts.find((verdict) => verdict !== 'accepted') ?? 'accepted',
		compile: { ms: 7, diagnostics: [], output: '' },
		cases: verdicts.map((verdict, index) => ({
			...{ index, verdict, prints: '', printsCut: false, wallTimeMs: 1, peakMemoryBytes: 0 },
			cpuTimeMs: verdict === 'timeLimitExceeded' ? cpuTimeMs : 1,
		})),
	};
}

const slow = resultOf(['accepted', 'timeLimitExceeded', 'timeLimitExceeded']);
const right = resultOf(['accepted', 'accepted', 'accepted']);

/** Gives these results one after another, and keeps what was asked. */
function again(isBusy: boolean, results: readonly JudgeResult[]) {
	const asked: string[][] = [];
	const own: number[] = [];
	return {
		asked,
		own,
		wasBusy: (ownCpuMs: number) => {
			own.push(ownCpuMs);
			return isBusy;
		},
		runAlone: (some: readonly JudgeCase[]) => {
			const result = results[asked.length];
			asked.push(some.map(({ name }) => name));
			return result === undefined ? Promise.reject(new TypeError('asked too often')) : Promise.resolve(result);
		},
	};
}

describe('a submission that was too slow', () => {
	it('on a busy machine is judged by its run alone', async () => {
		const busy = again(true, [resultOf(['accepted']), right]);
		const result = await secondChance(slow, { cases, limits }, busy);
		assert.equal(result.verdict, 'accepted');
		assert.deepEqual(busy.asked, [['case 2'], ['case 1', 'case 2', 'case 3']]);
		assert.deepEqual(busy.own, [2101], 'what it used itself is not the work of others');
		assert.deepEqual(result.compile, slow.compile);
	});

	it('keeps its verdict when the slow case is as slow alone, and holds up others for that case only', async () => {
		const busy = again(true, [resultOf(['timeLimitExceeded'])]);
		assert.equal(await secondChance(slow, { cases, limits }, busy), slow);
		assert.deepEqual(busy.asked, [['case 2']]);
	});

	it('may be wrong alone: that is what counts', async () => {
		const busy = again(true, [resultOf(['wrongAnswer']), resultOf(['accepted', 'wrongAnswer'])]);
		assert.equal((await secondChance(slow, { cases, limits }, busy)).verdict, 'wrongAnswer');
	});

	it('is not run again on a quiet machine, nor when it waited instead of computing', async () => {
		const quiet = again(false, []);
		assert.equal(await secondChance(slow, { cases, limits }, quiet), slow);
		const waited = resultOf(['timeLimitExceeded'], 20);
		assert.equal(await secondChance(waited, { cases, limits }, again(true, [])), waited);
		assert.equal(await secondChance(right, { cases, limits }, again(true, [])), right);
	});

	it('is not the one to blame when the sandbox fails alone', async () => {
		const failed: JudgeResult = { ...resultOf([]), verdict: 'internalError' };
		assert.equal(await secondChance(slow, { cases, limits }, again(true, [failed])), slow);
		assert.equal(await secondChance(slow, { cases, limits }, again(true, [resultOf(['accepted']), failed])), slow);
	});
});
