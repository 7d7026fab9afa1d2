import type { ChallengeId, Difficulty } from '#contract/ids.ts';
import { type AttemptScore, attemptScore } from './attemptScore.ts';
import type { AttemptOutcome } from './gradedAttempts.ts';
import type { ItemDifficulties } from './itemDifficulties.ts';
import { type ModelConstants, modelConstants } from './modelConstants.ts';
import { reviewed } from './reviewCard.ts';
import type { TopicGraph } from './topicGraph.ts';
import { freshTopic, type TopicState } from './topicState.ts';

/** A graded attempt with what the model needs to know of its challenge. */
export interface GradedOutcome {
	challengeId: ChallengeId;
	topic: string;
	difficulty: Difficulty;
	outcome: AttemptOutcome;
	failures: { length: number };
	hintLevel: number;
	isFirst: boolean;
	atMs: number;
}

/** Everything that the model knows of a learner; a function of the graded attempts in their order. */
export class LearnerModel {
	readonly graph: TopicGraph;
	readonly constants: ModelConstants;
	/** The learner's general rating in logits. */
	general: number;
	attempts = 0;
	readonly topics = new Map<string, TopicState>();
	/** What challenges differ from their level by, in logits; moved by first attempts only. */
	readonly challengeOffsets = new Map<ChallengeId, { offset: number; attempts: number }>();
	/** Graded attempts since the last review. */
	sinceReview = 0;
	lastTopic: string | undefined;
	/** Attempts after two unaided solves in a row in a topic, and how many of them were the third. */
	thirds = { held: 0, tried: 0 };

	readonly #items: ItemDifficulties;
	readonly #kernels: ReadonlyMap<ChallengeId, ChallengeId>;

	/**
	 * @param start the general rating before anything was done
	 * @param items what challenges differ from their level by before this learner has tried them
	 * @param kernels of variants: they are as hard beforehand as what they are a new story for
	 */
	constructor(
		graph: TopicGraph,
		constants: ModelConstants = modelConstants,
		start = 0,
		items: ItemDifficulties = new Map(),
		kernels: ReadonlyMap<ChallengeId, ChallengeId> = new Map(),
	) {
		this.#kernels = kernels;
		this.#items = items;
		this.graph = graph;
		this.constants = constants;
		this.general = start;
	}

