import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BankIndex } from '../../../backend/challenges/bankIndex.ts';
import { CasesFile, ProofFile } from '../../../backend/contract/challengeFile.ts';
import { readChallengeFiles } from '../../../backend/proof/challengeFiles.ts';
import { contentSha256 } from '../../../backend/proof/contentSha256.ts';

const keptCases = 20;

/**
 * BENCH submits twenty small cases, and every challenge of the bank has large ones too: in this installed copy, one keeps twenty of its small cases and
 * nothing else. Its hash is made anew, because a learner is shown nothing that differs from what was proved.
 * @returns the challenge's id
 */
export async function keepSmallCases(extensionsFolder: string): Promise<string> {
	const [bank] = globSync('code-sensei.code-sensei-*/dist/bank', { cwd: extensionsFolder });
	if (bank === undefined) throw new Error(`There is no bank in ${extensionsFolder}.`);
	return await keepSmallCasesIn(path.join(extensionsFolder, bank));
}

/** The same for a folder with an indexed bank, and for this challenge if one is named. */
export async function keepSmallCasesIn(bankFolder: string, id?: string): Promise<string> {
	const indexFile = path.join(bankFolder, 'index.json');
	const index = BankIndex.parse(readJson(indexFile));
	for (const listing of index.challenges) {
		if (id !== undefined && listing.id !== id) continue;
		const folder = path.join(bankFolder, listing.folder);
		const file = path.join(folder, 'cases.json');
		const cases = CasesFile.parse(readJson(file));
		const small = cases.cases.filter(({ input }) => input.kind === 'values').slice(0, keptCases);
		if (small.length < keptCases) continue;
		writeFileSync(file, JSON.stringify({ ...cases, cases: small }));
		const { files } = await readChallengeFiles(folder);
		listing.version = contentSha256(files.contents);
		const proofFile = path.join(folder, 'proof.json');
		const proof = ProofFile.parse(readJson(proofFile));
		writeFileSync(proofFile, JSON.stringify({ ...proof, contentSha256: listing.version }));
		writeFileSync(indexFile, JSON.stringify(index));
		return listing.id;
	}
	throw new Error(`No challenge of the bank has ${String(keptCases)} small cases.`);
}

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}
