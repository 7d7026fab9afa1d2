import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TierStatus } from '#contract/judging.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { allFindings } from '#proof/finding.ts';
import { proveFolder } from '#proof/proveFolder.ts';
import type { ProofSurroundings } from '#proof/proveChallenge.ts';
import { inFolder, tinyContents } from '../../proof/tinyChallenge.ts';
import { judgeWith } from '../forge/serviceUnderTest.ts';

const unfenced: TierStatus = { tier: 'trusted', reason: 'There is no sandbox.', consented: true };

describe('a folder with the note of a draft', () => {
	it('has the same files as without it', async () => {
		await inFolder(tinyContents(), async (folder) => {
			const { files, isDraft } = await readChallengeFiles(folder);
			assert.equal(isDraft, false);
			await writeFile(path.join(folder, 'DRAFT.md'), '# A draft\n');
			const noted = await readChallengeFiles(folder);
			assert.equal(noted.isDraft, true);
			assert.deepEqual(noted.files.contents, files.contents);
		});
	});

	it('is not run without a sandbox, even by who agreed to run their own code so', async () => {
		await inFolder(tinyContents(), async (folder) => {
			await writeFile(path.join(folder, 'DRAFT.md'), '# A draft\n');
			// This judge fails the test when it is asked to run anything.
			const box = { judge: judgeWith(unfenced), trust: 'author' } as const;
			const starterCache = { has: () => Promise.resolve(false), remember: () => Promise.resolve() };
			const surroundings: Omit<ProofSurroundings, 'others'> = { box, languages: [], starterCache };
			const { result } = await proveFolder(() => Promise.resolve(surroundings), folder, new Map(), { mode: 'write' });
			assert.equal(result.state, 'failed');
			const [finding] = allFindings(result);
			assert.equal(finding?.file, 'DRAFT.md');
			assert.match(finding.message, /Read all of them; then delete this file/);
		});
	});
});
