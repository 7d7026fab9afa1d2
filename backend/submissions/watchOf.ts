import type { JobEvent } from '#contract/submission.ts';
import type { JudgeWatch } from '#judge/judge.ts';

/** What the judge reports, told as a job's events. */
export function watchOf(signal: AbortSignal, tell: (event: JobEvent) => void): JudgeWatch {
	return {
		signal,
		onCompiling: () => tell({ kind: 'compiling' }),
		onCase: (done, total) => tell({ kind: 'case', done, total }),
	};
}
