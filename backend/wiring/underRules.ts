import { AppError } from '#contract/appError.ts';
import type { ChallengeRules } from '#contract/challengeSet.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Answered, Handlers } from '../http/handlers.ts';

type Ruled = Pick<
	Handlers,
	| 'getChallenge'
	| 'openChallenge'
	| 'startRun'
	| 'submit'
	| 'findBreakingCase'
	| 'showHint'
	| 'makeHint'
	| 'giveUp'
	| 'getEditorial'
	| 'reviewSolution'
>;

/**
 * The same handlers for challenges of which a set says more: in which languages they may be solved, how far hints go, whether the solution can be seen. What of a
 * failed case is shown is decided where it is judged.
 */
export function underRules(
	handlers: Ruled,
	/** Undefined for a challenge of no set. */
	rulesOf: (challengeId: string) => Promise<ChallengeRules | undefined>,
): Ruled {
	const shown = async (detail: Answered<'getChallenge'>): Promise<Answered<'getChallenge'>> => {
		const rules = await rulesOf(detail.id);
		if (rules === undefined) return detail;
		const languages = detail.languages.filter((language) => rules.languages?.includes(language) ?? true);
		return { ...detail, languages, hintCount: Math.min(detail.hintCount, rules.hints.upTo) };
	};
	const mustBeAllowed = async (challengeId: string, language: LanguageId): Promise<void> => {
		const languages = (await rulesOf(challengeId))?.languages;
		if (languages === undefined || languages.includes(language)) return;
		throw new AppError('forbidden', `This challenge may only be solved in ${languages.join(', ')}.`);
	};
	const mustReach = async (challengeId: string, level: number): Promise<void> => {
		const upTo = (await rulesOf(challengeId))?.hints.upTo ?? level;
		if (level <= upTo) return;
		const words = upTo === 0 ? 'There are no hints for it' : `Its hints end with the one at level ${String(upTo)}`;
		throw new AppError('forbidden', `${words}: that is what the author of this set decided.`);
	};
	const mustBeOpen = async (challengeId: string): Promise<void> => {
		if ((await rulesOf(challengeId))?.hints.solution ?? true) return;
		throw new AppError('forbidden', 'The author of this set does not show the solution.');
	};
	return {
		getChallenge: async (asked) => shown(await handlers.getChallenge(asked)),
		openChallenge: async (asked) => shown(await handlers.openChallenge(asked)),
		async startRun(asked) {
			await mustBeAllowed(asked.params.challengeId, asked.body.language);
			return handlers.startRun(asked);
		},
		async submit(asked) {
			await mustBeAllowed(asked.params.challengeId, asked.body.language);
			return handlers.submit(asked);
		},
		async findBreakingCase(asked) {
			await mustBeAllowed(asked.params.challengeId, asked.body.language);
			return handlers.findBreakingCase(asked);
		},
		async showHint(asked) {
			await mustReach(asked.params.challengeId, asked.params.level);
			return handlers.showHint(asked);
		},
		async makeHint(asked) {
			await mustReach(asked.params.challengeId, 4);
			return handlers.makeHint(asked);
		},
		async giveUp(asked) {
			await mustBeOpen(asked.params.challengeId);
			return handlers.giveUp(asked);
		},
		async getEditorial(asked) {
			await mustBeOpen(asked.params.challengeId);
			return handlers.getEditorial(asked);
		},
		async reviewSolution(asked) {
			await mustBeOpen(asked.params.challengeId);
			return handlers.reviewSolution(asked);
		},
	};
}
