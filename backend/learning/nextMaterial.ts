import { type ChallengeId, Difficulty } from '#contract/ids.ts';
import type { TopicChoice } from './model/chooseTopic.ts';
import type { KnownLearner } from './model/modelOf.ts';
import type { KnownChallenge } from './progressOf.ts';
import { type Standing, untouched } from './standing.ts';
import { isWaiting, notTwice, variantsToPropose } from './variants.ts';

/** What a choice is made from. */
export interface NextMaterial {
	challenges: readonly KnownChallenge[];
	learner: KnownLearner;
	standings: ReadonlyMap<ChallengeId, Standing>;
}

/** Those that challenges are listed under, in the order in which they can be learnt. */
export function topicsOf(challenges: readonly KnownChallenge[], { model }: KnownLearner): string[] {
	return inLearningOrder(
		challenges.flatMap((one) => one.topics.slice(0, 1)),
		model,
	);
}

/** Each once, in the order in which topics can be learnt; those that nobody described come last. */
export function inLearningOrder(topics: Iterable<string>, { graph }: KnownLearner['model']): string[] {
	const found = new Set(topics);
	const ordered = graph.order.filter((topic) => found.has(topic));
	return [...ordered, ...[...found].filter((topic) => !ordered.includes(topic)).sort()];
}

/** What to start with in one topic: an unseen challenge that fits, else one that is not solved. */
export function startIn(topic: string, material: NextMaterial): KnownChallenge | undefined {
	const left = inTopic(topic, material).filter(
		(one) => material.standings.get(one.id)?.status !== 'solved' && !isWaiting(one, material.standings),
	);
	return freshIn(topic, material) ?? left[0];
}

/** What to repeat a topic with: an unseen challenge that fits, else a variant of what was solved, else what was done the longest time ago. */
export function reviewIn(topic: string, material: NextMaterial, nowMs: number): KnownChallenge | undefined {
	const here = inTopic(topic, material);
	const { learner, standings } = material;
	const variants = variantsToPropose(here, [], material, nowMs);
	const known = here.filter((one) => !isWaiting(one, standings));
	return (
		freshIn(topic, material) ?? fitting(variants, aimIn(topic, learner), learner) ?? toRepeat(known, material, nowMs)
	);
}

/** What was done the longest time ago, if possible with nothing lately that has the same task. */
export function toRepeat(
	challenges: readonly KnownChallenge[],
	material: NextMaterial,
	nowMs: number,
): KnownChallenge | undefined {
	const once = challenges.filter(notTwice(material, nowMs));
	return longestAgo(once.length > 0 ? once : challenges, material.standings);
}

/** Nothing was handed in for it yet. */
export function isUntried(standing: Standing | undefined): boolean {
	const { status } = standing ?? untouched;
	return status === 'unseen' || status === 'opened';
}

/** What an answer says of a variant besides its name. */
export function storyOf({ variantOf }: KnownChallenge): { variantOf?: { challengeId: ChallengeId; title: string } } {
	return variantOf === undefined ? {} : { variantOf: { challengeId: variantOf.id, title: variantOf.title } };
}

/** Of the wanted levels if there is one, and of those the one whose chance of success is nearest to the aim. */
export function fitting(
	fresh: readonly KnownChallenge[],
	{ topic, aim, levels }: Pick<TopicChoice, 'topic' | 'aim' | 'levels'>,
	{ model }: KnownLearner,
): KnownChallenge | undefined {
	const ofLevels = fresh.filter((one) => levels.includes(one.difficulty));
	const distance = (one: KnownChallenge): number => Math.abs(model.chance(topic, one.difficulty, one.id) - aim);
	return (ofLevels.length > 0 ? ofLevels : fresh).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** What was done the longest time ago; what was never touched comes before everything. */
export function longestAgo(
	challenges: readonly KnownChallenge[],
	standings: NextMaterial['standings'],
): KnownChallenge | undefined {
	const last = (one: KnownChallenge): string => standings.get(one.id)?.lastActive ?? '';
	return challenges.toSorted((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0))[0];
}

/** What an answer says of a challenge. */
export function named({ id, title, difficulty }: KnownChallenge): {
	challengeId: ChallengeId;
	title: string;
	difficulty: Difficulty;
} {
	return { challengeId: id, title, difficulty };
}

function inTopic(topic: string, { challenges }: NextMaterial): KnownChallenge[] {
	return challenges.filter((one) => one.topics[0] === topic);
}

function freshIn(topic: string, material: NextMaterial): KnownChallenge | undefined {
	const { learner, standings } = material;
	const fresh = inTopic(topic, material).filter(
		(one) => isUntried(standings.get(one.id)) && !isWaiting(one, standings),
	);
	return fitting(fresh, aimIn(topic, learner), learner);
}

function aimIn(topic: string, { model }: KnownLearner): Pick<TopicChoice, 'topic' | 'aim' | 'levels'> {
	return { topic, aim: model.constants.targetSuccess, levels: Difficulty.options };
}
