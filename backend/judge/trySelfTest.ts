import { compileAndRun, type Place } from './compileAndRun.ts';
import type { JudgeResult } from './judge.ts';
import { selfTestCases, selfTestSignature } from './languages/selfTest.ts';

/** Judges a language's own test; undefined when it passed, else what went wrong. @throws AppError `cancelled`. */
export async function trySelfTest(
	place: Place,
	signal: AbortSignal,
	onFailed: (result: JudgeResult) => void,
): Promise<string | undefined> {
	const result = await compileAndRun(
		place,
		{
			source: place.language.selfTest,
			signature: selfTestSignature,
			limits: { timeMs: 10_000, memoryMb: 256, outputKb: 64, processes: 4 },
			checker: { kind: 'exact' },
			cases: selfTestCases,
			stop: 'all',
		},
		{ signal, onCompiling: () => undefined, onCase: () => undefined },
	);
	if (result.verdict === 'accepted') return undefined;
	onFailed(result);
	return result.message ?? result.cases[0]?.message ?? (result.compile.output || result.verdict);
}
