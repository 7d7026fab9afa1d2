import type { Handlers } from '../../http/handlers.ts';
import type { InstalledSets } from './installedSets.ts';

/** Sets that are installed in the editor of this computer's one learner. */
export function setRoutes(installed: InstalledSets): Pick<Handlers, 'listSets' | 'setInstalledSets'> {
	return {
		listSets: async ({ learnerId }) => ({ sets: await installed.list(learnerId) }),
		async setInstalledSets({ learnerId, body }) {
			installed.replace(body.folders);
			return { sets: await installed.list(learnerId) };
		},
	};
}
