/**
 * Short messages to whoever listens, in this process and in every other one that shares the bus. They are hints (`something changed there`):
 * one may be lost when the bus breaks, and then `onGap` tells.
 */
export interface MessageBus {
	publish(channel: string, message: string): void;
	/** Calls with each message, own ones included, until the returned function is called. */
	subscribe(channel: string, listener: (message: string) => void): () => void;
	/** Whether what others publish is heard just now. */
	isWhole(): boolean;
	/** Calls when messages may have been missed, until the returned function is called. */
	onGap(listener: () => void): () => void;
	close(): void;
}

/** Who listens in this process. */
export class Listeners {
	readonly #byChannel = new Map<string, Set<(message: string) => void>>();

	add(channel: string, listener: (message: string) => void): () => void {
		const listeners = this.#byChannel.get(channel) ?? new Set();
		this.#byChannel.set(channel, listeners.add(listener));
		return () => {
			listeners.delete(listener);
			if (listeners.size === 0 && this.#byChannel.get(channel) === listeners) this.#byChannel.delete(channel);
		};
	}

	tell(channel: string, message: string): void {
		for (const listener of this.#byChannel.get(channel) ?? []) listener(message);
	}

	clear(): void {
		this.#byChannel.clear();
	}
}

/** The bus of a process that is alone. `deaf`: it never claims to hear others, so nothing that others could change is kept at hand. */
export function memoryBus(others: 'none' | 'deaf' = 'none'): MessageBus {
	const listeners = new Listeners();
	return {
		publish: (channel, message) => listeners.tell(channel, message),
		subscribe: (channel, listener) => listeners.add(channel, listener),
		isWhole: () => others === 'none',
		onGap: () => () => undefined,
		close: () => listeners.clear(),
	};
}
