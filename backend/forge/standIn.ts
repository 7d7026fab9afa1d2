import type { ChallengeStatus } from '#contract/challenge.ts';
import { Difficulty } from '#contract/ids.ts';
import type { Demand } from './challengePrompt.ts';

/** What is known of a challenge that may stand in: one of the bank, or one that was made before. */
export interface BankChallenge {
	id: string;
	title: string;
	difficulty: Difficulty;
	topics: readonly string[];
}

export function isOfBank({ id }: Pick<BankChallenge, 'id'>): boolean {
	return id.startsWith('bank.');
}

/**
 * The challenge that fits a demand best: the same topic and level, else the nearest level, else the nearest topic. One that the learner
 * has not seen, or failing that one they have not solved; undefined when they have solved them all.
 */
export function chooseStandIn(
	bank: readonly BankChallenge[],
	statusOf: (challengeId: string) => ChallengeStatus,
	demand: Demand,
): { challenge: BankChallenge; isUnseen: boolean } | undefined {
	const near = topicsBeside(bank, demand.topic);
	const rank = (challenge: BankChallenge): number[] => [
		statusOf(challenge.id) === 'unseen' ? 0 : 1,
		topicDistance(challenge, demand.topic, near),
		Math.abs(level(challenge.difficulty) - level(demand.difficulty)),
		level(challenge.difficulty),
	];
	const [best] = bank
		.filter(({ id }) => statusOf(id) !== 'solved')
		.map((challenge) => ({ challenge, rank: rank(challenge) }))
		.sort((a, b) => compareRanks(a.rank, b.rank) || (a.challenge.id < b.challenge.id ? -1 : 1));
	if (best === undefined) return undefined;
	return { challenge: best.challenge, isUnseen: statusOf(best.challenge.id) === 'unseen' };
}

/** Topics that occur together with the demanded one in some challenge. */
function topicsBeside(bank: readonly BankChallenge[], topic: string): ReadonlySet<string> {
	return new Set(bank.filter(({ topics }) => topics.includes(topic)).flatMap(({ topics }) => topics));
}

/** 0 it is listed there, 1 it is about it too, 2 a topic that goes with it, 3 shares a word of its name, 4 anything else. */
function topicDistance({ topics }: BankChallenge, wanted: string, near: ReadonlySet<string>): number {
	if (topics[0] === wanted) return 0;
	if (topics.includes(wanted)) return 1;
	if (topics.some((topic) => near.has(topic))) return 2;
	const words = new Set(wanted.split('-'));
	return topics.some((topic) => topic.split('-').some((word) => words.has(word))) ? 3 : 4;
}

const level = (difficulty: Difficulty): number => Difficulty.options.indexOf(difficulty);

function compareRanks(left: readonly number[], right: readonly number[]): number {
	const place = left.findIndex((value, index) => value !== right[index]);
	return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}
