import * as z from 'zod';
import { DraftEvent } from '#contract/drafts.ts';
import { ForgeEvent } from '#contract/forge.ts';
import { MakeHintAnswer } from '#contract/hints.ts';
import { JobEvent } from '#contract/submission.ts';
import type { ServerHandlers } from '../http/handlers.ts';
import type { AskedWork } from '../platform/queue/askedWork.ts';

/** What workers are asked for, by the names of its endpoints. */
export type AskedName = 'startRun' | 'findBreakingCase' | 'makeHint' | 'startForge' | 'startDraft';

type PractiseAsked = Pick<ServerHandlers, 'startRun' | 'findBreakingCase' | 'watchJob' | 'cancelJob' | 'makeHint'>;
type ForgeAsked = Pick<
	ServerHandlers,
	'startForge' | 'watchForge' | 'cancelForge' | 'startDraft' | 'watchDraft' | 'cancelDraft'
>;

interface AskedOne {
	learnerId: string;
	params?: unknown;
	body: { id: string };
}

const MadeEnd = z.object({ answer: MakeHintAnswer });

const begin = (asked: AskedWork, name: AskedName, { learnerId, params, body }: AskedOne): Promise<void> =>
	asked.begin({ name, id: body.id, learnerId, given: { params, body } });

/** Runs, searches and made hints of a process that leaves them to workers. What is wrong with one is told as its end. */
export function askingPractise(
	asked: AskedWork,
	/** Where hints wait. */
	making: AskedWork,
	own: Pick<ServerHandlers, 'watchJob' | 'cancelJob'>,
	/** @throws AppError for a challenge that can't be opened */
	load: (challengeId: string) => Promise<unknown>,
): PractiseAsked {
	return {
		async startRun(given) {
			await load(given.params.challengeId);
			await begin(asked, 'startRun', given);
			return { id: given.body.id, kind: 'run' };
		},
		async findBreakingCase(given) {
			await load(given.params.challengeId);
			await begin(asked, 'findBreakingCase', given);
			return { id: given.body.id, kind: 'search' };
		},
		async *watchJob(given) {
			const { learnerId, params, signal } = given;
			const which = { learnerId, id: params.jobId };
			if (await isAsked(asked, which)) {
				for await (const event of asked.watch(which, signal)) yield JobEvent.parse(event);
			} else {
				yield* own.watchJob(given);
			}
		},
		async cancelJob(given) {
			const which = { learnerId: given.learnerId, id: given.params.jobId };
			if (await isAsked(asked, which)) return { cancelled: await asked.cancel(which) };
			return own.cancelJob(given);
		},
		async makeHint(given) {
			const { learnerId, body, params, signal } = given;
			await load(params.challengeId);
			await begin(making, 'makeHint', given);
			return MadeEnd.parse(await making.end({ learnerId, id: body.id }, signal)).answer;
		},
	};
}

/** New challenges and drafts of a process that leaves them to workers. */
export function askingForge(asked: AskedWork): ForgeAsked {
	return {
		async startForge(given) {
			await begin(asked, 'startForge', given);
			return { id: given.body.id };
		},
		async *watchForge({ learnerId, params, signal }) {
			for await (const event of asked.watch({ learnerId, id: params.forgeId }, signal)) yield ForgeEvent.parse(event);
		},
		cancelForge: async ({ learnerId, params }) => ({
			cancelled: await asked.cancel({ learnerId, id: params.forgeId }),
		}),
		async startDraft(given) {
			await begin(asked, 'startDraft', given);
			return { id: given.body.id };
		},
		async *watchDraft({ learnerId, params, signal }) {
			for await (const event of asked.watch({ learnerId, id: params.draftId }, signal)) yield DraftEvent.parse(event);
		},
		cancelDraft: async ({ learnerId, params }) => ({
			cancelled: await asked.cancel({ learnerId, id: params.draftId }),
		}),
	};
}

/** While Redis is gone nothing is known of what was asked; submissions are in the store. */
async function isAsked(asked: AskedWork, which: { learnerId: string; id: string }): Promise<boolean> {
	return asked.isUp() && (await asked.isKnown(which));
}
