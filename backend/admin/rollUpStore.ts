import type { WorkLease } from '../platform/claimedWork.ts';
import type { RollUps } from './rollUp.ts';
import type { Span, SpanKind } from './span.ts';

/** What is known of a span without its figures. */
export interface RollUpHead {
	kind: SpanKind;
	from: string;
	/** When its counting began; absent when it was only marked as stale. */
	countedMs: number | undefined;
	/** When it was last marked. */
	staleMs: number | undefined;
	/** What there was to count then. */
	seen: string;
}

export interface RollUp<Kind extends SpanKind> {
	span: Span;
	countedMs: number;
	seen: string;
	figures: RollUps[Kind];
}

/** Who counts has the lease; `cursor` is where the looking for late changes goes on. */
export interface CountingTurn {
	cursor: string;
}

/** Counts by day, week and month, and whose turn it is to count. Every writing method throws AppError `storeFull` or `busy`. */
export interface RollUpStore {
	heads(): Promise<RollUpHead[]>;
	/** Replaces what was counted earlier. */
	put<Kind extends SpanKind>(rollUp: RollUp<Kind>): Promise<void>;
	/** Those that begin from the first instant on and before the second, the oldest first. */
	list<Kind extends SpanKind>(kind: Kind, fromMs: number, untilMs: number): Promise<RollUp<Kind>[]>;
	/** They are counted anew. */
	markStale(spans: readonly Span[], atMs: number): Promise<void>;
	/** Everything goes, to be counted anew. */
	clear(): Promise<void>;
	/** The turn, unless another process has it or it is too early; `atOnce`: it is never too early. */
	claim(lease: WorkLease, when?: 'atOnce'): Promise<CountingTurn | undefined>;
	/** Keeps the lease for longer. Answers whether it was still this process's. */
	keep(owner: string, untilMs: number): Promise<boolean>;
	release(owner: string, next: CountingTurn & { notBeforeMs: number }): Promise<void>;
}
