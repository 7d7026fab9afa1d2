import type { AiPurpose } from '#contract/aiUsage.ts';
import type { ProviderName } from '#contract/forge.ts';
import type { CallOutcome } from '../providerFigures.ts';

/** A request that is about to be sent. */
export interface PlannedCall {
	purpose: AiPurpose;
	provider: ProviderName;
	model: string;
	/** The most that it can use. */
	tokensIn: number;
	tokensOut: number;
}

/** Room in the budget that was taken for one request. */
export interface CallRoom {
	/** Puts down what became of the request, and gives back what it did not use: all where it was not sent. Never rejects. */
	settle(call: CallOutcome): Promise<void>;
}

/** Stands before every request to a model. */
export interface CallMeter {
	/** @throws ProviderFailure `overBudget`; AppError as every store */
	take(call: PlannedCall): Promise<CallRoom>;
}
