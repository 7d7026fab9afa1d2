import type { ProviderName } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';

/** US dollars per million tokens, from a day on (UTC). */
export interface Price {
	from: string;
	inPerMillion: number;
	outPerMillion: number;
}

export interface ModelFacts {
	/** Oldest first. None: it costs nothing but one's own electricity, or nobody told us. */
	prices: readonly Price[];
	/** Gemini's `thinkingConfig`: which form it takes depends on the model. */
	thinking?: Readonly<Record<string, string | number | boolean>>;
}

export interface ProviderDefaults {
	/** The model unless another is set. */
	model: string;
	/** Absent: what the provider's own client takes. */
	baseUrl?: string;
	/** For one request, the whole answer included. */
	timeLimitMs: number;
	/** Requests at once; one more goes to the next provider. */
	slots: number;
	/** What thinking may take besides the answer. */
	reasoningReserveTokens: number;
	/** How much prompt and answer may be together, where that has to be said. */
	contextTokens?: number;
}

/** Who is asked, in which order, unless somebody sets one. */
export const defaultOrder: readonly ProviderName[] = ['gemini', 'openai', 'ollama'];

/** In the default order, whoever may be missing from it, demands of this difficulty begin at the stronger model; in another order nobody is moved. */
export const defaultFirst: Readonly<Partial<Record<Difficulty, ProviderName>>> = { hard: 'openai' };

/** Model ids, limits and prices change often: here and nowhere else. */
export const providerDefaults: Readonly<Record<ProviderName, ProviderDefaults>> = {
	gemini: { model: 'gemini-3.5-flash-lite', timeLimitMs: 60_000, slots: 4, reasoningReserveTokens: 2_048 },
	openai: { model: 'gpt-5.4-mini', timeLimitMs: 90_000, slots: 4, reasoningReserveTokens: 4_096 },
	// A model on an ordinary machine writes a few words a second. Node itself gives up on a silent server after 300 s.
	ollama: {
		model: 'qwen3:8b',
		timeLimitMs: 240_000,
		slots: 2,
		reasoningReserveTokens: 0,
		contextTokens: 16_384,
	},
};

/** Prices of October 2026, as the providers published them. */
export const models: Readonly<Record<string, ModelFacts>> = {
	'gemini-3.5-flash-lite': {
		prices: [{ from: '2026-10-01', inPerMillion: 0.3, outPerMillion: 2.5 }],
		thinking: { thinkingLevel: 'low' },
	},
	'gemini-3.8-flash': {
		prices: [
			{ from: '2026-10-01', inPerMillion: 0.75, outPerMillion: 3.75 },
			{ from: '2027-01-01', inPerMillion: 1.5, outPerMillion: 7.5 },
		],
		thinking: { thinkingLevel: 'low' },
	},
	'gpt-6-luna': { prices: [{ from: '2026-10-01', inPerMillion: 0.1, outPerMillion: 0.5 }] },
	'gpt-5.4-mini': { prices: [{ from: '2026-10-01', inPerMillion: 0.75, outPerMillion: 4.5 }] },
};

export const routerDefaults = {
	/** An answer is a few kilobytes; what is this large is none. */
	maxResponseBytes: 1_000_000,
	/** Failures in a row after which a provider rests. */
	breakAfter: 3,
	breakMs: 30_000,
	/** After a refused key or a used-up account: nothing gets better by asking soon. */
	longRestMs: 10 * 60_000,
	/** As long as a provider may ask to be left alone. */
	longestRestMs: 60 * 60_000,
} as const;
