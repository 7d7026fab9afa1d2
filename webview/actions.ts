import type { Activity, WorkKind } from '#messages';
import { type Content, element } from './element.ts';
import { icon } from './icons.ts';
import { failureAt, notice } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button, iconButton } from './parts/button.ts';
import { progressBar } from './parts/progressBar.ts';

/** The row that stays in sight: Run, Submit, Stop while something runs, Next after accepted, and how far it is. */
export function actions(page: Page): Content {
	const { state, local, t } = page;
	const running = state.activity.kind === 'running';
	const blocked = running || local.waiting.has('actions') || state.solutionFile === undefined;
	const accepted = isJustAccepted(page);
	const run = state.cases.length === 0 ? t('Run the examples') : t('Run the examples and your own cases');
	return element(
		'section',
		{ key: 'actions', class: 'actions', 'aria-label': t('Your solution') },
		element(
			'div',
			{ class: 'action-row' },
			element(
				'div',
				{ class: 'button-row', 'data-actions': true },
				state.solutionFile === undefined &&
					button({
						key: 'open',
						label: t('Open solution'),
						icon: 'file',
						look: 'primary',
						press: () => page.ask('actions', 'openSolution', {}),
					}),
				button({
					key: 'run',
					id: 'run',
					label: t('Run'),
					icon: 'play',
					title: run,
					unavailable: blocked,
					press: () => page.ask('actions', 'run', { scope: 'all' }),
				}),
				button({
					key: 'submit',
					id: 'submit',
					label: t('Submit'),
					icon: 'submit',
					title: t('Judge your solution by all cases'),
					look: state.solutionFile === undefined || accepted ? 'secondary' : 'primary',
					unavailable: blocked,
					takesFocus: true,
					press: () => page.ask('actions', 'submit', {}),
				}),
				running && stop(page),
				!running &&
					accepted &&
					button({
						key: 'next',
						id: 'next',
						label: t('Next'),
						icon: 'next',
						look: 'primary',
						title: state.next?.title,
						unavailable: local.waiting.has('actions'),
						press: () => page.ask('actions', 'next', {}),
					}),
			),
			element(
				'div',
				{ class: 'action-status' },
				state.activity.kind === 'running' ? progressWords(page, state.activity) : solutionFile(page),
			),
		),
		failureAt(page, 'actions'),
		failureAt(page, 'page'),
		failedActivity(page),
		progress(page),
	);
}

/** Small on a narrow page, where a wider one would push the progress into a second line. */
function stop(page: Page): Content {
	const options = {
		key: 'stop',
		id: 'stop',
		label: page.t('Stop'),
		icon: 'stop',
		press: () => page.ask('actions', 'stop', {}),
	} as const;
	return page.local.narrow ? iconButton(options) : button(options);
}

/** The last thing that happened was an accepted submission. */
export function isJustAccepted(page: Page): boolean {
	const { result } = page.state;
	return result?.what === 'submission' && result.report.verdict === 'accepted';
}

function solutionFile(page: Page): Content {
	const { solutionFile: name } = page.state;
	if (name === undefined) return element('span', { class: 'quiet' }, page.t('No solution file is open'));
	return element(
		'button',
		{
			class: 'link',
			type: 'button',
			title: page.t('Show the solution file'),
			on: { click: () => page.ask('actions', 'openSolution', {}) },
		},
		icon('file', 'meta-icon'),
		element('bdi', {}, name),
	);
}

function progressWords(page: Page, activity: Activity & { kind: 'running' }): string {
	switch (activity.phase) {
		case 'queued':
			if (activity.before === undefined) return page.t('Waiting for a free place');
			if (activity.before === 0) return page.t('Waiting for a free place: yours is next');
			return page.t('Waiting for a free place: {0} before yours', activity.before);
		case 'compiling':
			return page.t('Compiling');
		case 'cases':
			return page.t('Case {0} of {1}', activity.done, activity.total);
		default:
			return activity.phase satisfies never;
	}
}

function progress(page: Page): Content {
	const { activity } = page.state;
	const running = activity.kind === 'running';
	const counted = running && activity.phase === 'cases' && activity.total > 0;
	return progressBar({
		label: labelOf(page, running ? activity.what : 'run'),
		of: counted ? { done: activity.done, total: activity.total } : undefined,
		active: running,
	});
}

function labelOf({ t }: Page, what: WorkKind): string {
	switch (what) {
		case 'run':
			return t('Running your solution');
		case 'submission':
			return t('Judging your solution');
		case 'search':
			return t('Looking for a breaking case');
		default:
			return what satisfies never;
	}
}

function failedActivity(page: Page): Content {
	const { activity } = page.state;
	if (activity.kind !== 'failed' || activity.message === page.local.dismissed) return undefined;
	const { message } = activity;
	return notice(
		{ key: 'failed activity', kind: 'error', text: message },
		activity.canShowLog &&
			button({ key: 'log', label: page.t('Show log'), press: () => page.ask('actions', 'showLog', {}) }),
		iconButton({
			key: 'dismiss',
			label: page.t('Dismiss'),
			icon: 'cross',
			press: () => page.change({ dismissed: message }),
		}),
	);
}
