import { OpenAI } from 'openai';
import * as z from 'zod';
import type { ProviderConfig } from '../aiConfig.ts';
import { throughGuardedFetch } from './guardedFetch.ts';
import type { ModelProvider, ProviderAnswer, ProviderRequest } from './modelProvider.ts';
import { ProviderFailure } from './providerFailure.ts';
import { strictJsonSchema } from './schemaDialects.ts';

const count = z.number().catch(0);

/** What we read of an answer; the client itself checks nothing. */
const Answer = z.object({
	choices: z
		.array(
			z.object({
				message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).catch({}),
				finish_reason: z.string().nullish(),
			}),
		)
		.catch([]),
	usage: z.object({ prompt_tokens: count, completion_tokens: count }).catch({ prompt_tokens: 0, completion_tokens: 0 }),
});

/** OpenAI, and whoever speaks its protocol, through `openai`. */
export class OpenAiProvider implements ModelProvider {
	readonly name = 'openai';
	readonly model: string;
	readonly #config: ProviderConfig;

	constructor(config: ProviderConfig) {
		this.model = config.model;
		this.#config = config;
	}

	async ask(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer> {
		const { reasoningReserveTokens, maxResponseBytes, timeLimitMs } = this.#config;
		const completion = await throughGuardedFetch(maxResponseBytes, signal, (fetch) =>
			this.#client(fetch).chat.completions.create(
				{
					model: this.model,
					messages: [
						{ role: 'system', content: request.system },
						{ role: 'user', content: request.prompt },
					],
					// Reasoning is taken out of the same allowance.
					max_completion_tokens: request.maxOutputTokens + reasoningReserveTokens,
					response_format: {
						type: 'json_schema',
						json_schema: { name: request.schemaName, strict: true, schema: strictJsonSchema(request.schema) },
					},
				},
				// Ours ends the request first; the client's own limit of ten minutes must not matter, and neither its two retries.
				{ maxRetries: 0, timeout: 2 * timeLimitMs, signal },
			),
		);
		return answerIn(completion);
	}

	/** Everything that the client would otherwise read from the environment is said here; its log would write prompts. */
	#client(fetch: typeof globalThis.fetch): OpenAI {
		return new OpenAI({
			// The client refuses to be made without one, but a server of one's own may need none.
			apiKey: this.#config.key ?? 'none',
			baseURL: this.#config.baseUrl ?? 'https://api.openai.com/v1',
			organization: null,
			project: null,
			webhookSecret: null,
			logLevel: 'off',
			maxRetries: 0,
			fetch,
		});
	}
}

function answerIn(completion: unknown): ProviderAnswer {
	const { choices, usage } = Answer.parse(completion);
	const used = { tokensIn: usage.prompt_tokens, tokensOut: usage.completion_tokens };
	const [choice] = choices;
	if (choice === undefined) throw new ProviderFailure('empty', used);
	const { message, finish_reason: finishReason } = choice;
	if (finishReason === 'content_filter' || (message.refusal ?? '') !== '') throw new ProviderFailure('refused', used);
	if (finishReason === 'length') throw new ProviderFailure('tooLong', used);
	if (finishReason !== 'stop') throw new ProviderFailure('cutOff', used);
	return { text: message.content ?? '', ...used };
}
