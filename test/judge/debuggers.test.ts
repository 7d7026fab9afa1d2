import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { DebugAnswer } from '#contract/debugging.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { findOnPath } from '../../tools/findOnPath.ts';
import { shelf, shelfCalls, shelves } from './classSolutions.ts';
import { type DebuggedSolution, debugCase, launched, solutionPath } from './debugUnderTest.ts';

const signature: Signature = {
	name: 'twoSum',
	parameters: [
		{ name: 'nums', type: 'int[]' },
		{ name: 'target', type: 'long' },
	],
	returns: { type: 'int[]' },
};
/** No double is this number. */
const input: Value[] = [[3, 4, 5], '-9007199254740993'];

/** A solution, and the line at which the numbers are summed up. */
const solutions = {
	cpp: {
		line: 8,
		source: `#include <vector>

std::vector<int> twoSum(const std::vector<int>& nums, long long target) {
	int sum = 0;
	for (int number : nums) {
		sum += number;
	}
	return {sum, static_cast<int>(target)};
}
`,
	},
	c: {
		line: 8,
		source: `#include <stdlib.h>

int* twoSum(int* nums, int numsSize, long long target, int* returnSize) {
	int sum = 0;
	for (int i = 0; i < numsSize; i++) {
		sum += nums[i];
	}
	int* result = malloc(2 * sizeof *result);
	result[0] = sum;
	result[1] = (int)target;
	*returnSize = 2;
	return result;
}
`,
	},
	go: {
		line: 8,
		source: `package solution

func twoSum(nums []int, target int64) []int {
	sum := 0
	for _, number := range nums {
		sum += number
	}
	return []int{sum, int(target)}
}
`,
	},
	rust: {
		line: 6,
		source: `pub fn two_sum(nums: Vec<i32>, target: i64) -> Vec<i32> {
    let mut sum = 0;
    for number in &nums {
        sum += number;
    }
    vec![sum, target as i32]
}
`,
	},
	java: {
		line: 7,
		source: `class Solution {
	public int[] twoSum(int[] nums, long target) {
		int sum = 0;
		for (int number : nums) {
			sum += number;
		}
		return new int[] {sum, (int) target};
	}
}
`,
	},
} as const;

function built(language: keyof typeof solutions): Promise<DebugAnswer> {
	return debugCase({ language, source: solutions[language].source, signature, input });
}

