import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';

/** g++ or clang++, whichever answers. */
export function findCppToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	return findCompilers(configured, { programs: ['g++', 'clang++', 'c++'], title: 'C++' });
}

/** The compilers of GCC or of LLVM under these names, the first of them the one of GCC and the second that of LLVM. */
export async function findCompilers(
	configured: string | undefined,
	{ programs, title }: { programs: readonly [gnu: string, llvm: string, any: string]; title: string },
): Promise<ToolchainSearch> {
	const [gnu, llvm, any] = programs;
	const candidates = configured === undefined ? findPrograms(...programs) : [configured];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of candidates) {
		const answer = await askProgram(candidate, ['--version']);
		const said = answer.kind === 'answered' ? answer.stdout : '';
		const isLlvm = said.includes('clang');
		const version = (isLlvm ? /clang version (\d+\.\d+\.\d+)/ : versionAfter([gnu, any])).exec(said)?.[1];
		if (answer.kind === 'failed') {
			reasons.push(`${candidate} does not start: ${answer.reason}`);
		} else if (version === undefined) {
			reasons.push(`${candidate} is neither ${gnu} nor ${llvm}.`);
		} else {
			const real = realpathSync(candidate);
			toolchains.push({
				// Not the real path: a compiler cache is called by the name of the compiler.
				program: candidate,
				version: `${isLlvm ? llvm : gnu} ${version}`,
				mounts: mountsBeyondSystem([dirname(candidate), dirname(dirname(real))]),
				environment: {},
			});
		}
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? `No ${title} compiler was found.` };
}

/** e.g. `g++ (Debian 12.2.0-14) 12.2.0`: the last of several on the line. */
function versionAfter(names: readonly string[]): RegExp {
	const any = names.map((name) => name.replaceAll('+', '\\+')).join('|');
	return new RegExp(`(?:^|[\\s/-])(?:${any})[^\\n]*?\\s(\\d+\\.\\d+\\.\\d+)`);
}
