import type { ReportDifference, ReportOutcome, ReportReason, ReproofFacts, WitnessFacts } from '#contract/reports.ts';
import type { Localiser } from './challengeWords.ts';
import { languageFacts } from './languageFacts.ts';

export const reportReasons = [
	'wrongAnswer',
	'unclear',
	'unfairLimits',
	'other',
] as const satisfies readonly ReportReason[];

export function reasonWord(l10n: Localiser, reason: ReportReason): string {
	switch (reason) {
		case 'wrongAnswer':
			return l10n.t('It expects a wrong answer');
		case 'unclear':
			return l10n.t('The statement is unclear');
		case 'unfairLimits':
			return l10n.t('Time or memory limits are unfair');
		case 'other':
			return l10n.t('Something else');
		default:
			return reason satisfies never;
	}
}

/** What became of a report, in one line. */
export function outcomeLine(l10n: Localiser, title: string, outcome: ReportOutcome): string {
	switch (outcome.kind) {
		case 'checking':
			return l10n.t('{0} is still being checked. Your report is kept.', title);
		case 'withdrawn':
			return l10n.t('You were right: {0} is withdrawn, and nothing done with it counts any more. Thank you.', title);
		case 'held':
			return l10n.t('{0} was proved again, and it held. Your report is kept for a person to read.', title);
		case 'notChecked':
			return l10n.t('{0} could not be checked here. Your report is kept for a person to read.', title);
		default:
			return outcome satisfies never;
	}
}

/** All that was checked and found, as plain text: what a challenge or a learner wrote stands in it as it is. */
export function outcomeText(l10n: Localiser, title: string, outcome: ReportOutcome): string {
	const lines = [outcomeLine(l10n, title, outcome), '', ...detailsOf(l10n, outcome)];
	return `${lines.join('\n')}\n`;
}

function detailsOf(l10n: Localiser, outcome: ReportOutcome): string[] {
	switch (outcome.kind) {
		case 'checking':
			return [];
		case 'notChecked':
			return [outcome.message];
		case 'withdrawn': {
			const found = whyWithdrawn(l10n, outcome);
			const rated = l10n.t('Your rating and your progress are computed as if you had never met it. Your streak stays.');
			return [found, ...differenceLines(l10n, outcome.difference), '', rated];
		}
		case 'held':
			return [
				...proofLines(l10n, outcome.proof),
				...(outcome.witness ? ['', ...witnessLines(l10n, outcome.witness)] : []),
			];
		default:
			return outcome satisfies never;
	}
}

function whyWithdrawn(l10n: Localiser, outcome: Extract<ReportOutcome, { kind: 'withdrawn' }>): string {
	const { why, checks, difference } = outcome;
	if (why === 'proofFailed' && difference === undefined) {
		return l10n.t('It did not pass this check twice in a row: {0}.', checks.join(', '));
	}
	if (difference === undefined) {
		return l10n.t(
			'Where the solution of somebody who reported it and the reference solution differ, the independent brute force does not agree with the reference.',
		);
	}
	return why === 'witnessRight'
		? l10n.t('Where your solution and the reference solution differ, the independent brute force agrees with yours.')
		: l10n.t('Where your solution and the reference solution differ, the independent brute force agrees with neither.');
}

/** What a proof says, a sentence a line. */
export function proofLines(l10n: Localiser, proof: ReproofFacts): string[] {
	return [
		l10n.t('Two independent solutions agree on {0} inputs.', proof.inputsCompared),
		l10n.t('A submission is judged by {0} cases.', proof.cases),
		l10n.t('The cases catch all of {0} wrong or slow solutions.', proof.wrongSolutions),
		mistakesLine(l10n, proof),
		l10n.t('Checked with {0}.', proof.languages.map(languageTitle).join(', ')),
	];
}

/** Of those that change an answer; what changes none, nothing could catch. */
function mistakesLine(l10n: Localiser, { mutantsKilled, mutantsMade, mutantsEquivalent = 0 }: ReproofFacts): string {
	const made = mutantsMade - mutantsEquivalent;
	return mutantsEquivalent === 0
		? l10n.t('They catch {0} of {1} small mistakes put into the solution.', mutantsKilled, made)
		: l10n.t(
				'They catch {0} of {1} small mistakes put into the solution; {2} more change no answer, so nothing could catch them.',
				...[mutantsKilled, made, mutantsEquivalent],
			);
}

/** One that we do not know by its name. */
function languageTitle(name: string): string {
	const facts: Readonly<Record<string, { title: string }>> = languageFacts;
	return facts[name]?.title ?? name;
}

function witnessLines(l10n: Localiser, { inputs, differing, decided, unanswered, difference }: WitnessFacts): string[] {
	const lines = [l10n.t('Your submission was run on {0} valid inputs.', inputs)];
	if (unanswered > 0) lines.push(l10n.t('On {0} of them it gave no answer: it crashed or was too slow.', unanswered));
	if (differing === 0) return [...lines, l10n.t('It never answered otherwise than the reference solution.')];
	lines.push(l10n.t('On {0} of them it answered otherwise than the reference solution.', differing));
	lines.push(
		decided === 0
			? l10n.t('None of these is small enough for the brute force, so nobody could decide.')
			: l10n.t('The brute force decided {0} of these, each time for the reference solution.', decided),
	);
	return [...lines, ...differenceLines(l10n, difference)];
}

function differenceLines(l10n: Localiser, difference: ReportDifference | undefined): string[] {
	if (difference === undefined) return [];
	return [
		'',
		l10n.t('For example:'),
		`    ${difference.input}`,
		`    ${l10n.t('reference solution')}: ${difference.reference}`,
		`    ${l10n.t('brute force')}: ${difference.bruteForce}`,
		`    ${l10n.t('your submission')}: ${difference.witness}`,
	];
}
