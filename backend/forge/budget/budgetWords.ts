import type { AiPurpose } from '#contract/aiUsage.ts';
import { boundsOf } from './periods.ts';

/** What of a period is used up, or soon. */
export interface UsedPart {
	period: string;
	what: 'money' | 'unpricedCalls';
	used: number;
	limit: number;
}

/** Why no model is asked now, and when that is over. */
export function usedUpWords({ period, what, limit }: UsedPart): string {
	const whose = isDay(period) ? 'of today' : 'of this month';
	if (limit === 0 && what === 'money') return `the AI budget ${whose} is ${shownUsd(limit)}`;
	const amount = what === 'money' ? shownUsd(limit) : `${String(limit)} calls of models whose price is not known`;
	return `the AI budget ${whose}, ${amount}, is used up until ${shownEnd(period)}`;
}

/** What the person gets instead; of hints it is said where they are shown. */
export function insteadWords(purpose: AiPurpose): string {
	switch (purpose) {
		case 'forge':
			return ' Challenges come from those that are ready and from the bank.';
		case 'draft':
			return ' So no draft is written now.';
		case 'hint':
			return '';
		case 'variant':
			return ' Reviews come with the stories that are ready, or as they were.';
		case 'review':
			return ' The short review that is computed is there.';
		default:
			return purpose satisfies never;
	}
}

/** That it will soon be used up. */
export function softWords({ period, what, used, limit }: UsedPart): string {
	const when = isDay(period) ? 'today' : 'this month';
	const amount =
		what === 'money'
			? `${shownUsd(used)} of the ${shownUsd(limit)} for AI are spent`
			: `${String(used)} of the ${String(limit)} calls of models whose price is not known are made`;
	return `${capital(when)} ${amount}. At the end of it no model is asked until ${shownEnd(period)}.`;
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function isDay(period: string): boolean {
	return period.length > 'yyyy-mm'.length;
}

function shownUsd(usd: number): string {
	return `${usd.toFixed(2)} USD`;
}

/** Days and months of the budget are those of UTC, which is said with them. */
function shownEnd(period: string): string {
	const end = new Date(boundsOf(period).until);
	const day = end.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
	return `${day}, 00:00 UTC`;
}
