import type { Judge, JudgeRequest, JudgeResult, JudgeWatch } from '#judge/judge.ts';
import type { JudgingMetrics } from '../../platform/metrics/judgingMetrics.ts';
import type { PastSpan, Tracing } from '../../platform/tracing.ts';

export interface JudgeObservers {
	metrics: Pick<JudgingMetrics, 'judged' | 'notJudged'> | undefined;
	tracing: Pick<Tracing, 'past'>;
	/** Begins to measure: milliseconds since 1970, which only rise. */
	startClock: () => () => number;
}

/** A trace of more cases than these would be read by nobody. */
const casesToldMax = 60;

/** The same judge; what each question took is told. Neither code nor inputs nor answers are. */
export function observedJudge(judge: Judge, observers: JudgeObservers): Judge {
	return {
		tier: () => judge.tier(),
		languages: (refresh) => judge.languages(refresh),
		language: (id) => judge.language(id),
		starter: (language, signature) => judge.starter(language, signature),
		judge: (request, watch) => judgeAndTell(judge, request, watch ?? {}, observers),
		runScript: async (request, signal) => {
			const nowMs = observers.startClock();
			const startMs = nowMs();
			try {
				return await judge.runScript(request, signal);
			} finally {
				observers.tracing.past({
					name: 'run tool',
					fields: { trust: request.trust },
					startMs,
					endMs: nowMs(),
				});
			}
		},
		close: () => judge.close(),
	};
}

async function judgeAndTell(
	judge: Judge,
	request: JudgeRequest,
	watch: JudgeWatch,
	{ metrics, tracing, startClock }: JudgeObservers,
): Promise<JudgeResult> {
	const { language, trust } = request;
	const nowMs = startClock();
	const startMs = nowMs();
	let turnMs: number | undefined;
	const caseEndsMs: number[] = [];
	try {
		const result = await judge.judge(request, {
			...watch,
			onCompiling() {
				turnMs ??= nowMs();
				watch.onCompiling?.();
			},
			onCase(done, total) {
				caseEndsMs[done - 1] ??= nowMs();
				watch.onCase?.(done, total);
			},
		});
		const times = timesOf(result, { startMs, turnMs, caseEndsMs, endMs: nowMs() });
		metrics?.judged({
			...{ language, trust },
			compileSeconds: result.compile.ms / 1_000,
			runSeconds: (times.endMs - times.compiledMs) / 1_000,
			wholeSeconds: (times.endMs - startMs) / 1_000,
		});
		tracing.past(spanOf(result, { language, trust }, times));
		return result;
	} catch (error) {
		metrics?.notJudged(language, trust);
		tracing.past({ name: 'judge', fields: { language, trust, judged: false }, startMs, endMs: nowMs() });
		throw error;
	}
}

interface Times {
	startMs: number;
	/** When its turn came. */
	turnMs: number;
	compiledMs: number;
	caseEndsMs: readonly number[];
	endMs: number;
}

function timesOf(
	result: JudgeResult,
	seen: Omit<Times, 'turnMs' | 'compiledMs'> & { turnMs: number | undefined },
): Times {
	// What can't even be compiled never has its turn.
	const turnMs = seen.turnMs ?? seen.endMs;
	const compiledMs = Math.min(seen.endMs, turnMs + result.compile.ms);
	return { ...seen, turnMs, compiledMs };
}

function spanOf(result: JudgeResult, fields: { language: string; trust: string }, times: Times): PastSpan {
	const { startMs, turnMs, compiledMs, caseEndsMs, endMs } = times;
	const cases = result.cases.slice(0, casesToldMax).map(({ index, verdict }, place): PastSpan => {
		// A language that compiles on the way may have ended its first case before what its compiler took is over.
		const end = Math.max(compiledMs, caseEndsMs[index] ?? endMs);
		const begin = Math.max(compiledMs, place === 0 ? compiledMs : (caseEndsMs[index - 1] ?? compiledMs));
		return { name: 'case', fields: { case: index + 1, verdict }, startMs: begin, endMs: end };
	});
	const { verdict } = result;
	return {
		name: 'judge',
		fields: { ...fields, verdict, cases: result.cases.length },
		...{ startMs, endMs },
		parts: [
			{ name: 'wait for a place', fields: {}, startMs, endMs: turnMs },
			{ name: 'compile', fields: {}, startMs: turnMs, endMs: compiledMs },
			{ name: 'run', fields: { cases: result.cases.length }, startMs: compiledMs, endMs, parts: cases },
		],
	};
}
