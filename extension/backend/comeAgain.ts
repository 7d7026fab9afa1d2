import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import { isConnectionLost } from './apiClient.ts';

const shortestMs = 500;
const longestMs = 30_000;

/**
 * How long to wait after so many losses in a row: twice as long each time, and by chance up to a half less, so that those whom one server lost do not all come
 * again at the same moment.
 * @param chance from 0 to 1
 */
export function pauseMs(losses: number, chance: number): number {
	const most = Math.min(longestMs, shortestMs * 2 ** Math.min(losses, 10));
	return most * (1 - chance / 2);
}

/** Waits before a stream is asked for again. Never rejects; whoever has aborted need not wait. */
export type Pause = (losses: number, error: unknown, signal: AbortSignal) => Promise<void>;

/** As long as the other side asks for, or longer. */
export const pauseBefore: Pause = async (losses, error, signal) => {
	const askedMs = error instanceof AppError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
	await wait(askedMs + pauseMs(losses, Math.random()), undefined, { signal }).catch(() => undefined);
};

/** Whether a stream that failed so may be had later: nobody answered, or there was no room for one more. */
export function mayComeAgain(error: unknown): boolean {
	return isConnectionLost(error) || (error instanceof AppError && error.retryAfterSeconds !== undefined);
}
