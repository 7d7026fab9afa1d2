import { type AiCost, type AiPerformance } from '#contract/analytics.ts';
import { AiPurpose } from '#contract/aiUsage.ts';
import { addCounted } from './countAi.ts';
import type { CountedSpan } from './figuresOf.ts';
import { sumOf } from './kept.ts';
import type { AiRollUp, WeekRollUp } from './rollUp.ts';
import { type Span } from './span.ts';
import { addTallies, allPercentilesOf } from './tally.ts';

const nanoPerUsd = 1e9;

export function aiPerformanceOf(
	days: readonly CountedSpan<'ai'>[],
	weeks: readonly CountedSpan<'week'>[],
): Omit<AiPerformance, 'period'> {
	const known = days.flatMap(({ figures }) => figures ?? []);
	const ofWeeks = weeks.flatMap(({ figures }) => figures ?? []);
	return {
		challenges: {
			written: total(known, ({ drafts }) => drafts.written),
			proved: total(known, ({ drafts }) => drafts.proved),
			refusals: addCounted(known.map(({ drafts }) => drafts.refusals)),
			served: addCounted(known.map(({ served }) => served)),
		},
		hints: {
			shown: [1, 2, 3, 4].map((level) => ({
				level,
				hints: sumOf(ofWeeks.map(({ hints }) => hints.find((one) => one.level === level)?.hints)),
			})),
			made: addCounted(known.map(({ hints }) => hints)),
		},
		reports: reportsOf(ofWeeks),
		providers: providersOf(known),
	};
}

function reportsOf(weeks: readonly WeekRollUp[]): AiPerformance['reports'] {
	const reasons = new Set(weeks.flatMap(({ reports }) => reports.byReason.map(({ reason }) => reason)));
	const outcomes = new Set(weeks.flatMap(({ reports }) => reports.byOutcome.map(({ outcome }) => outcome)));
	return {
		byReason: [...reasons].sort().map((reason) => ({
			reason,
			reports: sumOf(weeks.map(({ reports }) => reports.byReason.find((one) => one.reason === reason)?.reports)),
		})),
		byOutcome: [...outcomes].sort().map((outcome) => ({
			outcome,
			reports: sumOf(weeks.map(({ reports }) => reports.byOutcome.find((one) => one.outcome === outcome)?.reports)),
		})),
	};
}

function providersOf(days: readonly AiRollUp[]): AiPerformance['providers'] {
	const groups = new Map<string, AiRollUp['calls']>();
	for (const call of days.flatMap(({ calls }) => calls)) {
		const key = `${call.provider} ${call.model}`;
		groups.set(key, [...(groups.get(key) ?? []), call]);
	}
	return [...groups]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.flatMap(([, calls]) => {
			const [first] = calls;
			if (first === undefined) return [];
			return {
				...{ provider: first.provider, model: first.model },
				calls: total(calls, (one) => one.calls),
				served: total(calls, (one) => one.served),
				failures: addCounted(calls.map(({ failures }) => failures)),
				latencyMs: allPercentilesOf(addTallies(calls.map(({ latencyTally }) => latencyTally))),
			};
		});
}

export interface CostMaterial {
	/** Of whole weeks and months around the period. */
	days: readonly CountedSpan<'ai'>[];
	/** Those of the period alone. */
	ownDays: readonly CountedSpan<'ai'>[];
	weeks: readonly CountedSpan<'week'>[];
	months: readonly CountedSpan<'month'>[];
}

export function aiCostOf({ days, ownDays, weeks, months }: CostMaterial): Omit<AiCost, 'period'> {
	const own = ownDays.flatMap(({ figures }) => figures?.calls ?? []);
	const usdIn = ({ fromMs, untilMs }: Pick<Span, 'fromMs' | 'untilMs'>): number =>
		usdOf(
			days
				.filter(({ span }) => span.fromMs >= fromMs && span.fromMs < untilMs)
				.flatMap(({ figures }) => figures?.calls ?? []),
		);
	return {
		total: {
			usd: usdOf(own),
			estimatedUsd: total(own, (one) => one.estimatedNanoUsd) / nanoPerUsd,
			calls: total(own, (one) => one.calls),
			unpricedCalls: total(own, (one) => (one.pricing === 'unpriced' ? one.calls : 0)),
		},
		days: ownDays.map(({ span, figures }) => ({ day: span.from, usd: usdOf(figures?.calls ?? []) })),
		weeks: weeks.map(({ span, figures }) => {
			const usd = usdIn(span);
			return {
				week: span.from,
				usd,
				...per('perActiveLearnerUsd', usd, figures?.learners),
				...per('perSolvedAttemptUsd', usd, figures?.total.solved),
			};
		}),
		months: months.map(({ span, figures }) => {
			const usd = usdIn(span);
			return { month: span.from.slice(0, 7), usd, ...per('perActiveLearnerUsd', usd, figures?.learners) };
		}),
		purposes: AiPurpose.options.flatMap((purpose) => {
			const calls = own.filter((one) => one.purpose === purpose);
			return calls.length === 0 ? [] : { purpose, calls: total(calls, (one) => one.calls), usd: usdOf(calls) };
		}),
	};
}

function per<Name extends string>(
	name: Name,
	usd: number,
	by: number | string | undefined,
): Partial<Record<Name, number>> {
	// The one name with its value, or none.
	return typeof by === 'number' && by > 0 ? ({ [name]: usd / by } as Record<Name, number>) : {};
}

function usdOf(calls: AiRollUp['calls']): number {
	return total(calls, ({ nanoUsd }) => nanoUsd) / nanoPerUsd;
}

function total<One>(all: readonly One[], of: (one: One) => number): number {
	return all.reduce((sum, one) => sum + of(one), 0);
}
