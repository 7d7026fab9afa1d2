import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { JudgedTimes } from '#backend/platform/metrics/judgingMetrics.ts';
import type { PastSpan } from '#backend/platform/tracing.ts';
import { observedJudge } from '#backend/wiring/observer/observedJudge.ts';
import { AppError } from '#contract/appError.ts';
import type { CaseResult, Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';

const request: JudgeRequest = {
	trust: 'learner',
	language: 'python',
	source: 'print("my solution")',
	signature: { name: 'f', parameters: [], returns: { type: 'int' } },
	limits: { timeMs: 1_000, memoryMb: 64, outputKb: 64, processes: 4 },
	checker: { kind: 'exact' },
	cases: [{ name: 'secret input', input: [] }],
	stop: 'all',
};
const ran = (index: number): CaseResult => ({
	...{ index, verdict: 'accepted', prints: 'printed', printsCut: false },
	...{ cpuTimeMs: 1, wallTimeMs: 1, peakMemoryBytes: 1 },
});

/** A judge with a clock of its own, and what is told of it. */
function watched(judging: (step: (toMs: number) => void, watch: Parameters<Judge['judge']>[1]) => JudgeResult) {
	let nowMs = 0;
	const told: { times: JudgedTimes[]; failed: string[]; spans: PastSpan[] } = { times: [], failed: [], spans: [] };
	const unused = (): never => assert.fail('not needed here');
	const inner: Judge = {
		judge: (_request, watch) => new Promise((resolve) => resolve(judging((toMs) => (nowMs = toMs), watch))),
		tier: unused,
		languages: unused,
		language: unused,
		starter: unused,
		runScript: unused,
		close: unused,
	};
	const judge = observedJudge(inner, {
		metrics: {
			judged: (times) => told.times.push(times),
			notJudged: (language, trust) => told.failed.push(`${language} ${trust}`),
		},
		tracing: { past: (span) => told.spans.push(span) },
		startClock: () => () => nowMs,
	});
	return { judge, told };
}

describe('a judge that is watched', () => {
	it('answers as ever, and tells waiting, compiling, running and each case apart', async () => {
		const { judge, told } = watched((goTo, watch) => {
			goTo(100);
			watch?.onCompiling?.();
			goTo(350);
			watch?.onCase?.(1, 2);
			goTo(400);
			watch?.onCase?.(2, 2);
			goTo(410);
			return { verdict: 'accepted', compile: { ms: 200, diagnostics: [], output: '' }, cases: [ran(0), ran(1)] };
		});
		const heard: string[] = [];
		const result = await judge.judge(request, {
			onCompiling: () => heard.push('compiling'),
			onCase: (done, total) => heard.push(`${String(done)} of ${String(total)}`),
		});
		assert.equal(result.verdict, 'accepted');
		assert.deepEqual(heard, ['compiling', '1 of 2', '2 of 2']);
		const about = { language: 'python', trust: 'learner' };
		assert.deepEqual(told.times, [{ ...about, compileSeconds: 0.2, runSeconds: 0.11, wholeSeconds: 0.41 }]);
		const span = (name: string, startMs: number, endMs: number, fields = {}) => ({ name, fields, startMs, endMs });
		assert.deepEqual(told.spans, [
			{
				...span('judge', 0, 410, { ...about, verdict: 'accepted', cases: 2 }),
				parts: [
					span('wait for a place', 0, 100),
					span('compile', 100, 300),
					{
						...span('run', 300, 410, { cases: 2 }),
						parts: [
							span('case', 300, 350, { case: 1, verdict: 'accepted' }),
							span('case', 350, 400, { case: 2, verdict: 'accepted' }),
						],
					},
				],
			},
		]);
		assert.doesNotMatch(JSON.stringify(told), /solution|secret|printed/);
	});

	it('lets nothing end before it began, however a compiler counts', async () => {
		const { judge, told } = watched((goTo, watch) => {
			watch?.onCompiling?.();
			goTo(10);
			watch?.onCase?.(1, 1);
			goTo(20);
			// Part of it was done while the first case ran.
			return { verdict: 'accepted', compile: { ms: 500, diagnostics: [], output: '' }, cases: [ran(0)] };
		});
		await judge.judge(request);
		const check = ({ name, startMs, endMs, parts = [] }: PastSpan): void => {
			assert.ok(startMs <= endMs, name);
			for (const part of parts) check(part);
		};
		for (const span of told.spans) check(span);
		assert.equal(told.times[0]?.runSeconds, 0);
	});

	it('throws what the judge throws, and counts it as not judged', async () => {
		const { judge, told } = watched((goTo) => {
			goTo(5);
			throw new AppError('cancelled', 'Stopped.');
		});
		await assert.rejects(judge.judge(request), { code: 'cancelled' });
		assert.deepEqual(told.failed, ['python learner']);
		assert.equal(told.times.length, 0);
		assert.deepEqual(told.spans[0]?.fields, { language: 'python', trust: 'learner', judged: false });
	});
});
