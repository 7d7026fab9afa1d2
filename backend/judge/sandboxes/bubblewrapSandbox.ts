import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryPath } from '../files/temporaryPath.ts';
import { bubblewrapArguments, boxFolder, systemMounts } from './bubblewrapArguments.ts';
import { failedBox } from './failedBox.ts';
import { DescriptorMask, inheritedDescriptors } from './inheritedDescriptors.ts';
import { killWithChildren } from './killTree.ts';
import { readProcessTree } from './processTree.ts';
import { putInto } from './putInto.ts';
import { RunFolders } from './runFolders.ts';
import type { Box, BoxEnd, BoxFile, BoxRequest, HeldBox, Sandbox } from './sandbox.ts';
import { assembleSeccompProgram } from './seccompProgram.ts';
import { shellCommand } from './shellCommand.ts';
import { signalName } from './signalName.ts';
import { type SpawnedProcess, spawnProcess } from './spawnedProcess.ts';
import type { Machine } from './syscallNumbers.ts';

/** Root ignores the limit on processes, so it hands the box to a user who owns nothing. */
export const boxUserId = 65534;

const environment = { PATH: '/usr/bin:/bin', HOME: '/tmp', TMPDIR: '/tmp', LANG: 'C.UTF-8' };
/** The shell and the first process of the namespace count as the box's too. */
const ownTasks = 2;
/** A box that does not stand so long after it was to end is ended all the same. */
const standsAfterMs = 5_000;
const channelDescriptor = 3;
const announceDescriptor = 4;
const seccompDescriptor = 5;
const firstFileDescriptor = 6;

export interface BubblewrapOptions {
	/** Path of bwrap. */
	program: string;
	/** A folder of the judge's own. */
	folder: string;
	machine: Machine;
	/** Whether RLIMIT_NPROC counts for each box (Linux 5.14 and later). */
	limitTasks: boolean;
}

/**
 * A box of Linux namespaces: no network, no process but its own, nothing of the host but the system's programs read-only, a filter on system
 * calls, an ordinary user without any right. When bubblewrap is killed, the kernel ends everything in the box.
 */
export class BubblewrapSandbox implements Sandbox {
	readonly tier = 'bubblewrap';
	readonly #options: BubblewrapOptions;
	readonly #system = systemMounts();
	readonly #mask = new DescriptorMask(inheritedDescriptors());
	readonly #seccompFile: string;
	readonly #running = new Set<Box>();
	/** What is to be seen in held boxes. */
	readonly #folders: RunFolders;

	constructor(options: BubblewrapOptions) {
		this.#options = options;
		this.#folders = new RunFolders(join(options.folder, 'held'));
		this.#seccompFile = join(options.folder, `seccomp-${options.machine}.bpf`);
		// Renamed into place: another window's judge may be reading it at this moment, and half a filter starts no box.
		const fresh = temporaryPath(this.#seccompFile);
		writeFileSync(fresh, assembleSeccompProgram(options.machine));
		renameSync(fresh, this.#seccompFile);
	}

	start(request: BoxRequest): Box {
		return this.#start(request, undefined);
	}

	hold(request: BoxRequest): HeldBox {
		let folder: string;
		try {
			folder = this.#folders.makeShared();
		} catch (error) {
			return { box: failedBox(error), begin: () => undefined };
		}
		const box = this.#start({ ...request, files: [] }, folder);
		const ended = box.ended.then(async (end) => {
			await this.#folders.remove(folder).catch(() => {
				// The disk does not let it; the next start finds the folder and removes it.
			});
			return end;
		});
		return {
			box: { ...box, ended },
			begin: (files) => {
				for (const file of files) putInto(folder, file);
				box.channel.write('\n');
			},
		};
	}

