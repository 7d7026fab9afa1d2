/** A stretch of UTC that is counted as a whole. `ai` is a day, too: of models, not of learners. Weeks begin on Mondays. */
export interface Span {
	kind: SpanKind;
	/** Its first day, e.g. `2026-11-23`. */
	from: string;
	fromMs: number;
	/** No part of it. */
	untilMs: number;
}

export const spanKinds = ['day', 'week', 'month', 'ai'] as const;
export type SpanKind = (typeof spanKinds)[number];

export const dayMs = 24 * 3_600_000;
/** 1970-01-05, the first Monday. */
const firstMondayMs = 4 * dayMs;

/** The span of this kind that the instant is in. */
export function spanAt(kind: SpanKind, ms: number): Span {
	const dayFromMs = Math.floor(ms / dayMs) * dayMs;
	switch (kind) {
		case 'day':
		case 'ai':
			return span(kind, dayFromMs, dayFromMs + dayMs);
		case 'week': {
			const weekMs = 7 * dayMs;
			const fromMs = Math.floor((ms - firstMondayMs) / weekMs) * weekMs + firstMondayMs;
			return span(kind, fromMs, fromMs + weekMs);
		}
		case 'month': {
			const date = new Date(ms);
			const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
			return span(kind, Date.UTC(year, month), Date.UTC(year, month + 1));
		}
		default:
			return kind satisfies never;
	}
}

/** Every span of the kind of which something lies between the instants, the oldest first. */
export function spansBetween(kind: SpanKind, fromMs: number, untilMs: number): Span[] {
	const spans: Span[] = [];
	for (let at = fromMs; at < untilMs;) {
		const one = spanAt(kind, at);
		spans.push(one);
		at = one.untilMs;
	}
	return spans;
}

export function spanId({ kind, from }: Pick<Span, 'kind' | 'from'>): string {
	return `${kind} ${from}`;
}

/** `2026-11-23` of an instant, in UTC. */
export function dayOf(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}

function span(kind: SpanKind, fromMs: number, untilMs: number): Span {
	return { kind, from: dayOf(fromMs), fromMs, untilMs };
}
