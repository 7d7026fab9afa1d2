import type { AiOrder } from '#contract/forge.ts';
import { type AiConfig, type AiEnvironment, aiConfigOf, type ProviderConfig } from './aiConfig.ts';
import type { CallMeter } from './budget/callMeter.ts';
import { routerDefaults } from './models.ts';
import type { CallOutcome } from './providerFigures.ts';
import { ProviderGate } from './providerGate.ts';
import { ProviderRouter } from './providerRouter.ts';
import type { ModelProvider } from './providers/modelProvider.ts';

export interface ModelRouterParts {
	nowMs: () => number;
	onCall?: ((call: CallOutcome) => void) | undefined;
	/** As `ProviderRouter` wants it. */
	meter?: CallMeter | undefined;
	/** Gives a provider's client; the real ones unless said. */
	load?: ((provider: ProviderConfig) => Promise<ModelProvider>) | undefined;
}

/** The router for what was ordered. Cheap: no provider's client is loaded before it is first asked. */
export function createModelRouter(order: AiOrder, environment: AiEnvironment, parts: ModelRouterParts): ProviderRouter {
	return routerOf(aiConfigOf(order, environment), parts);
}

/** For a configuration that is already put together, limits included. */
export function routerOf(
	config: AiConfig,
	parts: ModelRouterParts & { limits?: Partial<Record<keyof typeof routerDefaults, number>> | undefined },
): ProviderRouter {
	const { nowMs, onCall, meter, load = loadProvider } = parts;
	return new ProviderRouter({
		nowMs,
		onCall,
		meter,
		first: config.first,
		providers: config.providers.map((provider) => ({
			name: provider.name,
			model: provider.model,
			isConfigured: provider.isConfigured,
			reserveTokens: provider.reasoningReserveTokens,
			gate: new ProviderGate({ ...routerDefaults, ...parts.limits, ...provider }, nowMs),
			load: loadedOnce(() => load(provider)),
		})),
	});
}

async function loadProvider(config: ProviderConfig): Promise<ModelProvider> {
	switch (config.name) {
		case 'gemini': {
			const { GeminiProvider } = await import('./providers/gemini.ts');
			return new GeminiProvider(config);
		}
		case 'openai': {
			const { OpenAiProvider } = await import('./providers/openai.ts');
			return new OpenAiProvider(config);
		}
		case 'ollama': {
			const { OllamaProvider } = await import('./providers/ollama.ts');
			return new OllamaProvider(config);
		}
		default:
			return config.name satisfies never;
	}
}

/** A load that failed is tried again with the next request. */
function loadedOnce(load: () => Promise<ModelProvider>): () => Promise<ModelProvider> {
	let loaded: ModelProvider | undefined;
	return async () => (loaded ??= await load());
}
