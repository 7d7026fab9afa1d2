import { Ollama } from 'ollama';
import * as z from 'zod';
import type { ProviderConfig } from '../aiConfig.ts';
import { throughGuardedFetch } from './guardedFetch.ts';
import type { ModelProvider, ProviderAnswer, ProviderRequest } from './modelProvider.ts';
import { ProviderFailure } from './providerFailure.ts';
import { plainJsonSchema } from './schemaDialects.ts';

const count = z.number().catch(0);

/** What we read of an answer; the client itself checks nothing. */
const Answer = z.object({
	message: z.object({ content: z.string().catch('') }).catch({ content: '' }),
	done: z.boolean().catch(false),
	done_reason: z.string().optional().catch(undefined),
	/** A model that breaks down half-way says so under status 200. */
	error: z.unknown().optional(),
	prompt_eval_count: count,
	eval_count: count,
});

/** A model on one's own machine or network through `ollama`. */
export class OllamaProvider implements ModelProvider {
	readonly name = 'ollama';
	readonly model: string;
	readonly #config: ProviderConfig;

	constructor(config: ProviderConfig) {
		this.model = config.model;
		this.#config = config;
	}

	async ask(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer> {
		const { baseUrl, key, contextTokens, maxResponseBytes } = this.#config;
		const answer = await throughGuardedFetch(maxResponseBytes, signal, (fetch) =>
			// The client takes no signal for what is not streamed, so each request has its own, with a fetch that does.
			new Ollama({
				...(baseUrl === undefined ? {} : { host: baseUrl }),
				...(key === undefined ? {} : { headers: { Authorization: `Bearer ${key}` } }),
				fetch,
			}).chat({
				model: this.model,
				stream: false,
				// Thoughts would come instead of the answer, or before it.
				think: false,
				format: plainJsonSchema(request.schema),
				messages: [
					{ role: 'system', content: request.system },
					{ role: 'user', content: request.prompt },
				],
				options: {
					// Without it a model that loops on white space never ends.
					num_predict: request.maxOutputTokens,
					// The usual 4,096 cut a longer prompt off without a word.
					...(contextTokens === undefined ? {} : { num_ctx: contextTokens }),
				},
			}),
		);
		return answerIn(answer);
	}
}

function answerIn(response: unknown): ProviderAnswer {
	const answer = Answer.parse(response);
	const used = { tokensIn: answer.prompt_eval_count, tokensOut: answer.eval_count };
	if (answer.error !== undefined) throw new ProviderFailure('serverError', used);
	if (answer.done_reason === 'length') throw new ProviderFailure('tooLong', used);
	if (!answer.done) throw new ProviderFailure('cutOff', used);
	return { text: answer.message.content, ...used };
}
