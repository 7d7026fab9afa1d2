import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DebugExtension } from '#contract/debugging.ts';
import { python } from '../languages/python.ts';
import { debuggedCall } from './debuggedCall.ts';
import type { Debugger, DebugLanguage } from './debugLanguage.ts';
import { pythonCallLine, pythonDebugProgram } from './pythonDebugProgram.ts';

/** The second one brings the first. */
const extensions: readonly DebugExtension[] = [
	{ id: 'ms-python.debugpy', title: 'Python Debugger' },
	{ id: 'ms-python.python', title: 'Python' },
];

const byDebugpy: Debugger = {
	kind: 'session',
	extensions,
	configuration: ({ program, args, solution, configured }) => ({
		...{ type: 'debugpy', program, args, cwd: dirname(solution), console: 'integratedTerminal', justMyCode: true },
		...(configured === undefined ? {} : { python: configured }),
	}),
};

/** It can't see the editor's breakpoints, so it is told them. Without any it stops where the solution's function begins. */
const byPdb: Debugger = {
	kind: 'terminal',
	command: ({ program, args, solution, configured, breakLines }) => {
		const stops = breakLines.map((line) => `break ${solution}:${String(line)}`);
		// Into the call, and past the line that declares the function.
		const orders =
			stops.length === 0
				? [`tbreak ${program}:${String(pythonCallLine)}`, 'continue', 'step', 'step']
				: [...stops, 'continue'];
		return {
			program: configured ?? (process.platform === 'win32' ? 'python' : 'python3'),
			args: ['-m', 'pdb', ...orders.flatMap((order) => ['-c', order]), program, ...args],
		};
	},
};

export const pythonDebug: DebugLanguage = {
	debuggers: [byDebugpy, byPdb],
	build: ({ folder, path, signature, input }) => {
		const program = join(folder, `debug-${signature.name}.py`);
		writeFileSync(program, pythonDebugProgram(debuggedCall(python, signature, input)));
		return Promise.resolve({ kind: 'built', program, args: [path] });
	},
};
