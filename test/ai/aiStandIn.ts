import { type ChatCompletionRequest, type FixtureResponse, LLMock } from '@copilotkit/aimock';
import type { AiConfig, ProviderConfig } from '#backend/forge/aiConfig.ts';
import { aiConfigOf } from '#backend/forge/aiConfig.ts';
import { routerOf } from '#backend/forge/createModelRouter.ts';
import type { CallOutcome } from '#backend/forge/providerFigures.ts';
import type { ProviderRouter } from '#backend/forge/providerRouter.ts';
import type { AiOrder, ProviderName } from '#contract/forge.ts';
import { type Asked, askedPart } from '../forge/askedPart.ts';
import { RecordingProxy } from './recordingProxy.ts';

/** Never in a log, an error or a request's body: tests look for them. */
export const keys = { gemini: 'gemini-key-4711', openai: 'sk-openai-key-4712', ollama: 'ollama-key-4713' } as const;

export interface RouterChanges {
	order?: readonly ProviderName[];
	limits?: Parameters<typeof routerOf>[1]['limits'];
	provider?: (config: ProviderConfig) => Partial<ProviderConfig>;
	first?: AiConfig['first'];
	onCall?: (call: CallOutcome) => void;
	nowMs?: () => number;
}

/** What is said to one of the forge's two calls; whoever asks something else asks for the first. */
export type AnswerTo = (asked: Asked) => FixtureResponse;

/** The three providers on this machine: aimock behind a proxy of ours. */
export class AiStandIn {
	readonly proxy: RecordingProxy;
	readonly #mock: LLMock;
	readonly #answers = new Map<ProviderName, FixtureResponse | AnswerTo>();

	private constructor(mock: LLMock, proxy: RecordingProxy) {
		this.#mock = mock;
		this.proxy = proxy;
	}

	static async start(): Promise<AiStandIn> {
		const mock = await LLMock.create({ host: '127.0.0.1', port: 0, logLevel: 'silent' });
		const standIn = new AiStandIn(mock, await RecordingProxy.start(mock.url));
		for (const provider of ['gemini', 'openai', 'ollama'] as const) {
			const { model } = configOf(provider, standIn.proxy.url);
			mock.on({ model }, (request) => standIn.#answerOf(provider, request));
		}
		return standIn;
	}

	/** What the model of a provider says from now on; a challenge with its brute force beside it is told in two parts, as the forge asks for them. */
	setAnswer(provider: ProviderName, answer: FixtureResponse | AnswerTo): void {
		this.#answers.set(provider, answer);
	}

	reset(): void {
		this.#answers.clear();
		this.proxy.reset();
	}

	/** A router with the real limits unless a test changes them. */
	router(changes: RouterChanges = {}): ProviderRouter {
		const providers = (changes.order ?? ['gemini', 'openai', 'ollama']).map((name) => {
			const config = configOf(name, this.proxy.url);
			return { ...config, ...changes.provider?.(config) };
		});
		const { limits, onCall, nowMs = () => 1_790_000_000_000 } = changes;
		return routerOf({ providers, first: changes.first ?? {} }, { nowMs, onCall, limits });
	}

	/** What a backend is told so that it asks the stand-in. */
	aiOrder(order: readonly ProviderName[]): AiOrder {
		return orderOf(order, this.proxy.url);
	}

	async stop(): Promise<void> {
		await this.proxy.close();
		await this.#mock.stop();
	}

	#answerOf(provider: ProviderName, request: ChatCompletionRequest): FixtureResponse {
		const given = this.#answers.get(provider);
		if (given === undefined) throw new Error(`the test says nothing about ${provider}`);
		const asked = JSON.stringify(request.messages).includes('You write a brute force') ? 'brute' : 'challenge';
		const answer = typeof given === 'function' ? given(asked) : given;
		if (!('content' in answer) || typeof answer.content !== 'string') return answer;
		return { ...answer, content: askedPart(answer.content, asked) };
	}
}

function configOf(provider: ProviderName, url: string): ProviderConfig {
	const [config] = aiConfigOf(orderOf([provider], url), {}).providers;
	if (config === undefined) throw new Error(`${provider} has no configuration`);
	return config;
}

function orderOf(order: readonly ProviderName[], url: string): AiOrder {
	return {
		order: [...order],
		providers: {
			gemini: { key: keys.gemini, baseUrl: url },
			openai: { key: keys.openai, baseUrl: `${url}/v1` },
			ollama: { key: keys.ollama, baseUrl: url },
		},
	};
}
