/** What people are assumed to do. None of it was measured: whoever knows their own people better puts in their own numbers. */
export interface Habits {
	/** Of those who are registered, the share that practises on a day. */
	activeShare: number;
	submissionsPerActiveDay: number;
	/** Runs of the examples for each submission. Each counts as much as a submission, which is more than it takes. */
	runsPerSubmission: number;
	/** Requests of a client for each submission: lists, opening, runs, events, what comes next. */
	requestsPerSubmission: number;
	/** The busiest minutes over the mean of a day. */
	peakFactor: number;
	/** Share of the registered who are signed in and at hand in the busiest minutes. */
	atHandShare: number;
	/** Share of the registered whose work is read within a week: of their keys it is that they should be in memory. */
	hotShare: number;
	/** Share of the registered who have the same deadline, and what each hands in in its last ten minutes. */
	rushShare: number;
	rushSubmissions: number;
	rushMinutes: number;
	/** By when after such a deadline everybody should have their verdict. */
	drainMinutes: number;
	/** Hints and reviews that a model writes for a learner on a day of practice. */
	madeHintsPerActiveDay: number;
	/** What a question for such a hint takes, and its answer. */
	hintTokensIn: number;
	hintTokensOut: number;
	/** Challenges that instructors have pushed, for a thousand learners. */
	pushedChallengesPerThousand: number;
	/** How much of a core or a process is used at the busiest time, so that what is not foreseen has room. */
	utilisation: number;
}

export const habits: Habits = {
	activeShare: 0.2,
	submissionsPerActiveDay: 6,
	runsPerSubmission: 2,
	requestsPerSubmission: 15,
	peakFactor: 10,
	atHandShare: 0.1,
	hotShare: 0.4,
	rushShare: 0.05,
	rushSubmissions: 1.8,
	rushMinutes: 10,
	drainMinutes: 1,
	madeHintsPerActiveDay: 0.5,
	hintTokensIn: 2_000,
	hintTokensOut: 400,
	pushedChallengesPerThousand: 100,
	utilisation: 0.6,
};
