import { element } from '../element.ts';
import { barRows } from './barRows.ts';
import type { ChartCard } from './chartCard.ts';
import type { ChartContext } from './statisticsContext.ts';

/** A bar for each topic that was tried; the others are named in the table. */
export function mastery({ statistics, t, formats, width }: ChartContext): ChartCard {
	const { topics, needed } = statistics;
	const masteryWords = (one: (typeof topics)[number]): string =>
		one.mastery === undefined ? t('Not enough yet: {0} of {1}', one.attempts, needed) : formats.percent(one.mastery);
	const tried = topics.filter(({ attempts }) => attempts > 0);
	const rows = tried.map((one) => ({
		name: one.title,
		share: one.mastery,
		words: masteryWords(one),
		tip: t(
			'{0}: {1}, attempts: {2}',
			one.isLearnt ? t('{0}, learnt', one.title) : one.title,
			masteryWords(one),
			formats.count(one.attempts),
		),
		isTicked: one.isLearnt,
	}));
	const untried = topics.length - tried.length;
	return {
		id: 'mastery',
		title: t('Mastery by topic'),
		about: t(
			'A moving average of your graded attempts; full for what you solve alone on medium or hard challenges. A tick stands for learnt.',
		),
		chart: [
			rows.length > 0 && barRows(rows, width.half),
			untried > 0 && element('p', { class: 'quiet' }, t('Topics not tried yet: {0}', untried)),
		],
		table: {
			head: [t('Topic'), t('Mastery'), t('Learnt'), t('Attempts'), t('Solved')],
			rows: topics.map((one) => [
				one.title,
				masteryWords(one),
				one.isLearnt ? t('yes') : t('no'),
				formats.count(one.attempts),
				t('{0} of {1}', one.solved, one.total),
			]),
		},
	};
}
