import { usableLocale } from '../usableLocale.ts';

/** Numbers, days and times of the statistics in the learner's locale. */
export interface StatisticsFormats {
	count: (value: number) => string;
	/** From 0 to 1. */
	percent: (share: number) => string;
	/** Of a day of the calendar such as `2026-11-26`. */
	day: (day: string) => string;
	/** Of an instant, as the day where the reader is. */
	date: (instant: string) => string;
	month: (day: string) => string;
	weekday: (day: string) => string;
	/** From milliseconds: minutes, from ninety on hours. */
	duration: (ms: number) => string;
}

export function statisticsFormats(locale: string): StatisticsFormats {
	const valid = usableLocale(locale);
	const whole = new Intl.NumberFormat(valid, { maximumFractionDigits: 0 });
	const share = new Intl.NumberFormat(valid, { style: 'percent', maximumFractionDigits: 0 });
	const day = new Intl.DateTimeFormat(valid, { dateStyle: 'medium', timeZone: 'UTC' });
	const date = new Intl.DateTimeFormat(valid, { dateStyle: 'medium' });
	const month = new Intl.DateTimeFormat(valid, { month: 'short', timeZone: 'UTC' });
	const weekday = new Intl.DateTimeFormat(valid, { weekday: 'short', timeZone: 'UTC' });
	const unit = (name: 'minute' | 'hour', digits: number): Intl.NumberFormat =>
		new Intl.NumberFormat(valid, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
	const [tenthsOfMinutes, minutes, hours] = [unit('minute', 1), unit('minute', 0), unit('hour', 1)];
	return {
		count: (value) => whole.format(value),
		percent: (value) => share.format(value),
		day: (text) => day.format(new Date(text)),
		date: (instant) => date.format(new Date(instant)),
		month: (text) => month.format(new Date(text)),
		weekday: (text) => weekday.format(new Date(text)),
		duration(ms) {
			const count = ms / 60_000;
			if (count >= 90) return hours.format(count / 60);
			return (count < 10 ? tenthsOfMinutes : minutes).format(count);
		},
	};
}
