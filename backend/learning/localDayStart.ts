import { localDay } from './localDay.ts';

/** No day is longer, whatever the clocks do on it. */
const dayMsMax = 50 * 3_600_000;

/** When the calendar day of this moment began in that zone, in ms since 1970; found by asking, because days have 23 to 25 hours and some were left out. */
export function localDayStart(atMs: number, timeZone: string): number {
	const day = localDay(atMs, timeZone);
	let before = atMs - dayMsMax;
	let within = atMs;
	while (within - before > 1) {
		const middle = Math.floor((before + within) / 2);
		if (localDay(middle, timeZone) < day) before = middle;
		else within = middle;
	}
	return within;
}
