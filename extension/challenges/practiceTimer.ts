/** How long a learner has been at a challenge, pauses left out. It has no clock of its own: each call says what time it is. */
export class PracticeTimer {
	#elapsedMs: number;
	#runningSinceMs: number | undefined;

	/** @param elapsedMs what an earlier window had counted */
	constructor(elapsedMs = 0) {
		this.#elapsedMs = Math.max(0, elapsedMs);
	}

	get isRunning(): boolean {
		return this.#runningSinceMs !== undefined;
	}

	resume(nowMs: number): void {
		this.#runningSinceMs ??= nowMs;
	}

	pause(nowMs: number): void {
		this.#elapsedMs = this.elapsedMs(nowMs);
		this.#runningSinceMs = undefined;
	}

	/** A clock that was set back takes nothing away. */
	elapsedMs(nowMs: number): number {
		return this.#elapsedMs + (this.#runningSinceMs === undefined ? 0 : Math.max(0, nowMs - this.#runningSinceMs));
	}
}

/** `04:12`, and `1:04:12` from an hour on. */
export function clockText(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (value: number): string => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	return hours === 0 ? rest : `${hours}:${rest}`;
}
