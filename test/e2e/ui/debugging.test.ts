import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inBothWays } from '../bothWays.ts';
import { setBreakpoint, stopDebugging, waitForStop } from '../debugActs.ts';
import { makeDebuggerStandIns } from '../debuggerStandIns.ts';
import { eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import type { VsCode } from '../vsCode.ts';
import {
	expand,
	notification,
	openViewContainer,
	pick,
	quickInput,
	runCommand,
	treeItem,
	typeInEditor,
} from '../workbench.ts';

/** Right for the examples; takes a zero for nothing. */
const { file, header } = twoSum.javascript;
const nearlyRight = `${header}function twoSum(nums, target) {
	const places = new Map();
	for (const [place, number] of nums.entries()) {
		const partner = places.get(target - number);
		if (number && partner !== undefined) return [partner, place];
		places.set(number, place);
	}
	return [0, 0];
}
`;
const lastLine = 9;

inBothWays(
	'a learner who wants to know why',
	{ 'codeSensei.language': 'javascript' },
	(vsCode) => {
		it('debugs the smallest failing input of a hidden case, and stops at a breakpoint with its values', async () => {
			const { page } = vsCode();
			const panel = await openTwoSum(page, file);
			await submit(page, file, nearlyRight);
			await panel.waitForVerdict(/^Wrong answer/);
			await eventually('the smallest failing input is shown', async () =>
				/nums = \[0, 0\]\s+target = 0/.test(await panel.failing.innerText()),
			);
			await setBreakpoint(page, file, lastLine);
			await panel.failing.getByRole('button', { name: 'Debug', exact: true }).click();
			await waitForStop(page, file, [/nums ?[:=] ?\(2\) \[0, 0\]/, /target ?[:=] ?0/]);
			await stopDebugging(page);
		});
	},
	{ debugger: true },
);

describeInTurn('a debugger of VS Code itself', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'javascript' }, debugger: true });

	it('runs and debugs cases from the Testing view', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page, file);
		await submit(page, file, nearlyRight);
		await panel.waitForVerdict(/^Wrong answer/);
		await openViewContainer(page, 'Testing');
		await expand(page, /^Two Sum/);
		await treeItem(page, /^Example 1/).waitFor();
		await runCommand(page, 'Test: Run All Tests');
		await treeItem(page, /^Example 1 \(Passed\)/).waitFor();
		await treeItem(page, /^Failed last: .*\(Failed\)/).waitFor();

		await setBreakpoint(page, file, 3);
		const second = treeItem(page, /^Example 2/);
		await second.hover();
		await second.getByRole('button', { name: 'Debug Test' }).click();
		await waitForStop(page, file, [/nums ?[:=] ?\(3\) \[4, 6, 2\]/, /target ?[:=] ?8/]);
		await stopDebugging(page);
	});
});

describeInTurn('a debugger of VS Code itself, for TypeScript', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'typescript' }, debugger: true });

	it('stops in a solution with types, exports and 64-bit integers', async () => {
		const { page } = vsCode();
		const own = 'stage-lights.ts';
		await runCommand(page, 'Code Sensei: Open Challenge ...');
		await quickInput(page).fill('Stage Lights');
		await pick(page, 'Stage Lights');
		const panel = panelOf(page);
		await panel.title.filter({ hasText: 'Stage Lights' }).waitFor({ timeout: 60_000 });
		await typeInEditor(page, own, stageLights);
		await panel.open('Cases');
		await panel.button('Add a case').click();
		await panel.frame.getByRole('textbox', { name: /^Name/ }).fill('no double');
		await panel.frame.getByRole('textbox', { name: /^scenes/ }).fill('[9007199254740993]');
		await panel.button('Save').click();
		await setBreakpoint(page, own, 10);
		await panel.button('Debug no double').click();
		await waitForStop(page, own, [/changed ?[:=] ?9007199254740993n/, /scenes ?[:=] ?\(1\) \[9007199254740993n\]/]);
		await stopDebugging(page);
	});
});

/** The tenth line is the one in the inner loop. */
const stageLights = `// Code Sensei: bank.stage-lights
interface Step {
	from: bigint;
	to: bigint;
}
export function countSwitches(scenes: bigint[]): number {
	let switches: number = 0;
	const steps: Step[] = scenes.map((to, place) => ({ from: scenes[place - 1] ?? 0n, to }));
	for (const { from, to } of steps) for (let changed: bigint = from ^ to; changed > 0n; changed >>= 1n) {
		switches += Number(changed & 1n);
	}
	return switches;
}
`;

