import type { Handlers } from '../http/handlers.ts';
import type { ChallengeService } from './challengeService.ts';

type ChallengeHandlers = Pick<
	Handlers,
	'listChallenges' | 'getChallenge' | 'openChallenge' | 'getStarter' | 'getCases' | 'putCases'
>;

export function challengeRoutes(service: ChallengeService): ChallengeHandlers {
	return {
		listChallenges: ({ learnerId, query }) => service.list(learnerId, query),
		getChallenge: ({ learnerId, params }) => service.get(learnerId, params.challengeId),
		openChallenge: ({ learnerId, params, body }) => service.open(learnerId, params.challengeId, body.timeZone),
		getStarter: ({ params }) => service.starter(params.challengeId, params.language),
		getCases: async ({ learnerId, params }) => ({ cases: await service.ownCases(learnerId, params.challengeId) }),
		putCases: async ({ learnerId, params, body }) => ({
			cases: await service.putOwnCases(learnerId, params.challengeId, body.cases),
		}),
	};
}
