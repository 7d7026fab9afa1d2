import type { DashboardAct, DashboardState } from '#dashboardMessages';
import { type Content, element, type ElementNode } from '../element.ts';
import type { Translate } from '../translate.ts';
import { challengeTable } from './challengeTable.ts';
import { classHeader } from './classHeader.ts';
import type { DashboardContext } from './dashboardContext.ts';
import type { DashboardWord } from './dashboardWords.ts';
import { learnerTable } from './learnerTable.ts';
import { newsList } from './newsList.ts';
import { notJoined } from './notJoined.ts';
import { pressButton } from './pressButton.ts';
import { weakTopics } from './weakTopics.ts';

/** The page while there is no class to show. */
export function waitingView(
	state: Exclude<DashboardState, { kind: 'shown' }>,
	t: Translate<DashboardWord>,
	act: (act: DashboardAct) => void,
): Content {
	return [
		element('header', { key: 'waiting', class: 'header' }, element('h1', { class: 'title' }, t('Class dashboard'))),
		waiting(state, t, act),
	];
}

function waiting(
	state: Exclude<DashboardState, { kind: 'shown' }>,
	t: Translate<DashboardWord>,
	act: (act: DashboardAct) => void,
): Content {
	switch (state.kind) {
		case 'loading':
			return element(
				'p',
				{ key: 'loading', class: 'quiet standing-alone', role: 'status' },
				t('The class is being fetched …'),
			);
		case 'failed':
			return message('failed', t('The class could not be fetched'), state.message, [
				state.canSignIn
					? pressButton(t('Sign in'), () => act({ kind: 'signIn' }))
					: pressButton(t('Try again'), () => act({ kind: 'retry' })),
				pressButton(t('Show log'), () => act({ kind: 'showLog' })),
			]);
		default:
			return state satisfies never;
	}
}

/** The page of a class. */
export function dashboardView(context: DashboardContext): Content {
	const { state } = context;
	const { learners, challenges, notJoined: missing } = state.dashboard;
	const hasBoth = learners > 0 && challenges.length > 0;
	return [
		classHeader(context),
		challenges.length === 0 && nothingAssigned(context),
		learners === 0 && nobodyJoined(context),
		hasBoth &&
			element(
				'div',
				{ key: 'cards', class: 'cards' },
				newsList(context),
				hasNobodyBegun(context) && nobodyBegan(context),
				challengeTable(context),
				learnerTable(context),
				weakTopics(context),
				notJoined(context),
			),
		!hasBoth &&
			missing !== undefined &&
			missing.count > 0 &&
			element('div', { key: 'missing', class: 'cards' }, notJoined(context)),
	];
}

function nothingAssigned({ state, t, act }: DashboardContext): ElementNode {
	return state.shown.role === 'instructor'
		? message(
				'unassigned',
				t('Nothing is assigned yet'),
				t('Assign a set, and its challenges stand here with what learners do.'),
				[pressButton(t('Assign a set …'), () => act({ kind: 'assign' }))],
			)
		: message('unassigned', t('Nothing is assigned yet'), t('An instructor of the class assigns sets.'), []);
}

function nobodyJoined({ state, t, act }: DashboardContext): ElementNode {
	const { joinCode } = state.shown;
	const title = t('Nobody has joined yet');
	if (joinCode === undefined) return message('alone', title, t('An instructor of the class has the join code.'), []);
	const text = t('Give learners this code. In VS Code they choose Code Sensei: Join Class ... and type it.');
	return message('alone', title, text, [
		element('code', { class: 'large-code' }, joinCode),
		pressButton(t('Copy'), () => act({ kind: 'copyCode' }), { icon: 'copy', name: t('Copy the join code') }),
	]);
}

function hasNobodyBegun({ state }: DashboardContext): boolean {
	return state.dashboard.challenges.every(({ opened, tried, solved }) => opened + tried + solved === 0);
}

function nobodyBegan({ t }: DashboardContext): ElementNode {
	return element(
		'div',
		{ key: 'quiet', class: 'empty' },
		element('h2', {}, t('Nobody has begun yet')),
		element('p', {}, t('What learners do shows here as it happens.')),
	);
}

function message(key: string, title: string, text: string, controls: ElementNode[]): ElementNode {
	return element(
		'div',
		{ key, class: 'empty standing-alone' },
		element('h2', {}, title),
		element('p', { dir: 'auto' }, text),
		controls.length > 0 && element('div', { class: 'button-row' }, ...controls),
	);
}
