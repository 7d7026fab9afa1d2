import { type ModelAnswer, type ModelRequest, type ModelRouter, ProvidersDown } from '#backend/forge/modelRouter.ts';
import { AppError } from '#contract/appError.ts';
import type { ProviderStatus } from '#contract/forge.ts';

/** What the script has for one question: an answer's text, or nobody to give one. */
export type ScriptedTurn = string | ProvidersDown;

/** Answers by a script under the router's rules: what does not fit the schema is as if nobody had delivered. */
export class ScriptedRouter implements ModelRouter {
	readonly asked: Pick<ModelRequest<unknown>, 'system' | 'prompt' | 'schemaName' | 'difficulty'>[] = [];
	readonly #turns: ScriptedTurn[];

	constructor(turns: readonly ScriptedTurn[]) {
		this.#turns = [...turns];
	}

	ask<Value>(request: ModelRequest<Value>): Promise<ModelAnswer<Value>> {
		const { system, prompt, schemaName, difficulty, schema } = request;
		if (request.signal.aborted) return Promise.reject(new AppError('cancelled', 'Stopped.'));
		this.asked.push({ system, prompt, schemaName, difficulty });
		const turn = this.#turns.shift();
		if (turn === undefined) return Promise.reject(new ProvidersDown([]));
		if (turn instanceof ProvidersDown) return Promise.reject(turn);
		request.onAsking?.('gemini', 'scripted');
		const value = parsed(turn, schema);
		if (value === undefined) {
			return Promise.reject(new ProvidersDown([{ provider: 'gemini', reason: 'its answer was no challenge' }]));
		}
		return Promise.resolve({ value, provider: 'gemini', model: 'scripted', tokensIn: 1, tokensOut: 1 });
	}

	status(): ProviderStatus[] {
		return [];
	}
}

function parsed<Value>(text: string, schema: ModelRequest<Value>['schema']): Value | undefined {
	try {
		return schema.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
