import type { Next, Progress } from '#contract/learning.ts';

export type LearnNode =
	| { kind: 'next'; next: Next; children: LearnNode[] }
	| { kind: 'reason'; text: string }
	| { kind: 'progress'; progress: Progress; children: LearnNode[] }
	| { kind: 'streak'; days: number }
	| { kind: 'topic'; topic: string; solved: number; total: number };

/**
 * What the Learn view shows. Empty for somebody who has not begun yet: then the view's welcome, with its button, stands there.
 * @param reason why this comes next, as a sentence
 */
export function learnNodes(next: Next, progress: Progress, reason: string): LearnNode[] {
	if (next.kind === 'challenge' && next.reason.kind === 'first') return [];
	const topics = progress.byTopic.map(({ topic, solved, total }): LearnNode => ({
		kind: 'topic',
		topic,
		solved,
		total,
	}));
	return [
		{ kind: 'next', next, children: linesOf(reason).map((text) => ({ kind: 'reason', text })) },
		{ kind: 'progress', progress, children: topics },
		...(progress.streak > 0 ? [{ kind: 'streak' as const, days: progress.streak }] : []),
	];
}

/** A tree does not wrap: this many characters fit beside the indentation in a side bar of the usual width. */
const lineCharactersMax = 32;

function linesOf(sentence: string): string[] {
	const lines: string[] = [];
	for (const word of sentence.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < lineCharactersMax)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
