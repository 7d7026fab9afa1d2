import { AppError } from '#contract/appError.ts';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { pushedSetEndpoints } from '#contract/pushedSets.ts';
import type { Caller } from '../../http/caller.ts';
import type { Handlers } from '../../http/handlers.ts';
import type { Pusher, PushedSetService } from './pushedSetService.ts';

/** @param summaries of everything that a learner can open */
export function pushedSetRoutes(
	service: PushedSetService,
	summaries: (learnerId: string) => Promise<readonly ChallengeSummary[]>,
): Pick<Handlers, keyof typeof pushedSetEndpoints> {
	return {
		async getSetStandings({ learnerId, params }) {
			const challenges = (await summaries(learnerId)).filter(({ id }) => id.startsWith(`${params.source}.`));
			if (challenges.length > 0) return { challenges };
			throw new AppError('notFound', `This server has no set "${params.source}".`);
		},
		pushSet: ({ caller, body }) => service.push(pusherOf(caller), body.archive),
		listPushedSets: async ({ caller }) => ({ sets: await service.list(pusherOf(caller)) }),
		getPushedSet: ({ caller, params }) => service.get(pusherOf(caller), params.source),
		async deletePushedVersion({ caller, params }) {
			await service.deleteVersion(pusherOf(caller), params);
			return { deleted: true };
		},
		listRegrades: async ({ caller, params }) => ({
			regrades: await service.listRegrades(pusherOf(caller), params.source),
		}),
		getRegrade: ({ caller, params, query }) => service.getRegrade(pusherOf(caller), params, query),
	};
}

/** @throws Error when access was not checked before, which would be a bug */
function pusherOf(caller: Caller): Pusher {
	if (caller.kind !== 'account') throw new Error('a pushed set was reached without an account');
	return { accountId: caller.accountId, isAdmin: caller.role === 'admin' };
}
