import type { Demand } from './challengePrompt.ts';
import type { Made } from './makeChallenge.ts';
import { shortText } from '../platform/promptData.ts';
import { providerTitles } from './providerTitles.ts';
import type { PooledChallenge } from './pool/shelf.ts';
import { type BankChallenge, isOfBank } from './standIn.ts';

/** Why nothing new was written. */
export type NotMade = Exclude<Made, { kind: 'made' }> | { kind: 'poolOnly'; why: string };

/** What a learner reads when their challenge is there. */
export function madeWords({ title, provider, difficulty }: Extract<Made, { kind: 'made' }>, demand: Demand): string {
	const level = difficulty === demand.difficulty ? '' : ` Measured, it is ${difficulty} and not ${demand.difficulty}.`;
	return `"${title}" was written by ${providerTitles[provider]} and proved here by running its code.${level}`;
}

/** What a learner reads when theirs was there already. */
export function pooledWords({ title, provider, model }: PooledChallenge): string {
	return `"${title}" was in the pool: written by ${providerTitles[provider]} (${model}), proved here by running its code, and you have not seen it yet.`;
}

/** What a learner reads who asked for what they need now. */
export function neededWords({ topic, difficulty }: Demand): string {
	return ` What you need now is ${difficulty}, on ${spoken(topic)}.`;
}

/** What a learner reads when the bank stands in: why, and where it is not what they asked for. */
export function standInWords(
	made: NotMade,
	{ challenge, isUnseen }: { challenge: BankChallenge; isUnseen: boolean },
	demand: Demand,
): string {
	const seen = isUnseen ? 'you have not seen yet' : 'you have not solved yet';
	const topic = challenge.topics[0] ?? '';
	const isAsked = challenge.topics.includes(demand.topic) && challenge.difficulty === demand.difficulty;
	const instead = isAsked
		? ''
		: ` It is ${challenge.difficulty}, on ${spoken(topic)}: the nearest to ${demand.difficulty} and ${spoken(demand.topic)} that is left.`;
	const from = isOfBank(challenge) ? 'the bank' : 'what was made before';
	return `${reasonWords(made)} Here is "${challenge.title}" from ${from} instead, which ${seen}.${instead}`;
}

/** What a learner reads when nobody could help and there is nothing left in the bank. */
export function nothingLeftWords(made: NotMade): string {
	return `${reasonWords(made)} And you have solved every challenge of the bank.`;
}

/** Why nothing new was written. */
export function reasonWords(made: NotMade): string {
	switch (made.kind) {
		case 'noProvider':
			return 'No AI provider is set up, so nothing new could be written.';
		case 'providersDown': {
			const reasons = made.reasons.map(
				({ provider, reason }) => `${providerTitles[provider]}: ${shortText(reason, 120)}`,
			);
			return `No AI provider could help now (${reasons.join('; ')}).`;
		}
		case 'notProved':
			return 'What was written did not pass its proof, so you do not get to see it.';
		case 'poolOnly':
			return made.why;
		default:
			return made satisfies never;
	}
}

function spoken(topic: string): string {
	return topic.replaceAll('-', ' ');
}
