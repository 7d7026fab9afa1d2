import type { Caller } from '../http/caller.ts';
import type { Handlers } from '../http/handlers.ts';
import { sourceOfChallenge } from './challengeSource.ts';
import { type NotOpenYet, refusedUntilOpen } from './notOpenYet.ts';

/** By what a learner reads a challenge, or something that tells of it. Submitting is held back where a submission is taken: one that was sent before is answered again. */
type Reading = Pick<
	Handlers,
	| 'listChallenges'
	| 'getChallenge'
	| 'openChallenge'
	| 'getStarter'
	| 'startRun'
	| 'findBreakingCase'
	| 'showHint'
	| 'makeHint'
	| 'explainVerdict'
	| 'giveUp'
	| 'getEditorial'
	| 'reviewSolution'
>;

interface About {
	learnerId: string;
	caller: Caller;
	params: { challengeId: string };
}

/**
 * The same handlers, which keep from learners what a class has not opened yet. Who writes challenges on this server may see them all.
 * @param notOpenYet of somebody, by source
 */
export function hideUnopened(
	handlers: Reading,
	notOpenYet: (learnerId: string) => Promise<ReadonlyMap<string, NotOpenYet>>,
): Reading {
	const refuse = async ({ learnerId, caller, params }: About): Promise<void> => {
		const source = sourceOfChallenge(params.challengeId);
		if (source === undefined || seesAll(caller)) return;
		const waiting = (await notOpenYet(learnerId)).get(source);
		if (waiting !== undefined) throw refusedUntilOpen(waiting);
	};
	const held = <Asked extends About, Answer>(handler: (asked: Asked) => Promise<Answer>) =>
		async function heldBack(asked: Asked): Promise<Answer> {
			await refuse(asked);
			return handler(asked);
		};
	return {
		async listChallenges(asked) {
			const page = await handlers.listChallenges(asked);
			const isAsked = !seesAll(asked.caller) && page.items.some(({ id }) => sourceOfChallenge(id) !== undefined);
			if (!isAsked) return page;
			const waiting = await notOpenYet(asked.learnerId);
			return { ...page, items: page.items.filter(({ id }) => !waiting.has(sourceOfChallenge(id) ?? '')) };
		},
		getChallenge: held(handlers.getChallenge),
		openChallenge: held(handlers.openChallenge),
		getStarter: held(handlers.getStarter),
		startRun: held(handlers.startRun),
		findBreakingCase: held(handlers.findBreakingCase),
		showHint: held(handlers.showHint),
		makeHint: held(handlers.makeHint),
		explainVerdict: held(handlers.explainVerdict),
		giveUp: held(handlers.giveUp),
		getEditorial: held(handlers.getEditorial),
		reviewSolution: held(handlers.reviewSolution),
	};
}

function seesAll(caller: Caller): boolean {
	return caller.kind === 'account' && caller.role !== 'learner';
}