/** What GDB says when it stops at this line of the solution's own file. */
function atBreakpoint(language: LanguageId, line: number, answer: DebugAnswer, questions: readonly string[]): string {
	const { program, args } = launched(answer);
	const orders = [`break ${solutionPath(language)}:${String(line)}`, 'run', ...questions];
	const given = ['-batch', '-q', '-iex', 'set auto-load no', ...orders.flatMap((order) => ['-ex', order])];
	return execFileSync('gdb', [...given, '--args', program, ...args], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
}

describe('a debugger', () => {
	for (const [language, numbers] of [
		['cpp', 'print nums._M_impl._M_start[2]'],
		['c', 'print nums[2]'],
		['go', 'print nums.array[2]'],
		['rust', 'print nums.len'],
	] as const) {
		it(`stops in the learner's own file in ${language}, with the values of exactly that case`, async () => {
			const { line } = solutions[language];
			const said = atBreakpoint(language, line, await built(language), [numbers, 'print target', 'print sum']);
			assert.match(said, new RegExp(`/two-sum\\.\\w+:${String(line)}\n`));
			assert.match(said, new RegExp(`\\$1 = ${language === 'rust' ? '3' : '5'}\n`));
			assert.match(said, /\$2 = -9007199254740993\n/);
			assert.match(said, /\$3 = 12\n/);
		});
	}

	it("stops in the learner's own file in java, with the values of exactly that case", async () => {
		const { line } = solutions.java;
		const atPrompt = /main\[1\] $/;
		const said = await inJdb(await built('java'), [
			[/> $/, `stop at Solution:${String(line)}`],
			[/after the class is loaded\.\n> $/, 'run'],
			[/Breakpoint hit: [^]*main\[1\] $/, 'where'],
			[atPrompt, 'print nums[2]'],
			[atPrompt, 'print target'],
			[atPrompt, 'print sum'],
			[atPrompt, 'quit'],
		]);
		assert.match(said, new RegExp(`\\[1\\] Solution\\.twoSum \\(two-sum\\.java:${String(line)}\\)`));
		assert.match(said, /nums\[2\] = 5\n/);
		assert.match(said, /target = -9007199254740993\n/);
		assert.match(said, /sum = 12\n/);
	});

	it('stops where a C++ exception is thrown that nobody catches', async () => {
		const source =
			'std::vector<int> twoSum(const std::vector<int>& nums, long long target) {\n\treturn {nums.at(7), 0};\n}\n';
		const { program, args } = launched(await debugCase({ language: 'cpp', source, signature, input }));
		const given = ['-batch', '-q', '-ex', 'run', '-ex', 'backtrace', '--args', program, ...args];
		const said = execFileSync('gdb', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		assert.match(said, /SIGABRT/);
		assert.match(said, /twoSum \(nums=.*, target=-9007199254740993\) at .*\/two-sum\.cpp:2\n/);
	});

	// The one of Go's own. Where it is not installed GDB above stands for it.
	const delve = findOnPath(['dlv'], process.env);
	if (delve !== undefined) {
		it("is Delve for Go, and stops in the learner's own file", async () => {
			const { line } = solutions.go;
			const { program, args } = launched(await built('go'));
			const orders = path.join(path.dirname(program), 'orders');
			writeFileSync(orders, `break two-sum.go:${String(line)}\ncontinue\nprint nums\nprint target\nprint sum\nexit\n`);
			const given = ['exec', program, '--init', orders, '--allow-non-terminal-interactive=true', '--', ...args];
			const said = execFileSync(delve, given, { encoding: 'utf8', env: { ...process.env, HOME: tmpdir() } });
			assert.match(said, /two-sum\.go:8 /);
			assert.match(said, /\[\]int len: 3, cap: \d+, \[3,4,5\]\n-9007199254740993\n12\n/);
		});
	}
});

describe('how a debugger is started', () => {
	const python: DebuggedSolution = {
		language: 'python',
		source: 'def two_sum(nums, target):\n    return []\n',
		signature,
		input,
	};

	it("is by Python's own one in a terminal where there is no extension for it, with the breakpoints of the editor", async () => {
		const withPoints = await debugCase({ ...python, extensions: [], breakLines: [1, 2] });
		assert.ok(withPoints.kind === 'terminal');
		const solution = solutionPath('python');
		const stops = ['-c', `break ${solution}:1`, '-c', `break ${solution}:2`, '-c', 'continue'];
		assert.deepEqual(withPoints.args.slice(0, 8), ['-m', 'pdb', ...stops]);
	});

	it("is by Python's own one at the function's first line where the editor has no breakpoints", async () => {
		const answer = await debugCase({ ...python, extensions: [] });
		assert.ok(answer.kind === 'terminal');
		const said = execFileSync(answer.program, answer.args, { encoding: 'utf8', input: 'args\nquit\n' });
		assert.match(said, /two-sum\.py\(2\)two_sum\(\)\n-> return \[\]\n/);
		assert.match(said, /nums = \[3, 4, 5\]\ntarget = -9007199254740993\n/);
	});

	it("is by Python's own one at the first line of a class's constructor", async () => {
		const given = { source: shelves.python, signature: shelf, input: [shelfCalls] };
		const answer = await debugCase({ language: 'python', ...given, extensions: [] });
		assert.ok(answer.kind === 'terminal');
		const said = execFileSync(answer.program, answer.args, { encoding: 'utf8', input: 'args\nquit\n' });
		assert.match(said, /two-sum\.py\(\d+\)__init__\(\)\n/);
		assert.match(said, /size = 2\nlabels = \['ä', ''\]\n/);
	});

	it('is by the best of the extensions that are there, whatever the case of their ids', async () => {
		const ask = async (language: LanguageId, source: string, extensions: string[]) => {
			const answer = await debugCase({ language, source, signature, input, extensions });
			return answer.kind === 'session' ? answer.configuration.type : answer.kind;
		};
		assert.equal(await ask('python', python.source, ['MS-Python.Python']), 'debugpy');
		const { c, rust } = solutions;
		assert.equal(await ask('c', c.source, ['vadimcn.vscode-lldb', 'ms-vscode.cpptools']), 'cppdbg');
		assert.equal(await ask('c', c.source, ['vadimcn.vscode-lldb']), 'lldb');
		assert.equal(await ask('rust', rust.source, ['vadimcn.vscode-lldb', 'ms-vscode.cpptools']), 'lldb');
	});

	it('is not to be had without an extension, which is named before anything is compiled', async () => {
		const answer = await debugCase({
			language: 'go',
			source: 'no Go at all',
			signature,
			input,
			extensions: ['some.other'],
		});
		assert.deepEqual(answer, { kind: 'debuggerMissing', extensions: [{ id: 'golang.go', title: 'Go' }] });
	});

	for (const [language, source, line, message] of [
		['cpp', 'std::vector<int> twoSum(const std::vector<int>& nums, long long target) {\n\treturn x;\n}\n', 2, /x/],
		['c', '#include <stdlib.h>\n', 1, /No function twoSum was found/],
		['go', 'package solution\n\nfunc twoSum(nums []int, target int64) []int {\n\treturn x\n}\n', 4, /undefined: x/],
		['rust', 'pub fn two_sum(nums: Vec<i32>, target: i64) -> Vec<i32> {\n    x\n}\n', 2, /`x`/],
		['java', 'class Solution {\n\tint[] twoSum(int[] nums, long target) {\n\t\treturn x;\n\t}\n}\n', 3, /symbol/],
		['javascript', 'function twoSum(nums, target) {\n\treturn (;\n}\n', 2, /Unexpected token/],
		['typescript', 'export function twoSum(nums: number[]): number[] {\n\treturn (;\n}\n', 2, /./],
	] as const) {
		it(`is told of what does not compile in ${language}, and where`, async () => {
			const answer = await debugCase({ language, source, signature, input });
			assert.ok(answer.kind === 'rejected', JSON.stringify(answer));
			assert.equal(answer.line, line);
			assert.match(answer.message, message);
		});
	}
});

/** A conversation: each order is given when what was said since the one before ends like this. */
function inJdb(answer: DebugAnswer, orders: readonly [RegExp, string][]): Promise<string> {
	const { args } = launched(answer);
	const [, , , classPath = '', ...main] = args;
	const child = spawn('jdb', ['-classpath', classPath, ...main], { timeout: 60_000 });
	const waiting = [...orders];
	let said = '';
	let answered = 0;
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		said += text;
		const [pattern, order] = waiting[0] ?? [];
		if (pattern?.test(said.slice(answered)) !== true) return;
		waiting.shift();
		answered = said.length;
		child.stdin.write(`${order ?? ''}\n`);
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', () => resolve(said));
	});
}
