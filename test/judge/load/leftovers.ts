import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Processes of the whole machine whose command line holds the word, with that line; by /proc, so on Linux only. */
export function processesWith(word: string): string[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.map((pid) => `${pid} ${commandOf(pid).replaceAll('\0', ' ')}`)
		.filter((line) => line.includes(word));
}

/** What this process has started and has not ended, with its command line. */
export function ownChildren(): string[] {
	return readdirSync('/proc/self/task').flatMap((thread) =>
		readIfThere(`/proc/self/task/${thread}/children`)
			.split(' ')
			.filter(Boolean)
			.map((pid) => `${pid} ${commandOf(pid).replaceAll('\0', ' ')}`),
	);
}

/** What the descriptors of this process lead to, the one by which that is read left out. */
export function openDescriptors(): string[] {
	return readdirSync('/proc/self/fd').flatMap((descriptor) => {
		try {
			return `${descriptor} ${readlinkSync(`/proc/self/fd/${descriptor}`)}`;
		} catch (error) {
			// The one by which the folder was read.
			if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
			throw error;
		}
	});
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

/** Boxes of bubblewrap whose starter, a Node process, is gone. Those that have ended and wait for the system to forget them do not count. */
export function orphanedBoxes(): string[] {
	return (
		readdirSync('/proc')
			.filter((pid) => /^\d+$/.test(pid) && isBox(pid))
			.filter((pid) => !/(?:^|\/)node\0/.test(commandOf(starterOf(pid))))
			// It may have ended meanwhile, and with it all that could be said of it.
			.filter(isBox)
			.map((pid) => `${pid} of ${starterOf(pid)}: ${commandOf(pid).replaceAll('\0', ' ').slice(-300)}`)
	);
}

function isBox(pid: string): boolean {
	const { name, state } = statOf(pid);
	return name === 'bwrap' && state !== 'Z';
}

/** Whoever started the first of the box's own processes. */
function starterOf(pid: string): string {
	const { name, parent } = statOf(pid);
	return name === 'bwrap' ? starterOf(parent) : pid;
}

function statOf(pid: string): { name: string; state: string; parent: string } {
	const stat = readIfThere(`/proc/${pid}/stat`);
	// The name stands in brackets and may hold anything.
	const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return { name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), state, parent };
}

function commandOf(pid: string): string {
	return readIfThere(`/proc/${pid}/cmdline`);
}
