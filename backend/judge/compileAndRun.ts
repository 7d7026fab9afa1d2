import type { JudgeCase, JudgeRequest, JudgeResult, CaseResult } from './judge.ts';
import type { CaseMeasures, CaseOutcome, CaseRun, Rejection } from './executor/caseOutcome.ts';
import { cancelled } from './executor/fairQueue.ts';
import { runCases } from './executor/runCases.ts';
import { findSourceTrouble, type SourceTrouble } from './findSourceTrouble.ts';
import type { CompileInfo, Language, Prepared, Toolchain } from './languages/language.ts';
import type { Sandbox } from './sandboxes/sandbox.ts';
import { parseValueType } from './signature/valueType.ts';
import { type CaseAnswer, isFailure, judgeCase, verdictOf } from './verdict.ts';

export interface Place {
	sandbox: Sandbox;
	language: Language;
	toolchain: Toolchain;
	/** Where the language keeps what is worth keeping. */
	folder: string;
}

export type Submission = Omit<JudgeRequest, 'trust' | 'language'>;

export interface SubmissionWatch {
	signal: AbortSignal | undefined;
	onCompiling: () => void;
	onCase: (done: number, total: number) => void;
}

/** Compiles a submission once, runs its cases, and puts everything into words. @throws AppError `cancelled`. */
export async function compileAndRun(
	place: Place,
	submission: Submission,
	watch: SubmissionWatch,
): Promise<JudgeResult> {
	const trouble = findSourceTrouble(submission.source);
	if (trouble !== undefined) return notCompiled(trouble, noCompile, place.language);
	watch.onCompiling();
	const prepared = await prepare(place, submission, watch.signal);
	switch (prepared.kind) {
		case 'cancelled':
			throw cancelled();
		case 'rejected':
			return { verdict: 'compileError', message: prepared.message, compile: prepared.compile, cases: [] };
		case 'sandboxFailed':
			return sandboxFailed(prepared.reason, noCompile, []);
		case 'ready':
			return await run(place, submission, prepared, watch);
		default:
			prepared satisfies never;
			throw new TypeError('unknown answer of a compiler');
	}
}

const noCompile: CompileInfo = { ms: 0, diagnostics: [], output: '' };

/** Once more when the sandbox failed. */
async function prepare(
	place: Place,
	{ source, signature, limits }: Submission,
	signal: AbortSignal | undefined,
): Promise<Prepared> {
	const request = { ...place, source, signature, limits, signal };
	const first = await place.language.prepare(request);
	return first.kind === 'sandboxFailed' ? await place.language.prepare(request) : first;
}

async function run(
	{ sandbox, language, toolchain }: Place,
	submission: Submission,
	{ program, compile }: Extract<Prepared, { kind: 'ready' }>,
	watch: SubmissionWatch,
): Promise<JudgeResult> {
	const { cases, limits, checker, stop } = submission;
	const returns = parseValueType(submission.signature.returns.type);
	const judgeOne = (outcome: CaseOutcome, measures: CaseMeasures, expected: JudgeCase['expected']): CaseAnswer =>
		judgeCase(outcome, measures, {
			expected,
			checker,
			limits,
			returns,
			memoryAllowanceBytes: language.memoryAllowanceBytes,
		});
	const end = await runCases(
		{
			sandbox,
			language,
			toolchain,
			program,
			limits,
			inputs: cases.map(({ input }) => input),
			onCase: (index, outcome, measures) => {
				watch.onCase(index + 1, cases.length);
				return stop === 'all' || !isFailure(judgeOne(outcome, measures, cases[index]?.expected).verdict);
			},
		},
		watch.signal,
	);
	const result = ({ index, outcome, measures, prints, printsCut }: CaseRun): CaseResult => ({
		index,
		...judgeOne(outcome, measures, cases[index]?.expected),
		prints,
		printsCut,
		...measures,
	});
	switch (end.kind) {
		case 'cancelled':
			throw cancelled();
		case 'rejected':
			return notCompiled(placeOf(end.rejection, language, submission), compile, language);
		case 'sandboxFailed':
			return sandboxFailed(end.reason, compile, end.cases.map(result));
		case 'ran': {
			const results = end.cases.map(result);
			return {
				verdict: verdictOf(results),
				message: undefined,
				compile: { ...compile, ms: compile.ms + end.compileMs },
				cases: results,
			};
		}
		default:
			end satisfies never;
			throw new TypeError('unknown end');
	}
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
	return `No function ${language.spell(signature.name)} was found. Its first line should be: ${language.declaration(signature)}`;
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
