import { Difficulty, type ChallengeId } from '#contract/ids.ts';
import type { Next, NextReason, NextWish } from '#contract/learning.ts';
import { chooseTopic, type TopicChoice } from './model/chooseTopic.ts';
import type { KnownLearner } from './model/modelOf.ts';
import { nextReason } from './nextReason.ts';
import { nextText } from './nextText.ts';
import type { KnownChallenge } from './progressOf.ts';
import { type Standing, untouched } from './standing.ts';

/** What the learner wants, beside what the events tell. */
export interface NextWishes {
	nowMs: number;
	/** The challenge just left; it is not proposed again while there is another. */
	after?: ChallengeId | undefined;
	wish?: NextWish | undefined;
	skipsPlacement?: boolean;
	/** What the profile says. */
	level?: 'unknown' | 'beginner' | 'intermediate' | 'advanced';
	interests?: readonly string[];
}

export interface NextMaterial {
	challenges: readonly KnownChallenge[];
	learner: KnownLearner;
	standings: ReadonlyMap<ChallengeId, Standing>;
}

/**
 * What to do next: go on with what was begun; else what the learner model is after, with an unseen challenge while one fits. What was tried or given up comes
 * back when nothing unseen is left, and a topic of which nothing is left says so.
 */
export function chooseNext(material: NextMaterial, wishes: NextWishes): Next {
	const { challenges, learner } = material;
	const status = (one: KnownChallenge): Standing['status'] => (material.standings.get(one.id) ?? untouched).status;
	const unsolved = challenges.filter((one) => status(one) !== 'solved');
	const left = unsolved.filter((one) => one.id !== wishes.after);
	const candidates = wished(left.length > 0 ? left : unsolved, challenges, wishes);
	const fresh = candidates.filter((one) => ['unseen', 'opened'].includes(status(one)));

	const latest = learner.attempts.at(-1)?.challengeId;
	const begun = candidates.find((one) => one.id === latest && status(one) === 'tried');
	if (begun !== undefined) return unfinished(begun, material);
	if (learner.attempts.length === 0) {
		const first = firstOf(fresh, wishes);
		if (first !== undefined) return propose(first, { kind: 'first' }, material);
	}
	const chosen = fromModel(material, wishes, fresh);
	if (chosen !== undefined) return chosen;
	const tried = candidates.find((one) => status(one) === 'tried');
	if (tried !== undefined) return unfinished(tried, material);
	const givenUp = candidates[0];
	if (givenUp !== undefined) return propose(givenUp, { kind: 'gaveUpEarlier' }, material);
	return { kind: 'allSolved', text: `You have solved all ${challenges.length} challenges that are here.` };
}

/** Those that fit what the learner asked for, or all of them where none does. */
function wished(
	candidates: readonly KnownChallenge[],
	all: readonly KnownChallenge[],
	{ wish, after }: NextWishes,
): readonly KnownChallenge[] {
	const left = all.find((one) => one.id === after);
	if (wish === undefined || left === undefined) return candidates;
	const topic = left.topics[0];
	const step = (one: KnownChallenge): number => rank(one.difficulty) - rank(left.difficulty);
	const fits: Readonly<Record<NextWish, (one: KnownChallenge) => boolean>> = {
		harder: (one) => step(one) > 0,
		easier: (one) => step(one) < 0,
		otherTopic: (one) => one.topics[0] !== topic,
		notNow: () => true,
	};
	const fitting = candidates.filter(fits[wish]);
	// Who wants it harder or easier wants to stay with the topic.
	const near = wish === 'harder' || wish === 'easier' ? fitting.filter((one) => one.topics[0] === topic) : [];
	if (near.length > 0) return near;
	return fitting.length > 0 ? fitting : candidates;
}

