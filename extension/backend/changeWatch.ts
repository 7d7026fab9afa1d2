import { setTimeout as wait } from 'node:timers/promises';
import { type ApiClient, isConnectionLost } from './apiClient.ts';

const retryAfterMs = 1_000;

/** Hears from the backend that stored data changed, in this window or another. */
export class ChangeWatch {
	readonly #onChange: () => void;
	readonly #onFailure: (error: unknown) => void;
	#watching: AbortController | undefined;

	constructor(onChange: () => void, onFailure: (error: unknown) => void) {
		this.#onChange = onChange;
		this.#onFailure = onFailure;
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
		for (;;) {
			try {
				for await (const event of client.watch('watchChanges', { signal }))
					if (event.kind === 'changed') this.#onChange();
			} catch (error) {
				if (isAborted(signal)) return;
				if (!isConnectionLost(error)) throw error;
			}
			// The stream ended while the process may live on: what changed meanwhile is unknown, so look.
			await wait(retryAfterMs, undefined, { signal }).catch(() => undefined);
			if (isAborted(signal)) return;
			this.#onChange();
		}
	}
}

/** A call, because the compiler would take what it saw of the property before an `await` for granted after it. */
function isAborted(signal: AbortSignal): boolean {
	return signal.aborted;
}
