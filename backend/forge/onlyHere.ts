import { AppError } from '#contract/appError.ts';
import type { AiOrder, ProviderName } from '#contract/forge.ts';
import type { AiEnvironment } from './aiConfig.ts';
import { isElsewhere } from './costUsd.ts';
import { providerTitles } from './providerTitles.ts';

/** What keeps a mode of this machine alone from being true, in words for the person who set it up. */
export interface Elsewhere {
	/** Which part of the configuration, for whoever knows what that part is called where it was set. */
	part: { kind: 'provider'; name: Exclude<ProviderName, 'ollama'> } | { kind: 'host' | 'model' | 'proxy' };
	says: string;
}

/** Where Ollama listens unless it is told otherwise. */
export const ollamaHere = 'http://127.0.0.1:11434';

/** Everything in the configuration by which a request for a model could leave this machine. */
export function elsewhereIn(order: AiOrder, environment: AiEnvironment, proxies: NodeJS.ProcessEnv): Elsewhere[] {
	const found: Elsewhere[] = [];
	for (const name of ['gemini', 'openai'] as const) {
		const variable = name === 'gemini' ? environment.GEMINI_API_KEY : environment.OPENAI_API_KEY;
		const isNamed = order.order.includes(name) || order.providers[name] !== undefined || isSet(variable);
		if (isNamed) found.push({ part: { kind: 'provider', name }, says: `${providerTitles[name]} is not on it` });
	}
	const { baseUrl, model } = order.providers.ollama ?? {};
	const host = baseUrl ?? (isSet(environment.OLLAMA_HOST) ? environment.OLLAMA_HOST : ollamaHere);
	if (!isHere(host))
		found.push({ part: { kind: 'host' }, says: `the address of Ollama, ${withoutSecrets(host)}, is not one of it` });
	if (model !== undefined && isElsewhere(model))
		found.push({ part: { kind: 'model' }, says: `Ollama sends what is asked of ${model} to its makers` });
	const isProxied = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'].some((name) => isSet(proxies[name]));
	if (proxies['NODE_USE_ENV_PROXY'] === '1' && isProxied)
		found.push({ part: { kind: 'proxy' }, says: 'NODE_USE_ENV_PROXY sends requests through a proxy' });
	return found;
}

/**
 * Refuses a configuration that promises this machine alone and names anybody or anything else.
 * @throws AppError `conflict`
 */
export function refuseElsewhere(order: AiOrder, environment: AiEnvironment, proxies = process.env): void {
	if (order.onlyHere !== true) return;
	const found = elsewhereIn(order, environment, proxies);
	if (found.length === 0) return;
	const why = found.map(({ says }) => says).join('; ');
	throw new AppError('conflict', `AI is set to this machine only, but ${why}. Change one of the two.`);
}

/** With the number of this machine instead of its name, about which somebody else might be asked. */
export function numbered(host: string): string {
	return host.replace(/^(\s*(?:[a-z]+:\/\/)?)localhost(?=[:/\s]|$)/i, (_, before: string) => `${before}127.0.0.1`);
}

/** Whether an address is one of this machine. Ollama's variable may leave out the protocol. */
export function isHere(host: string): boolean {
	const text = numbered(host.trim());
	const withProtocol = /^[a-z]+:\/\//i.test(text) ? text : `http://${text}`;
	if (!URL.canParse(withProtocol)) return false;
	const { protocol, hostname } = new URL(withProtocol);
	// A URL writes every form of an IPv4 address with four numbers.
	return /^https?:$/.test(protocol) && (/^127(\.\d+){3}$/.test(hostname) || hostname === '[::1]');
}

function withoutSecrets(host: string): string {
	return host.replace(/^([a-z]+:\/\/)?[^/@]*@/i, '$1');
}

function isSet(text: string | undefined): text is string {
	return text !== undefined && text.trim() !== '';
}
