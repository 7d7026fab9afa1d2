import type { Localiser } from '../challenges/challengeWords.ts';
import { dayNumber, offsetMinutes } from './zonedTime.ts';

/** Where and when a due date is read. */
export interface DueTimes {
	nowMs: number;
	locale: string;
	timeZone: string;
}

/** When something is due, short: `due tomorrow, 11:59 PM`; of the past `was due yesterday, 11:59 PM`. In the time zone of whoever reads. */
export function dueWords(l10n: Localiser, due: string, times: DueTimes): string {
	const when = dayAndTime(due, times);
	return isPast(due, times) ? l10n.t('was due {0}', when) : l10n.t('due {0}', when);
}

/** From when on something can be submitted; undefined when it can be already. */
export function opensWords(l10n: Localiser, openFrom: string | undefined, times: DueTimes): string | undefined {
	if (openFrom === undefined || isPast(openFrom, times)) return undefined;
	return l10n.t('opens {0}', dayAndTime(openFrom, times));
}

/** The whole date with its zone, and how the class would say it where that is another time on the wall. */
export function exactDue(l10n: Localiser, due: string, times: DueTimes): string {
	const instantMs = Date.parse(due);
	const here = fullDate(instantMs, times.locale, times.timeZone);
	const offset = /[+-]\d{2}:\d{2}$/.exec(due)?.[0];
	// A time in UTC says only that nobody's zone is kept in it.
	if (offset === undefined || offsetMinutes(instantMs, offset) === offsetMinutes(instantMs, times.timeZone))
		return here;
	return l10n.t('{0}; as it was set: {1}', here, fullDate(instantMs, times.locale, offset));
}

export function isPast(due: string, { nowMs }: DueTimes): boolean {
	return Date.parse(due) <= nowMs;
}

function dayAndTime(due: string, { nowMs, locale, timeZone }: DueTimes): string {
	const instantMs = Date.parse(due);
	const days = dayNumber(instantMs, timeZone) - dayNumber(nowMs, timeZone);
	const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
	const isNear = Math.abs(days) <= 1;
	const isThisYear = yearOf(instantMs, timeZone) === yearOf(nowMs, timeZone);
	const exact = new Intl.DateTimeFormat(locale, {
		timeZone,
		hour: 'numeric',
		minute: '2-digit',
		...(isNear ? {} : { weekday: 'short', day: 'numeric', month: 'short' }),
		...(isNear || isThisYear ? {} : { year: 'numeric' }),
	}).format(instantMs);
	return `${day}, ${exact}`;
}

function yearOf(instantMs: number, timeZone: string): string {
	return new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(instantMs);
}

function fullDate(instantMs: number, locale: string, timeZone: string): string {
	return new Intl.DateTimeFormat(locale, {
		timeZone,
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZoneName: 'short',
	}).format(instantMs);
}
