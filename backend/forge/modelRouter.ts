import type * as z from 'zod';
import type { AiPurpose } from '#contract/aiUsage.ts';
import type { ProviderName, ProviderStatus } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';
import type { FailureKind } from './providers/providerFailure.ts';

/** What is asked of a model; the answer is JSON that fits the schema. */
export interface ModelRequest<Value> {
	/** The part that stays the same from request to request, so that a provider's prefix cache can hold it. */
	system: string;
	prompt: string;
	/**
	 * Sent over the wire as the provider takes it, and used again on what comes back. An object of objects, lists, texts, choices and numbers; what no
	 * provider can be told (a record, a tuple, `unknown`, recursion) is thrown as a bug before anybody is asked.
	 */
	schema: z.ZodType<Value>;
	/** A word for the schema, e.g. `challenge`. */
	schemaName: string;
	/** Hard demands may begin at another provider. */
	difficulty: Difficulty;
	maxOutputTokens: number;
	/** What it is counted as; `forge` unless said. */
	purpose?: AiPurpose | undefined;
	/** The caller's own; aborted, it ends the request and nobody else is asked. */
	signal: AbortSignal;
	onAsking?: ((provider: ProviderName, model: string) => void) | undefined;
	onFellBack?: ((from: ProviderName, reason: string) => void) | undefined;
}

export interface ModelAnswer<Value> {
	value: Value;
	provider: ProviderName;
	model: string;
	tokensIn: number;
	tokensOut: number;
}

/** Asks one provider after the other until one delivers. */
export interface ModelRouter {
	/** @throws ProvidersDown when nobody delivered, AppError `cancelled` when the caller's signal was aborted. */
	ask<Value>(request: ModelRequest<Value>): Promise<ModelAnswer<Value>>;
	/** In the order in which they are asked; without keys. */
	status(): ProviderStatus[];
}

export interface WhyDown {
	provider: ProviderName;
	/** For people. */
	reason: string;
	/** For counting, where it is known. */
	failure?: FailureKind | undefined;
}

/** Nobody could deliver: not configured, resting, or each failed for the reason given. */
export class ProvidersDown extends Error {
	readonly reasons: readonly WhyDown[];

	constructor(reasons: readonly WhyDown[]) {
		super(reasons.length === 0 ? 'no provider is set up' : 'no provider could deliver');
		this.name = 'ProvidersDown';
		this.reasons = reasons;
	}
}
