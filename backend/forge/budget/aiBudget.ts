import type { AiBudgetState, AiPurpose, BudgetPeriod } from '#contract/aiUsage.ts';
import type { ProviderName } from '#contract/forge.ts';
import { type Clock, instant } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import { nanoPerUsd, nanoUsdOf, pricingOf } from '../costUsd.ts';
import type { MayAsk } from '../mayAsk.ts';
import { ProviderFailure } from '../providers/providerFailure.ts';
import type { AiLedgerStore, Amount } from './aiLedgerStore.ts';
import { type BudgetLimits, hardLimit, softShare } from './budgetLimits.ts';
import { capital, insteadWords, softWords, type UsedPart, usedUpWords } from './budgetWords.ts';
import { costOf } from './callCost.ts';
import type { CallMeter, CallRoom, PlannedCall } from './callMeter.ts';
import { boundsOf, periodsAt } from './periods.ts';

export interface AiBudgetParts {
	store: AiLedgerStore;
	limits: BudgetLimits;
	/** Those that are set up. */
	providers: readonly { name: ProviderName; model: string }[];
	perLearnerADay?: number | undefined;
	clock: Clock;
	log: Log;
}

/** What the proof said about an answer. */
export interface JudgedDraft {
	/** Absent where nobody's answer was a draft. */
	provider?: ProviderName | undefined;
	model?: string | undefined;
	/** Why it was refused; absent when it was proved. */
	reason?: string | undefined;
}

/** Of a model that has a price or is free, any number. */
const anyNumber = Number.MAX_SAFE_INTEGER;

/**
 * What models may cost, by day and month (UTC). Before a request is sent, the most that it can cost is taken in the store; afterwards what it did not
 * cost is given back. A request is let through while less than the limit is taken, so that the limit is passed by one request at most, however many
 * processes ask at once. What a process took that died stays taken.
 *
 * A month counts what is taken of the next one too: a clock that is put back does not find the money there again that was spent while it was ahead.
 */
export class AiBudget implements CallMeter {
	readonly #parts: AiBudgetParts;

	constructor(parts: AiBudgetParts) {
		this.#parts = parts;
	}

	/** Asked before work that would ask a model. @throws AppError as every store */
	async mayAsk(purpose: AiPurpose): Promise<MayAsk> {
		const full = this.#blocking((await this.#standing()).parts);
		if (full === undefined) return { kind: 'allowed' };
		return { kind: 'poolOnly', why: `${capital(usedUpWords(full))}.${insteadWords(purpose)}` };
	}

