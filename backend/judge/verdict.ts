import type { Limits } from '#contract/challengeFile.ts';
import type { CaseVerdict, CrashReport } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import type { Verdict } from '#contract/verdict.ts';
import { isRight } from './checkers/isRight.ts';
import type { CaseMeasures, CaseOutcome, Stage, StopLimit } from './executor/caseOutcome.ts';
import type { ComparingChecker, JudgeCase } from './judge.ts';
import { findReturnMisfit, fitsType } from './signature/findMisfit.ts';
import { type CaseType, valueTypeName } from './signature/valueType.ts';

export interface CaseQuestion {
	expected: JudgeCase['expected'];
	checker: ComparingChecker;
	limits: Limits;
	/** Of the function's result. */
	returns: CaseType;
	/** How much a runtime itself may grow, see Language. */
	memoryAllowanceBytes: number;
}

export interface CaseAnswer {
	verdict: CaseVerdict;
	message?: string | undefined;
	actual?: Value | undefined;
	crash?: CrashReport | undefined;
}

/** What the learner is told of a case, from what the sandbox saw and what was expected. */
export function judgeCase(outcome: CaseOutcome, measures: CaseMeasures, question: CaseQuestion): CaseAnswer {
	const { limits } = question;
	switch (outcome.kind) {
		case 'returned':
		case 'misfit': {
			if (measures.cpuTimeMs > limits.timeMs) return tooSlow(limits);
			const mayUse = limits.memoryMb * 1024 * 1024 + question.memoryAllowanceBytes;
			if (measures.peakMemoryBytes > mayUse) return tooMuchMemory(limits);
			if (outcome.kind === 'returned') return judgeValue(outcome.value, question);
			const message = `returned ${outcome.got}, ${outcome.of ?? valueTypeName(question.returns)} was expected`;
			return { verdict: 'wrongAnswer', message };
		}
		case 'raised':
			return { verdict: 'runtimeError', crash: outcome.crash };
		case 'loadFailed':
			return { verdict: 'runtimeError', message: crashedWhileLoading, crash: outcome.crash };
		case 'outOfMemory':
			return tooMuchMemory(limits);
		case 'exited':
			return {
				verdict: 'runtimeError',
				message:
					outcome.during === 'load'
						? `The program ended with exit code ${outcome.exitCode} before the first case.`
						: `The program ended with exit code ${outcome.exitCode} before the function returned.`,
			};
		case 'signalled':
			return judgeSignal(outcome, limits);
		case 'stopped':
			return judgeStop(outcome.limit, outcome.during, limits);
		case 'sandboxFailed':
			return { verdict: 'internalError', message: `The sandbox failed: ${outcome.reason}` };
		default:
			outcome satisfies never;
			throw new TypeError('unknown outcome');
	}
}

/** The verdict of the whole: that of the first case that failed. A case with nothing to compare counts as passed. */
export function verdictOf(cases: readonly { verdict: CaseVerdict }[]): Verdict {
	for (const { verdict } of cases) if (verdict !== 'accepted' && verdict !== 'ran') return verdict;
	return 'accepted';
}

export function isFailure(verdict: CaseVerdict): boolean {
	return verdict !== 'accepted' && verdict !== 'ran';
}

function judgeValue(value: unknown, { expected, checker, returns }: CaseQuestion): CaseAnswer {
	if (!fitsType(value, returns)) return { verdict: 'wrongAnswer', message: findReturnMisfit(value, returns) };
	if (expected === undefined) return { verdict: 'ran', actual: value };
	return { verdict: isRight(checker, expected, value, returns) ? 'accepted' : 'wrongAnswer', actual: value };
}

function judgeSignal(
	{ signal, lastWords, during }: Extract<CaseOutcome, { kind: 'signalled' }>,
	limits: Limits,
): CaseAnswer {
	switch (signal) {
		case 'SIGXCPU':
			return tooSlow(limits);
		case 'SIGXFSZ':
			return { verdict: 'outputLimitExceeded', message: 'It wrote a file that is too large.' };
		default:
			return {
				verdict: 'runtimeError',
				message: during === 'load' ? crashedWhileLoading : undefined,
				crash: { message: crashWords(signal, lastWords), frames: [] },
			};
	}
}

const crashedWhileLoading = 'It crashed before the first case, in the code outside of the function.';

const signalWords: Readonly<Record<string, string>> = {
	SIGSEGV:
		'Segmentation fault: memory was used that is not there (an index out of range, a null pointer, or recursion without an end)',
	SIGFPE: 'Arithmetic error: a division by zero',
	SIGABRT: 'Aborted',
	SIGBUS: 'Bus error',
	SIGILL: 'Illegal instruction: often a function that does not return a value',
	SIGKILL: 'Killed',
	SIGTRAP: 'Trap: often a function that does not return a value',
};

/** The C++ library says on its way out what was wrong; the last such line is the reason. */
function crashWords(signal: string, lastWords: string): string {
	const assertion = /^.*: (Assertion '.*' failed\.)$/m.exec(lastWords)?.[1];
	const thrown = /^terminate called after throwing an instance of '(.*)'\n(?:\s+what\(\):\s+(.*))?/m.exec(lastWords);
	if (assertion !== undefined) return assertion;
	if (thrown !== null) return [thrown[1], thrown[2]].filter(Boolean).join(': ');
	return signalWords[signal] ?? `Ended by ${signal}`;
}

function judgeStop(limit: StopLimit, during: Stage, limits: Limits): CaseAnswer {
	switch (limit) {
		case 'time':
			return tooSlow(limits, during);
		case 'wait':
			return {
				verdict: 'timeLimitExceeded',
				message: 'Stopped: it waited for something (sleep, input, a lock) instead of computing.',
			};
		case 'memory':
			return tooMuchMemory(limits);
		case 'output':
			return { verdict: 'outputLimitExceeded', message: `Printed more than ${limits.outputKb} kB.` };
		case 'result':
			return { verdict: 'outputLimitExceeded', message: 'The result is too large.' };
		case 'processes':
			return { verdict: 'runtimeError', message: `Started more than ${limits.processes} processes.` };
		default:
			limit satisfies never;
			throw new TypeError('unknown limit');
	}
}

function tooSlow(limits: Limits, during: Stage = 'call'): CaseAnswer {
	const message = `Took longer than ${limits.timeMs / 1000} s.`;
	return {
		verdict: 'timeLimitExceeded',
		message:
			during === 'load'
				? `${message} The time was spent before the first case, in the code outside of the function.`
				: message,
	};
}

function tooMuchMemory(limits: Limits): CaseAnswer {
	return { verdict: 'memoryLimitExceeded', message: `Needed more than ${limits.memoryMb} MB.` };
}
