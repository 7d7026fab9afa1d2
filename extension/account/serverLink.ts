import { AppError } from '#contract/appError.ts';
import { ApiClient } from '../backend/apiClient.ts';
import { Listeners } from '../listeners.ts';

export interface LinkTools {
	serverUrl: string;
	token(): Promise<string>;
	renewToken(refused: string): Promise<string>;
	/** What the person reads when the server does not answer. */
	lostMessage: string;
	/** How long to wait before the server is asked again, the last one again and again. */
	askAgainAfterMs: readonly number[];
}

/** How long the first word of a server may take before one goes on without it. */
const firstWordLimitMs = 8_000;

/** The line to a server: a client of it, and whether it can be reached, looked at again and again while it can't. */
export class ServerLink {
	readonly serverUrl: string;
	readonly client: ApiClient;
	readonly #tools: LinkTools;
	readonly #changed = new Listeners();
	#online: boolean | undefined;
	#first: Promise<void> | undefined;
	#timer: NodeJS.Timeout | undefined;
	#failures = 0;
	#closed = false;

	constructor(tools: LinkTools) {
		this.#tools = tools;
		this.serverUrl = tools.serverUrl;
		this.client = new ApiClient({
			baseUrl: tools.serverUrl,
			token: () => tools.token(),
			renewToken: (refused) => tools.renewToken(refused),
			onReached: (reached) => this.#reached(reached),
			lostMessage: tools.lostMessage,
		});
	}

	/** undefined until it is known. */
	get isOnline(): boolean | undefined {
		return this.#online;
	}

	onDidChange(listener: () => void): { dispose(): void } {
		return this.#changed.add(listener);
	}

	/** Whether it can be reached, after a first look. */
	async reachable(): Promise<boolean> {
		if (this.#online === undefined) await (this.#first ??= this.#look());
		return this.#online === true;
	}

	/** Looks now instead of later. */
	async lookNow(): Promise<boolean> {
		clearTimeout(this.#timer);
		await this.#look();
		return this.#online === true;
	}

	close(): void {
		this.#closed = true;
		clearTimeout(this.#timer);
		this.#changed.clear();
		this.client.close();
	}

	async #look(): Promise<void> {
		const limit = new AbortController();
		const timer = setTimeout(() => limit.abort(), firstWordLimitMs);
		try {
			await this.client.call('health', { signal: limit.signal });
		} catch (error) {
			// An answer in other words is an answer; whoever asks for more sees what is wrong with it.
			if (error instanceof AppError && error.code === 'cancelled') this.#reached(false);
		} finally {
			clearTimeout(timer);
		}
	}

	#reached(reached: boolean): void {
		if (this.#closed) return;
		if (reached) {
			clearTimeout(this.#timer);
			this.#failures = 0;
		} else this.#askAgain();
		if (this.#online === reached) return;
		this.#online = reached;
		this.#changed.tell();
	}

	#askAgain(): void {
		const waits = this.#tools.askAgainAfterMs;
		const waitMs = waits[Math.min(this.#failures, waits.length - 1)] ?? 0;
		this.#failures++;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#look(), waitMs);
		// A window that closes does not wait for a server.
		this.#timer.unref();
	}
}
