import type { SubmissionSummary } from '#contract/submission.ts';
import { type Content, element } from './element.ts';
import { icon, type IconName } from './icons.ts';
import { emptyState, failureAt } from './notice.ts';
import type { Page } from './pageContext.ts';
import { languageTitles } from './languageTitles.ts';
import { waitingSubmissions } from './waitingSubmissions.ts';
import { iconButton } from './parts/button.ts';
import { submissionOutcome } from './verdictWords.ts';

/** Every submission with its code, newest first. */
export function submissions(page: Page): Content {
	const { t } = page;
	if (page.state.submissions.length === 0) {
		if (page.state.waiting.length > 0) return [failureAt(page, 'submissions'), waitingSubmissions(page)];
		return emptyState({
			title: t('No submissions yet'),
			text: t('Submit your solution: every submission is kept here with its code, to open, compare and restore.'),
		});
	}
	const columns = [t('Verdict'), t('When'), t('Language'), t('Time'), t('Memory')];
	return [
		failureAt(page, 'submissions'),
		waitingSubmissions(page),
		// The roles are said again because a narrow page lays the rows out as blocks, which would make them mere boxes.
		element(
			'table',
			{ class: 'data-table submission-table', role: 'table' },
			element('caption', { class: 'visually-hidden' }, t('Submissions, newest first')),
			element(
				'thead',
				{ role: 'rowgroup' },
				element(
					'tr',
					{ role: 'row' },
					columns.map((name) => element('th', { scope: 'col', role: 'columnheader' }, name)),
					element(
						'th',
						{ scope: 'col', role: 'columnheader' },
						element('span', { class: 'visually-hidden' }, t('Actions')),
					),
				),
			),
			element(
				'tbody',
				{ role: 'rowgroup' },
				page.state.submissions.map((submission) => row(page, submission)),
			),
		),
	];
}

function row(page: Page, submission: SubmissionSummary): Content {
	const { t, formats } = page;
	const outcome = submissionOutcome(submission);
	const { passed, total, cpuTimeMs, peakMemoryBytes } = submission;
	const cell = (kind: string, ...content: Content[]): Content =>
		element('td', { class: `cell-${kind}`, role: 'cell' }, content);
	const number = (value: number | undefined, format: (value: number) => string): Content =>
		value === undefined ? cell('number cell-nothing', '–') : cell('number', format(value));
	return element(
		'tr',
		{ key: submission.id, role: 'row' },
		element(
			'th',
			{ class: 'cell-verdict', scope: 'row', role: 'rowheader' },
			element(
				'div',
				{ class: 'cell-verdict-words' },
				element('span', { class: `outcome tone-${outcome.tone}` }, icon(outcome.icon), t(outcome.word)),
				passed !== undefined &&
					total !== undefined &&
					submission.verdict !== 'accepted' &&
					element('span', { class: 'quiet' }, t('{0} of {1}', passed, total)),
			),
		),
		cell(
			'when',
			element(
				'time',
				{ datetime: submission.submittedAt, title: formats.exact(submission.submittedAt) },
				formats.relative(submission.submittedAt),
			),
		),
		cell('language', languageTitles[submission.language]),
		number(cpuTimeMs, formats.time),
		number(peakMemoryBytes, formats.memory),
		cell('actions', actionsOf(page, submission, `${t(outcome.word)}, ${formats.exact(submission.submittedAt)}`)),
	);
}

function actionsOf(page: Page, { id: submissionId }: SubmissionSummary, name: string): Content {
	const { t } = page;
	const unavailable = page.local.waiting.has('submissions');
	const action = (key: string, word: string, shape: IconName, press: () => void): Content =>
		iconButton({ key, label: `${word}: ${name}`, title: word, icon: shape, unavailable, press });
	return [
		action('open', t('Open this code'), 'file', () => page.ask('submissions', 'openSubmission', { submissionId })),
		action('compare', t('Compare with your file'), 'compare', () =>
			page.ask('submissions', 'compareSubmission', { submissionId }),
		),
		action('restore', t('Put this code back into your file'), 'restore', () =>
			page.ask('submissions', 'restoreSubmission', { submissionId }),
		),
	];
}
