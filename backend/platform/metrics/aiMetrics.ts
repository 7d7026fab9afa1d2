import { Counter, Gauge, Histogram } from 'prom-client';
import type { MetricsPage } from './metricsPage.ts';

/** A provider that was asked, or passed over. No text of anybody. */
export interface AskedModel {
	provider: string;
	/** `served`, `cancelled`, or why it failed: a closed list. */
	outcome: string;
	wasAsked: boolean;
	tokensIn: number;
	tokensOut: number;
	costUsd: number;
	seconds: number;
}

export interface ProviderState {
	provider: string;
	configured: boolean;
	breaker: 'closed' | 'halfOpen' | 'open';
}

export interface BudgetFigures {
	state: 'within' | 'soft' | 'hard';
	day: { spentUsd: number; hardUsd: number };
	month: { spentUsd: number; hardUsd: number };
}

export interface AiSources {
	providers: () => Promise<readonly ProviderState[]>;
	budget: () => Promise<BudgetFigures>;
}

/** A model thinks for a while. */
const callBuckets = [0.5, 1, 2.5, 5, 10, 20, 40, 80, 160];
const breakerStates = ['closed', 'halfOpen', 'open'] as const;
const budgetStates = ['within', 'soft', 'hard'] as const;

/** Providers, what they did, and what that cost. */
export class AiMetrics {
	readonly #page: MetricsPage;
	readonly #calls: Counter<'provider' | 'outcome'>;
	readonly #passedOver: Counter<'provider' | 'outcome'>;
	readonly #seconds: Histogram<'provider'>;
	readonly #tokens: Counter<'provider' | 'direction'>;
	readonly #cost: Counter<'provider'>;

	constructor(page: MetricsPage) {
		this.#page = page;
		const registers = [page.registry];
		this.#calls = new Counter({
			name: 'code_sensei_ai_requests_total',
			help: 'Requests that were sent to a provider, by what came of them',
			labelNames: ['provider', 'outcome'],
			registers,
		});
		this.#passedOver = new Counter({
			name: 'code_sensei_ai_passed_over_total',
			help: 'Times that a provider was not asked, by why',
			labelNames: ['provider', 'outcome'],
			registers,
		});
		this.#seconds = new Histogram({
			name: 'code_sensei_ai_request_seconds',
			help: 'How long providers took, whatever came of it',
			labelNames: ['provider'],
			buckets: callBuckets,
			registers,
		});
		this.#tokens = new Counter({
			name: 'code_sensei_ai_tokens_total',
			help: 'Tokens that providers counted, in and out',
			labelNames: ['provider', 'direction'],
			registers,
		});
		this.#cost = new Counter({
			name: 'code_sensei_ai_cost_usd_total',
			help: 'What requests of this process cost at the prices that are known; the ledger and the budget are exact',
			labelNames: ['provider'],
			registers,
		});
	}

	asked({ provider, outcome, wasAsked, tokensIn, tokensOut, costUsd, seconds }: AskedModel): void {
		if (!wasAsked) {
			this.#passedOver.inc({ provider, outcome });
			return;
		}
		this.#calls.inc({ provider, outcome });
		this.#seconds.observe({ provider }, seconds);
		this.#tokens.inc({ provider, direction: 'in' }, tokensIn);
		this.#tokens.inc({ provider, direction: 'out' }, tokensOut);
		this.#cost.inc({ provider }, costUsd);
	}

	watch({ providers, budget }: AiSources): void {
		const registers = [this.#page.registry];
		const breaker = new Gauge({
			name: 'code_sensei_ai_breaker',
			help: 'Of each provider that is set up: 1 for the state its breaker is in',
			labelNames: ['provider', 'state'],
			registers,
		});
		const usd = new Gauge({
			name: 'code_sensei_ai_budget_usd',
			help: 'What models cost in this day and month (UTC), of all processes, and what they may',
			labelNames: ['period', 'amount'],
			registers,
		});
		const state = new Gauge({
			name: 'code_sensei_ai_budget_state',
			help: '1 for the state that the budget is in: within, soft (four fifths are spent), hard (no model is asked)',
			labelNames: ['state'],
			registers,
		});
		this.#page.addSample({
			name: 'providers',
			read: async () => {
				const all = await providers();
				breaker.reset();
				for (const one of all.filter(({ configured }) => configured)) {
					for (const name of breakerStates) {
						breaker.set({ provider: one.provider, state: name }, Number(one.breaker === name));
					}
				}
			},
			clear: () => breaker.reset(),
		});
		this.#page.addSample({
			name: 'budget',
			read: async () => {
				const now = await budget();
				for (const period of ['day', 'month'] as const) {
					usd.set({ period, amount: 'spent' }, now[period].spentUsd);
					usd.set({ period, amount: 'allowed' }, now[period].hardUsd);
				}
				for (const name of budgetStates) state.set({ state: name }, Number(now.state === name));
			},
			clear: () => {
				usd.reset();
				state.reset();
			},
		});
	}
}
