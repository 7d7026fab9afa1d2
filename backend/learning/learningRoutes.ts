import type { Handlers } from '../http/handlers.ts';
import type { SoloLearnerDataStore } from './learnerDataStore.ts';
import type { LearningService } from './learningService.ts';

type LearningHandlers = Pick<Handlers, 'getProgress' | 'getNext' | 'getWeakTopics' | 'getStatistics'>;
type LocalDataHandlers = Pick<Handlers, 'exportData' | 'importData' | 'backUpData' | 'restoreData' | 'eraseData'>;

export function learningRoutes(service: LearningService): LearningHandlers {
	return {
		getProgress: ({ learnerId, query }) => service.progress(learnerId, query.timeZone),
		getNext: ({ learnerId, query: { after, wish, placement } }) =>
			service.next(learnerId, { after, wish, skipsPlacement: placement === 'skip' }),
		getWeakTopics: ({ learnerId }) => service.weakTopics(learnerId),
		getStatistics: ({ learnerId, query }) => service.statistics(learnerId, query.timeZone),
	};
}

/** The data of the one learner of solo mode. */
export function localDataRoutes(data: SoloLearnerDataStore): LocalDataHandlers {
	return {
		exportData: ({ learnerId }) => data.exportAll(learnerId),
		importData: ({ learnerId, body }) => data.importAll(learnerId, body),
		backUpData: async () => ({ backup: await data.backUp() }),
		async restoreData({ learnerId, body }) {
			await data.restore(learnerId, body.backup);
			return { restored: true };
		},
		eraseData: async ({ learnerId }) => ({ backup: await data.erase(learnerId) }),
	};
}
