/**
 * A time that has no zone, with that of this computer: `2026-10-05T23:59` is `2026-10-05T23:59:00+02:00` in Berlin. A day alone is due at its end.
 * undefined for a text that is no time, or has a zone.
 * @param offsetMinutes of the zone east of UTC, at this local time
 */
export function withZone(text: string, offsetMinutes: (local: Date) => number = ofThisComputer): string | undefined {
	const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/.exec(text.trim());
	if (parts === null) return undefined;
	const [, year = '', month = '', day = '', hour = '23', minute = '59', second = parts[4] === undefined ? '59' : '00'] =
		parts;
	const local = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
	// 31 February would be a day of March.
	if (local.getMonth() !== Number(month) - 1 || local.getDate() !== Number(day)) return undefined;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	return `${year}-${month}-${day}T${hour}:${minute}:${second}${zoneText(offsetMinutes(local))}`;
}

function ofThisComputer(local: Date): number {
	return -local.getTimezoneOffset();
}

function zoneText(minutes: number): string {
	if (minutes === 0) return 'Z';
	const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
	const size = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
