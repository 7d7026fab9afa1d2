import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LineFinding } from '#contract/proofLines.ts';
import { placeOfFinding } from '#extension/sets/placeOfFinding.ts';
import { isBelow, ProofFindings } from '#extension/sets/proofFindings.ts';

const finding = (file: string, message = 'wrong'): LineFinding => ({ file, line: 1, message });

describe('what proofs found', () => {
	it('is replaced when a challenge is proved anew, in files that are good by now too', () => {
		const findings = new ProofFindings();
		findings.put('/set/a', [finding('/set/a/brute.py'), finding('/set/a/validator.py')]);
		const changed = findings.put('/set/a', [finding('/set/a/reference.py')]);
		assert.deepEqual([...changed].sort(), ['/set/a/brute.py', '/set/a/reference.py', '/set/a/validator.py']);
		assert.deepEqual(findings.of('/set/a/brute.py'), []);
		assert.equal(findings.of('/set/a/reference.py').length, 1);
	});

	it('stays for other challenges, and for a file that two proofs tell of', () => {
		const findings = new ProofFindings();
		findings.put('/set', [finding('/set/set.json', 'of the set')]);
		findings.put('/set/a', [finding('/set/set.json', 'of the challenge')]);
		findings.remove('/set/a');
		assert.deepEqual(
			findings.of('/set/set.json').map(({ message }) => message),
			['of the set'],
		);
	});

	it('goes for everything below a folder, challenges that were deleted included', () => {
		const findings = new ProofFindings();
		findings.put('/set/challenges/a/gone', [finding('/set/challenges/a/gone/brute.py')]);
		findings.put('/settings/other', [finding('/settings/other/brute.py')]);
		assert.deepEqual([...findings.removeBelow('/set')], ['/set/challenges/a/gone/brute.py']);
		assert.equal(findings.of('/settings/other/brute.py').length, 1);
	});

	it('goes for a challenge that is proved anew where its set found it, too', () => {
		const findings = new ProofFindings();
		const ofChallenge = finding('/set/challenges/a/b/challenge.json', 'In this set the id is ada~set.b.');
		findings.put('/set', [ofChallenge, finding('/set/set.json')]);
		assert.deepEqual([...findings.removeBelow('/set/challenges/a/b')], [ofChallenge.file]);
		assert.equal(findings.of('/set/set.json').length, 1);
	});

	it('is below a folder and not beside one whose name begins alike', () => {
		assert.equal(isBelow('/set', '/set'), true);
		assert.equal(isBelow('/set', '/set/a'), true);
		assert.equal(isBelow('/set', '/settings'), false);
		assert.equal(isBelow('/set/a', '/set'), false);
	});
});

describe('the place of a finding', () => {
	let root: string;
	beforeEach(async () => {
		root = await mkdtemp(path.join(os.tmpdir(), 'sensei-place-'));
		await mkdir(path.join(root, 'challenges/arrays/two-sum'), { recursive: true });
		await writeFile(path.join(root, 'set.json'), '{}');
	});
	afterEach(() => rm(root, { recursive: true }));
	const at = (...parts: string[]): string => path.join(root, ...parts);

	it('is its file where that is there', async () => {
		const given = { ...finding(at('set.json')), line: 7 };
		assert.deepEqual(await placeOfFinding(given), given);
	});

	it('is a file beside it, under its name, where it is missing', async () => {
		const challenge = at('challenges/arrays/two-sum');
		const missing = finding(path.join(challenge, 'wrong/slow.py'), 'The file is missing.');
		const inSet = await placeOfFinding(missing);
		assert.equal(inSet.file, missing.file);
		await writeFile(path.join(challenge, 'challenge.json'), '{}');
		const placed = await placeOfFinding(missing);
		assert.equal(placed.file, path.join(challenge, 'challenge.json'));
		assert.equal(placed.message, 'wrong/slow.py: The file is missing.');
		const inChallenge = finding(at('challenges/arrays/gone/brute.py'), 'The file is missing.');
		assert.equal((await placeOfFinding(inChallenge)).file, at('set.json'));
	});
});
