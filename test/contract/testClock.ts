import { randomUUID } from 'node:crypto';
import type { Clock } from '#backend/platform/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface TestClock extends Clock {
	/** Goes on by so many milliseconds; answers with the instant then, as ISO text. */
	advance(ms: number): string;
	/** The instant now, as ISO text. */
	iso(): string;
}

export function testClock(startMs = Date.UTC(2026, 4, 4, 9)): TestClock {
	let nowMs = startMs;
	const iso = (): string => new Date(nowMs).toISOString();
	return {
		nowMs: () => nowMs,
		newId: () => randomUUID(),
		iso,
		advance(ms) {
			nowMs += ms;
			return iso();
		},
	};
}
