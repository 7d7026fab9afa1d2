import path from 'node:path';
import { readChallengeFiles } from '#proof/challengeFiles.ts';

const bank = path.join(import.meta.dirname, '../../backend/bank');

/** A proved folder of the bank, e.g. `arrays/two-sum`, as text. */
export async function bankFiles(folder: string): Promise<ReadonlyMap<string, string>> {
	return (await readChallengeFiles(path.join(bank, folder))).files.contents;
}
