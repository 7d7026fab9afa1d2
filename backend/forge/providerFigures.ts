import type { ProviderName } from '#contract/forge.ts';
import { costUsd } from './costUsd.ts';
import type { FailureKind } from './providers/providerFailure.ts';

/** One request to a provider that was really sent, or a provider that was passed over. Carries no text of anybody. */
export interface CallOutcome {
	provider: ProviderName;
	model: string;
	outcome: 'served' | 'cancelled' | FailureKind;
	/** False where the provider was passed over without being asked. */
	wasAsked: boolean;
	tokensIn: number;
	tokensOut: number;
	latencyMs: number;
}

/** What a provider did since the start. */
export interface ProviderFigures {
	calls: number;
	served: number;
	failures: number;
	/** Passed over: resting, on trial or busy. */
	skips: number;
	/** Failures and skips, by why. */
	byReason: Partial<Record<FailureKind, number>>;
	tokensIn: number;
	tokensOut: number;
	costUsd: number;
	/** Of all calls together. */
	latencyMs: number;
}

export function noFigures(): ProviderFigures {
	return {
		calls: 0,
		served: 0,
		failures: 0,
		skips: 0,
		byReason: {},
		tokensIn: 0,
		tokensOut: 0,
		costUsd: 0,
		latencyMs: 0,
	};
}

/** The figures with one outcome more. */
export function counted(figures: ProviderFigures, call: CallOutcome, nowMs: number): ProviderFigures {
	const reason = call.outcome === 'served' || call.outcome === 'cancelled' ? undefined : call.outcome;
	return {
		calls: figures.calls + (call.wasAsked ? 1 : 0),
		served: figures.served + (call.outcome === 'served' ? 1 : 0),
		failures: figures.failures + (call.wasAsked && reason !== undefined ? 1 : 0),
		skips: figures.skips + (call.wasAsked ? 0 : 1),
		byReason:
			reason === undefined ? figures.byReason : { ...figures.byReason, [reason]: (figures.byReason[reason] ?? 0) + 1 },
		tokensIn: figures.tokensIn + call.tokensIn,
		tokensOut: figures.tokensOut + call.tokensOut,
		costUsd: figures.costUsd + costUsd(call.provider, call.model, call, nowMs),
		latencyMs: figures.latencyMs + call.latencyMs,
	};
}
