import { setImmediate } from 'node:timers/promises';
import { processTreePollMs } from '../sandboxes/processTree.ts';
import type { Box, TreeUsage } from '../sandboxes/sandbox.ts';

/** What a program is doing, and how long it may. */
export interface Phase {
	/** Processor time of the whole tree. */
	cpuMs: number;
	/** Time on the clock, without the time the machine let the program wait for a processor. */
	wallMs: number;
}

export interface TreeLimits {
	/** Known only once the runtime has started. */
	memoryBytes: number | undefined;
	processes: number;
}

export type Excess = 'time' | 'wait' | 'memory' | 'processes';

/** However busy the machine is, this many times the wall limit is the end. */
const busyFactor = 5;

/**
 * Looks at a box from outside, every 25 ms: a program can lie about itself but not to the kernel. The first look of a phase sets its start, so a phase may
 * take up to that much longer than its limit, never less.
 */
export class Watchdog {
	readonly #box: Box;
	readonly #onExcess: (excess: Excess) => void;
	readonly #timer: NodeJS.Timeout;
	#phase: Phase;
	#limits: TreeLimits;
	#startedAt = performance.now();
	#start: TreeUsage | undefined;
	#last: TreeUsage | undefined;
	#peakBytes = 0;
	#looking = false;

	constructor(box: Box, phase: Phase, limits: TreeLimits, onExcess: (excess: Excess) => void) {
		this.#box = box;
		this.#phase = phase;
		this.#limits = limits;
		this.#onExcess = onExcess;
		this.#timer = setInterval(() => void this.#look(), processTreePollMs);
	}

	enter(phase: Phase): void {
		this.#phase = phase;
		this.#startedAt = performance.now();
		this.#start = undefined;
		this.#last = undefined;
		this.#peakBytes = 0;
	}

	limitMemory(memoryBytes: number): void {
		this.#limits = { ...this.#limits, memoryBytes };
	}

	/** What the tree used in this phase, as far as was seen; of memory the most. */
	seen(): { cpuMs: number; wallMs: number; memoryBytes: number } {
		return {
			cpuMs: (this.#last?.cpuMs ?? 0) - (this.#start?.cpuMs ?? 0),
			wallMs: performance.now() - this.#startedAt,
			memoryBytes: this.#peakBytes,
		};
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	async #look(): Promise<void> {
		// Where asking takes longer than the interval, one question at a time is enough.
		if (this.#looking) return;
		this.#looking = true;
		const phase = this.#phase;
		const usage = await this.#box.usage();
		this.#looking = false;
		if (phase !== this.#phase) return;
		if (usage !== undefined) {
			this.#start ??= usage;
			this.#last = usage;
			this.#peakBytes = Math.max(this.#peakBytes, usage.memoryBytes);
		}
		const excess = this.#excess(usage);
		if (excess === undefined) return;
		// If this process was held up itself, the news that the phase has ended may be waiting to be read.
		await setImmediate();
		if (phase === this.#phase) this.#onExcess(excess);
	}

	#excess(usage: TreeUsage | undefined): Excess | undefined {
		if (usage !== undefined) {
			const { memoryBytes, processes } = this.#limits;
			if (memoryBytes !== undefined && usage.memoryBytes > memoryBytes) return 'memory';
			if (usage.processes > processes) return 'processes';
		}
		const { cpuMs, wallMs } = this.seen();
		if (cpuMs > this.#phase.cpuMs) return 'time';
		const heldUpMs = (this.#last?.heldUpMs ?? 0) - (this.#start?.heldUpMs ?? 0);
		if (wallMs - heldUpMs > this.#phase.wallMs || wallMs > busyFactor * this.#phase.wallMs) return 'wait';
		return undefined;
	}
}
