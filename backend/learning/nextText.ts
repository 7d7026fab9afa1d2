import type { Next, NextReason, Trouble } from '#contract/learning.ts';
import { topicTitle } from './model/bankTopics.ts';

type Proposal = Omit<Extract<Next, { kind: 'challenge' }>, 'text'>;

/** The reason in words: concrete, and never more than the data says. */
export function nextText({ topic, reason, compared, variantOf, dry }: Proposal): string {
	const words = [reasonText(topicTitle(topic), reason)];
	if (variantOf !== undefined) words.push(`A new story for ${variantOf.title}, which you have solved.`);
	if (compared === 'easier') words.push('Easier than last time.');
	if (compared === 'harder') words.push('Harder than last time.');
	if (dry !== undefined) words.push(`Nothing unseen is left in ${topicTitle(dry.topic)}.`);
	return words.join(' ');
}

function reasonText(topic: string, reason: NextReason): string {
	switch (reason.kind) {
		case 'first':
			return `One to begin with. Topic: ${topic}.`;
		case 'unfinished':
			return reason.submissions === 0
				? 'You opened it and have not submitted anything yet.'
				: `You began it: ${times(reason.submissions)} submitted, not accepted yet.`;
		case 'placement':
			return `${topic}: to find out where you stand, ${reason.asked + 1} of at most ${reason.most}.`;
		case 'dueReview':
			return `${topic}: learnt, and last practised ${days(reason.days)} ago. A review before it fades.`;
		case 'goOn':
			if (reason.of === 0) return `${topic}: you are at it.`;
			if (reason.failed === 0) return `${topic}: ${solved(reason.of)} alone, a little more until it sits.`;
			return `${topic}: ${reason.failed} of your last ${reason.of} not solved alone${mostly(reason.trouble)}.`;
		case 'frontier':
			if (reason.learnt.length === 0) return `${topic}: a topic that needs nothing before it.`;
			return `${topic}: it builds on ${reason.learnt.map(topicTitle).join(' and ')}, which you know by now.`;
		case 'prerequisite':
			return `${topic}: ${topicTitle(reason.of)} builds on it and went wrong ${times(reason.failed)} in a row.`;
		case 'recheck':
			return `${topic}: all topics are learnt, and this one is the least sure.`;
		case 'gaveUpEarlier':
			return `${topic}: you looked at its solution earlier. Try it on your own now.`;
		default:
			return reason satisfies never;
	}
}

const troubleWords: Readonly<Record<Trouble, string>> = {
	wrongCase: 'wrong answers',
	tooSlow: 'too slow',
	crash: 'crashes',
	tooMuch: 'too much memory or output',
	gaveUp: 'given up',
	hints: 'with hints',
};

const mostly = (trouble: Trouble | undefined): string => (trouble === undefined ? '' : ` (${troubleWords[trouble]})`);
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);
const solved = (count: number): string => (count === 1 ? 'one solved' : `${count} solved`);
