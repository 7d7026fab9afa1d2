import type { Handlers } from '../../http/handlers.ts';
import type { DraftService } from './draftService.ts';

/** @param drafts loaded when somebody first asks for one */
export function draftRoutes(
	drafts: () => Promise<DraftService>,
): Pick<Handlers, 'startDraft' | 'watchDraft' | 'cancelDraft'> {
	return {
		startDraft: async ({ learnerId, body }) => (await drafts()).start(learnerId, body),
		async *watchDraft({ learnerId, params, signal, place }) {
			yield* (await drafts()).watch(learnerId, params.draftId, signal, place);
		},
		cancelDraft: async ({ learnerId, params }) => (await drafts()).cancel(learnerId, params.draftId),
	};
}