	/** In logits: the chance on a challenge is the logistic function of rating minus difficulty. */
	rating(topic: string): number {
		return this.general + (this.topics.get(topic)?.offset ?? this.#priorOffset(topic));
	}

	/** Standard error of the rating in logits. */
	uncertainty(topic: string): number {
		return 1 / Math.sqrt(1 + (this.topics.get(topic)?.information ?? 0));
	}

	/** The chance to solve a challenge alone, 0 to 1; of a challenge that is given, with what is known of it. */
	chance(topic: string, difficulty: Difficulty, challengeId?: ChallengeId): number {
		return logistic(this.rating(topic) - this.#difficulty(difficulty, challengeId));
	}

	/** Learnt, or not tried while something that builds on it was solved alone. */
	isPassed(topic: string): boolean {
		const state = this.topics.get(topic);
		if (state !== undefined) return state.isPassed;
		const above = this.graph.related(topic).filter(({ isAbove }) => isAbove);
		return above.some((one) => (this.topics.get(one.topic)?.streak ?? 0) > 0);
	}

	/** Takes one more graded attempt in. */
	add(outcome: GradedOutcome): void {
		const { topic, difficulty, challengeId, isFirst, atMs } = outcome;
		const { topicStep, generalStep, challengeStep } = this.constants;
		const graded = attemptScore(outcome);
		const before = this.topics.get(topic) ?? { ...freshTopic, offset: this.#priorOffset(topic) };
		const expected = logistic(this.general + before.offset - this.#difficulty(difficulty, challengeId));
		const surprise = graded.weight * (graded.score - expected);
		if (isFirst) {
			const challenge = this.challengeOffsets.get(challengeId) ?? {
				offset: this.#priorOf(challengeId),
				attempts: 0,
			};
			this.challengeOffsets.set(challengeId, {
				offset: challenge.offset - step(challengeStep, challenge.attempts) * surprise,
				attempts: challenge.attempts + 1,
			});
		}
		if (before.streak === 2 && difficulty !== 'easy') {
			const { held, tried } = this.thirds;
			this.thirds = { held: held + (outcome.outcome === 'unaided' ? 1 : 0), tried: tried + 1 };
		}
		this.general += step(generalStep, this.attempts) * surprise;
		this.attempts++;
		const offset = before.offset + step(topicStep, before.attempts) * surprise;
		const information = before.information + graded.weight * expected * (1 - expected);
		this.topics.set(topic, this.#worked(before, outcome, graded, { offset, information }));
		const wasReview = before.review !== undefined && before.review.dueMs <= atMs;
		this.sinceReview = wasReview ? 0 : this.sinceReview + 1;
		this.lastTopic = topic;
	}

	#worked(
		before: TopicState,
		outcome: GradedOutcome,
		{ score, weight }: AttemptScore,
		rated: Pick<TopicState, 'offset' | 'information'>,
	): TopicState {
		const { masteryShare, retention, chanceToKeep, levelLogits } = this.constants;
		const isEasy = outcome.difficulty === 'easy';
		const isUnaided = outcome.outcome === 'unaided';
		const isSolved = isUnaided || outcome.outcome === 'hinted';
		const share = masteryShare * weight;
		const toward = (value: number): number => before.mastery + share * (value - before.mastery);
		const streak = isUnaided ? before.streak + (isEasy ? 0 : 1) : 0;
		const isKept = before.isPassed && logistic(this.general + rated.offset - levelLogits.medium) >= chanceToKeep;
		const isPassed = streak >= this.#streakToPass() || isKept;
		return {
			...rated,
			attempts: before.attempts + 1,
			// An easy one that was solved shows half as much at most, and never less than was known; failing it shows as much as failing a medium one.
			mastery: isEasy && isSolved ? Math.max(before.mastery, toward(score / 2)) : toward(score),
			streak,
			failuresInRow: isSolved ? 0 : before.failuresInRow + 1,
			failingSinceMs: before.failuresInRow === 0 ? outcome.atMs : before.failingSinceMs,
			isPassed,
			review:
				before.review !== undefined || isPassed
					? reviewed(before.review, { ...outcome, isHard: outcome.difficulty === 'hard' }, retention)
					: undefined,
			lastAtMs: outcome.atMs,
		};
	}

	#streakToPass(): number {
		const { streakToPass, steadyShare, steadyPrior } = this.constants;
		const held = (this.thirds.held + steadyPrior.held) / (this.thirds.tried + steadyPrior.tried);
		return held >= steadyShare ? streakToPass : streakToPass + 1;
	}

	/** What a topic without attempts is taken for: the deeper the harder, and like the topics related to it, the nearer the more. */
	#priorOffset(topic: string): number {
		const { perDepth, fromRelated } = this.constants;
		let sum = 0;
		let weights = 0;
		for (const { topic: other, distance } of this.graph.related(topic)) {
			const offset = this.topics.get(other)?.offset;
			if (offset === undefined) continue;
			sum += (offset + perDepth * this.graph.depth(other)) / distance;
			weights += 1 / distance;
		}
		return (weights === 0 ? 0 : (fromRelated * sum) / weights) - perDepth * this.graph.depth(topic);
	}

	#difficulty(difficulty: Difficulty, challengeId: ChallengeId | undefined): number {
		const level = this.constants.levelLogits[difficulty];
		if (challengeId === undefined) return level;
		return level + (this.challengeOffsets.get(challengeId)?.offset ?? this.#priorOf(challengeId));
	}

	/** What a challenge differs from its level by before this learner has tried it. */
	#priorOf(challengeId: ChallengeId): number {
		const kernel = this.#kernels.get(challengeId);
		return this.#items.get(kernel ?? challengeId) ?? 0;
	}
}

function step({ a, b }: { a: number; b: number }, attempts: number): number {
	return a / (1 + b * attempts);
}

function logistic(logits: number): number {
	return 1 / (1 + Math.exp(-logits));
}
