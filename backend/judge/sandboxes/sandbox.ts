import type { Duplex, Readable, Writable } from 'node:stream';
import type { Tier } from '#contract/verdict.ts';

/** Starts programs fenced in. Knows neither languages nor cases nor verdicts. */
export interface Sandbox {
	readonly tier: Tier;
	/** Starts a box at once; that it could not be started is told by `ended`, never thrown. */
	start(request: BoxRequest): Box;
	/** Makes a box in which everything stands but the program, for one that is not known yet; absent where that can't be had. */
	hold?(request: BoxRequest): HeldBox;
	/** Kills every box that still runs and removes what they left. */
	close(): Promise<void>;
}

export interface BoxRequest {
	/** The program (an absolute path on the host) and its arguments; `folder` is where the files lie inside. */
	command: (folder: string) => readonly string[];
	/** Added to the few variables every box has. */
	environment: Readonly<Record<string, string>>;
	/** Put into one folder that the program can read but not change. */
	files: readonly BoxFile[];
	/** Folders or files of the host that can be read at the same place inside, beyond the system's own. */
	mounts: readonly string[];
	limits: BoxLimits;
	/** Both streams of prints in the order they came, on `stdout`. Where that cannot be had they stay apart. */
	mergePrints: boolean;
	/**
	 * The program has the channel as its standard input and output, and prints to stderr alone. For runtimes that can't be given a descriptor 3, and only in boxes
	 * that are processes of this machine.
	 */
	channelIsStandard?: boolean | undefined;
	/** A file in the working folder, sent up `channel` when the command ends well. */
	collect?: string | undefined;
}

export type BoxFile =
	| { name: string; kind: 'bytes'; bytes: Uint8Array; executable: boolean }
	| { name: string; kind: 'copy'; path: string; executable: boolean };

/** Limits the system itself keeps for each process; a watchdog looks after the tree as a whole. */
export interface BoxLimits {
	/** Address space of one process; absent for runtimes that reserve far more than they use. */
	addressSpaceBytes?: number | undefined;
	stackBytes?: number | undefined;
	/** Processor time of one process, a last resort should the judge itself die. */
	cpuSeconds: number;
	/** Processes and threads at once. */
	tasks: number;
	/** Size of one file. */
	fileBytes: number;
}

/** A box without its files, whose program has not started. */
export interface HeldBox {
	readonly box: Box;
	/**
	 * Puts the files in and starts the program; once.
	 * @throws what the file system says when they can't be put there. The box is of no use then and has to be killed.
	 */
	begin(files: readonly BoxFile[]): void;
}

/** A program that runs. */
export interface Box {
	readonly stdin: Writable;
	readonly stdout: Readable;
	readonly stderr: Readable;
	/** The program's descriptor 3, in both directions. */
	readonly channel: Duplex;
	/** What the whole tree of processes uses at this moment; undefined where the system does not tell. */
	usage(): Promise<TreeUsage | undefined>;
	/** Ends every process in the box. */
	kill(): void;
	/** After the last process ended, every stream closed and everything was tidied up. Never rejects. */
	readonly ended: Promise<BoxEnd>;
}

export interface TreeUsage {
	/** Processor time of all processes so far, those that ended included. */
	cpuMs: number;
	/** Resident memory of all processes together. */
	memoryBytes: number;
	processes: number;
	/** How long the processes that still run were ready but had to wait for a processor; 0 where the system does not tell. */
	heldUpMs: number;
}

/** What the sandbox saw. It knows nothing of right and wrong answers. */
export type BoxEnd =
	{ kind: 'exited'; exitCode: number } | { kind: 'signalled'; signal: string } | { kind: 'failed'; reason: string };
