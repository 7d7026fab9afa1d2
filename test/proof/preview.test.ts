import assert from 'node:assert/strict';
import { rename, rm, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChallengePreview } from '#contract/preview.ts';
import { LanguageId } from '#contract/ids.ts';
import { previewChallenge } from '#proof/preview/previewChallenge.ts';
import { previewCommand } from '#proof/preview/previewCommand.ts';
import { inFolder, tinyContents } from './tinyChallenge.ts';

type Shown = Extract<ChallengePreview, { kind: 'shown' }>;

async function shownOf(folder: string): Promise<Shown> {
	const preview = await previewChallenge(folder);
	if (preview.kind !== 'shown') throw new Error(JSON.stringify(preview));
	return preview;
}

const casesJson = JSON.stringify({
	formatVersion: 1,
	cases: [
		{
			name: 'example 1',
			origin: 'example',
			input: { kind: 'values', values: [[3, 8, 5], 4] },
			expected: { kind: 'value', value: 2 },
		},
	],
});

describe('the preview of a challenge', () => {
	it('shows one that was never proved, without outputs, and says that it is not proved', async () => {
		await inFolder(tinyContents(), async (folder) => {
			const { challenge, withoutOutput, gaps, hints, starters, proof, editorial } = await shownOf(folder);
			assert.equal(challenge.title, 'Count Above');
			assert.deepEqual(withoutOutput, [0]);
			assert.deepEqual(gaps, ['noProof', 'noOutputs']);
			assert.equal(hints.length, 4);
			assert.equal(proof, undefined);
			assert.deepEqual(
				starters.map(({ language }) => language),
				LanguageId.options,
			);
			assert.match(starters[0]?.source ?? '', /def count_above\(/);
			assert.equal(starters[0]?.fileName, 'count-above.py');
			assert.deepEqual(
				editorial.solutions.map(({ language }) => language),
				['python', 'cpp', 'javascript'],
			);
		});
	});

	it('shows the outputs that were computed, and that a proof does not fit any more', async () => {
		const proof = {
			...{ formatVersion: 1, contentSha256: '0'.repeat(64), provedAt: '2026-01-01T00:00:00.000Z', inputsCompared: 1 },
			...{ cases: 1, wrongSolutions: [], slowestReferenceMs: {}, languages: ['python'] },
			mutants: { made: 1, killed: 1, equivalent: [], survived: [] },
		};
		const files = { ...tinyContents(), 'cases.json': casesJson, 'proof.json': JSON.stringify(proof) };
		await inFolder(files, async (folder) => {
			const { challenge, withoutOutput, gaps } = await shownOf(folder);
			assert.deepEqual(challenge.examples[0]?.output, { kind: 'whole', value: 2 });
			assert.deepEqual(withoutOutput, []);
			assert.deepEqual(gaps, ['staleProof']);
		});
	});

	it('keeps to what the set says about hints and languages', async () => {
		await inFolder(tinyContents(), async (folder, root) => {
			const set = path.join(root, 'a-set');
			const inSet = path.join(set, 'challenges', 'arrays', 'count-above');
			await mkdir(path.dirname(inSet), { recursive: true });
			await rename(folder, inSet);
			const manifest = { name: 'set', publisher: 'ada', version: '1.0.0' };
			const contributes = { codeSensei: { challengeSets: [{ path: 'set.json' }] } };
			await writeFile(path.join(set, 'package.json'), JSON.stringify({ ...manifest, contributes }));
			const entry = { challenge: 'count-above', languages: ['go'] };
			const file = {
				...{ formatVersion: 1, title: 'A Set', description: 'A set with a single challenge.' },
				...{ hints: { upTo: 2 }, sections: [{ title: 'One', challenges: [entry] }] },
			};
			await writeFile(path.join(set, 'set.json'), JSON.stringify(file));
			const { hints, challenge, starters } = await shownOf(inSet);
			assert.equal(hints.length, 2);
			assert.equal(challenge.hintCount, 2);
			assert.deepEqual(
				starters.map(({ language }) => language),
				['go'],
			);
			await rm(set, { recursive: true });
		});
	});

	it('says by file and line what keeps the files from being a challenge', async () => {
		const { 'statement.md': _statement, ...rest } = tinyContents();
		await inFolder({ ...rest, 'challenge.json': '{\n"id": }' }, async (folder) => {
			const preview = await previewChallenge(folder);
			if (preview.kind !== 'refused') throw new Error('it was shown');
			const places = preview.findings.map(({ file, line }) => `${file}:${line}`);
			assert.ok(places.includes('statement.md:1'), places.join(' '));
			assert.ok(places.includes('challenge.json:2'), places.join(' '));
		});
	});

	it('is one JSON object on the command line, with an exit code that tells whether it can be shown', async () => {
		const said = { out: '', err: '' };
		const io = {
			out: (text: string) => void (said.out += text),
			err: (text: string) => void (said.err += text),
		};
		await inFolder(tinyContents(), async (folder) => {
			assert.equal(await previewCommand([folder], io), 0);
			const json: unknown = JSON.parse(said.out);
			assert.ok(typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'shown');
			await rm(path.join(folder, 'brute.py'));
			assert.equal(await previewCommand([folder], io), 1);
		});
		assert.equal(await previewCommand([], io), 2);
		assert.equal(await previewCommand(['/nowhere/at/all'], io), 2);
	});
});
