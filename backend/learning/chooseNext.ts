import type { ChallengeId } from '#contract/ids.ts';
import type { Next, NextReason, NextWish } from '#contract/learning.ts';
import { dryOffers } from './dryOffers.ts';
import { chooseTopic } from './model/chooseTopic.ts';
import { startRating } from './model/startRating.ts';
import { fitting, isUntried, named, type NextMaterial, storyOf, topicsOf, toRepeat } from './nextMaterial.ts';
import { nextReason } from './nextReason.ts';
import { nextText } from './nextText.ts';
import { placedBy } from './placement.ts';
import type { KnownChallenge } from './progressOf.ts';
import { type Standing, untouched } from './standing.ts';
import { isWaiting, mayGetStory, variantsToPropose } from './variants.ts';
import { notAside, rank, wished } from './wishes.ts';

/** What the learner wants, beside what the events tell. */
export interface NextWishes {
	nowMs: number;
	/** The challenge just left; it is not proposed again while there is another. */
	after?: ChallengeId | undefined;
	wish?: NextWish | undefined;
	/** More that is not wanted now. */
	without?: readonly ChallengeId[] | undefined;
	skipsPlacement?: boolean;
	/** The probe comes first, also for somebody who has done nothing yet and before what was begun. */
	beginsPlacement?: boolean;
	/** What the profile says. */
	level?: 'unknown' | 'beginner' | 'intermediate' | 'advanced';
	interests?: readonly string[];
}

/**
 * What to do next: go on with what was begun; else what the learner model is after, with an unseen challenge while one fits. What was tried or given up comes
 * back when nothing unseen is left, and a topic of which nothing is left says so.
 */
export function chooseNext(material: NextMaterial, wishes: NextWishes): Next {
	const { challenges, standings } = material;
	const aside = new Set(wishes.without);
	const unsolved = challenges.filter((one) => standings.get(one.id)?.status !== 'solved');
	const plain = unsolved.filter((one) => !isWaiting(one, standings));
	const fresh = plain.filter((one) => isUntried(standings.get(one.id)));
	const left = notAside([...plain, ...variantsToPropose(unsolved, fresh, material, wishes.nowMs)], aside, wishes.after);
	const from = challenges.find(({ id }) => id === wishes.after);
	const asked =
		wishes.wish === undefined || from === undefined
			? undefined
			: wished(
					left,
					from,
					wishes.wish,
					challenges.filter(({ id }) => aside.has(id)),
				);
	const found = proposed(material, wishes, asked?.candidates ?? left);
	if (found === undefined) return allSolved(material, wishes);
	const wish = wishes.wish;
	const placed = skipsProbe(wishes) ? undefined : placedBy(material, startRating(wishes.level), wishes.nowMs);
	return {
		...found,
		...(wish === undefined || asked === undefined ? {} : { wish: { wish, isGranted: asked.isGranted } }),
		...(placed === undefined ? {} : { placed }),
	};
}

function proposed(
	material: NextMaterial,
	wishes: NextWishes,
	candidates: readonly KnownChallenge[],
): Proposal | undefined {
	const { learner } = material;
	const status = (one: KnownChallenge): Standing['status'] => (material.standings.get(one.id) ?? untouched).status;
	const fresh = candidates.filter((one) => isUntried(material.standings.get(one.id)));
	const chosen = fromModel(material, wishes, fresh);
	if (wishes.beginsPlacement === true && chosen?.reason.kind === 'placement') return chosen;
	const latest = learner.attempts.at(-1)?.challengeId;
	const begun = candidates.find((one) => one.id === latest && status(one) === 'tried');
	if (begun !== undefined) return unfinished(begun, material);
	if (learner.attempts.length === 0) {
		const first = firstOf(fresh, wishes);
		if (first !== undefined) return propose(first, { kind: 'first' }, material);
	}
	if (chosen !== undefined) return chosen;
	const tried = candidates.find((one) => status(one) === 'tried');
	if (tried !== undefined) return unfinished(tried, material);
	const givenUp = candidates[0];
	return givenUp === undefined ? undefined : propose(givenUp, { kind: 'gaveUpEarlier' }, material);
}

