import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CasesFile, ProofFile } from '#contract/challengeFile.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';

const keptCases = 20;
const whole = path.join(import.meta.dirname, '../../backend/bank/arrays/two-sum');

/** What the challenge of such a bank is called. */
export const smallChallengeId = 'bank.two-sum';

/**
 * A bank with one challenge that has twenty small cases and no others, as the figures of a judge are defined. Its hash is made anew, because a learner is
 * shown nothing that differs from what was proved.
 */
export async function makeSmallBank(folder: string): Promise<string> {
	const bank = path.join(folder, 'smallBank');
	const place = path.join(bank, 'arrays', 'two-sum');
	cpSync(whole, place, { recursive: true });
	const read = (name: string): unknown => JSON.parse(readFileSync(path.join(place, name), 'utf8'));
	const cases = CasesFile.parse(read('cases.json'));
	const small = cases.cases.filter(({ input }) => input.kind === 'values').slice(0, keptCases);
	if (small.length < keptCases) throw new Error(`${whole} has fewer than ${String(keptCases)} small cases.`);
	writeFileSync(path.join(place, 'cases.json'), JSON.stringify({ ...cases, cases: small }));
	const { files } = await readChallengeFiles(place);
	const proof = ProofFile.parse(read('proof.json'));
	const changed = { ...proof, contentSha256: contentSha256(files.contents) };
	writeFileSync(path.join(place, 'proof.json'), JSON.stringify(changed));
	return bank;
}
