import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { isMissing } from '../files/isMissing.ts';

/** O_CLOEXEC as /proc/<pid>/fdinfo prints it, in octal; the same on x86-64 and arm64. */
const closeOnExec = 0o2000000;

/**
 * Descriptors that whoever started us left open and that every program we start would get too, on Linux. Node closes the first dozen by itself,
 * but not what lies beyond a gap.
 */
export function inheritedDescriptors(): number[] {
	return readdirSync('/proc/self/fdinfo')
		.map(Number)
		.filter((descriptor) => descriptor > 2 && isPassedOn(descriptor))
		.sort((a, b) => a - b);
}

function isPassedOn(descriptor: number): boolean {
	try {
		const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${String(descriptor)}`, 'latin1'))?.[1];
		return flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0;
	} catch (error) {
		// The descriptor by which the folder itself was read.
		if (isMissing(error)) return false;
		throw error;
	}
}

/**
 * What to put at the descriptors after those a program gets from us, so that it finds the null device where we inherited something. The free ones in
 * between are left free: Node passes nothing on where it is told to ignore.
 */
export class DescriptorMask {
	readonly #null: number;
	readonly #inherited: readonly number[];

	constructor(inherited: readonly number[]) {
		this.#null = openSync('/dev/null', 'r');
		this.#inherited = inherited;
	}

	/** For a program whose own descriptors are those below `used`. */
	from(used: number): (number | 'ignore')[] {
		const highest = this.#inherited.at(-1) ?? -1;
		return Array.from({ length: Math.max(0, highest + 1 - used) }, (_, index) =>
			this.#inherited.includes(used + index) ? this.#null : 'ignore',
		);
	}

	close(): void {
		closeSync(this.#null);
	}
}
