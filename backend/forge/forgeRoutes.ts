import type { Handlers } from '../http/handlers.ts';
import type { ForgeService } from './forgeService.ts';

type ForgeHandlers = Pick<Handlers, 'startForge' | 'watchForge' | 'cancelForge' | 'getProviders'>;

/**
 * @param forge loaded when somebody first asks for it
 * @param budgetNote what there is to say about the budget
 */
export function forgeRoutes(
	forge: () => Promise<ForgeService>,
	budgetNote: () => Promise<string | undefined>,
): ForgeHandlers {
	return {
		startForge: async ({ learnerId, body }) => (await forge()).start(learnerId, body),
		async *watchForge({ learnerId, params, signal, place }) {
			yield* (await forge()).watch(learnerId, params.forgeId, signal, place);
		},
		cancelForge: async ({ learnerId, params }) => (await forge()).cancel(learnerId, params.forgeId),
		async getProviders() {
			const [providers, note] = await Promise.all([(await forge()).providers(), budgetNote()]);
			return { providers, ...(note === undefined ? {} : { budgetNote: note }) };
		},
	};
}
