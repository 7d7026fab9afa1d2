import type { WaitsIn } from '../languages/language.ts';
import type { Box, BoxFile, BoxRequest, HeldBox, Sandbox } from '../sandboxes/sandbox.ts';

/** Hears what becomes of boxes that wait. */
export interface PoolWatch {
	/** A box was wanted: a warm one waited, a cold one has to be started. */
	taken: (found: 'warm' | 'cold') => void;
	/** So many wait from now on. */
	waiting: (count: number) => void;
}

export interface WarmBoxesOptions {
	/** So many boxes of either kind wait at once, for all languages together. */
	waitingMax: Readonly<Record<WaitsIn, number>>;
	/** Whoever waits longer is released. */
	idleMs: number;
	watch?: PoolWatch | undefined;
}

interface Waiting {
	waits: WaitsIn;
	box: Box;
	/** Where the program itself is still to come. */
	begin: HeldBox['begin'] | undefined;
	timer: NodeJS.Timeout;
}

/**
 * Boxes that are ready before there is a solution, so that nobody waits for a box or for the runtime of a language. Each is used once; after that another is
 * started for the next time.
 */
export class WarmBoxes {
	readonly #sandbox: Sandbox;
	readonly #options: WarmBoxesOptions;
	/** At most one for each key, the one asked for longest ago first. */
	readonly #waiting = new Map<string, Waiting>();
	/** Boxes that were released and have not ended yet. */
	readonly #ending = new Set<Promise<unknown>>();
	#isClosed = false;

	constructor(sandbox: Sandbox, options: WarmBoxesOptions) {
		this.#sandbox = sandbox;
		this.#options = options;
	}

	/** The box that waits, or a new one. */
	take(request: BoxRequest): Box {
		const key = keyOf(request);
		const found = this.#waiting.get(key);
		if (found !== undefined) this.#forget(key, found);
		const isWarm = found !== undefined && begun(found, request.files);
		this.#options.watch?.taken(isWarm ? 'warm' : 'cold');
		return isWarm ? found.box : this.#sandbox.start(request);
	}

	/** Makes one ready for the next time, unless one waits already. */
	prepare(request: BoxRequest, waits: WaitsIn): void {
		const key = keyOf(request);
		if (this.#isClosed || this.#waiting.has(key)) return;
		const started = this.#start(request, waits);
		if (started === undefined) return;
		const alike = [...this.#waiting].filter(([, other]) => other.waits === waits).map(([name]) => name);
		const [oldest] = alike;
		if (oldest !== undefined && alike.length >= this.#options.waitingMax[waits]) this.#release(oldest);
		const timer = setTimeout(() => {
			this.#release(key);
		}, this.#options.idleMs).unref();
		const waiting = { ...started, waits, timer };
		this.#waiting.set(key, waiting);
		this.#options.watch?.waiting(this.#waiting.size);
		// The system may end it, for want of memory; then nobody is to find it here.
		void started.box.ended.then(() => {
			this.#forget(key, waiting);
		});
	}

	/** Ends every box that waits, and takes no new one. Resolves when none is left. */
	async close(): Promise<void> {
		this.#isClosed = true;
		for (const key of [...this.#waiting.keys()]) this.#release(key);
		await Promise.all(this.#ending);
	}

	/** Undefined where no box can be made for a program that is not known. */
	#start(request: BoxRequest, waits: WaitsIn): Pick<Waiting, 'box' | 'begin'> | undefined {
		switch (waits) {
			case 'runtime':
				return { box: this.#sandbox.start(request), begin: undefined };
			case 'box':
				return this.#sandbox.hold?.(request);
			default:
				waits satisfies never;
				throw new TypeError('unknown way to wait');
		}
	}

	#release(key: string): void {
		const found = this.#waiting.get(key);
		if (found === undefined) return;
		this.#forget(key, found);
		const { box } = found;
		this.#ending.add(box.ended);
		void box.ended.then(() => this.#ending.delete(box.ended));
		box.kill();
	}

	#forget(key: string, waiting: Waiting): void {
		clearTimeout(waiting.timer);
		if (this.#waiting.get(key) !== waiting) return;
		this.#waiting.delete(key);
		this.#options.watch?.waiting(this.#waiting.size);
	}
}

/** Whether the program runs now; a box that can't take it is ended, and a new one does. */
function begun({ box, begin }: Waiting, files: readonly BoxFile[]): boolean {
	try {
		begin?.(files);
		return true;
	} catch {
		// The disk is full or not for programs: a box made for this one needs no place on it, and says what else is wrong.
		box.kill();
		return false;
	}
}

/** Everything in which two boxes can differ. Of the files only the names: what lies in them belongs to the command. */
function keyOf({ command, environment, files, mounts, limits, mergePrints }: BoxRequest): string {
	return JSON.stringify([command(''), environment, files.map(({ name }) => name), mounts, limits, mergePrints]);
}
