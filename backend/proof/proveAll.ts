import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findChallengeFolders } from './findChallengeFolders.ts';
import { LazyJudging } from './lazyJudging.ts';
import { loadOtherChallenges } from './loadOtherChallenges.ts';
import type { ProofFormat, ProofRun, TimedProof } from './proofRun.ts';
import { proveFolder } from './proveFolder.ts';
import type { ProveOptions } from './proveOptions.ts';
import { findSetFolders } from './set/findSetFolders.ts';
import { proveSet } from './set/proveSet.ts';

/** What there is to prove, each once. */
export interface Provable {
	sets: string[];
	challenges: string[];
}

/** Every set and challenge at or below the folders. @throws whatever the file system throws for a folder that can't be read */
export async function findProvable(folders: readonly string[]): Promise<Provable> {
	const challenges = await Promise.all(folders.map((folder) => findChallengeFolders(folder)));
	const sets = await Promise.all(folders.map((folder) => findSetFolders(folder)));
	return { sets: onceEach(sets.flat()), challenges: onceEach(challenges.flat()) };
}

/** By where they are, in the spelling in which they were given first. */
function onceEach(folders: readonly string[]): string[] {
	const seen = new Set<string>();
	return folders.filter((folder) => {
		const absolute = path.resolve(folder);
		return !seen.has(absolute) && seen.add(absolute);
	});
}

/**
 * Proves all of it, several challenges at once, and tells the format of it.
 * @throws AppError as `Judge.judge`; what the file system throws.
 */
export async function proveAll(
	{ sets, challenges: folders }: Provable,
	options: ProveOptions,
	format: ProofFormat,
	signal: AbortSignal | undefined,
): Promise<ProofRun> {
	const judging = new LazyJudging(options, signal);
	try {
		format.began(folders.length);
		const run: ProofRun = { sets: [], challenges: [] };
		for (const folder of sets) {
			const proof = await proveSet(folder, folders);
			run.sets.push(proof);
			format.set(proof);
		}
		const others = await loadOtherChallenges(folders);
		const proofs: (TimedProof | undefined)[] = folders.map(() => undefined);
		const places = folders.keys();
		const failures: unknown[] = [];
		const work = async (): Promise<void> => {
			for (const place of places) {
				if (failures.length > 0) return;
				const folder = folders[place];
				if (folder === undefined) continue;
				const began = performance.now();
				const absolute = path.resolve(folder);
				format.proving(folder, others.get(absolute)?.id ?? path.basename(absolute));
				const proof = await proveFolder(() => judging.start(), folder, others, options);
				const timed = { proof, seconds: Math.round((performance.now() - began) / 100) / 10 };
				proofs[place] = timed;
				format.proved(timed);
			}
		};
		// The judge has its own bound on what runs at once; this one only keeps memory and output in order.
		const workers = Array.from({ length: Math.min(folders.length, availableParallelism()) }, () =>
			work().catch((error: unknown) => void failures.push(error)),
		);
		await Promise.all(workers);
		// Nothing is told after a failure, so all of them have ended by now.
		if (failures.length > 0) throw failures[0];
		run.challenges = proofs.filter((proof) => proof !== undefined);
		return run;
	} finally {
		await judging.close();
	}
}
