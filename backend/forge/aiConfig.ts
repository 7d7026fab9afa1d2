import type { AiOrder, ProviderName } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';
import {
	defaultFirst,
	defaultOrder,
	models,
	providerDefaults,
	type ProviderDefaults,
	routerDefaults,
} from './models.ts';
import { numbered, ollamaHere } from './onlyHere.ts';

/** Everything about one provider that a request needs. */
export interface ProviderConfig extends Omit<ProviderDefaults, 'baseUrl'> {
	name: ProviderName;
	isConfigured: boolean;
	key: string | undefined;
	/** The client's own when absent. */
	baseUrl: string | undefined;
	thinking: Readonly<Record<string, string | number | boolean>> | undefined;
	maxResponseBytes: number;
}

export interface AiConfig {
	/** In the order in which they are asked. */
	providers: readonly ProviderConfig[];
	/** Who is asked first instead, by difficulty. */
	first: Readonly<Partial<Record<Difficulty, ProviderName>>>;
}

/** The variables of the environment that count where the order says nothing. */
export type AiEnvironment = Readonly<
	Partial<Record<'GEMINI_API_KEY' | 'OPENAI_API_KEY' | 'OLLAMA_HOST', string | undefined>>
>;

/**
 * Puts together what was ordered, the environment and our defaults. A provider is configured when it has a key; Ollama when it is named in the
 * order, has an entry, or OLLAMA_HOST is set, so that nobody who has set up nothing waits for it. Of this machine only, there is nobody else; that
 * nothing else was meant `refuseElsewhere` has seen to.
 */
export function aiConfigOf(order: AiOrder, environment: AiEnvironment): AiConfig {
	if (order.onlyHere === true) {
		const ollama = providerConfig('ollama', order, environment);
		return { providers: [{ ...ollama, baseUrl: numbered(ollama.baseUrl ?? ollamaHere) }], first: {} };
	}
	const names = order.order.length > 0 ? [...new Set(order.order)] : defaultOrder;
	return {
		providers: names.map((name) => providerConfig(name, order, environment)),
		first: isInDefaultOrder(names) ? defaultFirst : {},
	};
}

/** Some may be left out; one that stands elsewhere shows that a person has chosen. */
function isInDefaultOrder(names: readonly ProviderName[]): boolean {
	return defaultOrder.filter((name) => names.includes(name)).every((name, at) => names[at] === name);
}

function providerConfig(name: ProviderName, order: AiOrder, environment: AiEnvironment): ProviderConfig {
	const entry = order.providers[name];
	const defaults = providerDefaults[name];
	const model = nonEmpty(entry?.model) ?? defaults.model;
	const key = nonEmpty(entry?.key) ?? keyIn(name, environment);
	const host = name === 'ollama' ? nonEmpty(environment.OLLAMA_HOST) : undefined;
	return {
		...defaults,
		name,
		model,
		key,
		baseUrl: (entry?.baseUrl ?? host ?? defaults.baseUrl)?.replace(/\/+$/, ''),
		isConfigured:
			name === 'ollama'
				? order.order.includes('ollama') || entry !== undefined || host !== undefined
				: key !== undefined || entry?.baseUrl !== undefined,
		thinking: models[model]?.thinking,
		maxResponseBytes: routerDefaults.maxResponseBytes,
	};
}

function keyIn(name: ProviderName, environment: AiEnvironment): string | undefined {
	switch (name) {
		case 'gemini':
			return nonEmpty(environment.GEMINI_API_KEY);
		case 'openai':
			return nonEmpty(environment.OPENAI_API_KEY);
		case 'ollama':
			return undefined;
		default:
			return name satisfies never;
	}
}

function nonEmpty(text: string | undefined): string | undefined {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' ? undefined : trimmed;
}
