/** `npm test`: provides what the tests need, builds, runs every suite and prints one line that sums them up. */
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { areCodeServerPackagesInstalled, installCodeServerPackages } from './codeServerPackages.ts';
import { installMongoServer, isMongoServerInstalled } from './mongoServerJars.ts';
import { packageVsix } from './package.ts';
import { type Progress, createProgress } from './progress.ts';
import { lastLines } from './runProgram.ts';
import { runSideBySide } from './runSideBySide.ts';
import { type RunningSuite, type SuiteOutcome, runSuite } from './runSuite.ts';
import { type Suite, allSuites, chosenSuites } from './suites.ts';
import { type SystemNeed, installCommand, mayInstallPackages, provideSystemPackages } from './systemPackages.ts';
import { ToolFailure, runTool } from './toolFailure.ts';
import { takeTurnOfCommit } from './turn.ts';

const root = path.join(import.meta.dirname, '..');
const artifacts = path.join(root, 'artifacts/tests');
const installLog = path.join(root, 'artifacts/install.log');

const help = `npm test [-- options] [-- SUITE...]

Runs all suites, or those named (\`e2e\` names every suite that begins with it), and ends with \`N passed, N failed\`. Logs and reports
are in artifacts/tests. What shows the same in another way (another language on Piston, alone and signed in, more rounds, more of the
bank) takes turns, commit by commit.

  --whole  everything, without turns
  --yes    install what the system lacks without asking (also done with CI=true and as root)
  --list   the suites
  --help   this text
`;

await runTool(async () => {
	const { options, words } = parse(process.argv.slice(2));
	if (!options.whole) await takeTurnOfCommit(root);
	const isRoot = process.getuid?.() === 0;
	const suites = allSuites(isRoot);
	const { chosen, unknown } = chosenSuites(suites, words);
	if (options.help) process.stdout.write(help);
	else if (options.list)
		for (const suite of words.length === 0 ? suites : chosen) process.stdout.write(listLine(suite));
	if (options.help || options.list) return 0;
	if (unknown.length > 0)
		throw new ToolFailure(`No suite is called ${unknown.join(', ')}. \`npm test -- --list\` names them.`);

	const progress = createProgress();
	rmSync(installLog, { force: true });
	if (!isRoot && chosen.some((suite) => suite.name === 'attack'))
		progress.say('Not root: the attacks run once, as this user.');
	const missing = await provide(chosen, progress, mayInstallPackages(options.yes));
	const runnable = chosen.filter((suite) => !suite.needs.some((need) => missing.includes(need)));
	const outcomes = await runAll(runnable, progress);
	const notRun = chosen.filter((suite) => !runnable.includes(suite));
	for (const suite of notRun) sayNotRun(suite, missing, progress);
	return summary(outcomes, process.env.CI === 'true' ? notRun.length : 0);
});

function listLine({ name, what, onRequest }: Suite): string {
	return `${name.padEnd(12)} ${what}${onRequest ? ' (its turn comes with another commit)' : ''}\n`;
}

function parse(args: string[]): {
	options: { help: boolean; list: boolean; whole: boolean; yes: boolean };
	words: string[];
} {
	try {
		const flag = { type: 'boolean', default: false } as const;
		const parsed = parseArgs({
			args,
			allowPositionals: true,
			options: { help: flag, list: flag, whole: flag, yes: flag },
		});
		return { options: parsed.values, words: parsed.positionals };
	} catch (error) {
		// parseArgs throws a TypeError with a code for an option that it does not know.
		if (error instanceof TypeError) throw new ToolFailure(`${error.message}\n\n${help}`, { cause: error });
		throw error;
	}
}

