import type { BoxLimits } from './sandbox.ts';

export interface ShellCommandOptions {
	limits: BoxLimits;
	/** Only where the system counts processes for each box; elsewhere the limit would count everything the user runs. */
	limitTasks: boolean;
	mergePrints: boolean;
	/** A descriptor to announce on, and then close, that the box stands and the program is about to start. */
	announceOn?: number | undefined;
	/** A descriptor on which a line has to come before the program starts; no byte after it is read. */
	startOn?: number | undefined;
	collect?: string | undefined;
}

/**
 * A POSIX shell command that sets the limits for itself and then becomes the program: a limit that a process has given up it can't take
 * back. The program and its arguments follow as the shell's own, so that nothing of them is ever read as shell.
 */
export function shellCommand(options: ShellCommandOptions, command: readonly string[]): string[] {
	return ['/bin/sh', '-c', shellScript(options), 'sh', ...command];
}

function shellScript(options: ShellCommandOptions): string {
	const { limits, announceOn, startOn, collect } = options;
	const lines = [
		softened('ulimit -c 0'),
		softened('ulimit -n 128'),
		softened(`ulimit -f ${String(Math.ceil(limits.fileBytes / 512))}`),
		softened(`ulimit -t ${String(limits.cpuSeconds)}`),
	];
	if (limits.addressSpaceBytes !== undefined) lines.push(softened(`ulimit -v ${kilobytes(limits.addressSpaceBytes)}`));
	if (limits.stackBytes !== undefined) lines.push(softened(`ulimit -s ${kilobytes(limits.stackBytes)}`));
	// The letter differs between shells: -p in dash and busybox, -u in bash and others.
	if (options.limitTasks)
		lines.push(`ulimit -p ${String(limits.tasks)} 2>/dev/null || ulimit -u ${String(limits.tasks)}`);
	if (announceOn !== undefined) lines.push(`echo >&${String(announceOn)}`, `exec ${String(announceOn)}>&-`);
	// A shell reads a pipe byte by byte, because the rest belongs to the program.
	if (startOn !== undefined) lines.push(`read -r start <&${String(startOn)} || exit`);
	const merged = options.mergePrints ? ' 2>&1' : '';
	if (collect === undefined) {
		lines.push(`exec "$@"${merged}`);
	} else {
		// The program itself doesn't get the descriptor that its product is sent on.
		lines.push(`"$@"${merged} 3>&- || exit`, `exec cat ./${collect} >&3`);
	}
	return lines.join('\n');
}

/** A limit that is stricter already, or that the system does not have, stays as it is. */
function softened(line: string): string {
	return `${line} 2>/dev/null || :`;
}

function kilobytes(bytes: number): string {
	return String(Math.ceil(bytes / 1024));
}
