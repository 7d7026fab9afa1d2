import type { Engagement } from '#contract/analytics.ts';
import type { Period } from './period.ts';
import type { RollUp, RollUpStore } from './rollUpStore.ts';
import { type Span, spanAt, spansBetween, type SpanKind } from './span.ts';

/** The spans of one kind in a period, and what was counted of them. */
export interface CountedSpan<Kind extends SpanKind> {
	span: Span;
	/** Absent while it is not counted. */
	figures: RollUp<Kind>['figures'] | undefined;
	countedMs: number | undefined;
}

/** Whole spans of which something is in the period, the oldest first. What has not begun yet is left out. @throws AppError as every store */
export async function countedIn<Kind extends SpanKind>(
	store: Pick<RollUpStore, 'list'>,
	kind: Kind,
	{ fromMs, untilMs }: Pick<Period, 'fromMs' | 'untilMs'>,
	nowMs: number,
): Promise<CountedSpan<Kind>[]> {
	const firstMs = spanAt(kind, fromMs).fromMs;
	const spans = spansBetween(kind, firstMs, Math.min(untilMs, nowMs + 1));
	const rollUps = new Map((await store.list(kind, firstMs, untilMs)).map((one) => [one.span.from, one]));
	return spans.map((span) => {
		const known = rollUps.get(span.from);
		return { span, figures: known?.figures, countedMs: known?.countedMs };
	});
}

/** From the begin of the first to the end of the last; the period itself where there are none. */
export function boundsOf(
	counted: readonly { span: Span }[],
	{ fromMs, untilMs }: Pick<Period, 'fromMs' | 'untilMs'>,
): Pick<Period, 'fromMs' | 'untilMs'> {
	return { fromMs: counted[0]?.span.fromMs ?? fromMs, untilMs: counted.at(-1)?.span.untilMs ?? untilMs };
}

/** The period as an answer says it, by the days of it. */
export function periodAnswer(
	{ from, to, timeZone }: Period,
	days: readonly CountedSpan<'day' | 'ai'>[],
): Engagement['period'] {
	const times = days.flatMap(({ countedMs }) => countedMs ?? []);
	const newest = times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
	return {
		...{ from, to, timeZone },
		...(newest === undefined ? {} : { countedAt: newest }),
		missingDays: days.filter(({ figures }) => figures === undefined).length,
	};
}
