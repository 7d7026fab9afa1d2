import type { ChallengeSummary } from '#contract/challenge.ts';
import { type Localiser, topicTitle } from '../challenges/challengeWords.ts';

export interface TopicChoice {
	topic: string;
	label: string;
	/** Why one might want it. */
	description: string;
}

/** The topics of the challenges that are there; first those in which the least is solved, because there a new one is of most use. */
export function topicChoices(l10n: Localiser, challenges: readonly ChallengeSummary[]): TopicChoice[] {
	const byTopic = Map.groupBy(
		challenges.flatMap(({ topics, status }) => topics.map((topic) => ({ topic, status }))),
		({ topic }) => topic,
	);
	return [...byTopic]
		.map(([topic, all]) => {
			const total = all.length;
			const solved = all.filter(({ status }) => status === 'solved').length;
			return { topic, solved, total, share: solved / total };
		})
		.sort((one, other) => one.share - other.share || (one.topic < other.topic ? -1 : 1))
		.map(({ topic, solved, total }) => ({
			topic,
			label: topicTitle(topic),
			description:
				solved === total
					? l10n.t('you have solved all {0}: a new one keeps you going', total)
					: l10n.t('you have solved {0} of {1}', solved, total),
		}));
}

/** A topic as the contract writes it: `Two Pointers` is `two-pointers`. Empty when nothing of it can be used. */
export function topicOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 40)
		.replace(/-$/, '');
}
