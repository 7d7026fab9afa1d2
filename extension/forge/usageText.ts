import type { AiFigures, AiUsage, BudgetPeriod } from '#contract/aiUsage.ts';
import type { Localiser } from '../challenges/challengeWords.ts';
import { markdownTable, plainMarkdown } from '../plainMarkdown.ts';
import { writtenBy } from './aiOrder.ts';
import { failureWord, purposeWord, refusalWord } from './usageReasons.ts';

/** What AI cost in this month, in one line. */
export function monthLine(l10n: Localiser, { budget, month }: AiUsage, locale: string): string {
	const { usd, count } = numbersOf(locale);
	const [spent, limit] = [usd(budget.month.spentUsd), usd(budget.month.hardUsd)];
	const { calls } = month.total;
	return calls === 1
		? l10n.t('This month: {0} of {1}, 1 call', spent, limit)
		: l10n.t('This month: {0} of {1}, {2} calls', spent, limit, count(calls));
}

/** What models did and cost in this month, as Markdown. @param title says whose bill it is */
export function usageText(l10n: Localiser, title: string, usage: AiUsage, locale: string): string {
	const { month } = usage;
	const wasAsked = month.total.calls > 0 || month.drafts.written > 0;
	const parts = [
		`# ${title}`,
		...budgetPart(l10n, usage, locale),
		...(wasAsked ? figuresPart(l10n, month, locale) : [l10n.t('No model was asked in this month.')]),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function budgetPart(l10n: Localiser, { budget, month }: AiUsage, locale: string): string[] {
	const { usd, count } = numbersOf(locale);
	const hasUnpriced = budget.month.unpricedCalls > 0;
	const row = (name: string, { spentUsd, hardUsd, unpricedCalls, unpricedCallsMax }: BudgetPeriod): string[] => [
		...[name, usd(spentUsd), usd(hardUsd)],
		...(hasUnpriced ? [l10n.t('{0} of {1}', count(unpricedCalls), count(unpricedCallsMax))] : []),
	];
	const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
	const { estimatedUsd } = month.total;
	return [
		budget.note ?? '',
		markdownTable(
			[...['', l10n.t('spent'), l10n.t('limit')], ...(hasUnpriced ? [l10n.t('calls whose price is not known')] : [])],
			[row(l10n.t('Today'), budget.day), row(monthName.format(new Date(budget.month.from)), budget.month)],
		),
		l10n.t(
			'Counted by what the providers say that they used and by our list of prices, in days and months of UTC. At a limit no model is asked any more: challenges then come from those that are ready and from the bank.',
		),
		estimatedUsd === 0
			? ''
			: l10n.t(
					'{0} of it are an estimate: calls that ended without saying what they used, counted at the most that it can have been.',
					usd(estimatedUsd),
				),
	];
}

function figuresPart(l10n: Localiser, figures: AiFigures, locale: string): string[] {
	const { usd, count, seconds } = numbersOf(locale);
	const { byModel, byPurpose, failures } = figures;
	const pricing = { priced: '', free: ` (${l10n.t('free')})`, unpriced: ` (${l10n.t('price not known')})` };
	return [
		`## ${l10n.t('By provider and model')}`,
		// A column for each model: a panel is narrow, and nobody asks more than a few.
		markdownTable(
			['', ...byModel.map((line) => `${plainMarkdown(writtenBy(line))}${pricing[line.pricing]}`)],
			[
				[l10n.t('calls'), ...byModel.map(({ calls }) => count(calls))],
				[l10n.t('answered'), ...byModel.map(({ served }) => count(served))],
				[l10n.t('tokens in'), ...byModel.map(({ tokensIn }) => count(tokensIn))],
				[l10n.t('tokens out'), ...byModel.map(({ tokensOut }) => count(tokensOut))],
				[l10n.t('cost'), ...byModel.map(({ costUsd }) => usd(costUsd))],
				[l10n.t('half of them within'), ...byModel.map(({ medianMs }) => seconds(medianMs))],
				[l10n.t('95 of 100 within'), ...byModel.map(({ p95Ms }) => seconds(p95Ms))],
			],
		),
		`## ${l10n.t('What they were asked for')}`,
		markdownTable(
			['', l10n.t('calls'), l10n.t('cost')],
			byPurpose.map((line) => [purposeWord(l10n, line.purpose), count(line.calls), usd(line.costUsd)]),
		),
		...(failures.length === 0 ? [] : [`## ${l10n.t('Calls without an answer')}`]),
		markdownTable(
			[l10n.t('why'), l10n.t('how often')],
			failures.map((failure) => [plainMarkdown(failureWord(l10n, failure.reason)), count(failure.count)]),
		),
		...(figures.drafts.written === 0 ? [] : draftsPart(l10n, figures.drafts, locale)),
	];
}

function draftsPart(l10n: Localiser, drafts: AiFigures['drafts'], locale: string): string[] {
	const { count, share } = numbersOf(locale);
	const { written, accepted, byModel } = drafts;
	return [
		`## ${l10n.t('Challenges that were written')}`,
		l10n.t(
			'{0} of {1} ({2}) passed their proof. Nobody gets to see the others.',
			...[count(accepted), count(written), share(accepted / written)],
		),
		markdownTable(
			['', l10n.t('written'), l10n.t('proved'), l10n.t('share')],
			byModel.map((line) => [
				...[plainMarkdown(writtenBy(line)), count(line.written), count(line.accepted)],
				share(line.accepted / line.written),
			]),
		),
		markdownTable(
			[l10n.t('why it was refused'), l10n.t('who wrote it'), l10n.t('how often')],
			refusalsOf(l10n, drafts).map(([reason, who, times]) => [
				...[plainMarkdown(refusalWord(l10n, reason)), plainMarkdown(who), count(times)],
			]),
		),
	];
}

/** Those of a model, and those of answers that were so far from a challenge that nobody is named for them. */
function refusalsOf(l10n: Localiser, { refusals, byModel }: AiFigures['drafts']): [string, string, number][] {
	const named = byModel.flatMap((line) =>
		line.refusals.map(({ reason, count }): [string, string, number] => [reason, writtenBy(line), count]),
	);
	const nameless = refusals.flatMap(({ reason, count }): [string, string, number][] => {
		const left = count - named.reduce((sum, [of, , times]) => sum + (of === reason ? times : 0), 0);
		return left === 0 ? [] : [[reason, l10n.t('nobody in particular'), left]];
	});
	return [...named, ...nameless].sort(([, , one], [, , other]) => other - one);
}

interface Numbers {
	count: (value: number) => string;
	share: (value: number) => string;
	/** Fractions of a cent add up, so they are not cut off. */
	usd: (value: number) => string;
	seconds: (ms: number | undefined) => string;
}

function numbersOf(locale: string): Numbers {
	const money = { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: 4 } as const;
	const second = { style: 'unit', unit: 'second', maximumFractionDigits: 1 } as const;
	return {
		count: (value) => new Intl.NumberFormat(locale).format(value),
		share: (value) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value),
		usd: (value) => new Intl.NumberFormat(locale, money).format(value),
		seconds: (ms) => (ms === undefined ? '-' : new Intl.NumberFormat(locale, second).format(ms / 1_000)),
	};
}
