import type { DryOffer, Next } from '#contract/learning.ts';
import { difficultyWord, type Localiser, topicTitle } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import type { ViewNode } from '../viewNode.ts';
import { linesOf, wishSentence } from './learnWords.ts';
import { nextReason } from './nextReason.ts';

type Dry = NonNullable<Next['dry']>;

/** What comes next, why, and what else can be done. */
export function nextNode(l10n: Localiser, next: Next): ViewNode {
	const reason = nextReason(l10n, next);
	const why = linesOf(reason).map((label, index): ViewNode => ({ id: `next/reason/${index}`, label }));
	const dry = next.dry === undefined ? [] : dryNodes(l10n, next.dry);
	if (next.kind === 'allSolved') {
		const label = l10n.t('All challenges solved');
		return { id: 'next', label, icon: 'verified-filled', children: [...why, ...dry], isOpen: true };
	}
	return {
		id: 'next',
		label: l10n.t('Next: {0}', next.title),
		description: difficultyWord(l10n, next.difficulty),
		tooltip: reason,
		icon: 'arrow-right',
		context: next.wish === undefined ? 'next' : 'wished',
		challengeId: next.challengeId,
		command: { id: commandId('openChallenge'), given: [next.challengeId] },
		children: [...wishNodes(l10n, next), ...why, ...storyNodes(l10n, next), ...placementNodes(l10n, next), ...dry],
		isOpen: true,
	};
}

type Proposal = Extract<Next, { kind: 'challenge' }>;

function wishNodes(l10n: Localiser, { wish }: Proposal): ViewNode[] {
	if (wish === undefined) return [];
	const lines = linesOf(wishSentence(l10n, wish.wish, wish.isGranted));
	return [
		...lines.map((label, index): ViewNode => ({ id: `next/wish/${index}`, label })),
		{
			id: 'next/takeBack',
			label: l10n.t('Take the wish back'),
			icon: 'discard',
			command: { id: commandId('refreshLearn') },
		},
	];
}

/** What is repeated may be told anew. */
function storyNodes(l10n: Localiser, { newStory, challengeId }: Proposal): ViewNode[] {
	if (newStory !== true) return [];
	return [
		{
			id: 'next/newStory',
			label: l10n.t('As a new story, told by AI'),
			tooltip: l10n.t('The same task with other names and the same cases, proved anew before you see it.'),
			icon: 'book',
			command: { id: commandId('newChallengeWithAi'), given: [challengeId] },
		},
	];
}

function placementNodes(l10n: Localiser, { reason, placed }: Proposal): ViewNode[] {
	if (placed !== undefined) {
		const known = placed.known.map(topicTitle).join(', ');
		const sentence =
			known === ''
				? l10n.t('Your level is found, after {0} challenges.', placed.after)
				: l10n.t('Your level is found, after {0} challenges. Known by now: {1}.', placed.after, known);
		return linesOf(sentence).map((label, index): ViewNode => ({
			id: `next/placed/${index}`,
			label,
			...(index === 0 ? { icon: 'milestone' } : {}),
		}));
	}
	if (reason.kind !== 'placement') return [];
	return [
		{
			id: 'next/skipPlacement',
			label: l10n.t('Skip finding my level'),
			icon: 'debug-step-over',
			command: { id: commandId('skipPlacement') },
		},
	];
}

function dryNodes(l10n: Localiser, { topic, offers }: Dry): ViewNode[] {
	const title = topicTitle(topic);
	return [
		...linesOf(l10n.t('Nothing unseen is left in {0}. Instead:', title)).map((label, index): ViewNode => ({
			id: `next/dry/${index}`,
			label,
		})),
		...offers.map((offer) => offerNode(l10n, topic, offer)),
	];
}

function offerNode(l10n: Localiser, topic: string, offer: DryOffer): ViewNode {
	switch (offer.kind) {
		case 'variant': {
			const isHinted = offer.how === 'withoutHints';
			return {
				id: 'next/dry/variant',
				label: isHinted ? l10n.t('{0} without hints', offer.title) : l10n.t('{0} in another language', offer.title),
				icon: isHinted ? 'eye-closed' : 'symbol-namespace',
				challengeId: offer.challengeId,
				command: { id: commandId('openChallenge'), given: [offer.challengeId] },
			};
		}
		case 'review':
			return {
				id: 'next/dry/review',
				label: l10n.t('{0} once more', offer.title),
				icon: 'history',
				challengeId: offer.challengeId,
				command: { id: commandId('openChallenge'), given: [offer.challengeId] },
			};
		case 'newStory': {
			const command =
				offer.readyId === undefined
					? { id: commandId('newChallengeWithAi'), given: [offer.challengeId] }
					: { id: commandId('openChallenge'), given: [offer.readyId] };
			return {
				id: 'next/dry/newStory',
				label:
					offer.readyId === undefined
						? l10n.t('{0} as a new story, told by AI', offer.title)
						: l10n.t('{0} as a new story', offer.title),
				icon: 'book',
				command,
			};
		}
		case 'forge':
			return {
				id: 'next/dry/forge',
				label: l10n.t('A new one, made by AI'),
				icon: 'sparkle',
				command: { id: commandId('newChallengeWithAi'), given: [topic] },
			};
		default:
			return offer satisfies never;
	}
}
