import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { packChallenge, packedFile } from '#backend/challenges/packedChallenge.ts';

const source = path.join(import.meta.dirname, '../../../backend/bank');
const folder = 'arrays/two-sum';

describe('a challenge as it ships', () => {
	let bank: string;
	before(() => {
		bank = mkdtempSync(path.join(tmpdir(), 'code-sensei-bank-'));
		cpSync(path.join(source, folder), path.join(bank, folder), { recursive: true });
	});
	after(() => rmSync(bank, { recursive: true, force: true }));

	it('is one file, and the same challenge', async () => {
		const before = await createBankLibrary(source).load('bank.two-sum');
		const index = { challenges: await createBankLibrary(bank).list(), broken: [] };
		writeFileSync(path.join(bank, 'index.json'), JSON.stringify(index));
		await packChallenge(bank, folder);
		assert.ok(!existsSync(path.join(bank, folder)));
		assert.deepEqual(await createBankLibrary(bank).load('bank.two-sum'), before);
	});

	it('is left out when its file was changed or cut', async () => {
		for (const text of ['{"challenge.json": "{}"}', '{"challenge.j', '[]']) {
			writeFileSync(packedFile(bank, folder), text);
			const library = createBankLibrary(bank);
			await assert.rejects(library.load('bank.two-sum'), { code: 'challengeBroken' });
			assert.deepEqual(
				(await library.broken()).map((one) => one.folder),
				[folder],
			);
		}
	});
});
