import type { FeatureName } from '#contract/features.ts';
import type { Caller } from '../http/caller.ts';
import type { ServerHandlers } from '../http/handlers.ts';
import type { Flags, FlagSubject } from '../platform/flags/flags.ts';

/**
 * The same handlers, of which those refuse that begin something that is switched off for who asks, and one more that tells what is. What was begun before may be
 * watched and stopped.
 */
export function switchedHandlers(flags: Flags, handlers: Omit<ServerHandlers, 'getFeatures'>): ServerHandlers {
	const behind = <Asked extends { caller: Caller }, Answer>(
		nameOf: (asked: Asked) => FeatureName,
		handler: (asked: Asked) => Promise<Answer>,
	) =>
		async function askFlag(asked: Asked): Promise<Answer> {
			await flags.refuseIfOff(nameOf(asked), subjectOf(asked.caller));
			return handler(asked);
		};
	return {
		...handlers,
		startForge: behind(({ body }) => ('variantOf' in body ? 'variants' : 'forge'), handlers.startForge),
		startDraft: behind(() => 'drafts', handlers.startDraft),
		makeHint: behind(() => 'madeHints', handlers.makeHint),
		reviewSolution: behind(() => 'closerReviews', handlers.reviewSolution),
		reportChallenge: behind(() => 'reports', handlers.reportChallenge),
		getSimilarSolutions: behind(() => 'similarity', handlers.getSimilarSolutions),
		getFeatures: async ({ caller }) => ({ off: await flags.off(subjectOf(caller)) }),
	};
}

function subjectOf(caller: Caller): FlagSubject {
	if (caller.kind !== 'account') return { kind: 'nobody' };
	const { accountId, role } = caller;
	return { kind: 'account', accountId, role };
}
