/** What a clock on the wall shows. */
export interface WallTime {
	year: number;
	/** From 1. */
	month: number;
	day: number;
	hour: number;
	minute: number;
}

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** By how many minutes the clocks of a zone are ahead of UTC at that moment. */
export function offsetMinutes(instantMs: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instantMs);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign = '+', hours = '0', minutes = '0'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The moments at which the clocks of a zone show this: none where they jump over it, two where they show it again. */
export function instantsOf(wall: WallTime, timeZone: string): number[] {
	const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
	// Clocks are never changed twice within two days.
	const offsets = new Set([offsetMinutes(asUtc - msPerDay, timeZone), offsetMinutes(asUtc + msPerDay, timeZone)]);
	return [...offsets]
		.map((offset) => ({ offset, instantMs: asUtc - offset * msPerMinute }))
		.filter(({ offset, instantMs }) => offsetMinutes(instantMs, timeZone) === offset)
		.map(({ instantMs }) => instantMs)
		.sort((one, other) => one - other);
}

/** Whether the calendar has this day and the clock this time. */
export function isRealTime({ year, month, day, hour, minute }: WallTime): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
}

/** As the contract wants a due date: `2026-10-05T23:59:00+02:00`. */
export function withOffset(instantMs: number, timeZone: string): string {
	const offset = offsetMinutes(instantMs, timeZone);
	const wall = new Date(instantMs + offset * msPerMinute).toISOString().slice(0, 19);
	const two = (value: number): string => String(value).padStart(2, '0');
	const ahead = Math.abs(offset);
	return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The day of the calendar there, counted from 1970: the difference of two is a number of days as people count them. */
export function dayNumber(instantMs: number, timeZone: string): number {
	return Math.floor((instantMs + offsetMinutes(instantMs, timeZone) * msPerMinute) / msPerDay);
}
