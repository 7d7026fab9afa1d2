import { AppError } from '#contract/appError.ts';
import { ClaimedWork, type WorkLease } from '../platform/claimedWork.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { type AiSources, countAi } from './countAi.ts';
import { countDay, countMonth } from './countDay.ts';
import { countWeek, type WeekSources } from './countWeek.ts';
import type { RollUps } from './rollUp.ts';
import type { CountingTurn, RollUpHead, RollUpStore } from './rollUpStore.ts';
import { dayMs, dayOf, type Span, spanAt, spanId, type SpanKind, spanKinds, spansBetween } from './span.ts';

export interface CountingParts {
	store: RollUpStore;
	sources: WeekSources & { ai: AiSources };
	/** Names this process. */
	owner: string;
	clock: Clock;
	log: Log;
}

/** One span takes less. */
const leaseMs = 15 * 60_000;
/** How often it is looked whether there is something to count. */
const lookEveryMs = 10 * 60_000;
/** What goes on is counted anew so often: the more work, the rarer. */
const anewAfterMs: Record<SpanKind, number> = {
	day: 10 * 60_000,
	ai: 10 * 60_000,
	week: 3_600_000,
	month: 6 * 3_600_000,
};
/** So long after its end a span is counted for good, unless something comes late. */
const settledAfterMs = 3_600_000;
/** Clocks of two processes agree within less. */
const clocksDifferMs = 5_000;
/** What is older is not counted: a clock that was wrong by decades makes no work. */
const countedDaysMax = 3 * 366;
/** Days of the past in which it is looked for late changes, each time. */
const checkedAtOnce = 30;

/**
 * Keeps the roll-ups as the events say. What goes on is counted again and again, what is over once; what is changed late (events that were brought in, learners who were
 * erased) is found by counting the events of each day again, some days at each look, or at once where somebody says so. Counting twice changes nothing.
 */
export class Counting {
	readonly #parts: CountingParts;
	readonly #work: ClaimedWork<CountingTurn>;

