import type { AiPurpose, Counted, Pricing } from '#contract/aiUsage.ts';
import type { ProviderName } from '#contract/forge.ts';
import type { AiOutcomeStore } from './aiOutcomes.ts';
import type { AiRollUp } from './rollUp.ts';
import type { Span } from './span.ts';
import { roundedTo2Digits, tallyOf } from './tally.ts';

/** What is counted of the ledger. */
export type LedgerLine =
	| {
			kind: 'call';
			provider: ProviderName;
			model: string;
			purpose: AiPurpose;
			pricing: Pricing;
			outcome: string;
			nanoUsd: number;
			isEstimated: boolean;
			latencyMs: number;
	  }
	| { kind: 'draftAccepted' }
	| { kind: 'draftRefused'; reason: string };

export interface AiSources {
	/** The oldest line since then; undefined when there is none. */
	firstMs: (sinceMs: number) => Promise<number | undefined>;
	ledger: (fromMs: number, untilMs: number) => AsyncIterable<LedgerLine>;
	outcomes: Pick<AiOutcomeStore, 'counts'>;
}

interface CallCount extends Omit<AiRollUp['calls'][number], 'failures' | 'latencyTally'> {
	failures: Map<string, number>;
	latenciesMs: number[];
}

/** What models did on a day. @throws AppError as every store; what the signal was aborted with */
export async function countAi(
	{ ledger, outcomes }: AiSources,
	{ fromMs, untilMs }: Span,
	signal: AbortSignal,
): Promise<AiRollUp> {
	const calls = new Map<string, CallCount>();
	const refusals = new Map<string, number>();
	let proved = 0;
	let refused = 0;
	for await (const line of ledger(fromMs, untilMs)) {
		signal.throwIfAborted();
		if (line.kind === 'call') addCall(calls, line);
		else if (line.kind === 'draftAccepted') proved += 1;
		else {
			refused += 1;
			refusals.set(line.reason, (refusals.get(line.reason) ?? 0) + 1);
		}
	}
	const ended = await outcomes.counts(fromMs, untilMs);
	const counted = (of: 'challenge' | 'hint'): Counted[] =>
		mostFirst(new Map(ended.filter((one) => one.of === of).map(({ outcome, count }) => [outcome, count])));
	return {
		calls: [...calls.values()].map(({ failures, latenciesMs, ...call }) => ({
			...call,
			failures: mostFirst(failures),
			latencyTally: tallyOf(latenciesMs.map(roundedTo2Digits)),
		})),
		drafts: { written: proved + refused, proved, refusals: mostFirst(refusals) },
		served: counted('challenge'),
		hints: counted('hint'),
	};
}

function addCall(calls: Map<string, CallCount>, line: Extract<LedgerLine, { kind: 'call' }>): void {
	const { provider, model, purpose, pricing, outcome, nanoUsd, isEstimated, latencyMs } = line;
	const key = [provider, model, purpose, pricing].join(' ');
	const call = calls.get(key) ?? {
		...{ provider, model, purpose, pricing },
		...{ calls: 0, served: 0, nanoUsd: 0, estimatedNanoUsd: 0 },
		failures: new Map<string, number>(),
		latenciesMs: [],
	};
	calls.set(key, call);
	call.calls += 1;
	call.nanoUsd += nanoUsd;
	if (isEstimated) call.estimatedNanoUsd += nanoUsd;
	call.latenciesMs.push(latencyMs);
	if (outcome === 'served') call.served += 1;
	else call.failures.set(outcome, (call.failures.get(outcome) ?? 0) + 1);
}

/** Counts of several days together. */
export function addCounted(parts: Iterable<readonly Counted[]>): Counted[] {
	const counts = new Map<string, number>();
	for (const part of parts) for (const { reason, count } of part) counts.set(reason, (counts.get(reason) ?? 0) + count);
	return mostFirst(counts);
}

function mostFirst(counts: ReadonlyMap<string, number>): Counted[] {
	const all = [...counts].map(([reason, count]) => ({ reason, count }));
	return all.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
