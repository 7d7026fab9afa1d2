import type * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import type { ProviderName, ProviderStatus } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';
import type { CallMeter, CallRoom } from './budget/callMeter.ts';
import { type ModelAnswer, type ModelRequest, type ModelRouter, ProvidersDown, type WhyDown } from './modelRouter.ts';
import { type CallOutcome, counted, noFigures, type ProviderFigures } from './providerFigures.ts';
import type { ProviderGate } from './providerGate.ts';
import type { ModelProvider } from './providers/modelProvider.ts';
import { ProviderFailure } from './providers/providerFailure.ts';
import { type WireSchema, wireSchemaOf } from './providers/wireSchema.ts';
import { readAnswer } from './readAnswer.ts';

export interface RoutedProvider {
	name: ProviderName;
	model: string;
	isConfigured: boolean;
	gate: ProviderGate;
	/** What it may use for an answer besides what is asked for. */
	reserveTokens?: number | undefined;
	/** The client, loaded with the first request. */
	load: () => Promise<ModelProvider>;
}

export interface ProviderRouterOptions {
	/** In the order in which they are asked. */
	providers: readonly RoutedProvider[];
	/** Who is asked first instead, by difficulty. */
	first: Readonly<Partial<Record<Difficulty, ProviderName>>>;
	nowMs: () => number;
	/** Hears of every request and every provider passed over, for metrics and the log. */
	onCall?: ((call: CallOutcome) => void) | undefined;
	/** Says before each request whether there is money for it; without one nobody counts. */
	meter?: CallMeter | undefined;
}

/** Asks one provider after the other; the only place where anything is tried again. */
export class ProviderRouter implements ModelRouter {
	readonly #options: ProviderRouterOptions;
	readonly #figures = new Map<ProviderName, ProviderFigures>();
	/** A schema is one of a few constants, and turning it takes longer than passing over a provider. */
	readonly #wires = new WeakMap<z.ZodType, WireSchema>();

	constructor(options: ProviderRouterOptions) {
		this.#options = options;
	}

	async ask<Value>(request: ModelRequest<Value>): Promise<ModelAnswer<Value>> {
		stopIfCancelled(request.signal);
		const wire = this.#wireOf(request.schema);
		const reasons: WhyDown[] = [];
		for (const provider of this.#inOrder(request.difficulty)) {
			const last = reasons.at(-1);
			if (last !== undefined) request.onFellBack?.(last.provider, last.reason);
			try {
				return await this.#askOne(provider, request, wire);
			} catch (error) {
				// Before all else: whatever it looks like, a request that its caller ended is not asked of somebody else.
				stopIfCancelled(request.signal);
				if (!(error instanceof ProviderFailure)) throw error;
				reasons.push({ provider: provider.name, reason: error.message, failure: error.kind });
			}
		}
		throw new ProvidersDown(reasons);
	}

	status(): ProviderStatus[] {
		return this.#options.providers.map(({ name, model, isConfigured, gate }) => {
			const { calls, failures, tokensIn, tokensOut } = this.figuresOf(name);
			const counts = { calls, failures, tokensIn, tokensOut };
			return { provider: name, model, configured: isConfigured, ...gate.status(), ...counts };
		});
	}

	/** Since the start, failures by reason and cost included. */
	figuresOf(provider: ProviderName): ProviderFigures {
		return this.#figures.get(provider) ?? noFigures();
	}

	#wireOf(schema: z.ZodType): WireSchema {
		const known = this.#wires.get(schema) ?? wireSchemaOf(schema);
		this.#wires.set(schema, known);
		return known;
	}

	#inOrder(difficulty: Difficulty): RoutedProvider[] {
		const configured = this.#options.providers.filter((one) => one.isConfigured);
		const first = this.#options.first[difficulty];
		return configured.toSorted((a, b) => Number(b.name === first) - Number(a.name === first));
	}

	async #askOne<Value>(
		provider: RoutedProvider,
		request: ModelRequest<Value>,
		wire: WireSchema,
	): Promise<ModelAnswer<Value>> {
		const { name, model, gate, load } = provider;
		const { system, prompt, schemaName, maxOutputTokens, schema } = request;
		const startMs = this.#options.nowMs();
		let wasAsked = false;
		let room: CallRoom | undefined;
		const outcomeOf = (outcome: CallOutcome['outcome'], used = unknownUse): CallOutcome => {
			const { tokensIn, tokensOut } = used;
			const latencyMs = this.#options.nowMs() - startMs;
			return { provider: name, model, outcome, wasAsked, tokensIn, tokensOut, latencyMs };
		};
		const note = async (outcome: CallOutcome): Promise<void> => {
			this.#note(outcome);
			await room?.settle(outcome);
		};
		try {
			// Who rests is not asked anyway. Before the gate: what is thrown inside of it without counting as a failure would close the breaker of a
			// provider on trial.
			if (gate.status().breaker !== 'open') room = await this.#takeRoom(provider, request, wire);
			stopIfCancelled(request.signal);
			const { answer, value } = await gate.run(async (signal) => {
				// The breaker has a clock of its own, and may let through whom it seemed to keep away a moment ago.
				if (room === undefined && this.#options.meter !== undefined) {
					room = await this.#takeRoom(provider, request, wire);
				}
				wasAsked = true;
				request.onAsking?.(name, model);
				const client = await load();
				const text = await client.ask({ system, prompt, schema: wire, schemaName, maxOutputTokens }, signal);
				return { answer: text, value: readAnswer(text, schema, wire) };
			}, request.signal);
			await note(outcomeOf('served', answer));
			return { value, provider: name, model, tokensIn: answer.tokensIn, tokensOut: answer.tokensOut };
		} catch (error) {
			if (request.signal.aborted) await note(outcomeOf('cancelled'));
			else if (error instanceof ProviderFailure) await note(outcomeOf(error.kind, error));
			// A bug of ours; what it cost is counted all the same.
			else await room?.settle(outcomeOf('unforeseen'));
			throw error;
		}
	}

	/** Of nobody where nobody counts. */
	async #takeRoom<Value>(
		{ name, model, reserveTokens = 0 }: RoutedProvider,
		{ purpose = 'forge', system, prompt, maxOutputTokens }: ModelRequest<Value>,
		wire: WireSchema,
	): Promise<CallRoom | undefined> {
		const { meter } = this.#options;
		if (meter === undefined) return undefined;
		// No provider makes more tokens of a text than it has bytes.
		const tokensIn = Buffer.byteLength(system) + Buffer.byteLength(prompt) + JSON.stringify(wire).length;
		return await meter.take({ purpose, provider: name, model, tokensIn, tokensOut: maxOutputTokens + reserveTokens });
	}

	#note(call: CallOutcome): void {
		this.#figures.set(call.provider, counted(this.figuresOf(call.provider), call, this.#options.nowMs()));
		this.#options.onCall?.(call);
	}
}

const unknownUse = { tokensIn: 0, tokensOut: 0 };

function stopIfCancelled(signal: AbortSignal): void {
	if (signal.aborted) throw new AppError('cancelled', 'Making the challenge was cancelled.');
}
