import type { Deed } from './activity.ts';

/** Who does nothing for longer has left; what comes then is another session. */
export const sessionGapMs = 30 * 60_000;

/** Sessions that began in a stretch of time, and the time in it between deeds of one session: what is done before the first and after the last is not seen. */
export interface Sittings {
	sessions: number;
	workedMs: number;
	/** Whether anything was done in it. */
	isActive: boolean;
}

/** @param deeds by time, from `sessionGapMs` before it on, so that a session that goes on over midnight is one */
export function sittingsIn(deeds: readonly Pick<Deed, 'atMs'>[], fromMs: number): Sittings {
	const sittings: Sittings = { sessions: 0, workedMs: 0, isActive: false };
	let lastMs = Number.NEGATIVE_INFINITY;
	for (const { atMs } of deeds) {
		if (atMs >= fromMs) {
			sittings.isActive = true;
			if (atMs - lastMs > sessionGapMs) sittings.sessions += 1;
			else sittings.workedMs += atMs - Math.max(lastMs, fromMs);
		}
		lastMs = atMs;
	}
	return sittings;
}

export function minutesOf(ms: number): number {
	return Math.round(ms / 60_000);
}
