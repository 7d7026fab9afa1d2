import type { CloserReview } from '#contract/hints.ts';
import type { Handlers } from '../http/handlers.ts';
import type { AskModel, SpendAllowance } from './askModel.ts';
import { closerReview, type CloserReviewed } from './explain/closerReview.ts';
import { explainVerdict, type ReviewedChallenge } from './explain/explainVerdict.ts';
import type { HintMaker } from './made/hintMaker.ts';
import type { HintService } from './hintService.ts';

export function hintRoutes(
	service: HintService,
	/** @throws AppError `challengeUnknown`, `challengeBroken` */
	load: (challengeId: string) => Promise<CloserReviewed & { file: ReviewedChallenge }>,
	maker: HintMaker,
	ask: AskModel,
	/** What a learner may have looked at in a day. */
	spend: SpendAllowance,
): Pick<
	Handlers,
	'showHint' | 'makeHint' | 'listMadeHints' | 'explainVerdict' | 'reviewSolution' | 'giveUp' | 'getEditorial'
> {
	return {
		showHint: ({ learnerId, params, body }) => service.show(learnerId, params.challengeId, params.level, body),
		makeHint: ({ learnerId, params, body, signal }) => maker.make(learnerId, params.challengeId, body, signal),
		listMadeHints: async ({ learnerId, params }) => ({ hints: await maker.list(learnerId, params.challengeId) }),
		explainVerdict: async ({ params, body }) => explainVerdict((await load(params.challengeId)).file, body),
		async reviewSolution({ learnerId, params: { challengeId }, body, signal }) {
			const opened = async (): Promise<CloserReviewed> => {
				await service.mustBeOpen(learnerId, challengeId);
				return load(challengeId);
			};
			const review = (): Promise<CloserReview> => closerReview(ask, opened, body, signal);
			const spent = await spend(learnerId, review, ({ kind }) => kind === 'written');
			return spent.kind === 'done' ? spent.result : { kind: 'down', why: spent.why };
		},
		giveUp: ({ learnerId, params, body }) => service.giveUp(learnerId, params.challengeId, body),
		getEditorial: ({ learnerId, params }) => service.editorial(learnerId, params.challengeId),
	};
}
