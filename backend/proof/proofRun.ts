import type { CheckResult } from './finding.ts';
import type { FolderProof } from './proveFolder.ts';
import type { SetProof } from './set/proveSet.ts';

/** The proof of a challenge, and how long it took. */
export interface TimedProof {
	proof: FolderProof;
	seconds: number;
}

/** Everything that one run of `prove` found. */
export interface ProofRun {
	sets: SetProof[];
	challenges: TimedProof[];
}

/** What a run of `prove` tells of itself, as it happens. Each format puts it into words of its own. */
export interface ProofFormat {
	/** @param challenges how many there are */
	began(challenges: number): void;
	/** Comes before the challenges: nothing is run for it. */
	set(proof: SetProof): void;
	proving(folder: string, id: string): void;
	proved(proof: TimedProof): void;
	/** It could not be done, or not to its end; nothing comes after it. */
	failed(code: string, message: string): void;
	ended(run: ProofRun): void;
}

/** Neither a set nor a challenge has a finding. */
export function isProved({ sets, challenges }: ProofRun): boolean {
	return [...sets.map(({ result }) => result), ...challenges.map(({ proof }) => proof.result)].every(isSound);
}

export function isSound(result: CheckResult): boolean {
	return result.state === 'passed';
}

/** The last line of a run, for people. */
export function endText({ sets, challenges }: ProofRun): string {
	const proved = challenges.filter(({ proof }) => isSound(proof.result)).length;
	const broken = sets.filter(({ result }) => !isSound(result)).length;
	const inSets = broken === 0 ? '' : `, ${String(broken)} of ${String(sets.length)} sets with findings of their own`;
	return `${String(proved)} of ${String(challenges.length)} challenges proved${inSets}\n`;
}
