import { setTimeout as wait } from 'node:timers/promises';
import type { ClassEvent } from '#contract/classes.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';

/** A stream that ended is opened again after these times, the last one again and again until it stands. */
const retryAfterMs = [1_000, 2_000, 5_000, 10_000];

/** Who follows a class. */
export interface ClassFollower {
	onEvent(event: ClassEvent): void;
	/** The stream ended: what happens now is not heard until the next `hello`. */
	onSilence(): void;
}

/**
 * Follows what happens in a class until it is stopped, over lost connections.
 * @throws AppError when the server refuses: the person is not staff of the class any more, or signed out
 */
export async function followClass(
	connect: () => Promise<ApiClient>,
	classId: string,
	follower: ClassFollower,
	signal: AbortSignal,
): Promise<void> {
	for (let failures = 0; !isAborted(signal); failures++) {
		try {
			const client = await connect();
			for await (const event of client.watch('watchClass', { params: { classId }, signal })) {
				if (event.kind === 'hello') failures = 0;
				follower.onEvent(event);
			}
		} catch (error) {
			if (isAborted(signal)) return;
			if (!isConnectionLost(error)) throw error;
		}
		follower.onSilence();
		const waitMs = retryAfterMs[Math.min(failures, retryAfterMs.length - 1)];
		await wait(waitMs, undefined, { signal }).catch(() => undefined);
	}
}

/** A call, because the compiler would take what it saw of the property before an `await` for granted after it. */
function isAborted(signal: AbortSignal): boolean {
	return signal.aborted;
}
