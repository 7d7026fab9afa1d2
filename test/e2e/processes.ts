import { readFileSync, readdirSync } from 'node:fs';

export interface RunningProcess {
	processId: number;
	parentId: number;
	/** Arguments joined by spaces. */
	commandLine: string;
}

/** All processes below this one, from /proc. */
export function descendants(processId: number): RunningProcess[] {
	const all = runningProcesses();
	const below = (parentId: number): RunningProcess[] =>
		all.filter((one) => one.parentId === parentId).flatMap((one) => [one, ...below(one.processId)]);
	return below(processId);
}

function runningProcesses(): RunningProcess[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
				// "pid (name) state ppid ...": the name may hold spaces and brackets, so count from its end.
				const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
				const parentId = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
				return [{ processId: Number(name), parentId, commandLine }];
			} catch (error) {
				// It ended between the two looks: ENOENT for the folder, ESRCH for a file in it.
				if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return [];
				throw error;
			}
		});
}
