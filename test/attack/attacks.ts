import type { CaseResult, JudgeResult } from '#judge/judge.ts';
import type { Verdict } from '#contract/verdict.ts';

/** A hostile solution to `attack(n: int) -> int`, for which 987654321 is the right answer; its sources are in solutions/. */
export interface Attack {
	/** Name of its files in solutions/. */
	name: string;
	/** What it is and how it ends, as the sentence of a test. */
	behaviour: string;
	/** It needs the walls of a real sandbox; without one it would do harm, and it runs only there. */
	sandboxOnly: boolean;
	/** Verdicts that count as contained. */
	verdicts: readonly Verdict[];
	/** The answer of the contained solution, where there must be one. */
	answer?: (actual: CaseResult['actual']) => boolean;
	/** Anything else to look at. */
	also?: (result: JudgeResult) => string | undefined;
}

const contained = (actual: CaseResult['actual']): boolean => actual === 0;
const few =
	(most: number) =>
	(actual: CaseResult['actual']): boolean =>
		typeof actual === 'number' && actual <= most;
const quiet = (result: JudgeResult): string | undefined =>
	result.cases.some((one) => one.prints.length > 64 * 1024) ? 'more than 64 kB of prints were kept' : undefined;

const limited: Verdict[] = [
	'timeLimitExceeded',
	'memoryLimitExceeded',
	'runtimeError',
	'outputLimitExceeded',
	'wrongAnswer',
];

/** Ways out of the box: the solution answers 0 when none was open. */
const escape = (name: string, behaviour: string): Attack => ({
	name,
	behaviour,
	sandboxOnly: true,
	verdicts: ['wrongAnswer'],
	answer: contained,
});

export const attacks: readonly Attack[] = [
	{
		name: 'infiniteLoop',
		behaviour: 'an infinite loop is too slow',
		sandboxOnly: false,
		verdicts: ['timeLimitExceeded'],
	},
	{
		name: 'sleepForever',
		behaviour: 'sleep without end is too slow',
		sandboxOnly: false,
		verdicts: ['timeLimitExceeded'],
	},
	{
		name: 'memoryBomb',
		behaviour: 'a memory bomb is stopped as too greedy',
		sandboxOnly: false,
		verdicts: ['memoryLimitExceeded'],
	},
	{
		name: 'memoryOfManyProcesses',
		behaviour: 'memory shared out over many processes is counted together',
		sandboxOnly: true,
		verdicts: ['memoryLimitExceeded'],
	},
	{
		name: 'forkBomb',
		behaviour: 'a program that starts thousands of processes gets a handful',
		sandboxOnly: true,
		verdicts: [...limited],
		answer: few(64),
	},
	{
		name: 'threadBomb',
		behaviour: 'a program that starts thousands of threads gets a handful',
		sandboxOnly: true,
		verdicts: [...limited],
		answer: few(64),
	},
	{ name: 'exponentialForkBomb', behaviour: 'a fork bomb ends with its box', sandboxOnly: true, verdicts: limited },
	{
		name: 'outputBomb',
		behaviour: '1 GB on stdout is cut off',
		sandboxOnly: false,
		verdicts: ['outputLimitExceeded'],
		also: quiet,
	},
	{
		name: 'errorOutputBomb',
		behaviour: '1 GB on stderr is cut off',
		sandboxOnly: false,
		verdicts: ['outputLimitExceeded'],
		also: quiet,
	},
	{
		name: 'resultBomb',
		behaviour: '1 GB on the descriptor of the results is cut off',
		sandboxOnly: false,
		verdicts: ['outputLimitExceeded', 'runtimeError', 'wrongAnswer', 'timeLimitExceeded'],
	},
	{
		name: 'earlyExit',
		behaviour: 'leaving with exit code 0 is not an answer',
		sandboxOnly: false,
		verdicts: ['runtimeError'],
	},
	{
		name: 'fakeResults',
		behaviour: 'results that the solution writes by itself are not believed',
		sandboxOnly: false,
		verdicts: ['runtimeError', 'wrongAnswer'],
	},
	{
		name: 'closeResults',
		behaviour: 'closing the descriptor of the results is the solution’s failure, not the judge’s',
		sandboxOnly: false,
		verdicts: ['runtimeError', 'wrongAnswer'],
	},
	{
		name: 'searchExpected',
		behaviour: 'the right answer is nowhere to be found in the box',
		sandboxOnly: true,
		verdicts: ['wrongAnswer'],
		answer: contained,
	},
	{ name: 'deleteFiles', behaviour: 'deleting its own files does not help', sandboxOnly: true, verdicts: ['accepted'] },
	escape('readSecrets', 'neither another environment nor a file of the host can be read'),
	escape('connectOut', 'no connection leaves the box'),
	escape('writeOutside', 'nothing outside the working folder can be written'),
	escape('changeProgram', 'a compiled program changes neither itself nor its neighbours'),
	{
		name: 'fillDisks',
		behaviour: 'the room on its disks is small',
		sandboxOnly: true,
		verdicts: ['wrongAnswer', 'memoryLimitExceeded', 'outputLimitExceeded', 'runtimeError', 'timeLimitExceeded'],
		answer: few(256),
	},
	escape('gainPower', 'the system calls that gain power are refused'),
	escape('leaveOrphans', 'no process outlives the box'),
	{
		name: 'killEverything',
		behaviour: 'signals reach nothing outside the box',
		sandboxOnly: true,
		verdicts: ['runtimeError', 'wrongAnswer'],
	},
	escape('useTerminal', 'there is no terminal to type into'),
	escape('listDescriptors', 'no descriptor of the judge is inherited'),
	{
		name: 'includeHostFile',
		behaviour: 'the compiler cannot include a file of the host',
		sandboxOnly: true,
		verdicts: ['compileError'],
		also: (result) => (result.compile.output.includes('sensei-secret') ? 'the secret is in the output' : undefined),
	},
	{
		name: 'embedHostFile',
		behaviour: 'the assembler cannot embed a file of the host',
		sandboxOnly: true,
		verdicts: ['compileError'],
	},
	{
		name: 'includeEndless',
		behaviour: 'including an endless file ends',
		sandboxOnly: true,
		verdicts: ['compileError'],
	},
	{ name: 'hugeBinary', behaviour: 'a binary of 2 GB is refused', sandboxOnly: true, verdicts: ['compileError'] },
	{
		name: 'endlessCompile',
		behaviour: 'a compile without end is stopped',
		sandboxOnly: true,
		verdicts: ['compileError'],
	},
];
