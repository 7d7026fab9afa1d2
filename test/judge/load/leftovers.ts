import { readdirSync, readFileSync } from 'node:fs';

/** Processes of the whole machine whose command line holds the word, with that line; by /proc, so on Linux only. */
export function processesWith(word: string): string[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.map((pid) => `${pid} ${readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`)
		.filter((line) => line.includes(word));
}

/** What this process has started and has not ended, with its command line. */
export function ownChildren(): string[] {
	return readdirSync('/proc/self/task').flatMap((thread) =>
		readIfThere(`/proc/self/task/${thread}/children`)
			.split(' ')
			.filter(Boolean)
			.map((pid) => `${pid} ${readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`),
	);
}

/** How many descriptors this process has open, the one by which that is read not counted. */
export function openDescriptors(): number {
	return readdirSync('/proc/self/fd').length - 1;
}

/** Every file below a folder, but the compiled programs that a judge keeps: their number is bounded. */
export function filesIn(folder: string): { others: string[]; programs: number } {
	const all = readdirSync(folder, { recursive: true, withFileTypes: true }).map(
		(entry) => `${entry.parentPath}/${entry.name}`,
	);
	const others = all.filter((name) => !/\/programs\/[0-9a-f]{64}\.(?:bin|txt)$/.test(name));
	return { others: others.sort(), programs: all.length - others.length };
}

function readIfThere(path: string): string {
	try {
		return readFileSync(path, 'latin1');
	} catch (error) {
		// A process that ended while we were looking.
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
		throw error;
	}
}

/** Boxes of bubblewrap whose starter, a Node process, is gone. */
export function orphanedBoxes(): string[] {
	const statOf = (pid: string): { name: string; parent: string } => {
		const stat = readIfThere(`/proc/${pid}/stat`);
		const [, parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), parent };
	};
	const starterOf = (pid: string): string => {
		const { name, parent } = statOf(pid);
		return name === 'bwrap' ? starterOf(parent) : pid;
	};
	return (
		readdirSync('/proc')
			.filter((pid) => /^\d+$/.test(pid) && statOf(pid).name === 'bwrap')
			.filter((pid) => !/(?:^|\/)node\0/.test(readIfThere(`/proc/${starterOf(pid)}/cmdline`)))
			// It may have ended, and with it all that could be said of it.
			.filter((pid) => statOf(pid).name === 'bwrap')
			.map(
				(pid) =>
					`${pid} of ${starterOf(pid)}: ${readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').slice(-300)}`,
			)
	);
}
