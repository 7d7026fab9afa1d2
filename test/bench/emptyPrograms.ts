import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LanguageId } from '#contract/ids.ts';
import { runToEnd } from '#judge/sandboxes/runToEnd.ts';
import type { Sandbox } from '#judge/sandboxes/sandbox.ts';

/** The empty program of each language by its real interpreter, compiled before. */
export function bareCommands(folder: string, present: readonly LanguageId[]): Partial<Record<LanguageId, string[]>> {
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
export function runBare([program = '', ...args]: readonly string[]): Promise<void> {
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
export async function runBox(
	sandbox: Sandbox,
	command: readonly string[],
	mounts: readonly string[] = [],
): Promise<void> {
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
