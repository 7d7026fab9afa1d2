import type { DateShift } from '#contract/classes.ts';

const msPerDay = 86_400_000;

/**
 * The instant so many days later at the same time on the wall in that zone, whatever the clocks do in between. A time that is left out on that day comes as
 * much later as the clocks jump; of one that comes twice it is the first.
 * @param date ISO 8601 with its offset
 * @returns UTC, ISO 8601
 */
export function shiftDate(date: string, { days, timeZone }: DateShift): string {
	const atMs = Date.parse(date);
	const wantedMs = atMs + offsetMs(atMs, timeZone) + days * msPerDay;
	// The offset then is that of one of the two guesses; where both hold, the larger one gives the earlier instant.
	const [before, after] = [offsetMs(wantedMs - msPerDay, timeZone), offsetMs(wantedMs + msPerDay, timeZone)];
	const guesses = [wantedMs - Math.max(before, after), wantedMs - Math.min(before, after)];
	const found = guesses.find((guess) => guess + offsetMs(guess, timeZone) === wantedMs) ?? wantedMs - before;
	return new Date(found).toISOString();
}

/** What is added to UTC there and then. */
function offsetMs(atMs: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		...{ timeZone, calendar: 'gregory', hourCycle: 'h23' },
		...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
	}).formatToParts(atMs);
	const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
	const wallMs = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
	return wallMs - Math.floor(atMs / 1000) * 1000;
}
