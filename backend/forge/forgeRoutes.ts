import type { Handlers } from '../http/handlers.ts';
import type { ForgeService } from './forgeService.ts';

type ForgeHandlers = Pick<Handlers, 'startForge' | 'watchForge' | 'cancelForge' | 'getProviders'>;

export function forgeRoutes(service: ForgeService): ForgeHandlers {
	return {
		startForge: ({ learnerId, body }) => service.start(learnerId, body),
		watchForge: ({ learnerId, params, signal }) => service.watch(learnerId, params.forgeId, signal),
		cancelForge: ({ learnerId, params }) => Promise.resolve(service.cancel(learnerId, params.forgeId)),
		getProviders: async () => ({ providers: await service.providers() }),
	};
}
