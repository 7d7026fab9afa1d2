import { Difficulty } from '#contract/ids.ts';
import type { LearnerModel } from './learnerModel.ts';

/** What Next is after, before a challenge is chosen. */
export interface TopicChoice {
	why: TopicReason;
	topic: string;
	/** The chance of success to aim at. */
	aim: number;
	/** Levels that serve the purpose, if one of them is there. */
	levels: readonly Difficulty[];
}

/**
 * `probe`: to find out where the learner stands; `review`: before it is forgotten; `prerequisite`: something that builds on it went wrong again and again;
 * `goOn`: the topic under way; `frontier`: everything it builds on is learnt; `recheck`: all is learnt, and this is the least sure.
 */
export type TopicReason = 'probe' | 'review' | 'prerequisite' | 'goOn' | 'frontier' | 'recheck';

export interface TopicWishes {
	nowMs: number;
	/** Topics with challenges that can be proposed, in the order of the graph; what is not wanted now is left out. */
	topics: readonly string[];
	/** Topics of which something can be repeated. */
	reviewable: readonly string[];
	/** What the learner asked for comes first among what is equally near. */
	interests: readonly string[];
	/** The learner wants no placement probe. */
	skipsProbe: boolean;
}

const counting: readonly Difficulty[] = ['medium', 'hard'];

/** What an interest weighs, in chance of success. */
const interestBonus = 0.2;

/** The topic to work on next; undefined without topics. */
export function chooseTopic(
	model: LearnerModel,
	{ nowMs, topics, skipsProbe, ...wishes }: TopicWishes,
): TopicChoice | undefined {
	const { constants, lastTopic } = model;
	const choice = (why: TopicReason, topic: string, levels = counting, aim = constants.targetSuccess): TopicChoice => ({
		why,
		topic,
		aim,
		levels,
	});
	const work = (why: TopicReason, topic: string): TopicChoice =>
		choice(why, topic, failuresInRow(model, topic) >= constants.failuresToEase ? Difficulty.options : counting);

	const probed = skipsProbe ? undefined : topicToProbe(model, topics);
	if (probed !== undefined) return choice('probe', probed, ['medium'], 0.5);
	const due = model.sinceReview < constants.betweenReviews ? undefined : mostOverdue(model, wishes.reviewable, nowMs);
	if (due !== undefined) return choice('review', due);
	const doubtful = lastTopic === undefined ? undefined : prerequisiteToCheck(model, lastTopic, topics);
	if (doubtful !== undefined) return choice('prerequisite', doubtful, ['medium']);

	const open = topics.filter((topic) => !model.isPassed(topic));
	const ready = open.filter((topic) =>
		model.graph.prerequisites(topic).every((one) => !topics.includes(one) || model.isPassed(one)),
	);
	// Whoever was sent back to a prerequisite returns to where it went wrong.
	const waiting = ready.find((topic) => failuresInRow(model, topic) >= constants.failuresToCheck);
	if (waiting !== undefined) return work('goOn', waiting);
	if (lastTopic !== undefined && ready.includes(lastTopic)) return work('goOn', lastTopic);
	// What was solved in the probe can wait: it is likely to be known.
	const isWanted = (topic: string): number => (wishes.interests.includes(topic) ? interestBonus : 0);
	const frontier = highest(
		ready.length > 0 ? ready : open,
		(topic) => model.chance(topic, 'medium') + isWanted(topic) - streak(model, topic),
	);
	if (frontier !== undefined) return work('frontier', frontier);
	const leastSure = highest(topics, (topic) => -(streak(model, topic) + model.rating(topic)));
	return leastSure === undefined ? undefined : choice('recheck', leastSure, ['medium']);
}

/** The level whose chance of success is nearest to the aim. */
export function nearestLevel(model: LearnerModel, { topic, aim, levels }: TopicChoice): Difficulty {
	const distance = (level: Difficulty): number => -Math.abs(model.chance(topic, level) - aim);
	return highest(levels, distance) ?? 'medium';
}

/** The untried topic whose answer would tell most, while the probe goes on: it ends when nothing is unsure. */
function topicToProbe(model: LearnerModel, topics: readonly string[]): string | undefined {
	const { probeMax, probeUnsure, probeCentre } = model.constants;
	if (model.attempts >= probeMax) return undefined;
	const unsure = topics.filter((topic) => {
		const chance = model.chance(topic, 'medium');
		return !model.topics.has(topic) && !model.isPassed(topic) && chance > probeUnsure && chance < 1 - probeUnsure;
	});
	return highest(unsure, (topic) => {
		const told = model.graph.related(topic).filter((one) => unsure.includes(one.topic)).length;
		return told - probeCentre * Math.abs(model.chance(topic, 'medium') - 0.5);
	});
}

function mostOverdue(model: LearnerModel, topics: readonly string[], nowMs: number): string | undefined {
	const dueMs = (topic: string): number => model.topics.get(topic)?.review?.dueMs ?? Infinity;
	return highest(
		topics.filter((topic) => dueMs(topic) <= nowMs),
		(topic) => -dueMs(topic),
	);
}

/** What a topic that goes wrong builds on and what was not looked at since it began to go wrong: the least steady of it. */
function prerequisiteToCheck(model: LearnerModel, topic: string, topics: readonly string[]): string | undefined {
	const state = model.topics.get(topic);
	if (state === undefined || state.failuresInRow < model.constants.failuresToCheck) return undefined;
	const before = model.graph.prerequisites(topic).filter((one) => {
		return topics.includes(one) && (model.topics.get(one)?.lastAtMs ?? -Infinity) < state.failingSinceMs;
	});
	return highest(before, (one) => -streak(model, one));
}

function streak(model: LearnerModel, topic: string): number {
	return model.topics.get(topic)?.streak ?? 0;
}

function failuresInRow(model: LearnerModel, topic: string): number {
	return model.topics.get(topic)?.failuresInRow ?? 0;
}

/** The first one of the highest value. */
function highest<One>(ones: readonly One[], value: (one: One) => number): One | undefined {
	let best: One | undefined;
	let bestValue = -Infinity;
	for (const one of ones) {
		const here = value(one);
		if (here > bestValue) {
			best = one;
			bestValue = here;
		}
	}
	return best;
}
