import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';

/** Everything kept about a learner: to take along, to bring from elsewhere, and to be rid of. */
export interface LearnerDataStore {
	/** Version 1: `learner`, `attempts`, `submissions` with their code, `events`, `ownCases`, `settings`. */
	exportAll(learnerId: string): Promise<{ exportedAt: string; formatVersion: number } & Record<string, unknown>>;
	/**
	 * Brings in what was done elsewhere; what is there already stays, so sending a batch again changes nothing. Of two attempts in progress with the
	 * same challenge the one that is here goes on, and the one brought in comes as abandoned.
	 * @throws AppError `conflict` when an id belongs to another learner (then nothing is brought in), `badRequest` for a submission that is not judged or
	 * whose attempt is neither in the batch nor here, and `storeReadOnly`, `storeFull`, `busy`
	 */
	importAll(learnerId: string, batch: ImportRequest): Promise<ImportAnswer>;
	/** Everything of the learner goes, settings too, without a backup. Asked again it does what is left. */
	eraseAll(learnerId: string): Promise<void>;
}

/** The data of the one learner of a machine. */
export interface SoloLearnerDataStore extends LearnerDataStore {
	/**
	 * Erases progress, submissions and own cases after making a backup; settings stay. Answers with the backup's path.
	 * @throws AppError `storeFull` when the backup has no room (then nothing is erased), `storeReadOnly`, `busy`
	 */
	erase(learnerId: string): Promise<string>;
	/** Makes a backup. Answers with its path. @throws AppError `storeFull` */
	backUp(): Promise<string>;
	/**
	 * Progress, submissions and own cases are then as in that backup; of what is here instead a backup is made before.
	 * @throws AppError `notFound`, `conflict` for a backup of another version, `storeFull`, `storeReadOnly`, `busy`
	 */
	restore(learnerId: string, backup: string): Promise<void>;
}
