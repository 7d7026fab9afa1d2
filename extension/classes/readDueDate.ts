import type { Localiser } from '../challenges/challengeWords.ts';
import { isKnownZone } from '#contract/ids.ts';
import { instantsOf, isRealTime, withOffset } from './zonedTime.ts';

export type ReadDueDate =
	| { kind: 'due'; due: string; timeZone: string }
	| { kind: 'refused'; reason: 'form' | 'noSuchDay' | 'jumpedOver' | 'unknownZone' };

/** Day, time if it is not the end of the day, zone if it is not one's own: a name of the IANA list, an offset or Z. */
const form =
	/^(20\d\d)-(\d{1,2})-(\d{1,2})(?:(?:T| +)(\d{1,2}):(\d{2})(?::\d{2})?)?\s*([A-Za-z][\w+/-]*|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads when something is due, as a person types it: `2026-10-05`, `2026-10-05 18:00`, `2026-10-05 18:00 America/New_York`.
 * @param timeZone where no other is named
 */
export function readDueDate(text: string, timeZone: string): ReadDueDate {
	const found = form.exec(text.trim());
	if (!found) return { kind: 'refused', reason: 'form' };
	const [year = 0, month = 0, day = 0, hour = 23, minute = 59] = found
		.slice(1, 6)
		.map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
	const named = found[6] ?? timeZone;
	const zone = named.toUpperCase() === 'Z' ? 'UTC' : named;
	if (!isKnownZone(zone)) return { kind: 'refused', reason: 'unknownZone' };
	const wall = { year, month, day, hour, minute };
	if (!isRealTime(wall)) return { kind: 'refused', reason: 'noSuchDay' };
	// Where the clocks show it twice, the later one: nobody loses an hour.
	const instantMs = instantsOf(wall, zone).at(-1);
	if (instantMs === undefined) return { kind: 'refused', reason: 'jumpedOver' };
	return { kind: 'due', due: withOffset(instantMs, zone), timeZone: zone };
}

export function refusedDueWords(l10n: Localiser, { reason }: Extract<ReadDueDate, { kind: 'refused' }>): string {
	switch (reason) {
		case 'form':
			return l10n.t('Day and time, such as 2026-10-05 23:59; behind it another time zone, such as Europe/Berlin.');
		case 'noSuchDay':
			return l10n.t('There is no such day or time.');
		case 'jumpedOver':
			return l10n.t('The clocks there jump over this time on that day.');
		case 'unknownZone':
			return l10n.t('This is no time zone; one looks like Europe/Berlin or +02:00.');
		default:
			return reason satisfies never;
	}
}
