import type { ProviderName } from '#contract/forge.ts';

/** As the providers write their names. */
export const providerTitles: Readonly<Record<ProviderName, string>> = {
	gemini: 'Gemini',
	openai: 'OpenAI',
	ollama: 'Ollama',
};
