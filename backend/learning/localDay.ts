import { isKnownZone } from '#contract/ids.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
/** A learner travels through a handful of zones; the bound only keeps a hostile history from growing the map. */
const formatsMax = 64;
export const msPerDay = 86_400_000;

/**
 * The calendar day on the wall at that moment in that zone, as days since 1970-01-01, so that neighbouring days differ by one
 * whatever the clocks do in between. A zone this runtime does not know counts as UTC.
 */
export function localDay(atMs: number, timeZone: string): number {
	const parts = formatOf(timeZone).formatToParts(atMs);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	return Date.UTC(part('year'), part('month') - 1, part('day')) / msPerDay;
}

/** Days since 1970-01-01 as `2026-03-01`. */
export function dayText(day: number): string {
	return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Counts weeks, which begin on Mondays as in ISO 8601; 1970-01-01, day 0, was a Thursday of week 0. */
export function weekOf(day: number): number {
	return Math.floor((day + 3) / 7);
}

/** The first day of a week, as days since 1970-01-01. */
export function mondayOf(week: number): number {
	return 7 * week - 3;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known !== undefined) return known;
	const zone = isKnownZone(timeZone) ? timeZone : 'UTC';
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		calendar: 'gregory',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
	});
	if (formats.size >= formatsMax) formats.clear();
	formats.set(timeZone, format);
	return format;
}
