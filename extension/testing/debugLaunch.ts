/** How a debugger is started on a program that calls a solution once. */
export type DebugLaunch =
	| { kind: 'session'; configuration: { type: string; request: 'launch'; name: string } & Record<string, unknown> }
	/** The debugger of the language itself, in a terminal. */
	| { kind: 'terminal'; program: string; args: string[] };

export interface Debugged {
	/** What the person reads as the session's name. */
	name: string;
	/** Absolute paths. */
	program: string;
	solution: string;
	/** The person's own interpreter; undefined for the usual one. */
	interpreter: string | undefined;
}

/** Python's own debugger is told the breakpoints, because it can't see them. @param breakLines of the solution, from 1 */
export function pythonLaunch(
	{ name, program, solution, interpreter }: Debugged,
	hasDebugger: boolean,
	breakLines: readonly number[],
): DebugLaunch {
	if (hasDebugger) {
		return {
			kind: 'session',
			configuration: {
				...{ type: 'debugpy', request: 'launch', name, program, args: [solution] },
				...{ console: 'integratedTerminal', justMyCode: true },
				...(interpreter === undefined ? {} : { python: interpreter }),
			},
		};
	}
	const stops = breakLines.length === 0 ? [] : breakLines.flatMap((line) => ['-c', `break ${solution}:${line}`]);
	return {
		kind: 'terminal',
		program: interpreter ?? (process.platform === 'win32' ? 'python' : 'python3'),
		args: ['-m', 'pdb', ...stops, ...(stops.length === 0 ? [] : ['-c', 'continue']), program, solution],
	};
}

export function nodeLaunch({ name, program, solution, interpreter }: Debugged): DebugLaunch {
	return {
		kind: 'session',
		configuration: {
			...{ type: 'node', request: 'launch', name, program, args: [solution] },
			...{ console: 'internalConsole', outputCapture: 'std', skipFiles: ['<node_internals>/**', program] },
			// Solutions may lie anywhere, also outside of what is open.
			resolveSourceMapLocations: null,
			...(interpreter === undefined ? {} : { runtimeExecutable: interpreter }),
		},
	};
}
