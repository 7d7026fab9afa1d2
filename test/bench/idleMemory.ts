import { readFileSync, readdirSync } from 'node:fs';

/** Memory of every process that this one has started, in MB: what several share is counted once (the proportional set size of Linux). */
export function descendantsMb(): number {
	const parents = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
		if (parent !== undefined) parents.set(Number(name), parent);
	}
	let kilobytes = 0;
	for (const pid of parents.keys()) if (isBelow(pid, parents)) kilobytes += proportionalKb(pid);
	return kilobytes / 1024;
}

function isBelow(pid: number, parents: ReadonlyMap<number, number>): boolean {
	for (let above = parents.get(pid); above !== undefined; above = parents.get(above)) {
		if (above === process.pid) return true;
	}
	return false;
}

function parentOf(pid: string): number | undefined {
	const fields = readOrNothing(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
	return fields === undefined ? undefined : Number(fields[1]);
}

function proportionalKb(pid: number): number {
	return Number(/^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${String(pid)}/smaps_rollup`) ?? '')?.[1] ?? 0);
}

/** A process may end while we look. */
function readOrNothing(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
