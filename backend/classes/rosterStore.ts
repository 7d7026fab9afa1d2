import type { StoredExpected } from './storedRoster.ts';

/** Who is expected in classes. Every writing method throws AppError `storeFull` or `busy`. */
export interface RosterStore {
	/** In the order of the instructor's list; empty where there is none. */
	get(classId: string): Promise<readonly StoredExpected[]>;
	/**
	 * Replaces a roster by what is made of it; made again where somebody else changed it at the same time.
	 * @throws what `change` throws
	 */
	change(
		classId: string,
		change: (before: readonly StoredExpected[]) => readonly StoredExpected[],
	): Promise<readonly StoredExpected[]>;
}
