import type { AiPurpose } from '#contract/aiUsage.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

export function purposeWord(l10n: Localiser, purpose: AiPurpose): string {
	switch (purpose) {
		case 'forge':
			return l10n.t('challenges');
		case 'variant':
			return l10n.t('new stories');
		case 'draft':
			return l10n.t('drafts');
		case 'hint':
			return l10n.t('hints');
		case 'review':
			return l10n.t('reviews');
		default:
			return purpose satisfies never;
	}
}

/** Why a challenge that a model wrote was refused. A reason of a newer server is shown as it is called there. */
export function refusalWord(l10n: Localiser, reason: string): string {
	const words: Readonly<Record<string, string>> = {
		badTopic: l10n.t('what was asked for is no topic'),
		notJson: l10n.t('the answer was cut off or no JSON'),
		schemaIgnored: l10n.t('the answer did not have the form that was asked for'),
		malformed: l10n.t('a part was missing or did not fit the others'),
		unsafeProgram: l10n.t('a program reached for what it may not use'),
		tampering: l10n.t('a program tried to get round the check'),
		statementDrifts: l10n.t('the statement kept quiet about a part of the input'),
		severalAnswers: l10n.t('several answers are right, and only one was taken'),
		unfairLimits: l10n.t('the time limit was unfair'),
		leak: l10n.t('the statement or a hint gave the solution away'),
		nearDuplicate: l10n.t('it was too much like a challenge that is there'),
		generatorFails: l10n.t('the maker of inputs failed'),
		notDeterministic: l10n.t('the same input gave different answers'),
		validatorFails: l10n.t('the check of inputs failed'),
		validatorTooLax: l10n.t('inputs were taken that the statement forbids'),
		validatorTooStrict: l10n.t('inputs were refused that the statement allows'),
		limitsNotReached: l10n.t('no input came near the limits that the statement names'),
		tooFewInputs: l10n.t('there were too few different inputs'),
		referenceTooSlow: l10n.t('the solution was too slow'),
		referenceFails: l10n.t('the solution crashed'),
		bruteTooSlow: l10n.t('the second solution was too slow to compare with'),
		bruteFails: l10n.t('the second solution crashed'),
		disagreement: l10n.t('two independent solutions disagreed'),
		bruteNotIndependent: l10n.t('the second solution was not independent of the first'),
		oneOutput: l10n.t('every input had the same answer'),
		casesTooLarge: l10n.t('its cases were too large'),
		startersFail: l10n.t('a file to start from did not compile'),
		wrongSolutionsPass: l10n.t('too few wrong solutions were found out'),
		casesTooWeak: l10n.t('small mistakes in the solution went unnoticed'),
		proofTooLong: l10n.t('checking it took too long'),
	};
	return words[reason] ?? reason;
}

/** Why a call did not deliver. */
export function failureWord(l10n: Localiser, reason: string): string {
	const words: Readonly<Record<string, string>> = {
		rateLimited: l10n.t('it took no more requests for a while'),
		quotaSpent: l10n.t('what the account may use was used up'),
		badKey: l10n.t('it refused the key'),
		notFound: l10n.t('it did not know the model or the address'),
		badRequest: l10n.t('it refused the request'),
		redirected: l10n.t('it wanted to send the request elsewhere'),
		serverError: l10n.t('it had an error of its own'),
		unreachable: l10n.t('it could not be reached'),
		tooSlow: l10n.t('it took too long'),
		cutOff: l10n.t('the answer broke off'),
		tooLong: l10n.t('the answer was longer than allowed'),
		tooLarge: l10n.t('it sent far more than an answer'),
		empty: l10n.t('the answer was empty'),
		notJson: l10n.t('the answer was no JSON'),
		misfit: l10n.t('the answer did not have the form that was asked for'),
		refused: l10n.t('it declined to answer'),
		unforeseen: l10n.t('it failed in a way that nobody foresaw'),
		cancelled: l10n.t('it was stopped before it had answered'),
	};
	return words[reason] ?? reason;
}
