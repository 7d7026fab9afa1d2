import type { JudgeCase, JudgeRequest, JudgeResult, CaseResult } from './judge.ts';
import type { CaseMeasures, CaseOutcome, CaseRun, Rejection } from './executor/caseOutcome.ts';
import type { Executor, Ran } from './executor/executor.ts';
import { cancelled } from './executor/fairQueue.ts';
import { findSourceTrouble, type SourceTrouble } from './findSourceTrouble.ts';
import type { CompileInfo, Language } from './languages/language.ts';
import { isClass } from '#contract/signature.ts';
import { resultValueType } from './signature/valueType.ts';
import { type CaseAnswer, isFailure, judgeCase, verdictOf } from './verdict.ts';

export interface Place {
	executor: Executor;
	language: Language;
}

export type Submission = Omit<JudgeRequest, 'trust' | 'language'>;

export interface SubmissionWatch {
	signal: AbortSignal | undefined;
	onCompiling: () => void;
	onCase: (done: number, total: number) => void;
}

const noCompile: CompileInfo = { ms: 0, diagnostics: [], output: '' };

/** Compiles a submission once, runs its cases, and puts everything into words. @throws AppError `cancelled`. */
export async function compileAndRun(
	{ executor, language }: Place,
	submission: Submission,
	watch: SubmissionWatch,
): Promise<JudgeResult> {
	const trouble = findSourceTrouble(submission.source);
	if (trouble !== undefined) return notCompiled(trouble, noCompile, language);
	watch.onCompiling();
	const { cases, source, signature, limits, stop } = submission;
	const judgeOne = judgeOf(language, submission);
	const end = await executor.execute(
		{
			source,
			signature,
			limits,
			inputs: cases.map(({ input }) => input),
			onCase: (index, outcome, measures) => {
				watch.onCase(index + 1, cases.length);
				return stop === 'all' || !isFailure(judgeOne(outcome, measures, cases[index]?.expected, limits).verdict);
			},
		},
		watch.signal,
	);
	const resultsOf = (ran: Ran): CaseResult[] =>
		ran.cases.map(({ index, outcome, measures, prints, printsCut }: CaseRun) => ({
			index,
			...judgeOne(outcome, measures, cases[index]?.expected, ran.limits),
			prints,
			printsCut,
			...measures,
		}));
	switch (end.kind) {
		case 'cancelled':
			throw cancelled();
		case 'notCompiled':
			return { verdict: 'compileError', message: end.message, compile: end.compile, cases: [] };
		case 'rejected':
			return notCompiled(placeOf(end.rejection, language, submission), end.compile, language);
		case 'sandboxFailed':
			return sandboxFailed(end.reason, end.compile, resultsOf(end));
		case 'ran': {
			const results = resultsOf(end);
			return { verdict: verdictOf(results), message: end.note, compile: end.compile, cases: results };
		}
		default:
			end satisfies never;
			throw new TypeError('unknown end');
	}
}

type JudgeOne = (
	outcome: CaseOutcome,
	measures: CaseMeasures,
	expected: JudgeCase['expected'],
	limits: Submission['limits'],
) => CaseAnswer;

function judgeOf({ memoryAllowanceBytes }: Language, { checker, signature }: Submission): JudgeOne {
	const returns = resultValueType(signature);
	// A program decides when all have run: until then an answer is only one that came.
	if (checker.kind === 'program') {
		const open = { expected: undefined, checker: { kind: 'exact' }, returns, memoryAllowanceBytes } as const;
		return (outcome, measures, _expected, limits) => judgeCase(outcome, measures, { ...open, limits });
	}
	return (outcome, measures, expected, limits) =>
		judgeCase(outcome, measures, { expected, checker, limits, returns, memoryAllowanceBytes });
}

function placeOf(rejection: Rejection, language: Language, { signature, source }: Submission): SourceTrouble {
	switch (rejection.kind) {
		case 'compileError': {
			// A bracket that is not closed is missed one line after the last.
			const line = Math.min(Math.max(1, Math.round(rejection.line)), source.trimEnd().split('\n').length);
			return { line, column: Math.max(1, Math.round(rejection.column)), message: rejection.message };
		}
		case 'missingFunction':
			return { line: 1, column: 1, message: missingFunction(language, signature) };
		default:
			rejection satisfies never;
			throw new TypeError('unknown rejection');
	}
}

function missingFunction(language: Language, signature: Submission['signature']): string {
	const declaration = `Its first line should be: ${language.declaration(signature)}`;
	if (!isClass(signature)) return `No function ${language.spell(signature.name)} was found. ${declaration}`;
	const methods = signature.methods.map(({ name }) => language.spell(name)).join(', ');
	return `No class ${signature.name} with the methods ${methods} was found. ${declaration}`;
}

function notCompiled({ line, column, message }: SourceTrouble, compile: CompileInfo, language: Language): JudgeResult {
	return {
		verdict: 'compileError',
		message,
		compile: {
			...compile,
			diagnostics: [...compile.diagnostics, { severity: 'error', line, column, message }],
			output: `${language.fileName}:${line}:${column}: ${message}`,
		},
		cases: [],
	};
}

function sandboxFailed(reason: string, compile: CompileInfo, cases: CaseResult[]): JudgeResult {
	return {
		verdict: 'internalError',
		message: `The sandbox failed twice, which is not the fault of this code. Try again. (${reason})`,
		compile,
		cases,
	};
}
