import { usableLocale } from '../usableLocale.ts';

/** Numbers and times of the dashboard in the reader's locale. */
export interface DashboardFormats {
	count: (value: number) => string;
	/** From minutes; from ninety on hours. */
	minutes: (value: number) => string;
	/** `3 minutes ago`, for an ISO instant; undefined for less than a minute. */
	ago: (instant: string) => string | undefined;
	/** Date and time. */
	exact: (instant: string) => string;
	compare: (one: string, other: string) => number;
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['month', 30 * 86_400],
	['week', 7 * 86_400],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
];

/** @param now the present, in milliseconds since 1970 */
export function dashboardFormats(locale: string, now: () => number): DashboardFormats {
	const valid = usableLocale(locale);
	const whole = new Intl.NumberFormat(valid, { maximumFractionDigits: 0 });
	const unit = (name: 'minute' | 'hour', digits: number): Intl.NumberFormat =>
		new Intl.NumberFormat(valid, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
	const [minutes, hours] = [unit('minute', 0), unit('hour', 1)];
	const relative = new Intl.RelativeTimeFormat(valid, { numeric: 'auto' });
	const dateTime = new Intl.DateTimeFormat(valid, { dateStyle: 'medium', timeStyle: 'short' });
	const collator = new Intl.Collator(valid, { numeric: true });
	return {
		count: (value) => whole.format(value),
		minutes: (value) => (value >= 90 ? hours.format(value / 60) : minutes.format(value)),
		ago(instant) {
			const seconds = (now() - Date.parse(instant)) / 1_000;
			const [name, length] = units.find(([, one]) => seconds >= one) ?? [];
			return name === undefined || length === undefined
				? undefined
				: relative.format(-Math.floor(seconds / length), name);
		},
		exact: (instant) => dateTime.format(new Date(instant)),
		compare: (one, other) => collator.compare(one, other),
	};
}
