/** When the next hint can be taken: at any time, or once something was tried since the last one. */
export type HintUnlock = 'always' | 'afterTrying';

/** What the next hint waits for: nothing, a first run, or one more run or submission that fails. */
export type HintLock = 'open' | 'run' | 'failure';

export interface Trying {
	/** Hints taken so far, those made for the learner's code included. */
	taken: number;
	/** How many had been taken when something was last tried; undefined before the first run. */
	tried: number | undefined;
}

/** @param isFinished solved or given up: the solution is open, so nothing is left to be kept back */
export function hintLock({ taken, tried }: Trying, unlock: HintUnlock, isFinished: boolean): HintLock {
	if (unlock === 'always' || isFinished) return 'open';
	if (tried === undefined) return taken === 0 ? 'run' : 'failure';
	return tried >= taken ? 'open' : 'failure';
}

/** What is known after a run or a submission. For the first hint any will do: who has run the examples has begun. */
export function afterTry({ taken, tried }: Trying, hasFailed: boolean): number | undefined {
	return hasFailed || taken === 0 ? Math.max(taken, tried ?? 0) : tried;
}
