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
	const topics = progress.byTopic.map(
		({ topic, solved, total }): LearnNode => ({ kind: 'topic', topic, solved, total }),
	);
	return [
		{ kind: 'next', next, children: [{ kind: 'reason', text: reason }] },
		{ kind: 'progress', progress, children: topics },
		...(progress.streak > 0 ? [{ kind: 'streak' as const, days: progress.streak }] : []),
	];
}
