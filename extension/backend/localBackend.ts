import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import { ApiClient, localConnection } from './apiClient.ts';
import type { BackendEnding, BackendProcess } from './backendProcess.ts';
import { restartDelayMs } from './restartDelay.ts';

export interface BackendListener {
	/** It answers now; also after every restart. */
	running(client: ApiClient, backend: BackendProcess): void;
	/** It ended though nobody asked it to. `restarts`: it is being started again. */
	died(ending: BackendEnding, restarts: boolean): void;
	/** It could not be started. */
	startFailed(error: unknown): void;
}

/** The backend of this window: started when first needed, started again when it dies, stopped with the window. */
export class LocalBackend {
	readonly #start: () => Promise<BackendProcess>;
	readonly #listener: BackendListener;
	readonly #deathsMs: number[] = [];
	readonly #closed = new AbortController();
	#current: Promise<Running> | undefined;
	#settled: Running | undefined;

	constructor(start: () => Promise<BackendProcess>, listener: BackendListener) {
		this.#start = start;
		this.#listener = listener;
	}

	/** A client of the running backend; starts it, or waits for its restart, if need be. @throws AppError when it can't be started. */
	async client(): Promise<ApiClient> {
		this.#current ??= this.#begin(0);
		return (await this.#current).client;
	}

	/** Stops it, if it runs, and starts it anew. @throws AppError when it can't be started. */
	async restart(): Promise<void> {
		const before = this.#current;
		this.#deathsMs.length = 0;
		this.#current = (async () => {
			await stop(before);
			return this.#begin(0);
		})();
		await this.#current;
	}

	/** Ends it and starts no other. The process finishes by itself what it still has to write. */
	async close(): Promise<void> {
		this.#closed.abort();
		this.#settled?.client.close();
		await stop(this.#current);
	}

	async #begin(delayMs: number): Promise<Running> {
		try {
			if (delayMs > 0) await wait(delayMs, undefined, { signal: this.#closed.signal });
			if (this.#closed.signal.aborted) throw new AppError('stopping', 'Code Sensei is closing.');
			const backend = await this.#start();
			const running = { backend, client: new ApiClient(localConnection(backend.port, backend.token)) };
			this.#settled = running;
			void backend.ended.then((ending) => this.#ended(running, ending));
			this.#listener.running(running.client, backend);
			return running;
		} catch (error) {
			this.#current = undefined;
			if (!this.#closed.signal.aborted) this.#listener.startFailed(error);
			throw error;
		}
	}

	#ended(running: Running, ending: BackendEnding): void {
		running.client.close();
		// Whoever stopped it has put another in its place, or closes.
		if (this.#closed.signal.aborted || this.#settled !== running || running.stopped) return;
		const now = Date.now();
		this.#deathsMs.push(now);
		const delayMs = restartDelayMs(this.#deathsMs, now);
		this.#listener.died(ending, delayMs !== undefined);
		this.#current = delayMs === undefined ? undefined : this.#begin(delayMs);
		// Its failure has been told to the listener; those who wait for it see it too.
		this.#current?.catch(() => undefined);
	}
}

interface Running {
	backend: BackendProcess;
	client: ApiClient;
	stopped?: boolean;
}

async function stop(current: Promise<Running> | undefined): Promise<void> {
	const [outcome] = await Promise.allSettled([current]);
	if (outcome.status !== 'fulfilled' || !outcome.value) return;
	outcome.value.stopped = true;
	await outcome.value.backend.stop();
}
