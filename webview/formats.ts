import type { Translate } from './translate.ts';
import { usableLocale } from './usableLocale.ts';

/** Numbers with their units and times, in the learner's locale. */
export interface Formats {
	count: (value: number) => string;
	/** From milliseconds: `12 ms`, from a second on `1.25 s`. */
	time: (ms: number) => string;
	/** From bytes: `9.8 MB`. */
	memory: (bytes: number) => string;
	/** `3 minutes ago`, for an ISO instant. */
	relative: (instant: string) => string;
	/** Date and time to the second. */
	exact: (instant: string) => string;
	/** Day and time to the minute, with the day of the week. */
	deadline: (instant: string) => string;
	isOver: (instant: string) => boolean;
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 365 * 24 * 3600],
	['month', 30 * 24 * 3600],
	['week', 7 * 24 * 3600],
	['day', 24 * 3600],
	['hour', 3600],
	['minute', 60],
];

const made = new Map<string, Formats>();

/** @param now the present, in milliseconds since 1970 */
export function formatsFor(locale: string, t: Translate, now: () => number): Formats {
	const known = made.get(locale);
	if (known !== undefined) return known;
	const valid = usableLocale(locale);
	const rounded = (digits: number): Intl.NumberFormat =>
		new Intl.NumberFormat(valid, { maximumFractionDigits: digits });
	const [whole, tenths, hundredths] = [rounded(0), rounded(1), rounded(2)];
	const megabytes = new Intl.NumberFormat(valid, {
		style: 'unit',
		unit: 'megabyte',
		unitDisplay: 'short',
		maximumFractionDigits: 1,
	});
	const ago = new Intl.RelativeTimeFormat(valid, { numeric: 'auto' });
	const dateTime = new Intl.DateTimeFormat(valid, { dateStyle: 'medium', timeStyle: 'medium' });
	const deadline = new Intl.DateTimeFormat(valid, {
		...{ weekday: 'short', day: 'numeric', month: 'short' },
		...{ hour: 'numeric', minute: '2-digit' },
	});
	const formats: Formats = {
		count: (value) => whole.format(value),
		time: (ms) => {
			// The symbols are the same in every language; Intl would say "secs" in some.
			if (ms >= 1000) return `${hundredths.format(ms / 1000)}\u00a0s`;
			return `${(ms < 10 ? tenths : whole).format(ms)}\u00a0ms`;
		},
		memory: (bytes) => megabytes.format(bytes / 1024 / 1024),
		relative: (instant) => {
			const secondsAgo = (now() - Date.parse(instant)) / 1000;
			for (const [name, length] of units) {
				if (secondsAgo >= length) return ago.format(-Math.floor(secondsAgo / length), name);
			}
			return t('just now');
		},
		exact: (instant) => dateTime.format(new Date(instant)),
		deadline: (instant) => deadline.format(new Date(instant)),
		isOver: (instant) => Date.parse(instant) < now(),
	};
	made.set(locale, formats);
	return formats;
}
