import type { l10n } from 'vscode';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { Checker, Limits } from '#contract/challengeFile.ts';
import type { WorkKind } from '#messages';
import { wrongSentence } from './wrongSentence.ts';

type Localiser = Pick<typeof l10n, 't'>;

export interface ExplainedChallenge {
	signature: Signature;
	limits: Limits;
	checker: Checker;
}

/** One sentence that says what happened, with the values where they are short. */
export function explanation(
	l10n: Localiser,
	report: JudgeReport,
	challenge: ExplainedChallenge,
	what: WorkKind = 'submission',
): string {
	switch (report.verdict) {
		case 'accepted':
			return acceptedSentence(l10n, report, what);
		case 'compileError':
			return report.message ?? compileSentence(l10n, report);
		case 'internalError':
			return report.message ?? l10n.t('Something failed on our side, not in your solution. Try again.');
		case 'wrongAnswer':
		case 'timeLimitExceeded':
		case 'memoryLimitExceeded':
		case 'outputLimitExceeded':
		case 'runtimeError':
			return report.failing ? caseSentence(l10n, report.failing, challenge) : (report.message ?? '');
		default:
			return report.verdict satisfies never;
	}
}

function acceptedSentence(l10n: Localiser, report: JudgeReport, what: WorkKind): string {
	if (what === 'search') return l10n.t('None of {0} inputs broke it.', report.judged);
	// Own cases without an expected value only run: they count neither for nor against.
	const ran = report.cases.filter((one) => one.verdict === 'ran').length;
	if (report.total === 1 && ran === 0) return l10n.t('The case passed.');
	if (ran === 0) return l10n.t('All {0} cases passed.', report.total);
	if (ran === report.total) return l10n.t('It ran. There was no expected value to compare with.');
	return l10n.t('All cases with an expected value passed; {0} only ran.', ran);
}

function compileSentence(l10n: Localiser, report: JudgeReport): string {
	const first = report.compile.diagnostics.find((one) => one.severity === 'error');
	return first
		? l10n.t('Line {0}: {1}', first.line, first.message)
		: l10n.t('The compiler refused the solution; its words are below.');
}

function caseSentence(l10n: Localiser, failing: CaseReport, challenge: ExplainedChallenge): string {
	const { limits } = challenge;
	switch (failing.verdict) {
		case 'wrongAnswer':
			return wrongSentence(l10n, failing, challenge);
		case 'timeLimitExceeded':
			return l10n.t('It needed more than {0} ms on this input.', limits.timeMs);
		case 'memoryLimitExceeded':
			return l10n.t('It needed more than {0} MB of memory on this input.', limits.memoryMb);
		case 'outputLimitExceeded':
			return l10n.t('It printed more than {0} kB. Print less, or nothing.', limits.outputKb);
		case 'runtimeError':
			return crashSentence(l10n, failing);
		case 'internalError':
			return failing.message ?? l10n.t('Something failed on our side, not in your solution. Try again.');
		case 'accepted':
		case 'ran':
			return '';
		default:
			return failing.verdict satisfies never;
	}
}

function crashSentence(l10n: Localiser, failing: CaseReport): string {
	const crash = failing.crash;
	if (!crash) return failing.message ?? l10n.t('It crashed on this input.');
	const line = crash.frames.at(-1)?.line;
	return line === undefined ? crash.message : l10n.t('{0} (line {1})', crash.message, line);
}
