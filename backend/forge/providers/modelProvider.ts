import type { ProviderName } from '#contract/forge.ts';
import type { WireSchema } from './wireSchema.ts';

export interface ProviderRequest {
	system: string;
	prompt: string;
	schema: WireSchema;
	schemaName: string;
	maxOutputTokens: number;
}

/** JSON text, not yet checked. */
export interface ProviderAnswer {
	text: string;
	tokensIn: number;
	/** Thinking included: it is paid for too. */
	tokensOut: number;
}

/** One provider's client. It asks once, and never again by itself. */
export interface ModelProvider {
	readonly name: ProviderName;
	readonly model: string;
	/** @throws ProviderFailure for everything that a provider can do wrong */
	ask(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer>;
}