describeInTurn('a debugger of the language itself', () => {
	const vsCode = freshVsCode({
		settings: { 'codeSensei.language': 'python', 'terminal.integrated.gpuAcceleration': 'off' },
	});

	it('is pdb in a terminal for Python; where there is none, the extension that brings one is named', async () => {
		const { page } = vsCode();
		const python = twoSum.python;
		await openTwoSum(page);
		await typeInEditor(page, python.file, python.header + python.right);
		await debugExample(page, 'Example 1');
		const terminal = page.locator('.terminal-wrapper.active .xterm-rows');
		await terminal.waitFor({ timeout: 60_000 });
		await eventually('pdb stands at the first line of the function', async () =>
			/two-sum\.py\(3\)two_sum\(\)\s+-> seen = {}/.test(plain(await terminal.innerText())),
		);
		await page.keyboard.type('p nums, target\n');
		await eventually('pdb tells the values', async () => plain(await terminal.innerText()).includes('([3, 10, 5], 8)'));
		await page.keyboard.type('q\n');

		await openIn(vsCode(), 'cpp', twoSum.cpp);
		await debugExample(page, 'Example 1');
		const message = notification(page, /C\/C\+\+ \(ms-vscode\.cpptools\)/);
		await message.getByRole('button', { name: 'Show Extension' }).click();
		await page.locator('.sidebar .view-line', { hasText: '@id:ms-vscode.cpptools' }).waitFor();
	});
});

describeInTurn('a debugger of another extension', () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-debuggers-'));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));
	const vsCode = freshVsCode(() => ({
		settings: { 'codeSensei.language': 'python', 'debug.onTaskErrors': 'showErrors' },
		otherExtensions: makeDebuggerStandIns(folder),
		env: { CODE_SENSEI_TEST_DEBUGGED: folder },
	}));

	it('stops where the editor has breakpoints, for C++ and Java, and in Python by the real debugpy', async function () {
		// Three languages, each with what it compiles ahead.
		this.timeout(6 * 60_000);
		// Of an attempt before, if this is the second one.
		for (const type of ['cppdbg', 'java']) rmSync(path.join(folder, `${type}.json`), { force: true });
		const { page } = vsCode();
		const python = twoSum.python;
		const panel = await openTwoSum(page);
		await submit(page, python.file, python.header + nearlyRightInPython);
		await panel.waitForVerdict(/^Wrong answer/);
		await eventually('the smallest failing input is shown', async () =>
			/nums = \[0, 0\]\s+target = 0/.test(await panel.failing.innerText()),
		);
		await setBreakpoint(page, python.file, 8);
		await panel.failing.getByRole('button', { name: 'Debug', exact: true }).click();
		await waitForStop(page, python.file, [/nums ?[:=] ?\[0, 0\]/, /target ?[:=] ?0/]);
		await stopDebugging(page);

		await openIn(vsCode(), 'cpp', twoSum.cpp);
		await setBreakpoint(page, twoSum.cpp.file, 8);
		await debugExample(page, 'Example 2');
		const cpp = await recorded(folder, 'cppdbg');
		const [stop] = cpp.breakpoints;
		assert.equal(stop?.line, 8);
		const orders = [`break ${stop.path}:${stop.line}`, 'run', 'print target', 'print nums._M_impl._M_start[1]'];
		const given = ['-batch', '-q', ...orders.flatMap((order) => ['-ex', order]), cpp.configuration.program];
		const said = execFileSync('gdb', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		assert.match(said, /two-sum\.cpp:8\n[^]*\$1 = 8\n\$2 = 6\n/);

		await openIn(vsCode(), 'java', twoSumInJava);
		await debugExample(page, 'Example 3');
		const java = await recorded(folder, 'java');
		assert.equal(java.configuration.mainClass, 'codesensei.Debug');
	});
});

const nearlyRightInPython = `def two_sum(nums, target):
    seen = {}
    for place, number in enumerate(nums):
        if number and target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
    return [0, 0]
`;
const twoSumInJava = {
	file: 'two-sum.java',
	header: '// Code Sensei: bank.two-sum\n',
	right: 'class Solution {\n\tpublic int[] twoSum(int[] nums, int target) {\n\t\treturn new int[] {0, 2};\n\t}\n}\n',
};

/** Goes on in another language: for the challenge of the open panel a file is made beside the other ones. */
async function openIn(
	{ page, machine }: VsCode,
	language: 'cpp' | 'java',
	solution: typeof twoSumInJava,
): Promise<void> {
	machine.writeSettings({ 'codeSensei.language': language });
	await runCommand(page, 'View: Close All Editors');
	await openTwoSum(page, solution.file);
	await typeInEditor(page, solution.file, solution.header + solution.right);
}

async function debugExample(page: Page, name: string): Promise<void> {
	await runCommand(page, 'Code Sensei: Debug Case ...');
	await pick(page, name);
}

/** What the stand-in was started with: of our own making, so it has this form. */
interface Recorded {
	configuration: { program: string; args: string[]; mainClass: string };
	breakpoints: { path: string; line: number }[];
}

async function recorded(folder: string, type: string): Promise<Recorded> {
	const file = path.join(folder, `${type}.json`);
	await eventually(`a session of ${type} is started`, () => existsSync(file), 60_000);
	// The stand-in writes exactly this.
	return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

/** A terminal's rows have blanks that do not break. */
function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}
