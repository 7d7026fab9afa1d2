import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { cDriverHeader, cDriverSource } from './cDriver.ts';
import { cValues } from './cValues.ts';
import { type Kit, openKit } from './kit.ts';
import type { Toolchain } from './language.ts';

/** What newer compilers refuse by themselves is an error in every one: a function that was never declared, a pointer to something else. */
export const cFlags = [
	...['-std=gnu17', '-O2', '-Wall', '-Werror=implicit-function-declaration', '-Werror=int-conversion'],
	...['-Werror=incompatible-pointer-types', '-Werror=return-type'],
];

const compileTimeLimitMs = 60_000;

/** The driver compiled ahead. */
export function openCKit(toolchain: Toolchain, parent: string): Promise<Kit> {
	const source = cDriverSource + cValues;
	return openKit({
		parent,
		inputs: [cDriverHeader, source, cFlags, toolchain.program, toolchain.version],
		make: async (folder) => {
			writeFileSync(join(folder, 'driver.h'), cDriverHeader);
			writeFileSync(join(folder, 'driver.c'), source);
			const step = ['-c', join(folder, 'driver.c'), '-o', join(folder, 'driver.o')];
			const answer = await askProgram(toolchain.program, [...cFlags, ...step], compileTimeLimitMs);
			return answer.kind === 'failed' ? `${toolchain.program} can't compile the driver: ${answer.reason}` : undefined;
		},
		roomFor: 'C needs (1 MB)',
	});
}
