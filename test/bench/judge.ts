import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LanguageId } from '#contract/ids.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge, JudgeCase, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { chooseSandbox } from '#judge/sandboxes/chooseSandbox.ts';
import { runToEnd } from '#judge/sandboxes/runToEnd.ts';
import type { Sandbox } from '#judge/sandboxes/sandbox.ts';
import type { BenchResult } from './benchResult.ts';
import { growthShare } from './growthFigures.ts';
import { descendantsMb } from './idleMemory.ts';
import { median } from './median.ts';
import { shrinkWrongSolutions } from './shrinkFigures.ts';

/** Those whose compiling is measured apart. */
const compiled: readonly LanguageId[] = ['java', 'cpp', 'c', 'go', 'rust'];
const rounds = 15;
const compileRounds = 10;
const perCaseRounds = 10;
const atOnce = 4;
const sustainedMs = 20_000;
/** Every runtime has started by then. */
const readyAfterMs = 300;

const signature = {
	name: 'pairWithSum',
	parameters: [
		{ name: 'nums', type: 'int[]' },
		{ name: 'target', type: 'int' },
	],
	returns: { type: 'bool' },
};

const cases: readonly JudgeCase[] = Array.from({ length: 20 }, (_, index) => ({
	name: `case ${index}`,
	input: [Array.from({ length: 10 }, (_unused, place) => place * (index + 1)), index % 2 === 0 ? 3 * (index + 1) : -1],
	expected: { kind: 'value', value: index % 2 === 0 },
}));

const solutions: Readonly<Record<LanguageId, string>> = {
	python: `def pair_with_sum(nums, target):
    seen = set()
    for num in nums:
        if target - num in seen:
            return True
        seen.add(num)
    return False
`,
	javascript: `function pairWithSum(nums, target) {
	const seen = new Set();
	for (const num of nums) {
		if (seen.has(target - num)) return true;
		seen.add(num);
	}
	return false;
}
`,
	typescript: `export function pairWithSum(nums: number[], target: number): boolean {
	const seen = new Set<number>();
	for (const num of nums) {
		if (seen.has(target - num)) return true;
		seen.add(num);
	}
	return false;
}
`,
	java: `import java.util.*;

class Solution {
	public boolean pairWithSum(int[] nums, int target) {
		Set<Integer> seen = new HashSet<>();
		for (int num : nums) {
			if (seen.contains(target - num)) return true;
			seen.add(num);
		}
		return false;
	}
}
`,
	cpp: `#include <unordered_set>
#include <vector>
bool pairWithSum(const std::vector<int>& nums, int target) {
	std::unordered_set<int> seen;
	for (int num : nums) {
		if (seen.count(target - num)) return true;
		seen.insert(num);
	}
	return false;
}
`,
	c: `#include <stdbool.h>
bool pairWithSum(int* nums, int numsSize, int target) {
	for (int i = 0; i < numsSize; i++)
		for (int j = 0; j < i; j++)
			if (nums[i] + nums[j] == target) return true;
	return false;
}
`,
	rust: `use std::collections::HashSet;

pub fn pair_with_sum(nums: Vec<i32>, target: i32) -> bool {
    let mut seen = HashSet::new();
    for num in nums {
        if seen.contains(&(target - num)) {
            return true;
        }
        seen.insert(num);
    }
    false
}
`,
	go: `package solution

func pairWithSum(nums []int, target int) bool {
	seen := map[int]bool{}
	for _, num := range nums {
		if seen[target-num] {
			return true
		}
		seen[num] = true
	}
	return false
}
`,
};

