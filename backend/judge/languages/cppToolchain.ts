import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';

/** g++ or clang++, whichever answers. */
export async function findCppToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	const candidates = configured === undefined ? ['g++', 'clang++', 'c++'].flatMap(findPrograms) : [configured];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of candidates) {
		const answer = await askProgram(candidate, ['--version']);
		const version =
			answer.kind === 'answered'
				? /(?:clang version|g\+\+[^\n]*?|c\+\+[^\n]*?)\s(\d+\.\d+\.\d+)/.exec(answer.stdout)?.[1]
				: undefined;
		if (answer.kind === 'failed') {
			reasons.push(`${candidate} does not start: ${answer.reason}`);
		} else if (version === undefined) {
			reasons.push(`${candidate} is neither g++ nor clang++.`);
		} else {
			const name = answer.stdout.includes('clang') ? 'clang++' : 'g++';
			const real = realpathSync(candidate);
			if (toolchains.some(({ program }) => realpathSync(program) === real)) continue;
			toolchains.push({
				// Not the real path: a compiler cache is called by the name of the compiler.
				program: candidate,
				version: `${name} ${version}`,
				mounts: mountsBeyondSystem([dirname(candidate), dirname(dirname(real))]),
				environment: {},
			});
		}
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? 'No C++ compiler was found.' };
}
