import type { l10n } from 'vscode';
import type { Checker } from '#contract/challengeFile.ts';
import type { CaseReport } from '#contract/judging.ts';
import { changesOf, type ClassSignature, isClass, resultTypeOf, type Signature } from '#contract/signature.ts';
import { firstWrongCall } from './callLines.ts';
import { shownText } from './shownValue.ts';

type Localiser = Pick<typeof l10n, 't'>;

/** A value longer than this is left to the table below the sentence. */
const valueCharactersMax = 60;

/** Says of a wrong answer what came, and what is right or why this is not. */
export function wrongSentence(
	l10n: Localiser,
	failing: CaseReport,
	{ signature, checker }: { signature: Signature; checker: Checker },
): string {
	const { message } = failing;
	// The judge's words have no subject: "returned a string, int[] was expected".
	if (message !== undefined && failing.actual === undefined) return l10n.t('It {0}.', message);
	if (isClass(signature)) return callSentence(l10n, failing, signature);
	const type = resultTypeOf(signature);
	const expected = failing.expected && shownText(failing.expected, type);
	const actual = failing.actual && shownText(failing.actual, type);
	// With an answer, it is the reason that the challenge's own checker gave.
	const reason = message?.replace(/\.$/, '');
	const answer: WrongAnswer = { actual, expected, reason, isOneOfSeveral: checker.kind === 'program' };
	const changes = changesOf(signature);
	return changes === undefined ? returnedSentence(l10n, answer) : leftSentence(l10n, changes, answer);
}

/** Which call of a class went wrong first. */
function callSentence(l10n: Localiser, failing: CaseReport, signature: ClassSignature): string {
	const wrong = firstWrongCall(failing, signature);
	if (wrong === undefined) return l10n.t('One of the calls returned another value than the right one.');
	const { number, text, expected, actual } = wrong;
	return isShort(expected) && isShort(actual) && isShort(text)
		? l10n.t('Call {0}, {1}, returned {2} where {3} is right.', number, text, actual, expected)
		: l10n.t('Call {0} returned another value than the right one.', number);
}

interface WrongAnswer {
	actual: string | undefined;
	expected: string | undefined;
	reason: string | undefined;
	/** Whether other answers than the expected one are right too. */
	isOneOfSeveral: boolean;
}

function returnedSentence(l10n: Localiser, { actual, expected, reason, isOneOfSeveral }: WrongAnswer): string {
	if (!isShort(actual)) {
		if (reason !== undefined) return l10n.t('What it returned is not right: {0}.', reason);
		return isOneOfSeveral
			? l10n.t('What it returned is not right.')
			: l10n.t('It returned another value than the right one.');
	}
	if (reason !== undefined) return l10n.t('It returned {0}, which is not right: {1}.', actual, reason);
	if (!isShort(expected)) return l10n.t('It returned {0}, which is not right.', actual);
	return isOneOfSeveral
		? l10n.t('It returned {0}, which is not right; {1} would be.', actual, expected)
		: l10n.t('It returned {0} where {1} is right.', actual, expected);
}

/** What a function that works in place made of its parameter. */
function leftSentence(l10n: Localiser, changes: string, answer: WrongAnswer): string {
	const { actual, expected, reason, isOneOfSeveral } = answer;
	if (!isShort(actual)) {
		return reason === undefined
			? l10n.t('What it made of {0} is not right.', changes)
			: l10n.t('What it made of {0} is not right: {1}.', changes, reason);
	}
	if (reason !== undefined) return l10n.t('It left {0} as {1}, which is not right: {2}.', changes, actual, reason);
	if (!isShort(expected)) return l10n.t('It left {0} as {1}, which is not right.', changes, actual);
	return isOneOfSeveral
		? l10n.t('It left {0} as {1}, which is not right; {2} would be.', changes, actual, expected)
		: l10n.t('It left {0} as {1} where {2} is right.', changes, actual, expected);
}

function isShort(text: string | undefined): text is string {
	return text !== undefined && text.length <= valueCharactersMax;
}