/** Everything is measured side by side in one run: each round takes one turn of each kind. */
export async function judgeBench({
	quick,
	fixtures,
}: {
	quick: boolean;
	fixtures: string | undefined;
}): Promise<BenchResult> {
	const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-bench-'));
	const judge = await createJudge({
		scratchFolder: path.join(folder, 'judge'),
		tier: 'auto',
		consented: () => true,
		toolchains: { python: '/usr/bin/python3' },
		warm: false,
	});
	const warmJudge = await createJudge({
		scratchFolder: path.join(folder, 'judge'),
		tier: 'auto',
		consented: () => true,
		toolchains: { python: '/usr/bin/python3' },
	});
	const { sandbox } = await chooseSandbox('auto', folder);
	try {
		if (sandbox === undefined) throw new Error('no sandbox works here');
		const speed = quick ? { figures: {}, context: {} } : await measure({ judge, warmJudge, sandbox, folder });
		const { figures, context } = await solutionFigures(judge, fixtures);
		return { figures: { ...speed.figures, ...figures }, context: { ...speed.context, ...context } };
	} finally {
		await sandbox?.close();
		await judge.close();
		await warmJudge.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What is found out after a verdict: our own labelled solutions, or those of the folder that was named. */
async function solutionFigures(judge: Judge, fixtures: string | undefined): Promise<BenchResult> {
	const root = path.join(import.meta.dirname, '../..');
	const growthFolder = fixtures === undefined ? path.join(root, 'test/fixtures/growth') : path.join(fixtures, 'growth');
	const challenges = fixtures === undefined ? path.join(root, 'backend/bank') : path.join(fixtures, 'challenges');
	const figures: Record<string, number> = {};
	const context: Record<string, unknown> = {};
	if (existsSync(challenges)) {
		const shrunk = await shrinkWrongSolutions(judge, challenges);
		if (shrunk.length > 0) {
			figures['shrink_ms'] = median(shrunk.map(({ ms }) => ms));
			figures['shrink_size_ratio'] = median(shrunk.map(({ before, after }) => after / Math.max(1, before)));
			const generated = shrunk.flatMap((one) => (one.generated === undefined ? [] : [one.generated]));
			if (generated.length > 0) {
				figures['shrink_size_ratio_generated'] = median(
					generated.map(({ before, after }) => after / Math.max(1, before)),
				);
				figures['shrink_ms_generated'] = median(generated.map(({ ms }) => ms));
			}
			context['startedSmallest'] = shrunk.filter(({ before, after }) => after === before).length;
			context['shrunkFromGenerated'] = generated.length;
			figures['shrink_size_ratio_largest'] = median(shrunk.map(({ largest, after }) => after / Math.max(1, largest)));
		}
		context['shrunk'] = shrunk.map(({ name, ms, before, largest, after }) => [
			name,
			Math.round(ms),
			before,
			largest,
			after,
		]);
	}
	if (existsSync(growthFolder)) {
		const { share, wrong, solutions } = await growthShare(judge, growthFolder);
		if (solutions > 0) figures['growth_right_share'] = share;
		context['growthSolutions'] = solutions;
		context['growthWrong'] = wrong;
	}
	return { figures, context };
}

interface Measured {
	/** Without boxes that wait. */
	judge: Judge;
	warmJudge: Judge;
	sandbox: Sandbox;
	folder: string;
}

async function measure({ judge, warmJudge, sandbox, folder }: Measured): Promise<BenchResult> {
	const languages = await judge.languages();
	const present = LanguageId.options.filter((id) => languages.some((one) => one.language === id && one.available));
	const bare = bareCommands(folder, present);
	const times = new Map<string, number[]>();
	const turns: Record<string, () => Promise<number>> = {};
	for (const id of present) {
		turns[`${id} ours`] = async () => await coldMs(judge, id, cases);
		turns[`${id} warm`] = async () => await warmMs(warmJudge, id);
		turns[`${id} box`] = async () =>
			await timed(() => runBox(sandbox, bare[id] ?? [], id === 'cpp' ? [path.dirname(bare[id]?.[0] ?? '')] : []));
		turns[`${id} bare`] = async () => await timed(() => runBare(bare[id] ?? []));
	}
	await alternate(turns, 2);
	for (const [name, values] of await alternate(turns, rounds)) times.set(name, values);

	const figures: Record<string, number> = {};
	const middle = (name: string): number => median(times.get(name) ?? []);
	for (const id of present) {
		figures[`${id}_cold20_ms`] = middle(`${id} ours`);
		figures[`${id}_cold20_over_bare`] = middle(`${id} ours`) / middle(`${id} bare`);
		figures[`${id}_warm20_ms`] = middle(`${id} warm`);
		figures[`${id}_warm20_over_bare`] = middle(`${id} warm`) / middle(`${id} bare`);
		figures[`${id}_warm20_over_cold_box`] = middle(`${id} warm`) / middle(`${id} box`);
	}
	await delay(readyAfterMs);
	// All that runs now are boxes that wait.
	if (process.platform === 'linux') figures['pool_idle_mb'] = descendantsMb();
	for (const id of compiled) if (present.includes(id)) Object.assign(figures, await compileFigures(judge, id));
	if (present.includes('python')) {
		figures['sandbox_overhead_ms'] = middle('python box') - middle('python bare');
		figures['per_case_requests_over_ours'] = await perCaseRatio(judge);
		const ours = await perSecond(() => coldMs(warmJudge, 'python', cases));
		const boxes = await perSecond(() => runBox(sandbox, bare.python ?? []));
		figures['python_throughput_per_s'] = ours;
		figures['python_throughput_over_boxes'] = ours / boxes;
	}
	return {
		figures,
		context: {
			tier: judge.tier().tier,
			languages: Object.fromEntries(languages.map(({ language, detail }) => [language, detail])),
			bare,
			rounds,
			ms: Object.fromEntries(
				[...times].map(([name, values]) => [name, values.map((value) => Math.round(value * 10) / 10)]),
			),
		},
	};
}

/** The same with a box that waits: it had time to get ready, as it has while a learner thinks. */
async function warmMs(judge: Judge, language: LanguageId): Promise<number> {
	await coldMs(judge, language, cases);
	await delay(readyAfterMs);
	return await coldMs(judge, language, cases);
}

/** From the request to the verdict without the compiler, no box made before. */
async function coldMs(judge: Judge, language: LanguageId, some: readonly JudgeCase[]): Promise<number> {
	const startedAt = performance.now();
	const result = await judge.judge(request(language, solutions[language], some));
	const ms = performance.now() - startedAt;
	mustBeAccepted(result);
	return compiled.includes(language) ? ms - result.compile.ms : ms;
}

async function compileFigures(judge: Judge, id: LanguageId): Promise<Record<string, number>> {
	const fresh: number[] = [];
	const cached: number[] = [];
	for (let round = 0; round < compileRounds + 1; round++) {
		const source = `${solutions[id]}// ${performance.now()} ${round}\n`;
		for (const values of [fresh, cached]) {
			const result = await judge.judge(request(id, source, cases));
			mustBeAccepted(result);
			if (round > 0) values.push(result.compile.ms);
		}
	}
	return { [`${id}_compile_ms`]: median(fresh), [`${id}_compile_cached_ms`]: median(cached) };
}

/** The same cases, each asked for by itself: what a judge without one process for all would take. */
async function perCaseRatio(judge: Judge): Promise<number> {
	const turns = {
		apart: () =>
			timed(async () => {
				for (const one of cases) await coldMs(judge, 'python', [one]);
			}),
		ours: () => coldMs(judge, 'python', cases),
	};
	await alternate(turns, 1);
	const times = await alternate(turns, perCaseRounds);
	return median(times.get('apart') ?? []) / median(times.get('ours') ?? []);
}

/** How many a second, four at once, over twenty seconds. */
async function perSecond(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	let done = 0;
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			while (performance.now() - startedAt < sustainedMs) {
				await work();
				done++;
			}
		}),
	);
	return (done * 1000) / (performance.now() - startedAt);
}

