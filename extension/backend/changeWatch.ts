import type { ApiClient, Heard } from './apiClient.ts';
import { mayComeAgain, pauseBefore } from './comeAgain.ts';

/** Hears from the backend that stored data changed, in this window or another. */
export class ChangeWatch {
	readonly #onChange: () => void;
	readonly #onFailure: (error: unknown) => void;
	readonly #pause: typeof pauseBefore;
	#watching: AbortController | undefined;

	constructor(onChange: () => void, onFailure: (error: unknown) => void, pause = pauseBefore) {
		this.#onChange = onChange;
		this.#onFailure = onFailure;
		this.#pause = pause;
	}

	/** Watches this backend, and no longer the one before. */
	follow(client: ApiClient): void {
		this.stop();
		this.#watching = new AbortController();
		this.#watch(client, this.#watching.signal).catch(this.#onFailure);
	}

	stop(): void {
		this.#watching?.abort();
	}

	async #watch(client: ApiClient, signal: AbortSignal): Promise<void> {
		const heard: Heard = {};
		for (let losses = 0; ; losses++) {
			let failure: unknown;
			try {
				for await (const event of client.watch('watchChanges', { signal }, heard)) {
					losses = 0;
					if (event.kind === 'changed') this.#onChange();
				}
			} catch (error) {
				if (isAborted(signal)) return;
				if (!mayComeAgain(error)) throw error;
				failure = error;
			}
			await this.#pause(losses, failure, signal);
			if (isAborted(signal)) return;
			// The stream ended while the process may live on. What changed meanwhile the next one says, unless it has no ids: so look.
			if (heard.lastEventId === undefined) this.#onChange();
		}
	}
}

/** A call, because the compiler would take what it saw of the property before an `await` for granted after it. */
function isAborted(signal: AbortSignal): boolean {
	return signal.aborted;
}
