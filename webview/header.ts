import type { ChallengeDetail, ProofSummary } from '#contract/challenge.ts';
import { type Content, element } from './element.ts';
import { icon, type IconName } from './icons.ts';
import { failureAt } from './notice.ts';
import { languageTitle } from './languageTitles.ts';
import type { Page } from './pageContext.ts';
import { button } from './parts/button.ts';
import type { PageWord } from './words.ts';

const difficultyWords: Readonly<Record<ChallengeDetail['difficulty'], PageWord>> = {
	easy: 'Easy',
	medium: 'Medium',
	hard: 'Hard',
};

/** Title, difficulty, topics, what was reached so far, and the badge that opens what was proved. */
export function header(page: Page): Content {
	const { challenge } = page.state;
	return element(
		'header',
		{ key: 'header', class: 'header' },
		element('h1', { class: 'title', dir: 'auto' }, challenge.title),
		element(
			'div',
			{ class: 'meta' },
			element(
				'span',
				{ class: `meta-item difficulty-${challenge.difficulty}` },
				icon(challenge.difficulty, 'meta-icon'),
				page.t(difficultyWords[challenge.difficulty]),
			),
			element('span', { class: 'meta-item topics', dir: 'auto' }, challenge.topics.map(topicTitle).join(', ')),
			status(page),
			challenge.judgedAt !== undefined && judgedAt(page, challenge.judgedAt),
			challenge.proof !== undefined && page.state.preview?.isProved !== false && proofBadge(page),
		),
		ofSet(page),
		page.local.proofOpen && challenge.proof !== undefined && whatWasChecked(page, challenge.proof),
	);
}

/** Which set it comes from, until when, and for how much. */
function ofSet({ t, formats, state }: Page): Content {
	const { set } = state.challenge;
	if (set === undefined) return undefined;
	const { title, section, due, points } = set;
	const parts = [
		t('From {0}, {1}', title, section),
		...(due === undefined ? [] : [t(formats.isOver(due) ? 'was due {0}' : 'due {0}', formats.deadline(due))]),
		points === 1 ? t('1 point') : t('{0} points', formats.count(points)),
	];
	return element('p', { class: 'quiet', dir: 'auto' }, parts.join(' · '));
}

/** `two-pointers` reads `Two pointers`. */
function topicTitle(topic: string): string {
	const words = topic.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function status(page: Page): Content {
	const { status: reached, unaided } = page.state.challenge;
	const shown = (name: IconName, word: PageWord): Content =>
		element('span', { class: `meta-item status-${reached}` }, icon(name, 'meta-icon'), page.t(word));
	switch (reached) {
		case 'solved':
			return shown('check', unaided ? 'Solved without hints' : 'Solved');
		case 'gaveUp':
			return shown('flag', 'Given up');
		case 'tried':
			return shown('circle', 'Tried');
		case 'opened':
		case 'unseen':
			return undefined;
		default:
			return reached satisfies never;
	}
}

/** Its tests lie there, and are proved there. */
function judgedAt({ t }: Page, server: string): Content {
	const { host } = new URL(server);
	return element(
		'span',
		{
			class: 'meta-item',
			dir: 'auto',
			title: t('Its tests lie on a server. Here examples and your own cases can be run.'),
		},
		icon('submit', 'meta-icon'),
		t('Submitted to {0}', host),
	);
}

function proofBadge(page: Page): Content {
	return element(
		'button',
		{
			id: 'proof-badge',
			class: 'badge',
			type: 'button',
			title: page.t('What was checked before you saw this challenge'),
			'aria-expanded': page.local.proofOpen,
			'aria-controls': page.local.proofOpen ? 'proof' : undefined,
			on: { click: () => page.change({ proofOpen: !page.local.proofOpen }) },
		},
		icon('shield', 'meta-icon'),
		page.t('Proved'),
	);
}

/** Of those that change an answer; what changes none, nothing could catch. */
function mistakesCaught(
	{ t, formats }: Page,
	{ mutantsKilled, mutantsMade, mutantsEquivalent = 0 }: ProofSummary,
): string {
	const caught = t('{0} of {1}', formats.count(mutantsKilled), formats.count(mutantsMade - mutantsEquivalent));
	return mutantsEquivalent === 0
		? caught
		: `${caught} ${t('({0} more change no answer)', formats.count(mutantsEquivalent))}`;
}

function whatWasChecked(page: Page, proof: ProofSummary): Content {
	const { t, formats } = page;
	const { authors, variantOf } = page.state.challenge;
	const lines: readonly (readonly [string, string])[] = [
		...(variantOf === undefined ? [] : [[t('A new story for'), variantOf.title] as const]),
		[t('Inputs on which two independent solutions agree'), formats.count(proof.inputsCompared)],
		[t('Cases a submission has to pass'), formats.count(proof.cases)],
		[t('Wrong or slow solutions that the cases catch'), formats.count(proof.wrongSolutions)],
		[t('Small mistakes put into the solution and caught'), mistakesCaught(page, proof)],
		[t('Languages checked'), proof.languages.map(languageTitle).join(', ')],
		[t('Checked on'), formats.exact(proof.provedAt)],
		[t('Written by'), authors.join(', ')],
	];
	return element(
		'section',
		{ key: 'proof', id: 'proof', class: 'card proof', 'aria-label': t('What was checked') },
		element('p', {}, t('Nobody is told “wrong” by a wrong test: this was checked by running code.')),
		element(
			'table',
			{ class: 'facts-table' },
			element(
				'tbody',
				{},
				lines.map(([name, value]) =>
					element('tr', {}, element('th', { scope: 'row' }, name), element('td', { dir: 'auto' }, value)),
				),
			),
		),
		page.state.preview === undefined &&
			element(
				'div',
				{ class: 'button-row' },
				button({
					key: 'proof-text',
					label: t('In plain words'),
					icon: 'file',
					press: () => page.ask('proof', 'showProof', {}),
				}),
				button({
					key: 'report',
					label: t('Something is wrong ...'),
					icon: 'flag',
					press: () => page.ask('proof', 'report', {}),
				}),
			),
		failureAt(page, 'proof'),
	);
}
