import type { Handlers } from '../http/handlers.ts';
import type { SoloLearnerDataStore } from './learnerDataStore.ts';
import type { LearningService } from './learningService.ts';

type LearningHandlers = Pick<Handlers, 'getProgress' | 'getNext' | 'exportData' | 'eraseData'>;

export function learningRoutes(service: LearningService, data: SoloLearnerDataStore): LearningHandlers {
	return {
		getProgress: ({ learnerId, query }) => service.progress(learnerId, query.timeZone),
		getNext: ({ learnerId, query }) => service.next(learnerId, query.after),
		exportData: ({ learnerId }) => data.exportAll(learnerId),
		eraseData: async ({ learnerId }) => ({ backup: await data.erase(learnerId) }),
	};
}
