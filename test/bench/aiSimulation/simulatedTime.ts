import { setImmediate as realTurn } from 'node:timers/promises';

/** What is due, earliest first; of two at the same moment the one that was set first. */
interface Due {
	atMs: number;
	order: number;
	timer: SimulatedTimer;
}

/** As much of Node's timer as anybody asks for. */
class SimulatedTimer {
	readonly fire: () => void;
	readonly everyMs: number | undefined;
	isCleared = false;

	constructor(fire: () => void, everyMs: number | undefined) {
		this.fire = fire;
		this.everyMs = everyMs;
	}

	unref(): this {
		return this;
	}

	ref(): this {
		return this;
	}

	hasRef(): boolean {
		return false;
	}
}

const replaced = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/**
 * A clock of its own for everything in this process, packages included: while it is installed, `Date.now` and the timers of the global object are simulated, and a month passes as
 * fast as the work in it is done. Breakers, time limits and the rounds of the refill stay as they are: what they take for the time is what is replaced. Only one at a
 * time; nothing that waits for the outside world may run meanwhile.
 */
export class SimulatedTime {
	#nowMs: number;
	#order = 0;
	/** A binary heap. */
	readonly #due: Due[] = [];

	constructor(startMs: number) {
		this.#nowMs = startMs;
	}

	nowMs(): number {
		return this.#nowMs;
	}

	/** Resolves after so long. @throws Error when the signal is aborted before */
	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const timer = this.#add(ms, wake, undefined);
			const stop = (): void => {
				timer.isCleared = true;
				reject(new Error('woken before its time'));
			};
			function wake(): void {
				signal?.removeEventListener('abort', stop);
				resolve();
			}
			signal?.addEventListener('abort', stop, { once: true });
			if (signal?.aborted === true) stop();
		});
	}

	/** Does the work in simulated time and ends when it does. @throws Error when nothing is left to wait for and it has not ended; and what the work throws */
	async run<Result>(work: () => Promise<Result>): Promise<Result> {
		const uninstall = this.#install();
		try {
			const state: { hasEnded: boolean } = { hasEnded: false };
			const ending = work().finally(() => (state.hasEnded = true));
			// Whoever awaits it below hears of it.
			ending.catch(() => undefined);
			for (;;) {
				// Lets everything happen that waits for nothing but other work.
				await realTurn();
				if (state.hasEnded) return await ending;
				if (!this.#next()) throw new Error('the simulation waits for something that never comes');
			}
		} finally {
			uninstall();
		}
	}

	/** Goes on to the next thing that is due. */
	#next(): boolean {
		for (let due = this.#pop(); due !== undefined; due = this.#pop()) {
			const { timer, atMs } = due;
			if (timer.isCleared) continue;
			this.#nowMs = Math.max(this.#nowMs, atMs);
			if (timer.everyMs !== undefined) this.#push({ atMs: atMs + timer.everyMs, order: this.#order++, timer });
			timer.fire();
			return true;
		}
		return false;
	}

	#install(): () => void {
		const before = Object.fromEntries(replaced.map((name) => [name, globalThis[name]]));
		const realNow = Date.now;
		const set =
			(repeats: boolean) =>
			(fire: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): SimulatedTimer =>
				this.#add(ms, () => fire(...given), repeats ? Math.max(1, ms) : undefined);
		const clear = (timer: unknown): void => {
			if (timer instanceof SimulatedTimer) timer.isCleared = true;
		};
		Object.assign(globalThis, {
			setTimeout: set(false),
			clearTimeout: clear,
			setInterval: set(true),
			clearInterval: clear,
		});
		Date.now = () => this.#nowMs;
		return () => {
			Object.assign(globalThis, before);
			Date.now = realNow;
		};
	}

	#add(ms: number, fire: () => void, everyMs: number | undefined): SimulatedTimer {
		const timer = new SimulatedTimer(fire, everyMs);
		// Stores keep whole milliseconds, as the real clock gives them.
		this.#push({ atMs: this.#nowMs + Math.ceil(Math.max(0, ms)), order: this.#order++, timer });
		return timer;
	}

	#push(due: Due): void {
		const heap = this.#due;
		let at = heap.length;
		heap.push(due);
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!isBefore(heap[at], heap[above])) break;
			swap(heap, at, above);
			at = above;
		}
	}

	#pop(): Due | undefined {
		const heap = this.#due;
		const first = heap[0];
		const last = heap.pop();
		if (first === undefined || last === undefined || heap.length === 0) return first;
		heap[0] = last;
		for (let at = 0; ;) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			const below = isBefore(heap[right], heap[left]) ? right : left;
			if (!isBefore(heap[below], heap[at])) return first;
			swap(heap, at, below);
			at = below;
		}
	}
}

function isBefore(one: Due | undefined, other: Due | undefined): boolean {
	if (one === undefined) return false;
	if (other === undefined) return true;
	return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
}

function swap(heap: Due[], left: number, right: number): void {
	const [one, other] = [heap[left], heap[right]];
	if (one === undefined || other === undefined) return;
	heap[left] = other;
	heap[right] = one;
}
