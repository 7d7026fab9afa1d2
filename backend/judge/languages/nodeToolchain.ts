import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';

/** The program this backend runs in comes first: a Node, or an editor that can act as one. */
export async function findNodeToolchains(
	configured: string | undefined,
	oldest: readonly [major: number, minor: number],
): Promise<ToolchainSearch> {
	const ownIsNode = process.versions['electron'] === undefined;
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	// What this program is need not be asked.
	if (configured === undefined && ownIsNode && !isOlder(process.versions.node, oldest)) toolchains.push(ownNode());
	for (const candidate of configured === undefined ? findPrograms('node') : [configured]) {
		if (toolchains.some(({ program }) => program === realpathSync(candidate))) continue;
		const answer = await askProgram(candidate, ['-p', '[process.execPath, process.versions.node].join("\\n")']);
		const [program, version] = answer.kind === 'answered' ? answer.stdout.trim().split(/\r?\n/) : [];
		if (program === undefined || version === undefined) {
			reasons.push(`${candidate} is no Node.js${answer.kind === 'failed' ? `: ${answer.reason}` : '.'}`);
		} else if (isOlder(version, oldest)) {
			reasons.push(`${candidate} is Node.js ${version}; ${oldest.join('.')} or newer is needed.`);
		} else {
			const real = realpathSync(program);
			if (toolchains.some((known) => known.program === real)) continue;
			toolchains.push({
				program: real,
				version: `Node.js ${version}`,
				mounts: mountsBeyondSystem([real]),
				environment: {},
			});
		}
	}
	if (configured === undefined && !ownIsNode && !isOlder(process.versions.node, oldest))
		toolchains.push(editorAsNode());
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? 'Node.js was not found.' };
}

function isOlder(version: string, [oldestMajor, oldestMinor]: readonly [number, number]): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

function ownNode(): Toolchain {
	const program = realpathSync(process.execPath);
	const version = `Node.js ${process.versions.node}`;
	return { program, version, mounts: mountsBeyondSystem([program]), environment: {} };
}

/** Electron with this variable is an ordinary Node; its libraries lie beside it. */
function editorAsNode(): Toolchain {
	const program = realpathSync(process.execPath);
	return {
		program,
		version: `Node.js ${process.versions.node}`,
		mounts: mountsBeyondSystem([dirname(program)]),
		environment: { ELECTRON_RUN_AS_NODE: '1' },
	};
}
