import { Difficulty, type ChallengeId } from '#contract/ids.ts';
import type { LearnerEvent, Next } from '#contract/learning.ts';
import type { KnownChallenge } from './progressOf.ts';
import { inOrder, standingsOf, untouched, type Standing } from './standing.ts';

type Reason = Extract<Next, { kind: 'challenge' }>['reason'];

/** So many of the latest challenges decide whether the level changes. */
const lookBack = 3;
/** With so many of them failed the next one is easier. */
const failuresForEasier = 2;

/**
 * What to do next, by countable rules: go on with what was begun; one level up after three unaided solves in a row, one down after two
 * failures in three; then the topic of which least is solved; what was given up comes back when nothing else is left.
 * @param after the challenge just left; it is not proposed again while there is another.
 */
export function chooseNext(
	challenges: readonly KnownChallenge[],
	given: readonly LearnerEvent[],
	after: ChallengeId | undefined,
): Next {
	const events = inOrder(given);
	const standings = standingsOf(events);
	const standing = (challenge: KnownChallenge) => standings.get(challenge.id) ?? untouched;
	const unsolved = challenges.filter((challenge) => standing(challenge).status !== 'solved');
	const elsewhere = unsolved.filter((challenge) => challenge.id !== after);
	const candidates = elsewhere.length > 0 ? elsewhere : unsolved;

	const recent = latest(challenges, events);
	const begun = recent.find((challenge) => candidates.includes(challenge) && standing(challenge).status === 'tried');
	if (begun !== undefined && begun === recent[0]) {
		return propose(begun, { kind: 'unfinished', submissions: standing(begun).submissions });
	}
	const fresh = candidates.filter((challenge) => ['unseen', 'opened'].includes(standing(challenge).status));
	const level = nextLevel(recent.slice(0, lookBack), standing);
	const pool = nearestLevel(fresh, level.difficulty);
	const solvedOf = (topic: string | undefined) => count(challenges, topic, (one) => standing(one).status === 'solved');
	const best = pool.reduce<KnownChallenge | undefined>(
		(winner, one) =>
			winner !== undefined && share(solvedOf(winner.topics[0])) <= share(solvedOf(one.topics[0])) ? winner : one,
		undefined,
	);
	if (best !== undefined) {
		if (recent.length === 0) return propose(best, { kind: 'first' });
		const arrived = best.difficulty === level.difficulty ? level.reason : undefined;
		return propose(best, arrived ?? { kind: 'topicLeastSolved', ...solvedOf(best.topics[0]) });
	}
	const tried = candidates.find((challenge) => standing(challenge).status === 'tried');
	if (tried !== undefined) return propose(tried, { kind: 'unfinished', submissions: standing(tried).submissions });
	const givenUp = candidates[0];
	if (givenUp !== undefined) return propose(givenUp, { kind: 'gaveUpEarlier' });
	return { kind: 'allSolved', text: `You have solved all ${challenges.length} challenges that are here.` };
}

/** Challenges by their newest graded outcome or give-up, newest first. */
function latest(challenges: readonly KnownChallenge[], ordered: readonly LearnerEvent[]): KnownChallenge[] {
	const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
	const found = new Set<KnownChallenge>();
	for (const event of ordered.toReversed()) {
		if (event.kind !== 'submission' && event.kind !== 'gaveUp') continue;
		const challenge = byId.get(event.challengeId);
		if (challenge !== undefined) found.add(challenge);
	}
	return [...found];
}

function nextLevel(
	recent: readonly KnownChallenge[],
	standing: (challenge: KnownChallenge) => Standing,
): { difficulty: Difficulty; reason?: Reason } {
	const current = recent[0]?.difficulty ?? 'easy';
	const unaided = recent.filter((challenge) => standing(challenge).unaided).length;
	const failed = recent.filter((challenge) => standing(challenge).status !== 'solved').length;
	const sameLevel = recent.every((challenge) => challenge.difficulty === current);
	if (unaided === lookBack && sameLevel && current !== 'hard') {
		return { difficulty: step(current, 1), reason: { kind: 'harderAfterSolves', solved: unaided, of: recent.length } };
	}
	if (failed >= failuresForEasier && current !== 'easy') {
		return { difficulty: step(current, -1), reason: { kind: 'easierAfterFailures', failed, of: recent.length } };
	}
	return { difficulty: current };
}

const rank = (difficulty: Difficulty): number => Difficulty.options.indexOf(difficulty);

function step(difficulty: Difficulty, by: 1 | -1): Difficulty {
	return Difficulty.options[rank(difficulty) + by] ?? difficulty;
}

/** Those of the level that is nearest to the wanted one, the easier first where two are equally near. */
function nearestLevel(challenges: readonly KnownChallenge[], wanted: Difficulty): KnownChallenge[] {
	const distance = (difficulty: Difficulty) => Math.abs(rank(difficulty) - rank(wanted));
	const levels = Difficulty.options.toSorted((a, b) => distance(a) - distance(b) || rank(a) - rank(b));
	const level = levels.find((one) => challenges.some((challenge) => challenge.difficulty === one));
	return challenges.filter((challenge) => challenge.difficulty === level);
}

function count(
	challenges: readonly KnownChallenge[],
	topic: string | undefined,
	isSolved: (challenge: KnownChallenge) => boolean,
): { solved: number; total: number } {
	const ofTopic = challenges.filter((challenge) => challenge.topics[0] === topic);
	return { solved: ofTopic.filter(isSolved).length, total: ofTopic.length };
}

const share = ({ solved, total }: { solved: number; total: number }): number => solved / total;

function propose(challenge: KnownChallenge, reason: Reason): Next {
	const topic = challenge.topics[0] ?? '';
	return {
		kind: 'challenge',
		challengeId: challenge.id,
		title: challenge.title,
		difficulty: challenge.difficulty,
		topic,
		reason,
		text: reasonText(topicTitle(topic), reason),
	};
}

/** `two-pointers` as `Two pointers`. */
function topicTitle(topic: string): string {
	const words = topic.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function reasonText(topic: string, reason: Reason): string {
	switch (reason.kind) {
		case 'first':
			return `An easy one to begin with. Topic: ${topic}.`;
		case 'unfinished':
			return `You began it: ${times(reason.submissions)} submitted, not accepted yet.`;
		case 'topicLeastSolved':
			return `${topic}: ${reason.solved} of ${reason.total} solved so far.`;
		case 'harderAfterSolves':
			return `${reason.solved} of your last ${reason.of} solved without a hint: one level up. Topic: ${topic}.`;
		case 'easierAfterFailures':
			return `${reason.failed} of your last ${reason.of} are not solved: one level down. Topic: ${topic}.`;
		case 'gaveUpEarlier':
			return `${topic}: you looked at its solution earlier. Try it on your own now.`;
		default:
			return reason satisfies never;
	}
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
