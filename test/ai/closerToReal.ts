import type { ProviderName } from '#contract/forge.ts';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: unknown;
}

/** Mends the spots in which aimock's answers differ from the real provider's. */
export function closerToReal(provider: ProviderName, request: Record<string, unknown>, answer: Answer): Answer {
	if (!isRecord(answer.body)) return answer;
	switch (provider) {
		case 'ollama':
			return { ...answer, body: answer.status === 200 ? counted(request, answer.body) : flatError(answer.body) };
		case 'gemini':
			return answer.status === 200 ? { ...answer, body: thoughtful(answer.body) } : answer;
		case 'openai':
			return answer;
		default:
			return provider satisfies never;
	}
}

/** The real body is `{"error":"text"}`; aimock sends OpenAI's. */
function flatError(body: Record<string, unknown>): unknown {
	return isRecord(body.error) ? { error: body.error.message } : body;
}

/** aimock counts no tokens; a real server counts about one for four letters. */
function counted(request: Record<string, unknown>, body: Record<string, unknown>): unknown {
	const letters = (value: unknown): number => JSON.stringify(value ?? '').length;
	return {
		...body,
		prompt_eval_count: Math.ceil(letters(request.messages) / 4),
		eval_count: Math.ceil(letters(isRecord(body.message) ? body.message.content : '') / 4),
	};
}

/** Where a fixture tells the usage, a model that thinks tells that too. */
function thoughtful(body: Record<string, unknown>): unknown {
	const usage = body.usageMetadata;
	if (!isRecord(usage) || usage.promptTokenCount === 0) return body;
	return { ...body, usageMetadata: { ...usage, thoughtsTokenCount: 50 } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
