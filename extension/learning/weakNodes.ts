import type { WeakTopics } from '#contract/learning.ts';
import { difficultyWord, type Localiser } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import type { ViewNode } from '../viewNode.ts';
import { linesOf, patternWords, type Times, troubleWord } from './learnWords.ts';

type Weak = WeakTopics['weak'][number];
type Evidence = Weak['evidence'][number];
type Pattern = WeakTopics['patterns'][number];

/** So many topics of which nothing can be said yet are listed; more are counted. */
const notEnoughShown = 3;
/** Of each topic so many attempts are listed. */
const evidenceShown = 5;
const barLength = 7;

/** What stands under "Weak topics": never more than the attempts say. */
export function weakNodes(l10n: Localiser, answer: WeakTopics, times: Times): ViewNode[] {
	const { weak, notEnough, patterns } = answer;
	const nothing =
		weak.length > 0 || notEnough.length > 0
			? []
			: linesOf(l10n.t('No topic stands out as hard for you.')).map((label, index): ViewNode => ({
					id: `weak/none/${index}`,
					label,
				}));
	return [
		...weak.map((one) => weakNode(l10n, one, times)),
		...nothing,
		...notEnoughNodes(l10n, notEnough),
		...(patterns.length === 0 ? [] : [patternsNode(l10n, patterns)]),
	];
}

function weakNode(l10n: Localiser, weak: Weak, times: Times): ViewNode {
	const { topic, title, mastery, attempts, evidence, card, start } = weak;
	const percent = Math.round(mastery * 100);
	const rough = evidence.length;
	return {
		id: `weak/${topic}`,
		label: title,
		description: `${bar(mastery)} ${percent} %`,
		spoken: l10n.t('mastery {0} percent', percent),
		tooltip: l10n.t(
			'{0} of your {1} attempts did not go smoothly. You would solve a medium one alone {2} times out of 100.',
			rough,
			attempts,
			Math.round(weak.chance * 100),
		),
		children: [
			...(start === undefined
				? []
				: [
						{
							id: `weak/${topic}/start`,
							label: l10n.t('Start: {0}', start.title),
							description: difficultyWord(l10n, start.difficulty),
							icon: 'play',
							challengeId: start.challengeId,
							command: { id: commandId('openChallenge'), given: [start.challengeId] },
						},
					]),
			...(card === undefined
				? []
				: [
						{
							id: `weak/${topic}/card`,
							label: l10n.t('What it is, and when to use it'),
							tooltip: card.what,
							icon: 'book',
							command: { id: commandId('showConcept'), given: [{ topic: title, card, start: start?.title }] },
						},
					]),
			...evidence.slice(0, evidenceShown).map((one, index) => evidenceNode(l10n, `weak/${topic}/${index}`, one, times)),
		],
	};
}

function evidenceNode(l10n: Localiser, id: string, one: Evidence, times: Times): ViewNode {
	const troubles = one.troubles.map((trouble) => troubleWord(l10n, trouble)).join(', ');
	return {
		id,
		label: one.title,
		description: `${troubles} · ${times.relative(one.at)}`,
		spoken: '',
		tooltip:
			one.submissionId === undefined
				? `${troubles}, ${times.relative(one.at)} (${times.exact(one.at)})`
				: l10n.t(
						'{0}, {1} ({2}). Opens what you had submitted.',
						troubles,
						times.relative(one.at),
						times.exact(one.at),
					),
		icon: 'circle-slash',
		context: 'challenge',
		challengeId: one.challengeId,
		command: opening(one),
	};
}

function opening({ challengeId, submissionId }: { challengeId: string; submissionId?: string | undefined }) {
	return submissionId === undefined
		? { id: commandId('openChallenge'), given: [challengeId] }
		: { id: commandId('openSubmission'), given: [challengeId, submissionId] };
}

function notEnoughNodes(l10n: Localiser, notEnough: WeakTopics['notEnough']): ViewNode[] {
	const tooltip = l10n.t('A topic is called weak only after enough attempts in it were graded.');
	const nodes = notEnough.map(({ topic, title, attempts, needed }): ViewNode => ({
		id: `weak/notEnough/${topic}`,
		label: l10n.t('Not enough yet: {0}', title),
		description: l10n.t('{0} of {1}', attempts, needed),
		spoken: l10n.t('{0} of {1} attempts', attempts, needed),
		tooltip,
	}));
	if (nodes.length <= notEnoughShown) return nodes;
	return [
		{
			id: 'weak/notEnough',
			label: l10n.t('Not enough yet'),
			description: l10n.t('{0} topics', nodes.length),
			tooltip,
			children: nodes,
		},
	];
}

function patternsNode(l10n: Localiser, patterns: readonly Pattern[]): ViewNode {
	return {
		id: 'weak/patterns',
		label: l10n.t('Mistakes that come back'),
		icon: 'sync',
		children: patterns.map(({ pattern, of, evidence }) => {
			const { name, sign } = patternWords(l10n, pattern);
			return {
				id: `weak/patterns/${pattern}`,
				label: name,
				description: l10n.t('in {0} of your last {1} failed attempts', evidence.length, of),
				tooltip: sign,
				children: evidence.map((one) => ({
					id: `weak/patterns/${pattern}/${one.submissionId}`,
					label: one.title,
					tooltip: l10n.t('Opens what you had submitted.'),
					icon: 'circle-slash',
					context: 'challenge' as const,
					challengeId: one.challengeId,
					command: opening(one),
				})),
			};
		}),
	};
}

function bar(share: number): string {
	const full = Math.round(share * barLength);
	return '▰'.repeat(full) + '▱'.repeat(barLength - full);
}
