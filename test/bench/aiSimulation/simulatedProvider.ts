import type { ProviderName } from '#contract/forge.ts';
import type { ModelProvider, ProviderAnswer, ProviderRequest } from '#backend/forge/providers/modelProvider.ts';
import { ProviderFailure } from '#backend/forge/providers/providerFailure.ts';
import { strictJsonSchema } from '#backend/forge/providers/schemaDialects.ts';
import type { WireSchema } from '#backend/forge/providers/wireSchema.ts';
import { normal } from '../learning/chance.ts';
import type { DrawnAnswer, DrawnCandidates } from './drawnCandidates.ts';
import type { FaultSchedule } from './faultSchedule.ts';
import type { SimulatedTime } from './simulatedTime.ts';
import type { TokenCount } from './tokenCount.ts';

/** How long an answer takes, beside what it says: until the first word, and words a second, which vary from answer to answer. */
const firstWordMs = 1_500;
const tokensPerSecond = 120;
const speedSpread = 0.3;
/** Longer than any time limit. */
const neverMs = 24 * 60 * 60_000;

export interface SimulatedProviderParts {
	name: ProviderName;
	model: string;
	time: Pick<SimulatedTime, 'nowMs' | 'sleep'>;
	faults: Pick<FaultSchedule, 'faultAt'>;
	candidates: Pick<DrawnCandidates, 'challenge' | 'mended' | 'brute'>;
	tokens: TokenCount;
	random: () => number;
}

/** A provider's client, without the network: it takes its time, fails as its schedule says, and answers with a candidate. */
export class SimulatedProvider implements ModelProvider {
	readonly name: ProviderName;
	readonly model: string;
	readonly #parts: SimulatedProviderParts;
	readonly #schemas = new WeakMap<WireSchema, string>();

	constructor(parts: SimulatedProviderParts) {
		this.name = parts.name;
		this.model = parts.model;
		this.#parts = parts;
	}

	async ask(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer> {
		const { time, faults, candidates, tokens, random } = this.#parts;
		const fault = faults.faultAt(time.nowMs());
		if (fault !== undefined) {
			await time.sleep(fault.afterMs === 'never' ? neverMs : fault.afterMs, signal);
			throw new ProviderFailure(fault.kind, { restMs: fault.restMs });
		}
		const { text, counted } = answerTo(candidates, request);
		const tokensOut = tokens.of(counted);
		const speed = tokensPerSecond * Math.exp(speedSpread * normal(random));
		await time.sleep(firstWordMs + (tokensOut / speed) * 1_000, signal);
		return { text, tokensIn: tokensInOf(tokens, this.#written(request.schema), request), tokensOut };
	}

	#written(schema: WireSchema): string {
		const written = this.#schemas.get(schema) ?? JSON.stringify(strictJsonSchema(schema));
		this.#schemas.set(schema, written);
		return written;
	}
}

function answerTo(
	candidates: SimulatedProviderParts['candidates'],
	{ schemaName, prompt }: ProviderRequest,
): DrawnAnswer {
	if (schemaName === 'brute') return candidates.brute();
	const before = /^<draft>\n\{"title":"([^"\\]*)"/m.exec(prompt)?.[1];
	return before === undefined ? candidates.challenge() : candidates.mended(before);
}

/** The schema is sent with each request and paid for. */
function tokensInOf(tokens: TokenCount, written: string, { system, prompt }: ProviderRequest): number {
	return tokens.of(system) + tokens.of(withoutNumbers(prompt)) + tokens.of(written);
}

/** The numbers that make titles new ones are ours and not a model's; without them a draft in a repair is one that was counted before. */
function withoutNumbers(prompt: string): string {
	return prompt.replaceAll(/("title":"[^"\\]*?) \d+"/g, '$1"');
}
