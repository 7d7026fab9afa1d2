import type { ChallengeSummary } from '#contract/challenge.ts';
import { type ChallengeFilter, matches } from './challengeFilter.ts';
import { difficulties } from './challengeWords.ts';

export const challengeOrders = ['topic', 'difficulty', 'title', 'lastActive'] as const;
export type ChallengeOrder = (typeof challengeOrders)[number];

export type ChallengeNode =
	| {
			kind: 'group';
			by: 'topic' | 'difficulty';
			/** A topic or a difficulty. */
			name: string;
			/** Of all challenges of the group, also of those that the filter hides. */
			solved: number;
			total: number;
			children: ChallengeNode[];
	  }
	| { kind: 'challenge'; summary: ChallengeSummary };

/**
 * The tree of challenges: groups by topic (a challenge stands under its first one) or by difficulty, or a plain list. Groups in which
 * nothing matches are left out.
 */
export function groupChallenges(
	challenges: readonly ChallengeSummary[],
	order: ChallengeOrder,
	filter: ChallengeFilter,
): ChallengeNode[] {
	switch (order) {
		case 'title':
			return leaves(challenges, filter, compareTitles);
		case 'lastActive':
			return leaves(challenges, filter, compareLastActive);
		case 'topic': {
			const topics = [...new Set(challenges.map(firstTopic))].sort();
			return topics.flatMap((topic) =>
				group(
					'topic',
					topic,
					challenges.filter((one) => firstTopic(one) === topic),
					filter,
				),
			);
		}
		case 'difficulty':
			return difficulties.flatMap((difficulty) =>
				group(
					'difficulty',
					difficulty,
					challenges.filter((one) => one.difficulty === difficulty),
					filter,
				),
			);
		default:
			return order satisfies never;
	}
}

function group(
	by: 'topic' | 'difficulty',
	name: string,
	members: readonly ChallengeSummary[],
	filter: ChallengeFilter,
): ChallengeNode[] {
	const children = leaves(members, filter, compareDifficulties);
	if (children.length === 0) return [];
	const solved = members.filter((one) => one.status === 'solved').length;
	return [{ kind: 'group', by, name, solved, total: members.length, children }];
}

type Compare = (left: ChallengeSummary, right: ChallengeSummary) => number;

function leaves(challenges: readonly ChallengeSummary[], filter: ChallengeFilter, compare: Compare): ChallengeNode[] {
	return challenges
		.filter((summary) => matches(filter, summary))
		.sort(compare)
		.map((summary) => ({ kind: 'challenge', summary }));
}

function firstTopic(challenge: ChallengeSummary): string {
	return challenge.topics[0] ?? '';
}

function compareTitles(left: ChallengeSummary, right: ChallengeSummary): number {
	return left.title.localeCompare(right.title);
}

function compareDifficulties(left: ChallengeSummary, right: ChallengeSummary): number {
	const difference = difficulties.indexOf(left.difficulty) - difficulties.indexOf(right.difficulty);
	return difference || compareTitles(left, right);
}

/** The most recent first, those never opened at the end. Instants in ISO form sort as text. */
function compareLastActive(left: ChallengeSummary, right: ChallengeSummary): number {
	const [first, second] = [left.lastActive ?? '', right.lastActive ?? ''];
	if (first !== second) return first > second ? -1 : 1;
	return compareTitles(left, right);
}