	/** Day and month, how much of them is used up, and the words that belong into a status. */
	async state(): Promise<AiBudgetState> {
		const { parts, day, month } = await this.#standing();
		const perLearner = this.#parts.perLearnerADay;
		const whole = { day, month, ...(perLearner === undefined ? {} : { perLearnerADay: perLearner }) };
		const full = this.#blocking(parts);
		if (full !== undefined) return { state: 'hard', note: `${capital(usedUpWords(full))}.`, ...whole };
		const near = parts.find((part) => this.#concerns(part) && part.used >= part.limit * softShare);
		return near === undefined ? { state: 'within', ...whole } : { state: 'soft', note: softWords(near), ...whole };
	}

	async take(call: PlannedCall): Promise<CallRoom> {
		const { store, clock } = this.#parts;
		const sentMs = clock.nowMs();
		const pricing = pricingOf(call.provider, call.model, sentMs);
		const amount: Amount = {
			nanoUsd: pricing.kind === 'priced' ? nanoUsdOf(pricing.price, call) : 0,
			unpricedCalls: pricing.kind === 'unpriced' ? 1 : 0,
		};
		const { day, month, nextMonth } = periodsAt(sentMs);
		const { daily, monthly } = this.#limits();
		const ahead = await store.taken(nextMonth);
		const counts = pricing.kind === 'unpriced';
		const below = (hard: Amount, besides: Amount): Amount => ({
			nanoUsd: hard.nanoUsd - besides.nanoUsd,
			unpricedCalls: counts ? hard.unpricedCalls - besides.unpricedCalls : anyNumber,
		});
		const taken = await store.take(amount, [
			{ period: month, below: below(monthly, ahead) },
			{ period: day, below: below(daily, { nanoUsd: 0, unpricedCalls: 0 }) },
		]);
		if (taken.kind === 'full') throw new ProviderFailure('overBudget', { because: await this.#whyFull(taken.period) });
		return this.#room(call, { sentMs, pricing, amount, periods: [month, day] });
	}

	/** Puts down what the proof said about an answer. @throws AppError as every store */
	async noteDraft({ provider, model, reason }: JudgedDraft): Promise<void> {
		const { store, clock } = this.#parts;
		const by = { ...(provider === undefined ? {} : { provider }), ...(model === undefined ? {} : { model }) };
		const of = { id: clock.newId(), at: instant(clock.nowMs()) };
		if (reason !== undefined) await store.append({ kind: 'draftRefused', ...of, ...by, reason });
		else if (provider !== undefined && model !== undefined)
			await store.append({ kind: 'draftAccepted', ...of, provider, model });
	}

	#room(
		call: PlannedCall,
		taken: { sentMs: number; pricing: ReturnType<typeof pricingOf>; amount: Amount; periods: readonly string[] },
	): CallRoom {
		const { store, clock, log } = this.#parts;
		const { purpose, provider, model } = call;
		const { sentMs, pricing, amount, periods } = taken;
		const id = clock.newId();
		return {
			async settle(outcome) {
				try {
					if (!outcome.wasAsked) {
						await store.giveBack(amount, periods);
						return;
					}
					const cost = costOf(outcome, call, pricing);
					await store.append({
						kind: 'call',
						...{ id, at: instant(sentMs), purpose, provider, model, outcome: outcome.outcome },
						...cost,
						pricing: pricing.kind,
						latencyMs: Math.max(0, outcome.latencyMs),
					});
					// Of the periods in which it was taken, whatever the clock says by now.
					await store.giveBack({ nanoUsd: amount.nanoUsd - cost.nanoUsd, unpricedCalls: 0 }, periods);
				} catch (error) {
					// What was taken stays taken, so the budget holds.
					log.warn({ err: error, provider, model, purpose }, 'a call of a model is not in the ledger');
				}
			},
		};
	}

	#limits(): { daily: Amount; monthly: Amount } {
		const { dailyUsd, monthlyUsd } = this.#parts.limits;
		return { daily: hardLimit(dailyUsd), monthly: hardLimit(monthlyUsd) };
	}

	async #standing(): Promise<{ parts: UsedPart[]; day: BudgetPeriod; month: BudgetPeriod }> {
		const { store, clock } = this.#parts;
		const { day, month, nextMonth } = periodsAt(clock.nowMs());
		const [ofDay, ofMonth, ahead] = await Promise.all([store.taken(day), store.taken(month), store.taken(nextMonth)]);
		const { daily, monthly } = this.#limits();
		const withAhead = {
			nanoUsd: ofMonth.nanoUsd + ahead.nanoUsd,
			unpricedCalls: ofMonth.unpricedCalls + ahead.unpricedCalls,
		};
		return {
			// The one that lasts longer first: it is what the person has to know.
			parts: [...partsOf(month, withAhead, monthly), ...partsOf(day, ofDay, daily)],
			day: periodOf(day, ofDay, daily),
			month: periodOf(month, withAhead, monthly),
		};
	}

	/** What keeps everybody from being asked. */
	#blocking(parts: readonly UsedPart[]): UsedPart | undefined {
		const full = parts.filter(({ used, limit }) => used >= limit);
		const kinds = this.#kinds();
		const isCounted = kinds.length > 0 && kinds.every((kind) => kind === 'unpriced');
		return full.find(({ what }) => what === 'money') ?? (isCounted ? full[0] : undefined);
	}

	#concerns({ what }: UsedPart): boolean {
		return what === 'money' || this.#kinds().includes('unpriced');
	}

	#kinds(): ReturnType<typeof pricingOf>['kind'][] {
		const nowMs = this.#parts.clock.nowMs();
		return this.#parts.providers.map(({ name, model }) => pricingOf(name, model, nowMs).kind);
	}

	async #whyFull(period: string): Promise<string> {
		const parts = (await this.#standing()).parts.filter((part) => part.period === period);
		const full = parts.find(({ used, limit }) => used >= limit) ?? parts[0];
		return full === undefined ? period : usedUpWords(full);
	}
}

function partsOf(period: string, taken: Amount, hard: Amount): UsedPart[] {
	return [
		{ period, what: 'money', used: taken.nanoUsd / nanoPerUsd, limit: hard.nanoUsd / nanoPerUsd },
		{ period, what: 'unpricedCalls', used: taken.unpricedCalls, limit: hard.unpricedCalls },
	];
}

function periodOf(period: string, taken: Amount, hard: Amount): BudgetPeriod {
	const { from, until } = boundsOf(period);
	const hardUsd = hard.nanoUsd / nanoPerUsd;
	return {
		from: instant(from),
		until: instant(until),
		spentUsd: Math.max(0, taken.nanoUsd) / nanoPerUsd,
		softUsd: hardUsd * softShare,
		hardUsd,
		unpricedCalls: Math.max(0, taken.unpricedCalls),
		unpricedCallsMax: hard.unpricedCalls,
	};
}
