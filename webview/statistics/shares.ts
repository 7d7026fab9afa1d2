import type { Share } from '#contract/statistics.ts';
import { barRows } from './barRows.ts';
import type { ChartCard } from './chartCard.ts';
import { levelWords } from './levelWords.ts';
import type { ChartContext } from './statisticsContext.ts';

export function firstTry(context: ChartContext): ChartCard {
	const { t, statistics } = context;
	return sharesByLevel(context, {
		id: 'first-try',
		title: t('First-try rate'),
		about: t('Challenges of which the very first judged submission was accepted.'),
		all: statistics.firstTry,
		of: (one) => one.firstTry,
	});
}

export function unaided(context: ChartContext): ChartCard {
	const { t, statistics } = context;
	return sharesByLevel(context, {
		id: 'unaided',
		title: t('Solved without help'),
		about: t('Solved challenges that you solved before any hint or look at the solution.'),
		all: statistics.unaided,
		of: (one) => one.unaided,
	});
}

/** A share of all challenges and of those of each level, each with its counts. */
function sharesByLevel(
	{ statistics, t, formats, width }: ChartContext,
	what: Pick<ChartCard, 'id' | 'title' | 'about'> & {
		all: Share;
		of: (one: ChartContext['statistics']['byDifficulty'][number]) => Share;
	},
): ChartCard {
	const { all, of, ...card } = what;
	const shares: (readonly [string, Share])[] = [
		[t('All levels'), all],
		...statistics.byDifficulty.map((one) => [t(levelWords[one.difficulty]), of(one)] as const),
	];
	const shareWords = ({ share, of: whole }: Share): string =>
		share === undefined ? t('Not enough yet: {0} of {1}', whole, statistics.needed) : formats.percent(share);
	const counts = ({ count, of: whole }: Share): string => t('{0} of {1}', formats.count(count), formats.count(whole));
	const rows = shares.map(([name, share]) => ({
		name,
		share: share.share,
		words: share.share === undefined ? shareWords(share) : `${shareWords(share)} · ${counts(share)}`,
		tip: t('{0}: {1}, {2} of {3}', name, shareWords(share), share.count, share.of),
	}));
	return {
		...card,
		chart: barRows(rows, width.half),
		table: {
			head: [t('Level'), t('Share'), t('Count')],
			rows: shares.map(([name, share]) => [name, shareWords(share), counts(share)]),
		},
	};
}
