import * as z from 'zod';
import { ConceptCard } from '#contract/learning.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

/** What the card of a topic is made from: the topic as a person reads it, and the title of what to start with. */
export const Concept = z.object({ topic: z.string(), card: ConceptCard, start: z.string().optional() });
export type Concept = z.infer<typeof Concept>;

/** The card as Markdown. */
export function conceptText(l10n: Localiser, { topic, card, start }: Concept): string {
	const [one, other] = card.mistakes;
	const step =
		start === undefined
			? l10n.t('Every challenge of this topic is solved. Solve one again in another language, or have a new one made.')
			: l10n.t('{0}: start it from the Learn view, under this topic.', start);
	return [
		`# ${topic}`,
		card.what,
		`## ${l10n.t('When to reach for it')}`,
		card.whenToUse,
		`## ${l10n.t('The two usual mistakes')}`,
		`1. ${one}\n2. ${other}`,
		`## ${l10n.t('The next step')}`,
		`${step}\n`,
	].join('\n\n');
}
