import type { AiCost, AiPerformance, Buckets, Completion, MasteryGained } from '#contract/analytics.ts';
import { barChart, lineChart } from './charts.ts';
import { card, counted, figureText, percent, percentileCells, table, usd, valueOf } from './pieces.ts';

export function completionPart({ total, topics, difficulties, worst }: Completion): string {
	const cells = ({ begun, solved, gaveUp }: Completion['total']): string[] => [
		figureText(begun),
		figureText(solved),
		figureText(gaveUp),
	];
	const head = ['attempts begun', 'solved', 'given up'];
	return [
		table(
			'Attempts by difficulty',
			['', ...head],
			[
				...difficulties.map(({ difficulty, ...work }) => [difficulty, ...cells(work)] as const),
				['all', ...cells(total)],
			],
		),
		table(
			'Attempts by topic',
			['', ...head],
			topics.map(({ topic, ...work }) => [topic, ...cells(work)]),
		),
		worst.length === 0
			? '<p>There is no challenge of which enough can be shown.</p>'
			: table(
					'Challenges that fewest solve, of those that can be shown',
					['challenge', 'attempts begun', 'solved', 'share'],
					worst.map(({ title, begun, solved }) => [
						title,
						counted(begun),
						counted(solved),
						percent(Math.min(1, solved / begun)),
					]),
				),
	].join('\n');
}

export function masteryPart({ weeks, begin, end }: MasteryGained): string {
	const gained = weeks.map(({ week, gain: { p50 } }) => ({
		name: week.slice(5),
		value: p50,
		tip: `${week}: ${p50 === undefined ? 'not shown' : logits(p50)}`,
	}));
	return [
		'<div class="cards">',
		card(
			'Rating gained in a week, the middle learner',
			lineChart({ points: gained, format: logits }),
			table(
				'Ratings by week, in logits',
				['week from', 'learners', 'begin, p50', 'end, p50', 'gain, p50', 'p90', 'p95', 'topics learnt'],
				weeks
					.toReversed()
					.map(({ week, learners, begin: first, end: last, gain, topicsLearnt }) => [
						week,
						figureText(learners),
						first.p50 === undefined ? '-' : logits(first.p50),
						last.p50 === undefined ? '-' : logits(last.p50),
						...percentileCells(gain, logits),
						figureText(topicsLearnt),
					]),
			),
		),
		distribution('Ratings at the begin', begin),
		distribution('Ratings at the end', end),
		'</div>',
		'<p>A rating is in logits: at 0 somebody solves every second challenge of medium difficulty alone, at 1 three of four.</p>',
	].join('\n');
}

function distribution(name: string, { week, ratings }: MasteryGained['begin']): string {
	if (week === undefined) return '';
	const title = `${name} (week from ${week})`;
	const names = ratings.map((bucket, place) => bucketName(bucket, ratings[place - 1]));
	return card(
		title,
		barChart({
			points: ratings.map(({ learners }, place) => ({
				name: names[place] ?? '',
				value: valueOf(learners),
				tip: `${names[place] ?? ''}: ${figureText(learners)}`,
			})),
			format: counted,
		}),
		table(
			title,
			['rating', 'learners'],
			ratings.map(({ learners }, place) => [names[place] ?? '', figureText(learners)]),
		),
	);
}

function bucketName({ below }: Buckets[number], before: Buckets[number] | undefined): string {
	if (below === undefined) return before?.below === undefined ? 'all' : `${String(before.below)} and more`;
	return before?.below === undefined ? `below ${String(below)}` : `${String(before.below)} to ${String(below)}`;
}

export function aiPart({ challenges, hints, reports, providers }: AiPerformance): string {
	const { written, proved, refusals, served } = challenges;
	const share = written === 0 ? '' : ` (${percent(proved / written)})`;
	const reasons = (caption: string, name: string, all: readonly { reason: string; count: number }[]): string =>
		table(
			caption,
			[name, 'how often'],
			all.map(({ reason, count }) => [reason, counted(count)]),
		);
	return [
		`<p>Challenges written by models: ${counted(written)}, proved: ${counted(proved)}${share}.</p>`,
		reasons('Challenges refused', 'reason', refusals),
		reasons('How demands for a challenge ended', 'served by', served),
		providers.length === 0
			? '<p>No model was asked.</p>'
			: table(
					'Calls by provider and model',
					['', 'calls', 'served', 'seconds, p50', 'p90', 'p95', 'failures'],
					providers.map(({ provider, model, calls, served: delivered, failures, latencyMs }) => [
						`${provider}, ${model}`,
						counted(calls),
						counted(delivered),
						...percentileCells(latencyMs, (ms) => (ms / 1_000).toFixed(1)),
						failures.map(({ reason, count }) => `${reason} ${counted(count)}`).join(', ') || '-',
					]),
				),
		table(
			'Hints shown',
			['level', 'how often'],
			hints.shown.map(({ level, hints: shown }) => [String(level), figureText(shown)]),
		),
		reasons('Hints for learners’ own code', 'what came of it', hints.made),
		table(
			'Reports of challenges',
			['reason or outcome', 'reports'],
			[
				...reports.byReason.map(({ reason, reports: count }) => [reason, figureText(count)] as const),
				...reports.byOutcome.map(({ outcome, reports: count }) => [`outcome: ${outcome}`, figureText(count)] as const),
			],
		),
	].join('\n');
}

export function costPart({ total, days, weeks, months, purposes }: AiCost): string {
	const optional = (amount: number | undefined): string => (amount === undefined ? '-' : usd(amount));
	const estimated = total.estimatedUsd === 0 ? '' : `, of which ${usd(total.estimatedUsd)} estimated`;
	const unpriced = total.unpricedCalls === 0 ? '' : ` ${counted(total.unpricedCalls)} calls have no known price.`;
	return [
		`<p>${usd(total.usd)} for ${counted(total.calls)} calls${estimated}.${unpriced}</p>`,
		'<div class="cards">',
		card(
			'Cost by day',
			barChart({
				points: days.map(({ day, usd: amount }) => ({
					name: day.slice(5),
					value: amount,
					tip: `${day}: ${usd(amount)}`,
				})),
				format: (amount) => String(amount),
			}),
			table(
				'Cost by day',
				['day', 'cost'],
				days.toReversed().map(({ day, usd: amount }) => [day, usd(amount)]),
			),
		),
		'</div>',
		table(
			'Cost by month',
			['month', 'cost', 'per active learner'],
			months
				.toReversed()
				.map(({ month, usd: amount, perActiveLearnerUsd }) => [month, usd(amount), optional(perActiveLearnerUsd)]),
		),
		table(
			'Cost by week',
			['week from', 'cost', 'per active learner', 'per solved attempt'],
			weeks
				.toReversed()
				.map(({ week, usd: amount, perActiveLearnerUsd, perSolvedAttemptUsd }) => [
					week,
					usd(amount),
					optional(perActiveLearnerUsd),
					optional(perSolvedAttemptUsd),
				]),
		),
		table(
			'Cost by purpose',
			['purpose', 'calls', 'cost'],
			purposes.map(({ purpose, calls, usd: amount }) => [purpose, counted(calls), usd(amount)]),
		),
	].join('\n');
}

function logits(value: number): string {
	return value.toFixed(1);
}
