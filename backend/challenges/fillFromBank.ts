import { AppError } from '#contract/appError.ts';
import { type Clock, instant } from '../platform/clock.ts';
import { readBankIndex } from './bankIndex.ts';
import { readBankFiles } from './packedChallenge.ts';
import type { ChallengeStore } from './challengeStore.ts';

export interface BankFilled {
	added: string[];
	replaced: string[];
	/** Those that are in the bank no more. What learners did with them stays. */
	removed: string[];
	unchanged: number;
}

/**
 * Makes the store hold exactly the bank's challenges, besides those that others made.
 * @throws AppError `challengeBroken` when the folder holds no challenge: then nothing is removed either
 */
export async function fillFromBank(
	store: ChallengeStore,
	bankFolder: string,
	clock: Clock,
	signal: AbortSignal,
): Promise<BankFilled> {
	const { challenges } = await readBankIndex(bankFolder);
	if (challenges.length === 0) throw new AppError('challengeBroken', `There is no challenge in ${bankFolder}.`);
	const listed = await store.list(clock.nowMs());
	const known = new Map(
		listed.filter(({ generatedBy }) => generatedBy === 'bank').map(({ qid, metadata }) => [qid, metadata.version]),
	);
	const filled: BankFilled = { added: [], replaced: [], removed: [], unchanged: 0 };
	for (const { id, folder, version } of challenges) {
		signal.throwIfAborted();
		if (known.get(id) === version) {
			filled.unchanged++;
			continue;
		}
		const files = await readBankFiles(bankFolder, folder);
		if (files === undefined) throw new AppError('challengeBroken', `The files of ${folder} can not be read as text.`);
		const createdAt = instant(clock.nowMs());
		const { replaced } = await store.put({ files, generatedBy: 'bank', createdAt });
		(replaced ? filled.replaced : filled.added).push(id);
	}
	const inBank = new Set(challenges.map(({ id }) => id));
	for (const id of known.keys()) {
		if (inBank.has(id)) continue;
		await store.remove(id);
		filled.removed.push(id);
	}
	return filled;
}
