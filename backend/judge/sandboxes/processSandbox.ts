import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import type { Tier } from '#contract/verdict.ts';
import { isMissing } from '../files/isMissing.ts';
import { deadDuplex, deafDuplex } from './deafDuplex.ts';
import { failedBox } from './failedBox.ts';
import { killLeftovers, killTree, runMarker } from './killTree.ts';
import { readProcessTree } from './processTree.ts';
import type { RunFolders } from './runFolders.ts';
import type { Box, BoxEnd, BoxRequest, Sandbox } from './sandbox.ts';
import { shellCommand } from './shellCommand.ts';
import { type SpawnedProcess, spawnProcess } from './spawnedProcess.ts';

/** How long a pipe may stay open after everything that we know of has been killed. */
const leftoverGraceMs = 500;

export interface ProcessSandboxOptions {
	tier: Tier;
	folders: RunFolders;
	/** Puts something before the command, e.g. a program that fences it in; `folder` is the run's own. */
	wrap: (command: readonly string[], request: BoxRequest, folder: string) => readonly string[];
}

/**
 * An ordinary process in a folder of its own, with the system's limits where there are some, killed with everything it started. By itself this fences
 * nothing in: it is for code that the person at the keyboard trusts.
 */
export class ProcessSandbox implements Sandbox {
	readonly tier: Tier;
	readonly #options: ProcessSandboxOptions;
	readonly #running = new Set<Box>();

	constructor(options: ProcessSandboxOptions) {
		this.tier = options.tier;
		this.#options = options;
	}

	start(request: BoxRequest): Box {
		try {
			const box = this.#spawn(request);
			this.#running.add(box);
			void box.ended.then(() => this.#running.delete(box));
			return box;
		} catch (error) {
			// The disk is full, say.
			return failedBox(error);
		}
	}

	async close(): Promise<void> {
		const running = [...this.#running];
		for (const box of running) box.kill();
		await Promise.all(running.map((box) => box.ended));
	}

	#spawn(request: BoxRequest): Box {
		const folder = this.#options.folders.make();
		const work = join(folder, 'work');
		mkdirSync(work);
		putFiles(request, folder);
		const mark = randomBytes(16).toString('hex');
		const onWindows = process.platform === 'win32';
		const { limits, mergePrints, collect } = request;
		const command = request.command(folder);
		const limited = onWindows ? command : shellCommand({ limits, limitTasks: false, mergePrints, collect }, command);
		const spawned = spawnProcess(this.#options.wrap(limited, request, folder), {
			environment: { ...environmentFor(work), ...request.environment, [runMarker]: mark },
			folder: work,
			detached: !onWindows,
			descriptors: ['pipe'],
		});
		// Without a shell nothing in the box can send the product, so it is read from the folder.
		const product =
			onWindows && collect !== undefined ? { path: join(work, collect), stream: deafDuplex() } : undefined;
		return {
			...streamsOf(spawned, request),
			...(product && { channel: product.stream }),
			usage: async () => (spawned.pid === undefined ? undefined : (await readProcessTree(spawned.pid))?.usage),
			kill: () => {
				if (spawned.pid === undefined) return;
				killTree(spawned.pid, mark).catch(() => {
					// The tree could not be read; the process itself is known.
					spawned.kill();
				});
			},
			ended: this.#finish(spawned, mark, folder, product),
		};
	}

	async #finish(
		spawned: SpawnedProcess,
		mark: string,
		folder: string,
		product: { path: string; stream: Duplex } | undefined,
	): Promise<BoxEnd> {
		const end = await endOf(spawned, mark);
		if (product !== undefined) {
			product.stream.push(await readProduct(product.path));
			product.stream.push(null);
		}
		await this.#options.folders.remove(folder).catch(() => {
			// Something still holds a file; the next start finds the folder and removes it.
		});
		return end;
	}
}

function streamsOf(
	{ stdin, stdout, stderr, pipes }: SpawnedProcess,
	{ channelIsStandard }: BoxRequest,
): Pick<Box, 'stdin' | 'stdout' | 'stderr' | 'channel'> {
	if (channelIsStandard !== true) return { stdin, stdout, stderr, channel: pipes[0] ?? deadDuplex() };
	pipes[0]?.resume();
	const channel = Duplex.from({ readable: stdout, writable: stdin });
	// That a program is gone is told by its end.
	channel.on('error', () => undefined);
	return { stdin: deadDuplex(), stdout: deadDuplex(), stderr, channel };
}

async function endOf(spawned: SpawnedProcess, mark: string): Promise<BoxEnd> {
	await spawned.exited;
	if (spawned.pid !== undefined) killLeftovers(spawned.pid, mark);
	const timer = setTimeout(spawned.letGo, leftoverGraceMs);
	const end = await spawned.closed;
	clearTimeout(timer);
	return end.kind === 'notStarted' ? { kind: 'failed', reason: end.reason } : end;
}

function putFiles(request: BoxRequest, folder: string): void {
	for (const file of request.files) {
		const path = join(folder, file.name);
		if (file.kind === 'bytes') writeFileSync(path, file.bytes);
		else copyFileSync(file.path, path);
		chmodSync(path, file.executable ? 0o500 : 0o400);
	}
}

/** Only a plain file: a link could lead anywhere. */
async function readProduct(path: string): Promise<Buffer> {
	try {
		return (await lstat(path)).isFile() ? await readFile(path) : Buffer.alloc(0);
	} catch (error) {
		if (isMissing(error)) return Buffer.alloc(0);
		throw error;
	}
}

/** What programs need to find others and to put temporary files away; nothing else of the backend's own environment. */
function environmentFor(work: string): Record<string, string> {
	const kept = ['PATH', 'SystemRoot', 'SystemDrive', 'PATHEXT', 'DEVELOPER_DIR'];
	const found = kept.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		PATH: '/usr/bin:/bin',
		...Object.fromEntries(found),
		HOME: work,
		TMPDIR: work,
		TEMP: work,
		TMP: work,
		LANG: 'C.UTF-8',
	};
}