async function alternate(
	turns: Readonly<Record<string, () => Promise<number>>>,
	times: number,
): Promise<Map<string, number[]>> {
	const found = new Map<string, number[]>();
	for (let round = 0; round < times; round++) {
		for (const [name, turn] of Object.entries(turns)) found.set(name, [...(found.get(name) ?? []), await turn()]);
	}
	return found;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}

/** The empty program of each language by its real interpreter, compiled before. */
function bareCommands(folder: string, present: readonly LanguageId[]): Partial<Record<LanguageId, string[]>> {
	const program = path.join(folder, 'empty');
	if (present.includes('cpp'))
		execFileSync('g++', ['-O2', '-x', 'c++', '-', '-o', program], { input: 'int main() {}\n' });
	const rustProgram = path.join(folder, 'empty-rust');
	if (present.includes('rust')) {
		writeFileSync(`${rustProgram}.rs`, 'fn main() {}\n');
		execFileSync('rustc', ['-O', '-o', rustProgram, `${rustProgram}.rs`]);
	}
	const goProgram = path.join(folder, 'empty-go');
	if (present.includes('go')) {
		writeFileSync(`${goProgram}.go`, 'package main\n\nfunc main() {}\n');
		execFileSync('go', ['build', '-o', goProgram, `${goProgram}.go`]);
	}
	if (present.includes('java')) {
		const source = path.join(folder, 'Empty.java');
		writeFileSync(source, 'public class Empty { public static void main(String[] args) {} }\n');
		execFileSync('javac', ['-d', folder, source]);
	}
	const commands: Record<LanguageId, string[]> = {
		python: ['/usr/bin/python3', '-I', '-c', 'pass'],
		javascript: [process.execPath, '-e', '0'],
		typescript: [process.execPath, '-e', '0'],
		java: ['java', '-Xshare:auto', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-cp', folder, 'Empty'],
		cpp: [program],
		c: [program],
		go: [goProgram],
		rust: [rustProgram],
	};
	return Object.fromEntries(present.map((id) => [id, commands[id]]));
}

/** Spawn to `close`. */
function runBare([program = '', ...args]: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: 'pipe' });
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`${program} ended with ${code ?? 'a signal'}`));
		});
	});
}

/** The same in a full box made for it. */
async function runBox(sandbox: Sandbox, command: readonly string[], mounts: readonly string[] = []): Promise<void> {
	const mebibyte = 1024 * 1024;
	const { end } = await runToEnd(
		sandbox,
		{
			command: () => command,
			environment: {},
			files: [],
			mounts,
			limits: { cpuSeconds: 10, tasks: 16, fileBytes: mebibyte, addressSpaceBytes: 512 * mebibyte },
			mergePrints: true,
		},
		'',
		{ timeMs: 10_000, memoryBytes: 256 * mebibyte, outputBytes: 1024, resultBytes: 1024 },
	);
	if (end.kind !== 'exited' || end.exitCode !== 0) throw new Error(`the empty program ended as ${JSON.stringify(end)}`);
}

function request(language: LanguageId, source: string, some: readonly JudgeCase[]): JudgeRequest {
	return {
		trust: 'learner',
		language,
		source,
		signature,
		limits: { timeMs: 2000, memoryMb: 256, outputKb: 64, processes: 16 },
		checker: { kind: 'exact' },
		cases: some,
		stop: 'untilFailure',
	};
}

function mustBeAccepted(result: JudgeResult): void {
	if (result.verdict !== 'accepted') throw new Error(`the solution was not accepted: ${JSON.stringify(result)}`);
}
