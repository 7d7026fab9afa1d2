/**
 * The numbers of the learner model. They were chosen by simulation, in worlds and with seeds other than those that docs/BENCHMARKS.md reports:
 * `test/bench/learning/world.ts` has both.
 */
export interface ModelConstants {
	/** How hard a challenge of each level is, in logits: who is rated 0 solves a medium one every second time. */
	levelLogits: Readonly<Record<'easy' | 'medium' | 'hard', number>>;
	/** K = a / (1 + b n) after n graded attempts: of the topic, of the learner over all topics, of a challenge. */
	topicStep: { a: number; b: number };
	generalStep: { a: number; b: number };
	challengeStep: { a: number; b: number };
	/** A topic nobody has tried is rated lower by so much for each level of prerequisites below it. */
	perDepth: number;
	/** ... and moved by this share of what the topics related to it differ from the learner's general rating. */
	fromRelated: number;
	/** Share of the newest attempt in the moving average of mastery. */
	masteryShare: number;
	/** So many unaided solves in a row on medium or harder ones, and a topic counts as learnt: one more for a learner whose streaks of two break. */
	streakToPass: number;
	/** A learner's streaks break when the next attempt holds less often than this, ... */
	steadyShare: number;
	/** ... beginning with this many attempts of which this many held. */
	steadyPrior: { held: number; tried: number };
	/** A learnt topic that falls below this chance on a medium challenge is worked on again. */
	chanceToKeep: number;
	/** Next aims at this chance of success. */
	targetSuccess: number;
	/** After so many failures in a row in a topic an easy challenge may come; */
	failuresToEase: number;
	/** after so many, what the topic builds on is looked at again. */
	failuresToCheck: number;
	/** At most so many challenges in the placement probe. */
	probeMax: number;
	/** The probe asks about topics whose chance is between this and one minus this. */
	probeUnsure: number;
	/** In the probe, being unsure by 10 % of chance outweighs a tenth of so many related topics of which little is known. */
	probeCentre: number;
	/** A review is due when the chance to remember has fallen to this. */
	retention: number;
	/** Graded attempts between two reviews at least: a review is at most every fourth. */
	betweenReviews: number;
}

export const modelConstants: ModelConstants = {
	levelLogits: { easy: -1.2, medium: 0, hard: 1.2 },
	topicStep: { a: 0.8, b: 0.1 },
	generalStep: { a: 0.4, b: 0.05 },
	challengeStep: { a: 0.3, b: 0.2 },
	perDepth: 0.5,
	fromRelated: 0.8,
	masteryShare: 0.25,
	streakToPass: 2,
	steadyShare: 0.8,
	steadyPrior: { held: 4.4, tried: 5 },
	chanceToKeep: 0.75,
	targetSuccess: 0.65,
	failuresToEase: 2,
	failuresToCheck: 3,
	probeMax: 12,
	probeUnsure: 0.15,
	probeCentre: 10,
	retention: 0.7,
	betweenReviews: 3,
};
