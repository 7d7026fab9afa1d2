import type { AiOrder, ProviderName } from '#contract/forge.ts';
import { readServerAddress } from '../account/serverAddress.ts';

export const providerTitles: Readonly<Record<ProviderName, string>> = {
	gemini: 'Google Gemini',
	openai: 'OpenAI',
	ollama: 'Ollama',
};
/** Who wrote something, for its reader. */
export function writtenBy({ provider, model }: { provider: ProviderName; model: string }): string {
	return `${providerTitles[provider]}, ${model}`;
}

// The keys of the record are the names.
export const providerNames = Object.keys(providerTitles) as ProviderName[];

/** Where Ollama listens unless told otherwise. */
export const ollamaUrl = 'http://127.0.0.1:11434';

/** The settings `codeSensei.ai.*`; an empty text means that nothing is set. */
export interface AiSettings {
	order: readonly ProviderName[];
	model(provider: ProviderName): string;
	url(provider: ProviderName): string;
	/** US dollars in a day and in a month; absent: the backend's own. */
	budget?: AiOrder['budget'];
	/** Nobody but an Ollama on this computer is asked. */
	onlyHere?: boolean;
	/** How many unseen challenges are kept ready for each topic and level that was asked for lately. */
	refill: number;
}

/** The name of the secret that holds a provider's key. */
export function keyName(provider: ProviderName): string {
	return `ai.${provider}`;
}

/** Where a key may stand in the editor's environment, by the providers' own names for it. */
const keyVariables: Readonly<Partial<Record<ProviderName, string>>> = {
	gemini: 'GEMINI_API_KEY',
	openai: 'OPENAI_API_KEY',
};

/**
 * What the backend is told of the providers: those in the learner's order that are set up, which means a key, and for Ollama an address. A key in the
 * secret storage goes before one in the environment. Nobody else is ever asked, and on this computer only nobody but Ollama. A key goes only to an address that nobody on the way can read.
 */
export async function aiOrder(
	settings: AiSettings,
	secret: (name: string) => Thenable<string | undefined>,
	environment: NodeJS.ProcessEnv,
): Promise<AiOrder> {
	const order: ProviderName[] = [];
	const providers: AiOrder['providers'] = {};
	for (const provider of new Set(settings.order)) {
		if (settings.onlyHere === true && (provider !== 'ollama' || ollamaElsewhere(settings) !== undefined)) continue;
		const [model, url] = [settings.model(provider), settings.url(provider)];
		const variable = keyVariables[provider];
		const key = (await secret(keyName(provider))) ?? (variable === undefined ? undefined : environment[variable]);
		// Longer than the contract allows is nothing that anybody would mean.
		if (model.length > 100 || url.length > 500) continue;
		if (provider === 'ollama' ? !isHttp(url) : key === undefined || !isSafe(url)) continue;
		order.push(provider);
		providers[provider] = {
			...(key !== undefined && { key }),
			...(model !== '' && { model }),
			...(url !== '' && { baseUrl: url }),
		};
	}
	return {
		order,
		providers,
		refill: settings.refill,
		...(settings.budget && { budget: settings.budget }),
		...(settings.onlyHere === true && { onlyHere: true }),
	};
}

/** Why Ollama is not asked although it has an address, while nothing may leave this computer: that address, or a model that its makers run. */
export function ollamaElsewhere(settings: AiSettings): 'url' | 'model' | undefined {
	const url = settings.url('ollama');
	if (url !== '' && !/^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?(\/|$)/i.test(url)) return 'url';
	return /[:-]cloud$/i.test(settings.model('ollama')) ? 'model' : undefined;
}

function isHttp(url: string): boolean {
	return /^https?:\/\//.test(url) && URL.canParse(url);
}

/** Empty is the provider's own address. */
function isSafe(url: string): boolean {
	return url === '' || (isHttp(url) && readServerAddress(url).kind === 'usable');
}
