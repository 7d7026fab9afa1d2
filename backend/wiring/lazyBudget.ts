import type { AiOrder } from '#contract/forge.ts';
import type { AiPurpose } from '#contract/aiUsage.ts';
import type { AiEnvironment } from '../forge/aiConfig.ts';
import type { AiAllowance, Spent } from '../forge/budget/aiAllowance.ts';
import type { AiBudget, JudgedDraft } from '../forge/budget/aiBudget.ts';
import type { AiLedgerStore } from '../forge/budget/aiLedgerStore.ts';
import type { BudgetLimits } from '../forge/budget/budgetLimits.ts';
import type { MayAsk } from '../forge/mayAsk.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';

export interface LazyBudgetParts {
	ai: AiOrder;
	environment: AiEnvironment;
	store: AiLedgerStore;
	/** Where the order says nothing. */
	limits: BudgetLimits;
	/** Why no model is asked for something, whatever it costs. */
	switchedOff?: ((purpose: AiPurpose) => Promise<string | undefined>) | undefined;
	/** Absent: nobody counts. */
	perLearnerADay?: number | undefined;
	clock: Clock;
	log: Log;
}

/** What models may cost and each learner may have them do; loaded when somebody first asks for one. */
export class LazyBudget {
	readonly #parts: LazyBudgetParts;
	#budget: Promise<AiBudget> | undefined;
	#allowance: Promise<AiAllowance> | undefined;

	constructor(parts: LazyBudgetParts) {
		this.#parts = parts;
	}

	budget(): Promise<AiBudget> {
		this.#budget ??= this.#loadBudget();
		return this.#budget;
	}

	/** As `AiBudget` says it. */
	async mayAsk(purpose: AiPurpose): Promise<MayAsk> {
		const why = await this.#parts.switchedOff?.(purpose);
		if (why !== undefined) return { kind: 'poolOnly', why };
		return await (await this.budget()).mayAsk(purpose);
	}

	/** As `AiBudget` writes it. Never rejects. */
	async noteDraft(draft: JudgedDraft): Promise<void> {
		try {
			await (await this.budget()).noteDraft(draft);
		} catch (error) {
			this.#parts.log.warn({ err: error }, 'a draft is not in the ledger');
		}
	}

	/** As `AiAllowance` does it. */
	async spend<Result>(
		learnerId: string,
		work: () => Promise<Result>,
		cameOfIt: (result: Result) => boolean,
	): Promise<Spent<Result>> {
		this.#allowance ??= this.#loadAllowance();
		return await (await this.#allowance).spend(learnerId, work, cameOfIt);
	}

	async #loadBudget(): Promise<AiBudget> {
		const { ai, environment, store, limits, perLearnerADay, clock, log } = this.#parts;
		const [{ AiBudget }, { aiConfigOf }] = await Promise.all([
			import('../forge/budget/aiBudget.ts'),
			import('../forge/aiConfig.ts'),
		]);
		return new AiBudget({
			store,
			limits: {
				dailyUsd: ai.budget?.dailyUsd ?? limits.dailyUsd,
				monthlyUsd: ai.budget?.monthlyUsd ?? limits.monthlyUsd,
			},
			providers: aiConfigOf(ai, environment).providers.filter(({ isConfigured }) => isConfigured),
			perLearnerADay,
			clock,
			log,
		});
	}

	async #loadAllowance(): Promise<AiAllowance> {
		const { AiAllowance } = await import('../forge/budget/aiAllowance.ts');
		return new AiAllowance(this.#parts);
	}
}
