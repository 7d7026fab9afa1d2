import type { Box, BoxRequest, Sandbox } from '../sandboxes/sandbox.ts';

export interface WarmBoxesOptions {
	/** So many boxes wait at once, for all languages together. */
	waitingMax: number;
	/** Whoever waits longer is released. */
	idleMs: number;
}

interface Waiting {
	box: Box;
	timer: NodeJS.Timeout;
}

/**
 * Boxes in which the runtime of a language has started and waits for a solution, so that nobody waits for the runtime. Each is used once; after that another is
 * started for the next time.
 */
export class WarmBoxes {
	readonly #sandbox: Sandbox;
	readonly #options: WarmBoxesOptions;
	/** At most one for each key, the one asked for longest ago first. */
	readonly #waiting = new Map<string, Waiting>();
	#isClosed = false;

	constructor(sandbox: Sandbox, options: WarmBoxesOptions) {
		this.#sandbox = sandbox;
		this.#options = options;
	}

	/** The box that waits, or a new one. */
	take(request: BoxRequest): Box {
		const key = keyOf(request);
		const found = this.#waiting.get(key);
		if (found === undefined) return this.#sandbox.start(request);
		this.#forget(key, found);
		return found.box;
	}

	/** Starts one for the next time, unless one waits already. */
	prepare(request: BoxRequest): void {
		const key = keyOf(request);
		if (this.#isClosed || this.#waiting.has(key)) return;
		const [oldest] = this.#waiting.keys();
		if (oldest !== undefined && this.#waiting.size >= this.#options.waitingMax) this.#release(oldest);
		const box = this.#sandbox.start(request);
		const timer = setTimeout(() => {
			this.#release(key);
		}, this.#options.idleMs).unref();
		const waiting = { box, timer };
		this.#waiting.set(key, waiting);
		// The system may end it, for want of memory; then nobody is to find it here.
		void box.ended.then(() => {
			this.#forget(key, waiting);
		});
	}

	/** Ends every box that waits, and takes no new one. */
	async close(): Promise<void> {
		this.#isClosed = true;
		const boxes = [...this.#waiting.values()].map(({ box }) => box);
		for (const key of [...this.#waiting.keys()]) this.#release(key);
		await Promise.all(boxes.map((box) => box.ended));
	}

	#release(key: string): void {
		const found = this.#waiting.get(key);
		if (found === undefined) return;
		this.#forget(key, found);
		found.box.kill();
	}

	#forget(key: string, waiting: Waiting): void {
		clearTimeout(waiting.timer);
		if (this.#waiting.get(key) === waiting) this.#waiting.delete(key);
	}
}

/** Everything in which two boxes can differ. Of the files only the names: what lies in them belongs to the command. */
function keyOf({ command, environment, files, mounts, limits, mergePrints }: BoxRequest): string {
	return JSON.stringify([command(''), environment, files.map(({ name }) => name), mounts, limits, mergePrints]);
}
