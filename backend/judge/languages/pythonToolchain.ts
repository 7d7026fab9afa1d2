import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';

/** What `list[int]` in a starter needs. */
const oldestMinor = 9;

const question =
	'import sys; print("\\n".join([getattr(sys, "_base_executable", None) or sys.executable, sys.base_prefix, "%d.%d.%d" % sys.version_info[:3]]))';

const Answer = z.tuple([z.string().min(1), z.string().min(1), z.string().regex(/^\d+\.\d+\.\d+$/)]);

/**
 * Asks each python3 which program it really is: what is on the PATH may be a version manager's stand-in that takes ten times as long to start, or belong to
 * a virtual environment.
 */
export async function findPythonToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	const names = process.platform === 'win32' ? ['python', 'python3'] : ['python3', 'python'];
	const candidates = configured === undefined ? findPrograms(...names) : [configured];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of candidates) {
		const found = await ask(candidate);
		if (typeof found === 'string') reasons.push(found);
		else if (!toolchains.some(({ program }) => program === found.program)) toolchains.push(found);
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? 'Python was not found.' };
}

async function ask(candidate: string): Promise<Toolchain | string> {
	const answer = await askProgram(candidate, ['-I', '-S', '-c', question]);
	if (answer.kind === 'failed') return `${candidate} does not start: ${answer.reason}`;
	const parsed = Answer.safeParse(answer.stdout.trim().split(/\r?\n/));
	if (!parsed.success) return `${candidate} is no Python 3.`;
	const [executable, prefix, version] = parsed.data;
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major !== 3 || minor < oldestMinor) {
		return `${candidate} is Python ${version}; 3.${String(oldestMinor)} or newer is needed.`;
	}
	const program = realpathSync(executable);
	return {
		program,
		version: `Python ${version}`,
		mounts: mountsBeyondSystem([prefix, dirname(program)]),
		environment: {},
	};
}