	constructor(parts: CountingParts) {
		this.#parts = parts;
		const { store, owner, clock, log } = parts;
		this.#work = new ClaimedWork({
			claim: (lease) => store.claim(lease),
			work: async (turn) => {
				await this.#turn(turn, this.#work.signal, () => undefined);
			},
			onFailed: (error) => {
				if (this.#work.signal.aborted) return;
				if (error instanceof AppError) log.info({ code: error.code }, 'what was done is counted later');
				else log.error({ err: error }, 'what was done could not be counted');
			},
			leaseMs,
			lookEveryMs,
			owner,
			clock,
		});
	}

	start(): void {
		this.#work.start();
	}

	stop(): Promise<void> {
		return this.#work.stop();
	}

	/** The days of these instants have changed, and what they are part of. */
	async changed(instantsMs: Iterable<number>): Promise<void> {
		const { store, clock } = this.#parts;
		const nowMs = clock.nowMs();
		const spans = new Map<string, Span>();
		for (const ms of instantsMs) {
			if (ms > nowMs || ms < nowMs - countedDaysMax * dayMs) continue;
			for (const kind of ['day', 'week', 'month'] as const) {
				const span = spanAt(kind, ms);
				spans.set(spanId(span), span);
			}
		}
		if (spans.size > 0) await store.markStale([...spans.values()], nowMs);
	}

	/**
	 * Counts now whatever is to be counted; false when another process is at it. `anew`: everything.
	 * @throws AppError as every store; what the signal was aborted with
	 */
	async countNow(signal: AbortSignal, say: (line: string) => void, anew?: 'anew'): Promise<boolean> {
		const { store, owner, clock } = this.#parts;
		const turn = await store.claim({ owner, ...leaseFrom(clock.nowMs()) }, 'atOnce');
		if (turn === undefined) return false;
		if (anew !== undefined) await store.clear();
		await this.#turn(turn, signal, say);
		return true;
	}

	async #turn({ cursor }: CountingTurn, signal: AbortSignal, say: (line: string) => void): Promise<void> {
		const { store, owner, clock } = this.#parts;
		let next = cursor;
		try {
			const heads = new Map((await store.heads()).map((head) => [spanId(head), head]));
			const spans = await this.#spans();
			for (const span of spans) {
				if (this.#isDue(span, heads.get(spanId(span)))) heads.set(spanId(span), await this.#count(span, signal, say));
			}
			next = await this.#findLate(spans, heads, cursor, signal, say);
		} finally {
			// Of a process that stops the next one goes on at once.
			const restMs = signal.aborted ? 0 : lookEveryMs;
			await store.release(owner, { cursor: next, notBeforeMs: clock.nowMs() + restMs });
		}
	}

	/** Everything from the first thing that was done until now, the newest first. */
	async #spans(): Promise<Span[]> {
		const { activity, ai } = this.#parts.sources;
		const nowMs = this.#parts.clock.nowMs();
		const oldestMs = spanAt('day', nowMs).fromMs - countedDaysMax * dayMs;
		const firsts = await Promise.all([activity.firstMs(oldestMs), ai.firstMs(oldestMs)]);
		const firstMs = Math.min(nowMs, ...firsts.filter((ms) => ms !== undefined));
		return spanKinds.flatMap((kind) => spansBetween(kind, firstMs, nowMs + 1)).sort((a, b) => b.fromMs - a.fromMs);
	}

	#isDue(span: Span, head: RollUpHead | undefined): boolean {
		if (head?.countedMs === undefined) return true;
		const { countedMs, staleMs } = head;
		if (staleMs !== undefined && staleMs + clocksDifferMs >= countedMs) return true;
		if (countedMs >= span.untilMs + settledAfterMs) return false;
		return this.#parts.clock.nowMs() - countedMs >= anewAfterMs[span.kind];
	}

	async #count(span: Span, signal: AbortSignal, say: (line: string) => void): Promise<RollUpHead> {
		const { store, owner, clock } = this.#parts;
		signal.throwIfAborted();
		if (!(await store.keep(owner, clock.nowMs() + leaseMs))) throw leaseLost();
		const countedMs = clock.nowMs();
		const seen = await this.#seen(span);
		switch (span.kind) {
			case 'day':
				await this.#put(span, { countedMs, seen }, await this.#day(span, signal));
				break;
			case 'week':
				await this.#put(span, { countedMs, seen }, await countWeek(this.#parts.sources, span, signal));
				break;
			case 'month':
				await this.#put(span, { countedMs, seen }, await countMonth(this.#parts.sources.activity, span, signal));
				break;
			case 'ai':
				await this.#put(span, { countedMs, seen }, await countAi(this.#parts.sources.ai, span, signal));
				break;
			default:
				span.kind satisfies never;
		}
		say(spanId(span));
		return { kind: span.kind, from: span.from, countedMs, staleMs: undefined, seen };
	}

	/** Streaks are those of now: of a day that is long over they are what was counted when it ended. */
	async #day(span: Span, signal: AbortSignal): Promise<RollUps['day']> {
		const { store, sources, clock } = this.#parts;
		const figures = await countDay(sources.activity, span, signal);
		if (clock.nowMs() < span.untilMs + 2 * settledAfterMs) return figures;
		const [before] = await store.list('day', span.fromMs, span.untilMs);
		const streaks = before?.figures.streaks;
		return streaks === undefined ? figures : { ...figures, streaks };
	}

	async #put<Kind extends SpanKind>(
		span: Span,
		counted: { countedMs: number; seen: string },
		figures: RollUps[Kind],
	): Promise<void> {
		await this.#parts.store.put<Kind>({ span, ...counted, figures });
	}

	/** Of models nothing comes late. */
	async #seen({ kind, fromMs, untilMs }: Span): Promise<string> {
		const { activity, reports } = this.#parts.sources;
		if (kind === 'ai') return '';
		const counts = await Promise.all([activity.count(fromMs, untilMs), reports.count(fromMs, untilMs)]);
		return counts.join(' ');
	}

	/** Looks at some of the days before the last ones, further back each time, and begins again at the end. Answers with where it goes on. */
	async #findLate(
		spans: readonly Span[],
		heads: ReadonlyMap<string, RollUpHead>,
		cursor: string,
		signal: AbortSignal,
		say: (line: string) => void,
	): Promise<string> {
		const days = spans.filter(({ kind }) => kind === 'day');
		const below = days.filter(({ from }) => from < cursor);
		const checked = (below.length === 0 ? days : below).slice(0, checkedAtOnce);
		for (const day of checked) {
			const head = heads.get(spanId(day));
			if (head?.countedMs === undefined || head.countedMs < day.untilMs) continue;
			if ((await this.#seen(day)) === head.seen) continue;
			for (const kind of ['day', 'week', 'month'] as const) {
				await this.#count(spanAt(kind, day.fromMs), signal, say);
			}
		}
		return checked.at(-1)?.from ?? dayOf(this.#parts.clock.nowMs());
	}
}

function leaseFrom(nowMs: number): Omit<WorkLease, 'owner'> {
	return { nowMs, untilMs: nowMs + leaseMs };
}

function leaseLost(): AppError {
	return new AppError('busy', 'Another process counts what was done.');
}
