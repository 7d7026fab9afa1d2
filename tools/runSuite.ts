import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type OrdinaryUser, prepareOrdinaryUser } from './ordinaryUser.ts';
import { lastLines } from './runProgram.ts';
import { type SuiteReport, readSuiteReport } from './suiteReport.ts';
import type { Suite } from './suites.ts';

/** A suite that runs now. */
export interface RunningSuite {
	suite: Suite;
	/** What it has reported so far. */
	soFar: () => SuiteReport;
	outcome: Promise<SuiteOutcome>;
	/** Kills it and everything that it started. */
	kill: () => void;
}

export interface SuiteOutcome {
	suite: Suite;
	report: SuiteReport;
	ms: number;
	logFile: string;
}

/** Starts a suite in a process of its own. Its report and what it prints go to `artifacts`. A suite that breaks off has one failure more. */
export function runSuite(suite: Suite, checkout: string, artifacts: string): RunningSuite {
	mkdirSync(artifacts, { recursive: true });
	const reportFile = path.join(artifacts, `${suite.name}.jsonl`);
	const logFile = path.join(artifacts, `${suite.name}.log`);
	rmSync(reportFile, { force: true });
	const started = performance.now();
	let child: ChildProcess | undefined;
	let liveReport = reportFile;

	const run = async (): Promise<SuiteOutcome> => {
		const user = suite.user === 'ordinary' ? await prepareOrdinaryUser(checkout) : undefined;
		try {
			if (user !== undefined) liveReport = path.join(user.home, 'report.jsonl');
			child = start(suite, user, checkout, liveReport, logFile);
			const ending = await ended(child, suite.timeLimitMs);
			if (liveReport !== reportFile && existsSync(liveReport)) copyFileSync(liveReport, reportFile);
			const report = withEnding(readSuiteReport(reportFile), ending, logFile);
			return { suite, report, ms: performance.now() - started, logFile };
		} finally {
			user?.remove();
		}
	};
	return {
		suite,
		soFar: () => readSuiteReport(liveReport),
		outcome: run(),
		kill: () => {
			if (child !== undefined) killGroup(child);
		},
	};
}

function start(
	suite: Suite,
	user: OrdinaryUser | undefined,
	checkout: string,
	reportFile: string,
	logFile: string,
): ChildProcess {
	const cwd = user?.checkout ?? checkout;
	const node = path.join(cwd, path.relative(checkout, process.execPath));
	const command = [...(user?.prefix ?? []), node, suite.script, reportFile, ...suite.args];
	const [program = node, ...args] = command;
	const log = openSync(logFile, 'w');
	try {
		// A process group of its own, so that nothing it started outlives it.
		return spawn(program, args, { cwd, env: user?.env ?? process.env, stdio: ['ignore', log, log], detached: true });
	} finally {
		closeSync(log);
	}
}

function ended(child: ChildProcess, limitMs: number): Promise<string> {
	return new Promise((resolve) => {
		const limit = setTimeout(() => {
			killGroup(child);
			resolve(`was stopped after ${Math.round(limitMs / 60_000)} minutes`);
		}, limitMs);
		child.once('error', (error) => {
			clearTimeout(limit);
			resolve(`could not be started: ${error.message}`);
		});
		child.once('exit', (exitCode, signal) => {
			clearTimeout(limit);
			killGroup(child);
			resolve(signal === null ? `ended with ${exitCode ?? 'no exit code'}` : `was ended by ${signal}`);
		});
	});
}

/** A report without an end, without a test, or with an exit code that contradicts it is a failure by itself. */
function withEnding(report: SuiteReport, ending: string, logFile: string): SuiteReport {
	const why = whyNotWhole(report, ending);
	if (why === undefined) return report;
	const detail = `${why}; the last lines of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'), 40)}`;
	return { ...report, failed: [...report.failed, { title: 'the suite comes to its end', detail }] };
}

function whyNotWhole(report: SuiteReport, ending: string): string | undefined {
	if (!report.ended) return `the suite ${ending} before its end`;
	if (report.failed.length > 0) return undefined;
	if (ending !== 'ended with 0') return `every test passed, but the suite ${ending}`;
	if (report.passed > 0) return undefined;
	if (report.skipped.length === 0) return 'no test ran';
	// On a machine that is set up for the tests, a suite that skips itself whole hides something.
	return process.env.CI === 'true' ? 'every test was skipped' : undefined;
}

function killGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	} catch (error) {
		// ESRCH: everything in the group has ended already.
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
