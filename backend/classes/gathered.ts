import { Bell } from '../platform/bell.ts';

/** No more wait: whoever reads them looks at the latest anyway. */
const waitingMax = 1_000;

/**
 * What comes within one pause, together; the first at once.
 * @param pause between two of them
 */
export async function* gathered<Item>(
	items: AsyncIterable<Item>,
	pause: () => Promise<unknown>,
	signal: AbortSignal,
): AsyncGenerator<Item[]> {
	const bell = new Bell();
	const waiting: Item[] = [];
	const state: { ended: { failure?: unknown } | undefined } = { ended: undefined };
	const iterator = items[Symbol.asyncIterator]();
	const pump = async (): Promise<void> => {
		for (;;) {
			const next = await iterator.next();
			if (next.done === true) return;
			waiting.push(next.value);
			if (waiting.length > waitingMax) waiting.shift();
			bell.ring();
		}
	};
	void pump()
		.then(
			() => (state.ended = {}),
			(failure: unknown) => (state.ended = { failure }),
		)
		.then(() => bell.ring());
	try {
		while (!signal.aborted) {
			const woken = bell.next();
			if (waiting.length > 0) {
				yield waiting.splice(0);
				await pause();
			} else if (state.ended !== undefined) {
				if ('failure' in state.ended) throw state.ended.failure;
				return;
			} else {
				await woken;
			}
		}
	} finally {
		void iterator.return?.();
	}
}
