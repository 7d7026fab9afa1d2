import { existsSync, realpathSync } from 'node:fs';
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
	const candidates =
		configured === undefined ? [...(ownIsNode ? [process.execPath] : []), ...findPrograms('node')] : [configured];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of candidates) {
		const found = ownIsNode && isThisProgram(candidate) ? thisProgram() : await ask(candidate);
		if (typeof found === 'string') reasons.push(found);
		else if (isOlder(found.version, oldest))
			reasons.push(`${candidate} is Node.js ${found.version}; ${oldest.join('.')} or newer is needed.`);
		else if (!toolchains.some(({ program }) => program === found.program)) {
			toolchains.push({
				program: found.program,
				version: `Node.js ${found.version}`,
				mounts: mountsBeyondSystem([found.program]),
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

interface Node {
	/** Real path. */
	program: string;
	/** e.g. `24.1.0` */
	version: string;
}

async function ask(candidate: string): Promise<Node | string> {
	const answer = await askProgram(candidate, ['-p', '[process.execPath, process.versions.node].join("\\n")']);
	const [program, version] = answer.kind === 'answered' ? answer.stdout.trim().split(/\r?\n/) : [];
	if (program === undefined || version === undefined)
		return `${candidate} is no Node.js${answer.kind === 'failed' ? `: ${answer.reason}` : '.'}`;
	return { program: realpathSync(program), version };
}

/** What this program is need not be asked. */
function isThisProgram(candidate: string): boolean {
	return existsSync(candidate) && realpathSync(candidate) === realpathSync(process.execPath);
}

function thisProgram(): Node {
	return { program: realpathSync(process.execPath), version: process.versions.node };
}

/** Electron with this variable is an ordinary Node; its libraries lie beside it. */
function editorAsNode(): Toolchain {
	const { program, version } = thisProgram();
	return {
		program,
		version: `Node.js ${version}`,
		mounts: mountsBeyondSystem([dirname(program)]),
		environment: { ELECTRON_RUN_AS_NODE: '1' },
	};
}
