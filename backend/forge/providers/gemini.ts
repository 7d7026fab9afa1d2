import { GoogleGenerativeAI, type GenerationConfig } from '@google/generative-ai';
import * as z from 'zod';
import type { ProviderConfig } from '../aiConfig.ts';
import { throughGuardedFetch } from './guardedFetch.ts';
import type { ModelProvider, ProviderAnswer, ProviderRequest } from './modelProvider.ts';
import { ProviderFailure } from './providerFailure.ts';
import { openApiSchema } from './schemaDialects.ts';

const count = z.number().catch(0);

/** What we read of an answer; the client itself checks nothing. */
const Answer = z.object({
	candidates: z
		.array(
			z.object({
				content: z
					.object({ parts: z.array(z.object({ text: z.string().catch(''), thought: z.boolean().catch(false) })) })
					.catch({ parts: [] }),
				finishReason: z.string().optional(),
			}),
		)
		.catch([]),
	promptFeedback: z.object({ blockReason: z.string().optional() }).optional().catch(undefined),
	usageMetadata: z
		.object({ promptTokenCount: count, candidatesTokenCount: count, thoughtsTokenCount: count })
		.catch({ promptTokenCount: 0, candidatesTokenCount: 0, thoughtsTokenCount: 0 }),
});

const refusals: ReadonlySet<string> = new Set([
	'SAFETY',
	'RECITATION',
	'LANGUAGE',
	'BLOCKLIST',
	'PROHIBITED_CONTENT',
	'SPII',
]);

/** Gemini through `@google/generative-ai`. Never streams: a broken stream of this client is a rejection that nobody can catch. */
export class GeminiProvider implements ModelProvider {
	readonly name = 'gemini';
	readonly model: string;
	readonly #config: ProviderConfig;
	readonly #client: GoogleGenerativeAI;

	constructor(config: ProviderConfig) {
		this.model = config.model;
		this.#config = config;
		this.#client = new GoogleGenerativeAI(config.key ?? '');
	}

	async ask(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer> {
		const { baseUrl, thinking, reasoningReserveTokens, maxResponseBytes } = this.#config;
		// The client's types lag behind the API; what it is given goes over the wire as it is.
		const generationConfig = {
			responseMimeType: 'application/json',
			responseSchema: openApiSchema(request.schema),
			// Thinking is taken out of the same allowance, and would leave JSON that is cut.
			maxOutputTokens: request.maxOutputTokens + reasoningReserveTokens,
			...(thinking === undefined ? {} : { thinkingConfig: thinking }),
		} as unknown as GenerationConfig;
		const model = this.#client.getGenerativeModel(
			{ model: this.model, systemInstruction: request.system, generationConfig },
			baseUrl === undefined ? {} : { baseUrl },
		);
		const { response } = await throughGuardedFetch(maxResponseBytes, signal, (fetch) =>
			withGlobalFetch(fetch, () => model.generateContent(request.prompt)),
		);
		return answerIn(response);
	}
}

/**
 * The client takes no `fetch`, and looks up the global one before its call first waits. Putting ours there for just that long touches nobody else,
 * since nothing else runs meanwhile.
 */
function withGlobalFetch<Result>(fetch: typeof globalThis.fetch, call: () => Promise<Result>): Promise<Result> {
	const usual = globalThis.fetch;
	globalThis.fetch = fetch;
	try {
		return call();
	} finally {
		globalThis.fetch = usual;
	}
}

function answerIn(response: unknown): ProviderAnswer {
	const { candidates, promptFeedback, usageMetadata: usage } = Answer.parse(response);
	const used = {
		tokensIn: usage.promptTokenCount,
		tokensOut: usage.candidatesTokenCount + usage.thoughtsTokenCount,
	};
	const [candidate] = candidates;
	if (candidate === undefined)
		throw new ProviderFailure(promptFeedback?.blockReason === undefined ? 'empty' : 'refused', used);
	const { finishReason } = candidate;
	if (finishReason !== undefined && refusals.has(finishReason)) throw new ProviderFailure('refused', used);
	if (finishReason === 'MAX_TOKENS') throw new ProviderFailure('tooLong', used);
	if (finishReason !== 'STOP') throw new ProviderFailure('cutOff', used);
	const text = candidate.content.parts.map((part) => (part.thought ? '' : part.text)).join('');
	return { text, ...used };
}
