import type { Handlers } from '../../http/handlers.ts';
import { type Clock, instant } from '../../platform/clock.ts';
import type { AiBudget } from './aiBudget.ts';
import type { AiLedgerStore } from './aiLedgerStore.ts';
import { periodsAt } from './periods.ts';

export interface UsageParts {
	/** Loaded when somebody first asks. */
	budget: () => Promise<AiBudget>;
	store: Pick<AiLedgerStore, 'list'>;
	clock: Clock;
}

/** What models did and cost. */
export function usageRoutes({ budget, store, clock }: UsageParts): Pick<Handlers, 'getAiUsage'> {
	return {
		async getAiUsage({ query }) {
			const nowMs = clock.nowMs();
			const { day, month } = periodsAt(query.day === undefined ? nowMs : Date.parse(query.day));
			// Most who practise never look at it.
			const [{ figuresOf }, state] = await Promise.all([
				import('./usageReport.ts'),
				budget().then((one) => one.state()),
			]);
			const figures = await figuresOf(store, { day, month });
			return {
				asOf: instant(nowMs),
				budget: state,
				day: { date: day, ...figures.day },
				month: { month, ...figures.month },
			};
		},
	};
}