function allSolved(material: NextMaterial, { nowMs }: NextWishes): Next {
	const { challenges, learner } = material;
	const topics = topicsOf(challenges, learner);
	const topic = chooseTopic(learner.model, { nowMs, topics, reviewable: [], interests: [], skipsProbe: true })?.topic;
	return {
		kind: 'allSolved',
		...(topic === undefined ? {} : { dry: { topic, offers: dryOffers(topic, material, nowMs) } }),
		text: `You have solved all ${challenges.length} challenges that are here.`,
	};
}

/** Undefined when nothing unseen is left, and nothing to be reviewed. */
function fromModel(material: NextMaterial, wishes: NextWishes, fresh: readonly KnownChallenge[]): Proposal | undefined {
	const { challenges, learner } = material;
	const aside = new Set(wishes.without);
	const elsewhere = challenges.filter(
		(one) => one.id !== wishes.after && !aside.has(one.id) && !isWaiting(one, material.standings),
	);
	const asked = {
		nowMs: wishes.nowMs,
		// A wish is about something to do now, not about something to repeat.
		reviewable: wishes.wish === undefined || wishes.wish === 'notNow' ? topicsOf(elsewhere, learner) : [],
		interests: wishes.interests ?? [],
		skipsProbe: skipsProbe(wishes),
	};
	const choice = chooseTopic(learner.model, { ...asked, topics: topicsOf(fresh, learner) });
	if (choice === undefined) return undefined;
	const ofTopic = (one: KnownChallenge): boolean => one.topics[0] === choice.topic;
	const challenge =
		fitting(fresh.filter(ofTopic), choice, learner) ?? toRepeat(elsewhere.filter(ofTopic), material, wishes.nowMs);
	if (challenge === undefined) return undefined;
	const isRepeated = !fresh.includes(challenge);
	const wanted = chooseTopic(learner.model, { ...asked, topics: topicsOf(challenges, learner) });
	const isDry =
		wanted !== undefined &&
		wishes.wish === undefined &&
		!challenges.some((one) => fresh.includes(one) && one.topics[0] === wanted.topic);
	const proposal = propose(challenge, nextReason(choice, learner, wishes.nowMs), material, {
		dry: isDry
			? { topic: wanted.topic, offers: dryOffers(wanted.topic, material, wishes.nowMs, challenge) }
			: undefined,
		// What is repeated may as well be told anew.
		newStory: isRepeated && mayGetStory(challenge, material, wishes.nowMs),
	});
	return proposal;
}

/** Who says that they are beginners is not asked, unless they ask for it. */
function skipsProbe({ skipsPlacement, beginsPlacement, level }: NextWishes): boolean {
	return skipsPlacement === true || (level === 'beginner' && beginsPlacement !== true);
}

/** The first one of the level that the profile speaks of, if possible of a topic that the learner asked for. */
function firstOf(fresh: readonly KnownChallenge[], { level, interests = [] }: NextWishes): KnownChallenge | undefined {
	const aim = level === 'intermediate' ? 1 : level === 'advanced' ? 2 : 0;
	const isWanted = (one: KnownChallenge): number => (interests.includes(one.topics[0] ?? '') ? 0 : 1);
	const distance = (one: KnownChallenge): number => Math.abs(rank(one.difficulty) - aim);
	return fresh.toSorted((a, b) => isWanted(a) - isWanted(b) || distance(a) - distance(b))[0];
}

type Proposal = Extract<Next, { kind: 'challenge' }>;

function unfinished(challenge: KnownChallenge, material: NextMaterial): Proposal {
	const { submissions } = material.standings.get(challenge.id) ?? untouched;
	return propose(challenge, { kind: 'unfinished', submissions }, material);
}

/** What else is told of a proposal. */
interface Besides {
	dry?: Next['dry'] | undefined;
	newStory?: boolean | undefined;
}

function propose(
	challenge: KnownChallenge,
	reason: NextReason,
	material: NextMaterial,
	{ dry, newStory = false }: Besides = {},
): Proposal {
	const topic = challenge.topics[0] ?? '';
	const compared = comparedWithLast(challenge, topic, material);
	const proposal = {
		kind: 'challenge' as const,
		...named(challenge),
		topic,
		reason,
		...(compared === undefined ? {} : { compared }),
		...storyOf(challenge),
		...(newStory ? { newStory } : {}),
		...(dry === undefined ? {} : { dry }),
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
