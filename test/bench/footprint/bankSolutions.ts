import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { LanguageId } from '#contract/ids.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { findChallengeFolders } from '#proof/findChallengeFolders.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';

const bank = path.join(import.meta.dirname, '../../../backend/bank');

export interface BankSolution {
	language: LanguageId;
	source: string;
}

/** What people might submit to a challenge of the bank: its references, and the solutions that its cases have to catch. */
export interface BankSolutions {
	challengeId: string;
	right: BankSolution[];
	wrong: BankSolution[];
	/** As large as its files would be as a blob, were it pushed. */
	blobBytes: number;
}

/** Of every challenge of the bank, in the order of their folders. */
export async function readBankSolutions(): Promise<BankSolutions[]> {
	const all: BankSolutions[] = [];
	for (const folder of await findChallengeFolders(bank)) {
		const { contents } = (await readChallengeFiles(folder)).files;
		const of = (beginning: string): BankSolution[] =>
			[...contents].flatMap(([file, source]) => {
				const language = file.startsWith(beginning) ? languageOfFile(file) : undefined;
				return language === undefined ? [] : [{ language, source }];
			});
		const challengeId = `bank.${path.basename(folder)}`;
		const blobBytes = gzipSync(JSON.stringify(Object.fromEntries(contents))).length;
		all.push({ challengeId, right: of('reference.'), wrong: of('wrong/'), blobBytes });
	}
	return all;
}
