import type { ChallengeStatus, ChallengeSummary } from '#contract/challenge.ts';
import type { Difficulty } from '#contract/ids.ts';
import { difficultyWord, type Localiser, statusWord, topicTitle } from './challengeWords.ts';

/** What the list is narrowed to. Within one kind any may hold, the kinds together must all hold; empty means everything. */
export interface ChallengeFilter {
	topics: readonly string[];
	difficulties: readonly Difficulty[];
	statuses: readonly ChallengeStatus[];
	/** Words that must all occur in title, topics or tags. */
	text: string;
}

export const noFilter: ChallengeFilter = { topics: [], difficulties: [], statuses: [], text: '' };

export function isFiltering(filter: ChallengeFilter): boolean {
	const { topics, difficulties, statuses, text } = filter;
	return topics.length + difficulties.length + statuses.length > 0 || text.trim() !== '';
}

export function matches(filter: ChallengeFilter, challenge: ChallengeSummary): boolean {
	if (filter.difficulties.length > 0 && !filter.difficulties.includes(challenge.difficulty)) return false;
	if (filter.statuses.length > 0 && !filter.statuses.includes(challenge.status)) return false;
	if (filter.topics.length > 0 && !challenge.topics.some((topic) => filter.topics.includes(topic))) return false;
	const searched = fold([challenge.title, ...challenge.topics, ...challenge.tags].join(' ').replaceAll('-', ' '));
	return fold(filter.text.replaceAll('-', ' '))
		.split(/\s+/)
		.every((word) => searched.includes(word));
}

/** The filter in a few words, to stand beside the view's title. */
export function filterSummary(l10n: Localiser, filter: ChallengeFilter): string {
	const parts = [
		filter.topics.map(topicTitle),
		filter.difficulties.map((difficulty) => difficultyWord(l10n, difficulty)),
		filter.statuses.map((status) => statusWord(l10n, status)),
		filter.text.trim() === '' ? [] : [`"${filter.text.trim()}"`],
	];
	return parts
		.filter((part) => part.length > 0)
		.map((part) => part.join(', '))
		.join(' · ');
}

/** Case and accents don't matter to somebody who searches. */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.trim();
}