/** @returns what the system still lacks. */
async function provide(suites: readonly Suite[], progress: Progress, mayInstall: boolean): Promise<SystemNeed[]> {
	const needs = [...new Set(suites.flatMap((suite) => suite.needs))];
	const missing = await provideSystemPackages(needs, { mayInstall, progress, logFile: installLog });
	const uses = new Set(suites.flatMap((suite) => suite.uses));
	if (uses.has('codeServer') && !areCodeServerPackagesInstalled())
		await progress.step('Fetching VS Code for the browser (about 600 MB, once)', () =>
			installCodeServerPackages(installLog),
		);
	const needsMongoServer = uses.has('mongoServer') && !process.env.MONGODB_TEST_URI && !missing.some(isForMongo);
	if (needsMongoServer && !isMongoServerInstalled())
		await progress.step('Fetching the server for tests with MongoDB (about 15 MB, once)', () =>
			installMongoServer(installLog),
		);
	if (uses.has('vsix')) await progress.step('Building and packaging Code Sensei', () => packageVsix({ build: true }));
	return missing;
}

function isForMongo({ name }: SystemNeed): boolean {
	return name === 'java' || name === 'maven';
}

async function runAll(suites: readonly Suite[], progress: Progress): Promise<SuiteOutcome[]> {
	const running = new Set<RunningSuite>();
	const killAll = (signal: NodeJS.Signals) => {
		for (const one of running) one.kill();
		process.exit(signal === 'SIGINT' ? 130 : 143);
	};
	process.once('SIGINT', killAll).once('SIGTERM', killAll);
	return await runSideBySide(suites, {
		cores: os.availableParallelism(),
		start(suite) {
			progress.say(`${suite.name}: ${suite.what} ...`);
			const one = runSuite(suite, root, artifacts);
			running.add(one);
			return one;
		},
		onEnd: (outcome) => sayOutcome(outcome, progress),
		onWaiting: (all) => progress.say(`running: ${all.map(soFar).join(', ')}`),
	});
}

function soFar({ suite, soFar: report }: RunningSuite): string {
	const { passed, failed } = report();
	return `${suite.name} (${passed} passed, ${failed.length} failed so far)`;
}

function sayOutcome({ suite, report, ms, logFile }: SuiteOutcome, progress: Progress): void {
	const counts = countLine(report.passed, report.failed.length, report.skipped.length);
	const state = report.failed.length === 0 ? 'ok    ' : 'FAILED';
	progress.say(`${state} ${suite.name.padEnd(12)} ${counts}, ${(ms / 1000).toFixed(1)} s`);
	for (const failure of report.failed) process.stdout.write(`\n  ${failure.title}\n${indent(failure.detail)}\n`);
	if (report.failed.length > 0) process.stdout.write(`\n  The suite's log is ${logFile}\n\n`);
	for (const title of report.skipped) process.stdout.write(`  skipped: ${title}\n`);
	if (report.passed === 0 && report.failed.length === 0)
		progress.say(`NOT RUN ${suite.name}: ${lastLines(readFileSync(logFile, 'utf8'), 1)}`);
}

function sayNotRun(suite: Suite, missing: readonly SystemNeed[], progress: Progress): void {
	const lacking = suite.needs.filter((need) => missing.includes(need));
	const names = lacking.map((need) => need.programs[0] ?? need.name).join(', ');
	const command = installCommand(lacking);
	const how = command === undefined ? '' : ` Install it with: ${command}`;
	progress.say(`NOT RUN ${suite.name}: this system lacks ${names}.${how}`);
}

function summary(outcomes: readonly SuiteOutcome[], notRunFailures: number): number {
	const failed = outcomes.flatMap(({ suite, report }) => report.failed.map(({ title }) => `${suite.name}: ${title}`));
	if (failed.length > 0) process.stdout.write(`\nFailed:\n${failed.map((line) => `  ${line}\n`).join('')}`);
	const passed = outcomes.reduce((sum, { report }) => sum + report.passed, 0);
	const skipped = outcomes.reduce((sum, { report }) => sum + report.skipped.length, 0);
	process.stdout.write(`\n${countLine(passed, failed.length + notRunFailures, skipped)}\n`);
	return failed.length + notRunFailures === 0 && passed > 0 ? 0 : 1;
}

function countLine(passed: number, failed: number, skipped: number): string {
	return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function indent(text: string): string {
	return text.replaceAll(/^/gm, '    ');
}
