import { type ModelAnswer, type ModelRequest, type ModelRouter, ProvidersDown } from '#backend/forge/modelRouter.ts';
import { AppError } from '#contract/appError.ts';
import type { ProviderStatus } from '#contract/forge.ts';
import { type Asked, askedPart, isBruteOnly } from './askedPart.ts';

type AskedOf = Pick<ModelRequest<unknown>, 'system' | 'prompt' | 'schemaName' | 'difficulty'>;

/** What the script has for one question: an answer's text, or nobody to give one. */
export type ScriptedTurn = string | ProvidersDown;

/** Answers by a script, of which a turn may hold both the challenge and its brute force, under the router's rules: what does not fit the schema is as if nobody had delivered. */
export class ScriptedRouter implements ModelRouter {
	/** The questions for a challenge; those for a brute force stand apart. */
	readonly asked: AskedOf[] = [];
	readonly askedForBrute: AskedOf[] = [];
	readonly #turns: ScriptedTurn[];
	#last = '';

	constructor(turns: readonly ScriptedTurn[]) {
		this.#turns = [...turns];
	}

	ask<Value>(request: ModelRequest<Value>): Promise<ModelAnswer<Value>> {
		const { system, prompt, schemaName, difficulty, schema } = request;
		if (request.signal.aborted) return Promise.reject(new AppError('cancelled', 'Stopped.'));
		const asked = schemaName === 'brute' ? 'brute' : 'challenge';
		(asked === 'brute' ? this.askedForBrute : this.asked).push({ system, prompt, schemaName, difficulty });
		const turn = this.#next(asked);
		if (turn === undefined) return Promise.reject(new ProvidersDown([]));
		if (turn instanceof ProvidersDown) return Promise.reject(turn);
		request.onAsking?.('gemini', 'scripted');
		const value = parsed(turn, schema);
		if (value === undefined) {
			return Promise.reject(new ProvidersDown([{ provider: 'gemini', reason: 'its answer was no challenge' }]));
		}
		return Promise.resolve({ value, provider: 'gemini', model: 'scripted', tokensIn: 1, tokensOut: 1 });
	}

	/** A brute force comes from a turn of its own where there is one, else from beside the challenge. */
	#next(asked: Asked): ScriptedTurn | undefined {
		const [next] = this.#turns;
		const isBeside = asked === 'brute' && !(typeof next === 'string' && isBruteOnly(next));
		const turn = isBeside ? this.#last : this.#turns.shift();
		if (typeof turn !== 'string') return turn;
		this.#last = turn;
		return askedPart(turn, asked);
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
