import { AppError } from '#contract/appError.ts';
import type { ChallengeDetail, ChallengeStatus, SetOfChallenge } from '#contract/challenge.ts';
import type { RulesInSet, RulesOf } from '#contract/challengeSet.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Handlers } from '../http/handlers.ts';
import { titleOfLanguage } from './titleOfLanguage.ts';

/** What a learner does with one challenge, as far as the rules of a set may be against it or say something of it. */
type Ruled = Pick<
	Handlers,
	| 'getChallenge'
	| 'openChallenge'
	| 'getStarter'
	| 'startRun'
	| 'findBreakingCase'
	| 'submit'
	| 'showHint'
	| 'makeHint'
	| 'giveUp'
	| 'getEditorial'
	| 'reviewSolution'
>;

export interface RulesParts {
	rulesOf: RulesOf;
	/** Whether learners have no other way to the tests: then a solution that is not shown is not shown to who has solved it either, and no search goes on out of sight. */
	hiddenTests: boolean;
	/** How a learner stands with a challenge. */
	statuses: (learnerId: string) => Promise<(challengeId: string) => ChallengeStatus>;
}

/** A hint that can be made for the learner's own code is of this level. */
const madeLevel = 4;

/**
 * The same handlers, held to the rules of sets: what waits for another challenge is not begun, hints, solution and languages are those that the author allows, and the
 * challenge tells its learner of it. What a report shows is decided where reports leave, in submissions/reportRules.ts.
 */
export function enforceRules(handlers: Ruled, parts: RulesParts): Ruled {
	const { rulesOf, hiddenTests } = parts;

	/** @throws AppError `conflict` while something is to be solved before it */
	const openedRules = async (learnerId: string, challengeId: string): Promise<RulesInSet | undefined> => {
		const rules = await rulesOf(challengeId);
		if (rules === undefined) return undefined;
		const waitsFor = await waitedFor(parts, learnerId, rules);
		if (waitsFor.length === 0) return rules;
		const titles = waitsFor.map(({ title }) => `"${title}"`).join(', ');
		throw new AppError('conflict', `This challenge of ${rules.set} opens when you have solved ${titles}.`);
	};

	const detailOf = async (learnerId: string, detail: Awaited<ReturnType<Ruled['getChallenge']>>) => {
		const rules = await rulesOf(detail.id);
		return rules === undefined ? detail : ruledDetail(detail, rules, await waitedFor(parts, learnerId, rules));
	};

	/** @throws AppError `conflict` as `openedRules`, `forbidden` for another language */
	const mayWorkIn = async (learnerId: string, challengeId: string, language: LanguageId): Promise<void> => {
		const rules = await openedRules(learnerId, challengeId);
		if (rules !== undefined) refuseLanguage(rules, language);
	};

	/** @throws AppError `forbidden` where the solution is not for learners at all */
	const mayBeSeen = async (challengeId: string): Promise<void> => {
		const rules = hiddenTests ? await rulesOf(challengeId) : undefined;
		if (rules?.hints.solution === false)
			throw new AppError('forbidden', `Whoever made ${rules.set} does not show the solution of this challenge.`);
	};

	return {
		getChallenge: async (asked) => detailOf(asked.learnerId, await handlers.getChallenge(asked)),
		async openChallenge(asked) {
			await openedRules(asked.learnerId, asked.params.challengeId);
			return detailOf(asked.learnerId, await handlers.openChallenge(asked));
		},
		async getStarter(asked) {
			const rules = await rulesOf(asked.params.challengeId);
			if (rules !== undefined) refuseLanguage(rules, asked.params.language);
			return handlers.getStarter(asked);
		},
		async startRun(asked) {
			await mayWorkIn(asked.learnerId, asked.params.challengeId, asked.body.language);
			return handlers.startRun(asked);
		},
		async findBreakingCase(asked) {
			const { challengeId } = asked.params;
			await mayWorkIn(asked.learnerId, challengeId, asked.body.language);
			const rules = hiddenTests ? await rulesOf(challengeId) : undefined;
			if (rules?.shows === 'verdict')
				throw new AppError('forbidden', `${rules.set} shows verdicts and no inputs, so none is looked for.`);
			return handlers.findBreakingCase(asked);
		},
		async submit(asked) {
			await mayWorkIn(asked.learnerId, asked.params.challengeId, asked.body.language);
			return handlers.submit(asked);
		},
		async showHint(asked) {
			const rules = await openedRules(asked.learnerId, asked.params.challengeId);
			if (rules === undefined) return handlers.showHint(asked);
			refuseHint(rules, asked.params.level);
			const answer = await handlers.showHint(asked);
			const { upTo } = rules.hints;
			return { hints: answer.hints.slice(0, upTo), hintCount: Math.min(answer.hintCount, upTo) };
		},
		async makeHint(asked) {
			const rules = await openedRules(asked.learnerId, asked.params.challengeId);
			if (rules !== undefined) refuseHint(rules, madeLevel);
			return handlers.makeHint(asked);
		},
		async giveUp(asked) {
			const rules = await openedRules(asked.learnerId, asked.params.challengeId);
			if (rules?.hints.solution === false) {
				throw new AppError(
					'forbidden',
					`Whoever made ${rules.set} does not show this solution to those who give up. It opens when you have solved the challenge.`,
				);
			}
			return handlers.giveUp(asked);
		},
		async getEditorial(asked) {
			await mayBeSeen(asked.params.challengeId);
			return handlers.getEditorial(asked);
		},
		async reviewSolution(asked) {
			await mayBeSeen(asked.params.challengeId);
			return handlers.reviewSolution(asked);
		},
	};
}

/** What is to be solved before it and is not yet. */
async function waitedFor(
	{ statuses }: RulesParts,
	learnerId: string,
	{ required }: RulesInSet,
): Promise<SetOfChallenge['waitsFor']> {
	if (required.length === 0) return [];
	const status = await statuses(learnerId);
	return required.filter(({ id }) => status(id) !== 'solved').map(({ id, title }) => ({ id, title }));
}

type Detail = Awaited<ReturnType<Ruled['getChallenge']>>;

function ruledDetail(detail: Detail, rules: RulesInSet, waitsFor: SetOfChallenge['waitsFor']): Detail {
	const { set: title, section, points, due, shows, hints, languages } = rules;
	const set: NonNullable<ChallengeDetail['set']> = {
		...{ title, section, points, shows, hints, waitsFor },
		...(due === undefined ? {} : { due }),
		...(languages === undefined ? {} : { languages: [...languages] }),
	};
	return {
		...detail,
		hints: detail.hints.slice(0, hints.upTo),
		hintCount: Math.min(detail.hintCount, hints.upTo),
		languages: detail.languages.filter((one) => languages?.includes(one) ?? true),
		set,
	};
}

function refuseHint({ set, hints }: RulesInSet, level: number): void {
	if (level <= hints.upTo) return;
	const allowed = hints.upTo === 0 ? 'no hints' : `hints up to ${String(hints.upTo)} only`;
	throw new AppError('forbidden', `Whoever made ${set} allows ${allowed} for this challenge.`);
}

function refuseLanguage({ set, languages }: RulesInSet, language: LanguageId): void {
	if (languages?.includes(language) ?? true) return;
	const allowed = (languages ?? []).map(titleOfLanguage).join(', ');
	throw new AppError(
		'forbidden',
		`${set} wants this challenge solved in ${allowed}, not in ${titleOfLanguage(language)}.`,
	);
}
