import * as vscode from 'vscode';
import type { Today } from '#contract/learning.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { settings } from '../settings.ts';
import type { ViewNode } from '../viewNode.ts';
import { learnNodes } from './learnNodes.ts';
import type { LearnWishes } from './learnWishes.ts';
import { timesFor } from './learnWords.ts';
import { weakNodes } from './weakNodes.ts';

export interface LearnTreeTools {
	client: () => Promise<ApiClient>;
	timeZone: string;
	wishes: LearnWishes;
	/** The learner's day, each time it was looked at. */
	showDay(today: Today): void;
}

/** The Learn view: what comes next and why, what is to be repeated, what is hard, and how far the learner is. */
export async function learnTreeRoots(tools: LearnTreeTools): Promise<ViewNode[]> {
	const { wishes, timeZone } = tools;
	const client = await tools.client();
	const day = { query: { timeZone } };
	const [progress, today, reviews] = await Promise.all([
		client.call('getProgress', day),
		client.call('getToday', day),
		client.call('getReviews', {}),
	]);
	// A wish ends with the next submission, so it is known only now what is asked.
	wishes.note(progress.submissions);
	const next = await client.call('getNext', { query: wishes.query() });
	wishes.propose(next.kind === 'challenge' ? next.challengeId : undefined);
	tools.showDay(today);
	const times = timesFor(vscode.env.language, Date.now());
	const facts = { next, progress, today, reviews, dailyGoal: settings.dailyGoal() };
	return learnNodes(vscode.l10n, facts, times, async () =>
		weakNodes(vscode.l10n, await client.call('getWeakTopics', {}), times),
	);
}
