import type { Handlers } from '../http/handlers.ts';
import type { HintService } from './hintService.ts';

export function hintRoutes(service: HintService): Pick<Handlers, 'showHint' | 'giveUp' | 'getEditorial'> {
	return {
		showHint: ({ learnerId, params, body }) => service.show(learnerId, params.challengeId, params.level, body),
		giveUp: ({ learnerId, params, body }) => service.giveUp(learnerId, params.challengeId, body),
		getEditorial: ({ learnerId, params }) => service.editorial(learnerId, params.challengeId),
	};
}