/** Undefined when nothing unseen is left, and nothing to be reviewed. */
function fromModel(material: NextMaterial, wishes: NextWishes, fresh: readonly KnownChallenge[]): Next | undefined {
	const { challenges, learner } = material;
	const elsewhere = challenges.filter((one) => one.id !== wishes.after);
	const asked = {
		nowMs: wishes.nowMs,
		// A wish is about something to do now, not about something to repeat.
		reviewable: wishes.wish === undefined || wishes.wish === 'notNow' ? topicsOf(elsewhere, learner) : [],
		interests: wishes.interests ?? [],
		skipsProbe: wishes.skipsPlacement === true || wishes.level === 'beginner',
	};
	const choice = chooseTopic(learner.model, { ...asked, topics: topicsOf(fresh, learner) });
	if (choice === undefined) return undefined;
	const ofTopic = (one: KnownChallenge): boolean => one.topics[0] === choice.topic;
	const challenge = fitting(fresh.filter(ofTopic), choice, learner) ?? longestAgo(elsewhere.filter(ofTopic), material);
	if (challenge === undefined) return undefined;
	const wanted = chooseTopic(learner.model, { ...asked, topics: topicsOf(challenges, learner) });
	const isDry =
		wanted !== undefined &&
		wishes.wish === undefined &&
		!challenges.some((one) => fresh.includes(one) && one.topics[0] === wanted.topic);
	return propose(challenge, nextReason(choice, learner, wishes.nowMs), material, isDry ? wanted.topic : undefined);
}

/** In the order in which topics can be learnt; those that nobody described come last. */
function topicsOf(challenges: readonly KnownChallenge[], { model }: KnownLearner): string[] {
	const found = new Set(challenges.flatMap((one) => one.topics.slice(0, 1)));
	const ordered = model.graph.order.filter((topic) => found.has(topic));
	return [...ordered, ...[...found].filter((topic) => !ordered.includes(topic)).sort()];
}

/** Of the wanted levels if there is one, and of those the one whose chance of success is nearest to the aim. */
function fitting(
	fresh: readonly KnownChallenge[],
	{ topic, aim, levels }: TopicChoice,
	{ model }: KnownLearner,
): KnownChallenge | undefined {
	const ofLevels = fresh.filter((one) => levels.includes(one.difficulty));
	const distance = (one: KnownChallenge): number => Math.abs(model.chance(topic, one.difficulty, one.id) - aim);
	return (ofLevels.length > 0 ? ofLevels : fresh).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** For a review of a topic without unseen challenges: what was done the longest time ago. */
function longestAgo(challenges: readonly KnownChallenge[], { standings }: NextMaterial): KnownChallenge | undefined {
	const last = (one: KnownChallenge): string => standings.get(one.id)?.lastActive ?? '';
	return challenges.toSorted((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0))[0];
}

/** The first one of the level that the profile speaks of, if possible of a topic that the learner asked for. */
function firstOf(fresh: readonly KnownChallenge[], { level, interests = [] }: NextWishes): KnownChallenge | undefined {
	const aim = level === 'intermediate' ? 1 : level === 'advanced' ? 2 : 0;
	const isWanted = (one: KnownChallenge): number => (interests.includes(one.topics[0] ?? '') ? 0 : 1);
	const distance = (one: KnownChallenge): number => Math.abs(rank(one.difficulty) - aim);
	return fresh.toSorted((a, b) => isWanted(a) - isWanted(b) || distance(a) - distance(b))[0];
}

const rank = (difficulty: Difficulty): number => Difficulty.options.indexOf(difficulty);

function unfinished(challenge: KnownChallenge, material: NextMaterial): Next {
	const { submissions } = material.standings.get(challenge.id) ?? untouched;
	return propose(challenge, { kind: 'unfinished', submissions }, material);
}

function propose(challenge: KnownChallenge, reason: NextReason, material: NextMaterial, dry?: string): Next {
	const topic = challenge.topics[0] ?? '';
	const compared = comparedWithLast(challenge, topic, material);
	const proposal = {
		kind: 'challenge' as const,
		challengeId: challenge.id,
		title: challenge.title,
		difficulty: challenge.difficulty,
		topic,
		reason,
		...(compared === undefined ? {} : { compared }),
		...(dry === undefined ? {} : { dry: { topic: dry, offers: ['review' as const, 'forge' as const] } }),
	};
	return { ...proposal, text: nextText(proposal) };
}

function comparedWithLast(
	{ id, difficulty }: KnownChallenge,
	topic: string,
	{ challenges, learner }: NextMaterial,
): 'easier' | 'same' | 'harder' | undefined {
	const lastId = learner.byTopic.get(topic)?.at(-1)?.challengeId;
	const last = challenges.find((one) => one.id === lastId);
	if (last === undefined || last.id === id) return undefined;
	const step = rank(difficulty) - rank(last.difficulty);
	return step === 0 ? 'same' : step < 0 ? 'easier' : 'harder';
}
