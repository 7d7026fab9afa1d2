import { type AiFigures, AiPurpose, type Pricing, type UsageLine } from '#contract/aiUsage.ts';
import { ProviderName } from '#contract/forge.ts';
import { nanoPerUsd } from '../costUsd.ts';
import type { LedgerCall, LedgerEntry } from './ledgerEntry.ts';

/** Adds entries of the ledger up. */
export class FigureCount {
	readonly #total = new LineCount();
	readonly #byPurpose = new Map<AiPurpose, LineCount>();
	readonly #byModel = new Map<string, ModelCount>();
	readonly #failures = new Map<string, number>();
	readonly #refusals = new Map<string, number>();
	#written = 0;
	#accepted = 0;

	add(entry: LedgerEntry): void {
		if (entry.kind === 'call') {
			const ofModel = this.#ofModel(entry);
			const ofPurpose = this.#byPurpose.get(entry.purpose) ?? new LineCount();
			this.#byPurpose.set(entry.purpose, ofPurpose);
			for (const line of [this.#total, ofPurpose, ofModel.line]) line.add(entry);
			ofModel.pricing = entry.pricing;
			if (entry.outcome !== 'served') countOne(this.#failures, entry.outcome);
			return;
		}
		this.#written += 1;
		const { provider, model } = entry;
		const ofModel = provider === undefined || model === undefined ? undefined : this.#ofModel({ provider, model });
		if (ofModel !== undefined) ofModel.written += 1;
		if (entry.kind === 'draftAccepted') {
			this.#accepted += 1;
			if (ofModel !== undefined) ofModel.accepted += 1;
		} else {
			countOne(this.#refusals, entry.reason);
			if (ofModel !== undefined) countOne(ofModel.refusals, entry.reason);
		}
	}

	figures(): AiFigures {
		const models = [...this.#byModel.values()].sort(inOrder);
		return {
			total: this.#total.line(),
			byPurpose: AiPurpose.options.flatMap((purpose) => {
				const line = this.#byPurpose.get(purpose);
				return line === undefined ? [] : [{ purpose, ...line.line() }];
			}),
			byModel: models.flatMap(({ provider, model, pricing, line }) =>
				pricing === undefined ? [] : [{ provider, model, pricing, ...line.line() }],
			),
			failures: mostFirst(this.#failures),
			drafts: {
				written: this.#written,
				accepted: this.#accepted,
				...(this.#written === 0 ? {} : { yieldShare: this.#accepted / this.#written }),
				refusals: mostFirst(this.#refusals),
				byModel: models
					.filter(({ written }) => written > 0)
					.map(({ provider, model, written, accepted, refusals }) => ({
						...{ provider, model, written, accepted },
						refusals: mostFirst(refusals),
					})),
			},
		};
	}

	#ofModel({ provider, model }: { provider: ProviderName; model: string }): ModelCount {
		const key = `${provider} ${model}`;
		const known = this.#byModel.get(key);
		if (known !== undefined) return known;
		const fresh: ModelCount = { provider, model, line: new LineCount(), pricing: undefined, ...noDrafts() };
		this.#byModel.set(key, fresh);
		return fresh;
	}
}

interface ModelCount {
	provider: ProviderName;
	model: string;
	line: LineCount;
	/** As of its last call; absent while there was none. */
	pricing: Pricing | undefined;
	written: number;
	accepted: number;
	refusals: Map<string, number>;
}

function noDrafts(): Pick<ModelCount, 'written' | 'accepted' | 'refusals'> {
	return { written: 0, accepted: 0, refusals: new Map() };
}

class LineCount {
	readonly #latenciesMs: number[] = [];
	#served = 0;
	#tokensIn = 0;
	#tokensOut = 0;
	#nanoUsd = 0;
	#estimatedNanoUsd = 0;

	add({ outcome, tokensIn, tokensOut, nanoUsd, isEstimated, latencyMs }: LedgerCall): void {
		this.#latenciesMs.push(latencyMs);
		if (outcome === 'served') this.#served += 1;
		this.#tokensIn += tokensIn;
		this.#tokensOut += tokensOut;
		this.#nanoUsd += nanoUsd;
		if (isEstimated) this.#estimatedNanoUsd += nanoUsd;
	}

	line(): UsageLine {
		const calls = this.#latenciesMs.length;
		const sorted = this.#latenciesMs.toSorted((a, b) => a - b);
		const [medianMs, p95Ms] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
		return {
			calls,
			served: this.#served,
			failed: calls - this.#served,
			tokensIn: this.#tokensIn,
			tokensOut: this.#tokensOut,
			costUsd: this.#nanoUsd / nanoPerUsd,
			estimatedUsd: this.#estimatedNanoUsd / nanoPerUsd,
			...(medianMs === undefined ? {} : { medianMs }),
			...(p95Ms === undefined ? {} : { p95Ms }),
		};
	}
}

/** By nearest rank: a value that was measured, the smallest that so large a share does not exceed. */
function quantile(sorted: readonly number[], share: number): number | undefined {
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

function countOne(counts: Map<string, number>, reason: string): void {
	counts.set(reason, (counts.get(reason) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): { reason: string; count: number }[] {
	const all = [...counts].map(([reason, count]) => ({ reason, count }));
	return all.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function inOrder(one: ModelCount, other: ModelCount): number {
	const place = ({ provider }: ModelCount): number => ProviderName.options.indexOf(provider);
	return place(one) - place(other) || (one.model < other.model ? -1 : 1);
}
