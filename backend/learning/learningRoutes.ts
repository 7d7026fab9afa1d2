import type { Handlers } from '../http/handlers.ts';
import type { SoloLearnerDataStore } from './learnerDataStore.ts';
import type { LearningService } from './learningService.ts';
import type { SqliteProfiles } from './sqliteProfiles.ts';

type LearningHandlers = Pick<
	Handlers,
	'getProgress' | 'getNext' | 'getReviews' | 'getToday' | 'getWeakTopics' | 'getStatistics'
>;
type LocalProfileHandlers = Pick<Handlers, 'getLocalProfile' | 'putLocalProfile'>;
type LocalDataHandlers = Pick<Handlers, 'exportData' | 'importData' | 'backUpData' | 'restoreData' | 'eraseData'>;

export function learningRoutes(service: LearningService): LearningHandlers {
	return {
		getProgress: ({ learnerId, query }) => service.progress(learnerId, query.timeZone),
		getNext: ({ learnerId, query: { after, wish, without, placement } }) =>
			service.next(learnerId, {
				after,
				wish,
				without,
				skipsPlacement: placement === 'skip',
				beginsPlacement: placement === 'begin',
			}),
		getReviews: ({ learnerId }) => service.reviews(learnerId),
		getToday: ({ learnerId, query }) => service.today(learnerId, query.timeZone),
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

/** What the one learner of solo mode says about themselves. */
export function localProfileRoutes(profiles: SqliteProfiles): LocalProfileHandlers {
	return {
		getLocalProfile: ({ learnerId }) => profiles.get(learnerId),
		async putLocalProfile({ learnerId, body }) {
			await profiles.put(learnerId, body);
			return profiles.get(learnerId);
		},
	};
}
