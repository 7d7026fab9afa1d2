import * as z from 'zod';
import type { Localiser } from '../challenges/challengeWords.ts';
import type { Exported } from './progressFile.ts';

const Identified = z.looseObject({ id: z.string() });
const Dated = z.looseObject({ at: z.string() });
const OwnCases = z.looseObject({ challengeId: z.string(), cases: z.array(z.unknown()) });
const Lists = z.looseObject({
	attempts: z.array(z.unknown()).default([]),
	submissions: z.array(z.unknown()).default([]),
	events: z.array(z.unknown()).default([]),
	ownCases: z.array(z.unknown()).default([]),
});

/** What importing a file would change, in lines for whoever decides. */
export interface ProgressPreview {
	lines: string[];
	/** Something of it is not there yet. */
	hasNews: boolean;
}

/** @param there the answer of `exportData` of where it would come in */
export function progressPreview(
	file: Exported,
	there: unknown,
	{ l10n, locale, leftOut }: { l10n: Localiser; locale: string; leftOut: number },
): ProgressPreview {
	const [brought, kept] = [Lists.parse(file), Lists.parse(there)];
	const news = (kind: 'attempts' | 'submissions' | 'events'): [fresh: number, all: number] => {
		const known = new Set(kept[kind].map((one) => Identified.safeParse(one).data?.id));
		const ids = brought[kind].map((one) => Identified.safeParse(one).data?.id);
		return [ids.filter((id) => !known.has(id)).length, ids.length];
	};
	const [submissions, attempts, events] = [news('submissions'), news('attempts'), news('events')];
	// Own cases of a challenge that has some stay as they are there.
	const taken = new Set(
		kept.ownCases.flatMap((one) => {
			const { data } = OwnCases.safeParse(one);
			return data && data.cases.length > 0 ? [data.challengeId] : [];
		}),
	);
	const cases = brought.ownCases.flatMap((one) => {
		const { data } = OwnCases.safeParse(one);
		return data && !taken.has(data.challengeId) ? data.cases : [];
	});
	const days = brought.events.flatMap((one) => Dated.safeParse(one).data?.at ?? []).sort();
	const [first, last] = [days[0], days.at(-1)];
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
	return {
		lines: [
			...(first === undefined || last === undefined
				? []
				: [l10n.t('From {0} to {1}.', date.format(new Date(first)), date.format(new Date(last)))]),
			l10n.t('Submissions: {0} new of {1}', ...submissions),
			l10n.t('Attempts: {0} new of {1}', ...attempts),
			l10n.t('Events that progress is computed from: {0} new of {1}', ...events),
			l10n.t('Own cases: {0} new', cases.length),
			...(leftOut === 0 ? [] : [l10n.t('Not judged yet, so left out: {0}', leftOut)]),
		],
		hasNews: submissions[0] + attempts[0] + events[0] + cases.length > 0,
	};
}