	#start(request: BoxRequest, heldFolder: string | undefined): Box {
		const opened: number[] = [];
		try {
			const box = this.#spawn(request, heldFolder, (path) => {
				const descriptor = openSync(path, 'r');
				opened.push(descriptor);
				return descriptor;
			});
			this.#running.add(box);
			void box.ended.then(() => this.#running.delete(box));
			return box;
		} catch (error) {
			// A file that was to be put into the box is gone, or there are no descriptors left.
			return failedBox(error);
		} finally {
			for (const descriptor of opened) closeSync(descriptor);
		}
	}

	async close(): Promise<void> {
		const running = [...this.#running];
		for (const box of running) box.kill();
		await Promise.all(running.map((box) => box.ended));
		this.#mask.close();
	}

	#spawn(request: BoxRequest, heldFolder: string | undefined, open: (path: string) => number): Box {
		const files = request.files.map((file, index) => ({ file, descriptor: firstFileDescriptor + index }));
		const inside = shellCommand(
			{
				limits: { ...request.limits, tasks: request.limits.tasks + ownTasks },
				limitTasks: this.#options.limitTasks,
				mergePrints: request.mergePrints,
				announceOn: announceDescriptor,
				startOn: heldFolder === undefined ? undefined : channelDescriptor,
				collect: request.collect,
			},
			request.command(boxFolder),
		);
		const box = bubblewrapArguments({
			system: this.#system,
			mounts: request.mounts,
			environment: { ...environment, ...request.environment },
			seccompDescriptor,
			files: files.map(({ file, descriptor }) => ({
				name: file.name,
				descriptor,
				executable: file.executable,
			})),
			filesFrom: heldFolder,
		});
		const spawned = spawnProcess([this.#options.program, ...box, ...inside], {
			// Whatever bubblewrap itself is given, the box can read in /proc/1/environ.
			environment: {},
			userId: process.getuid?.() === 0 ? boxUserId : undefined,
			detached: false,
			descriptors: [
				...(['pipe', 'pipe'] as const),
				open(this.#seccompFile),
				...files.map(({ file }) => (file.kind === 'copy' ? open(file.path) : 'pipe')),
				...this.#mask.from(firstFileDescriptor + files.length),
			],
		});
		return boxOf(spawned, request.files);
	}
}

function boxOf(spawned: SpawnedProcess, files: readonly BoxFile[]): Box {
	const [channel, announcement, ...filePipes] = spawned.pipes;
	if (channel === undefined || announcement === undefined) throw new TypeError('two pipes were asked for');
	const bytes = files.filter((file) => file.kind === 'bytes');
	for (const [index, pipe] of filePipes.entries()) pipe.resume().end(bytes[index]?.bytes);
	let stands = false;
	let isUnwanted = false;
	// The first process in the box may not have asked yet to die with bubblewrap, even when the program runs already: killed alone, bubblewrap would leave it
	// for ever, and the pipes with it.
	const kill = () => {
		if (spawned.pid !== undefined && !spawned.hasEnded()) killWithChildren(spawned.pid);
	};
	announcement.once('data', () => {
		stands = true;
		if (isUnwanted) kill();
	});
	let complaint = '';
	spawned.stderr.on('data', function listen(chunk: Buffer) {
		if (stands || complaint.length > 2000) spawned.stderr.off('data', listen);
		else complaint += chunk.toString('utf8');
	});
	return {
		stdin: spawned.stdin,
		stdout: spawned.stdout,
		stderr: spawned.stderr,
		channel,
		usage: async () => (spawned.pid === undefined ? undefined : (await readProcessTree(spawned.pid))?.usage),
		kill: () => {
			if (stands) {
				kill();
				return;
			}
			// While bubblewrap starts, its child may come into the world just after we looked for it. Nothing of the solution runs before the box stands.
			isUnwanted = true;
			const timer = setTimeout(kill, standsAfterMs);
			void spawned.closed.then(() => {
				clearTimeout(timer);
			});
		},
		ended: spawned.closed.then((end): BoxEnd => {
			if (end.kind === 'notStarted') return { kind: 'failed', reason: end.reason };
			// bubblewrap that is killed before it announced the box was killed by us or with us.
			if (!stands && end.kind === 'exited') return { kind: 'failed', reason: complaint.trim() };
			// bubblewrap passes a signal on in the way shells do.
			if (end.kind === 'exited' && end.exitCode > 128)
				return { kind: 'signalled', signal: signalName(end.exitCode - 128) };
			return end;
		}),
	};
}
