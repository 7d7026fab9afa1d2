import type { ClassEvent } from '#contract/classes.ts';
import type { ApiClient, Heard } from '../backend/apiClient.ts';
import { mayComeAgain, pauseBefore } from '../backend/comeAgain.ts';

/** Who follows a class. */
export interface ClassFollower {
	onEvent(event: ClassEvent): void;
	/** The stream ended: what happens now is not heard until the next `hello`. */
	onSilence(): void;
}

/**
 * Follows what happens in a class until it is stopped, over lost connections: what happened meanwhile is told when it is heard again.
 * @throws AppError when the server refuses: the person is not staff of the class any more, or signed out
 */
export async function followClass(
	connect: () => Promise<ApiClient>,
	classId: string,
	follower: ClassFollower,
	signal: AbortSignal,
	pause = pauseBefore,
): Promise<void> {
	const heard: Heard = {};
	for (let losses = 0; !isAborted(signal); losses++) {
		let failure: unknown;
		try {
			const client = await connect();
			for await (const event of client.watch('watchClass', { params: { classId }, signal }, heard)) {
				losses = 0;
				follower.onEvent(event);
			}
		} catch (error) {
			if (isAborted(signal)) return;
			if (!mayComeAgain(error)) throw error;
			failure = error;
		}
		follower.onSilence();
		await pause(losses, failure, signal);
	}
}

/** A call, because the compiler would take what it saw of the property before an `await` for granted after it. */
function isAborted(signal: AbortSignal): boolean {
	return signal.aborted;
}
