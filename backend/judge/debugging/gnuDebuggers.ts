import { dirname } from 'node:path';
import type { DebugExtension } from '#contract/debugging.ts';
import type { Debugger } from './debugLanguage.ts';

const cpptools: DebugExtension = { id: 'ms-vscode.cpptools', title: 'C/C++' };
const codeLldb: DebugExtension = { id: 'vadimcn.vscode-lldb', title: 'CodeLLDB' };

/** GDB, or on a Mac LLDB, by Microsoft's extension. */
export const byCpptools: Debugger = {
	kind: 'session',
	extensions: [cpptools],
	configuration: ({ program, args, solution }) => ({
		...{ type: 'cppdbg', program, args, cwd: dirname(solution), environment: [] },
		...{ stopAtEntry: false, externalConsole: false },
		...(process.platform === 'darwin'
			? { MIMode: 'lldb' }
			: {
					MIMode: 'gdb',
					// Vectors and maps are shown by what is in them.
					setupCommands: [{ text: '-enable-pretty-printing', ignoreFailures: true }],
				}),
	}),
};

export const byCodeLldb: Debugger = {
	kind: 'session',
	extensions: [codeLldb],
	configuration: ({ program, args, solution }) => ({ type: 'lldb', program, args, cwd: dirname(solution) }),
};
