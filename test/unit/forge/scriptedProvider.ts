import type { AiConfig } from '#backend/forge/aiConfig.ts';
import type { CallMeter } from '#backend/forge/budget/callMeter.ts';
import type { CallOutcome } from '#backend/forge/providerFigures.ts';
import { type GateLimits, ProviderGate } from '#backend/forge/providerGate.ts';
import { ProviderRouter } from '#backend/forge/providerRouter.ts';
import type { ModelProvider, ProviderAnswer } from '#backend/forge/providers/modelProvider.ts';
import type { ProviderName } from '#contract/forge.ts';

export type Script = (signal: AbortSignal) => Promise<ProviderAnswer>;

const limits: GateLimits = {
	slots: 2,
	timeLimitMs: 60_000,
	breakAfter: 3,
	breakMs: 3_600_000,
	longRestMs: 600_000,
	longestRestMs: 3_600_000,
};

/** Real gates before providers that do what a test says. */
export class ScriptedProviders {
	readonly router: ProviderRouter;
	readonly asked: ProviderName[] = [];
	readonly calls: CallOutcome[] = [];
	readonly scripts: Record<ProviderName, Script> = { gemini: good, openai: good, ollama: good };
	nowMs = Date.parse('2026-11-25T12:00:00.000Z');

	constructor(
		changes: {
			limits?: Partial<GateLimits>;
			first?: AiConfig['first'];
			off?: readonly ProviderName[];
			meter?: CallMeter;
			models?: Partial<Record<ProviderName, string>>;
		} = {},
	) {
		const nowMs = (): number => this.nowMs;
		this.router = new ProviderRouter({
			nowMs,
			first: changes.first ?? {},
			meter: changes.meter,
			onCall: (call) => this.calls.push(call),
			providers: (['gemini', 'openai', 'ollama'] as const).map((name) => ({
				name,
				model: changes.models?.[name] ?? `${name}-model`,
				isConfigured: !(changes.off ?? []).includes(name),
				gate: new ProviderGate({ ...limits, ...changes.limits }, nowMs),
				load: () => Promise.resolve(this.#provider(name)),
			})),
		});
	}

	#provider(name: ProviderName): ModelProvider {
		return {
			name,
			model: `${name}-model`,
			ask: (_request, signal) => {
				this.asked.push(name);
				return this.scripts[name](signal);
			},
		};
	}
}

export function good(): Promise<ProviderAnswer> {
	return Promise.resolve({ text: '{"word":"yes"}', tokensIn: 10, tokensOut: 20 });
}

/** Never by itself. */
export function hang(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(new Error('aborted')));
	});
}
