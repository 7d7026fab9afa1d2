/** Everything kept about a learner: to take along, and to be rid of. */
export interface LearnerDataStore {
	/** Version 1: `learner`, `attempts`, `submissions` with their code, `events`, `ownCases`, `settings`. */
	exportAll(learnerId: string): Promise<{ exportedAt: string; formatVersion: number } & Record<string, unknown>>;
	/**
	 * Erases progress, submissions and own cases after making a backup; settings stay. Answers with the backup's path.
	 * @throws AppError `storeFull` when the backup has no room (then nothing is erased), `storeReadOnly`, `busy`
	 */
	erase(learnerId: string): Promise<string>;
}
