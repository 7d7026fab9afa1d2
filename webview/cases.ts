import type { CustomCase } from '#contract/judging.ts';
import { callText } from './callText.ts';
import { caseEditor, draftOf } from './caseEditor.ts';
import { type Content, element } from './element.ts';
import { emptyState, failureAt, notice } from './notice.ts';
import type { Page } from './pageContext.ts';
import { button, iconButton } from './parts/button.ts';

/** The learner's own cases: add, change, run alone, delete and take that back. */
export function cases(page: Page): Content {
	const { t, local } = page;
	const { cases: kept } = page.state;
	const adding = local.draft !== undefined && local.draft.caseId === undefined;
	const add = button({
		id: 'add-case',
		label: t('Add a case'),
		icon: 'plus',
		press: () => {
			page.change({ draft: draftOf(page, undefined) });
			page.focus('case-name');
		},
	});
	return [
		failureAt(page, 'cases'),
		undo(page),
		kept.length === 0 &&
			!adding &&
			emptyState(
				{
					title: t('No cases of your own yet'),
					text: t('Add an input that you wonder about. The reference solution can say what is right for it.'),
				},
				add,
			),
		kept.length > 0 &&
			element(
				'ul',
				{ class: 'case-list' },
				kept.map((one) =>
					element(
						'li',
						{ key: one.id, class: 'card case-card' },
						local.draft?.caseId === one.id ? caseEditor(page, local.draft) : caseCard(page, one),
					),
				),
			),
		adding && local.draft !== undefined
			? element('div', { key: 'new', class: 'card case-card' }, caseEditor(page, local.draft))
			: kept.length > 0 && element('div', { key: 'add', class: 'button-row' }, add),
	];
}

function caseCard(page: Page, one: CustomCase): Content {
	const { t, state } = page;
	const waiting = page.local.waiting.has('cases');
	const name = one.name === '' ? t('Unnamed case') : one.name;
	const input = one.input.map((value) => ({ kind: 'whole' as const, value }));
	return [
		element(
			'div',
			{ key: 'head', class: 'case-head' },
			element('h3', { dir: 'auto' }, name),
			element(
				'div',
				{ class: 'case-controls' },
				iconButton({
					key: 'run',
					label: t('Run only {0}', name),
					icon: 'play',
					unavailable: waiting || state.activity.kind === 'running' || state.solutionFile === undefined,
					press: () => page.ask('cases', 'runCase', { caseId: one.id }),
				}),
				iconButton({
					key: 'debug',
					label: t('Debug {0}', name),
					icon: 'bug',
					unavailable: waiting || state.solutionFile === undefined,
					press: () => page.ask('cases', 'debugCase', { caseId: one.id }),
				}),
				iconButton({
					key: 'edit',
					id: `edit-${one.id}`,
					label: t('Edit {0}', name),
					icon: 'edit',
					press: () => {
						page.change({ draft: draftOf(page, one) });
						page.focus('case-name');
					},
				}),
				iconButton({
					key: 'delete',
					label: t('Delete {0}', name),
					icon: 'trash',
					unavailable: waiting,
					press: () =>
						page.ask('cases', 'deleteCase', { caseId: one.id }, () => {
							page.change({ deleted: one });
							page.say(t('Deleted {0}.', name));
							page.focus('undo-delete');
						}),
				}),
			),
		),
		callText(page, input, one.expected === undefined ? undefined : { kind: 'whole', value: one.expected }),
		one.expected === undefined &&
			element('p', { key: 'asked', class: 'quiet' }, t('Expected: the reference solution says.')),
	];
}

/** A deleted case comes back as a new one with the same content. */
function undo(page: Page): Content {
	const { t, local } = page;
	const { deleted } = local;
	if (deleted === undefined) return undefined;
	const { name, values, expected } = draftOf(page, deleted);
	return notice(
		{ key: 'undo', kind: 'info', text: t('Deleted {0}.', name === '' ? t('Unnamed case') : name) },
		button({
			id: 'undo-delete',
			label: t('Undo'),
			icon: 'restore',
			unavailable: local.waiting.has('cases'),
			press: () =>
				page.ask('cases', 'saveCase', { name, values: [...values], expected }, () => {
					page.change({ deleted: undefined });
					page.focus('add-case');
				}),
		}),
	);
}
