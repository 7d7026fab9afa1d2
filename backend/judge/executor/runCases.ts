import { type BoxPlan, BoxRun, type BoxRunEnd } from './boxRun.ts';
import type { CaseRun, Rejection } from './caseOutcome.ts';

export type RunPlan = Omit<BoxPlan, 'firstCase'>;

export type CasesEnd =
	| { kind: 'ran'; cases: CaseRun[]; compileMs: number }
	| { kind: 'rejected'; rejection: Rejection }
	| { kind: 'sandboxFailed'; reason: string; cases: CaseRun[]; compileMs: number }
	| { kind: 'cancelled' };

/**
 * Runs the cases in order, all in one process as long as it lives; when a case ended it, the rest goes on in a fresh box. A sandbox that fails is tried once
 * more: that is never the solution's fault.
 */
export async function runCases(plan: RunPlan, signal: AbortSignal | undefined): Promise<CasesEnd> {
	const cases: CaseRun[] = [];
	let compileMs = 0;
	let mayRetry = true;
	const caller = { wantsMore: true };
	const onCase: BoxPlan['onCase'] = (index, outcome, measures) => {
		caller.wantsMore = plan.onCase(index, outcome, measures);
		return caller.wantsMore;
	};
	while (caller.wantsMore && cases.length < plan.inputs.length) {
		const end = await runBox({ ...plan, onCase, firstCase: cases.length }, signal);
		if (end.kind === 'cancelled' || end.kind === 'rejected') return end;
		if (end.kind === 'sandboxFailed') {
			if (!mayRetry) return { ...end, cases, compileMs };
			mayRetry = false;
			continue;
		}
		cases.push(...end.cases);
		compileMs = Math.max(compileMs, end.compileMs);
		const last = end.cases.at(-1);
		if (last === undefined || endedWhileLoading(last)) break;
	}
	return { kind: 'ran', cases, compileMs };
}

async function runBox(plan: BoxPlan, signal: AbortSignal | undefined): Promise<BoxRunEnd | { kind: 'cancelled' }> {
	const run = new BoxRun(plan);
	const cancel = (): void => {
		run.cancel();
	};
	if (isAborted(signal)) cancel();
	signal?.addEventListener('abort', cancel);
	const end = await run.end();
	signal?.removeEventListener('abort', cancel);
	return isAborted(signal) ? { kind: 'cancelled' } : end;
}

function isAborted(signal: AbortSignal | undefined): boolean {
	return signal?.aborted === true;
}

/** Code outside of every function ends the same way in every box, so no further box is started for it. */
function endedWhileLoading({ outcome }: CaseRun): boolean {
	return outcome.kind === 'loadFailed' || ('during' in outcome && outcome.during === 'load');
}
