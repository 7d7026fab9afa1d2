import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DebugAnswer } from '#contract/debugging.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { fileEndings } from '#backend/challenges/fileEndings.ts';
import { DebugPrograms } from '#judge/debugging/debugPrograms.ts';

const root = mkdtempSync(path.join(tmpdir(), 'code-sensei-debug-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

const programs = new DebugPrograms({
	folder: path.join(root, 'debug'),
	kits: path.join(root, 'kits'),
	configured: {},
});

/** Every extension that brings a debugger. */
const everyExtension = [
	...['ms-python.debugpy', 'ms-vscode.cpptools', 'vadimcn.vscode-lldb', 'vscjava.vscode-java-debug', 'golang.Go'],
];

export interface DebuggedSolution {
	language: LanguageId;
	source: string;
	signature: Signature;
	input: Value[];
	breakLines?: number[];
	extensions?: readonly string[];
}

/** Where a learner keeps a solution: neither its name nor the folder's is what a compiler would like best. */
export function solutionPath(language: LanguageId): string {
	return path.join(root, 'my solutions', `two-sum.${fileEndings[language]}`);
}

/** Writes the solution where a learner would and asks for its debugger. */
export async function debugCase(given: DebuggedSolution): Promise<DebugAnswer> {
	const { language, source, signature, input, breakLines = [], extensions = everyExtension } = given;
	const file = solutionPath(language);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, source);
	const name = 'Two Sum: Example 1';
	return await programs.make({
		language,
		source,
		signature,
		input,
		name,
		path: file,
		breakLines,
		extensions: [...extensions],
	});
}

/** How what VS Code would debug is started by hand. */
export function launched(answer: DebugAnswer): { program: string; args: string[] } {
	assert.ok(answer.kind === 'session', JSON.stringify(answer));
	const { type, program, args, classPaths, mainClass, vmArgs } = answer.configuration;
	const given = texts(args);
	switch (type) {
		case 'node':
			return { program: process.execPath, args: [String(program), ...given] };
		case 'debugpy':
			return { program: '/usr/bin/python3', args: [String(program), ...given] };
		case 'java':
			return {
				program: 'java',
				args: [...texts(vmArgs), '-cp', texts(classPaths).join(':'), String(mainClass), ...given],
			};
		default:
			return { program: String(program), args: given };
	}
}

function texts(values: unknown): string[] {
	assert.ok(Array.isArray(values));
	return values.map(String);
}
