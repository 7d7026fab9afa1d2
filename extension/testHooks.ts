/**
 * What `activate` returns to tests and benchmarks, and to nobody else: only when VS Code runs extension tests or the environment has
 * CODE_SENSEI_E2E. Learners get `undefined`.
 */
export class TestHooks {
	readonly #waiting: { what: 'statement' | 'result'; resolve: (at: number) => void }[] = [];
	#painted = { statement: 0, result: 0 };
	/** Process id of the running backend, to end it and see what happens; undefined while none runs. */
	backendPid: number | undefined;

	/** When the page next says that it painted this: `performance.now()` of this host at the arrival of its message. */
	nextPainted(what: 'statement' | 'result'): Promise<number> {
		return new Promise((resolve) => this.#waiting.push({ what, resolve }));
	}

	/** How often the page has said that it painted this, since the extension started. */
	paintedCount(what: 'statement' | 'result'): number {
		return this.#painted[what];
	}

	/** Called by the panel. */
	painted(what: 'statement' | 'result'): void {
		this.#painted[what]++;
		const at = performance.now();
		const rest = this.#waiting.splice(0);
		for (const waiting of rest) {
			if (waiting.what === what) waiting.resolve(at);
			else this.#waiting.push(waiting);
		}
	}
}
