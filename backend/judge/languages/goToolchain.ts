import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';

/** What the driver needs: a limit of memory that the runtime keeps to. */
const oldestMinor = 19;
const askTimeLimitMs = 10_000;

/** Nothing of the person's own settings changes what a solution is compiled to, and nothing is fetched. */
export const goEnvironment = {
	GOTOOLCHAIN: 'local',
	GOFLAGS: '',
	GOPROXY: 'off',
	GOWORK: 'off',
	GO111MODULE: 'off',
	GOENV: 'off',
	CGO_ENABLED: '0',
	GOEXPERIMENT: '',
} as const;

const Answer = z.tuple([z.string().min(1), z.string().min(1), z.string().regex(/^go1\.\d+/)]);

/** Each `go` is asked where it really lives: what is on the PATH may be a link or a version manager's stand-in. */
export async function findGoToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	// Its programs take no descriptor 3 there.
	if (process.platform === 'win32') {
		return { kind: 'missing', reason: 'Go is used on Linux and macOS only; on Windows it works inside of WSL.' };
	}
	const candidates = configured === undefined ? [...findPrograms('go'), '/usr/local/go/bin/go'] : [configured];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of new Set(candidates)) {
		if (configured === undefined && !existsSync(candidate)) continue;
		const found = await ask(candidate);
		if (typeof found === 'string') reasons.push(found);
		else if (!toolchains.some(({ program }) => program === found.program)) toolchains.push(found);
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? 'Go was not found.' };
}

async function ask(candidate: string): Promise<Toolchain | string> {
	const answer = await askProgram(
		candidate,
		['env', 'GOROOT', 'GOTOOLDIR', 'GOVERSION'],
		askTimeLimitMs,
		goEnvironment,
	);
	if (answer.kind === 'failed') return `${candidate} does not start: ${answer.reason}`;
	const parsed = Answer.safeParse(answer.stdout.trim().split(/\r?\n/));
	if (!parsed.success) return `${candidate} is no Go.`;
	const [root, tools, version] = parsed.data;
	if (Number(/^go1\.(\d+)/.exec(version)?.[1]) < oldestMinor) {
		return `${candidate} is ${version.replace('go', 'Go ')}; 1.${String(oldestMinor)} or newer is needed.`;
	}
	return {
		program: realpathSync(join(root, 'bin', 'go')),
		version: version.replace('go', 'Go '),
		mounts: mountsBeyondSystem([realpathSync(tools)]),
		// On a machine with many cores it would start more threads than a box allows.
		environment: { GOMAXPROCS: '2' },
		parts: { tools: realpathSync(tools) },
	};
}
