import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { listZip } from '#backend/sets/authoring/listZip.ts';
import { scaffoldChallenge } from '#backend/sets/authoring/scaffoldChallenge.ts';
import { readInstalled } from '#backend/sets/installed/readInstalled.ts';
import { SetManifest } from '#contract/challengeSet.ts';
import { inputParameters, Signature } from '#contract/signature.ts';
import { allFindings } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { runPythonTool } from '#proof/pythonTool.ts';
import type { ProofMode } from '#proof/proveFolder.ts';
import { surveyTool } from '#proof/tools/surveyTool.ts';
import { toolPrelude } from '#proof/tools/toolPrelude.ts';
import { everyType } from '../unit/sets/authoring/everySignature.ts';
import { inNewSet, inScratch, say, textsIn } from '../unit/sets/authoring/authorsDesk.ts';
import { ProofJudge } from './proofJudge.ts';

interface Proof {
	isProved: boolean;
	/** `file:line message` of all that was found. */
	rows: string[];
}

const judge = new ProofJudge();

async function prove(folder: string, mode: ProofMode = 'write'): Promise<Proof> {
	const { result } = await judge.proveFolder(folder, mode);
	const rows = allFindings(result).map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
	return { isProved: result.state === 'passed', rows };
}

/** Packing takes the vsce of this repository, and fetches none. */
async function withOwnVsce(use: () => Promise<void>): Promise<void> {
	const own = process.env['PATH'];
	process.env['PATH'] = [path.join(import.meta.dirname, '../../node_modules/.bin'), own].join(path.delimiter);
	try {
		await use();
	} finally {
		process.env['PATH'] = own;
	}
}

describe('what the commands for authors make', function () {
	// Each proof runs many programs, which takes long on a machine that has other work.
	this.timeout(180_000);
	before(() => judge.open());
	after(() => judge.close());

	it('new-set: the challenge of a new set is what a proof makes, byte for byte', async () => {
		await inNewSet(async (set) => {
			const folder = path.join(set, 'challenges/arrays/longest-dry-spell');
			assert.deepEqual(await prove(folder, 'check'), { isProved: true, rows: [] });
			assert.deepEqual(
				(await readdir(folder)).filter((name) => name.startsWith('.')),
				[],
			);
		});
	});

	it("pack-set: a new set becomes a VSIX with every file of its challenge, and nothing that is the author's alone", async () => {
		await withOwnVsce(async () => {
			await inNewSet(async (set, scratch) => {
				const vsix = path.join(scratch, 'out.vsix');
				const said = await say('pack-set', set, '--out', vsix, '--json');
				assert.equal(said.exitCode, 0, said.err);
				assert.deepEqual(said.json(), { vsix });
				assert.match(said.err, /^Packing with /);
				const entries = new Map((await listZip(vsix))?.map((entry) => [entry.name, entry]));
				for (const [file, text] of await textsIn(path.join(set, 'challenges')))
					assert.equal(entries.get(`extension/challenges/${file}`)?.crc32, crc32(text), file);
				const others = [...entries.keys()].filter((name) => !name.startsWith('extension/challenges/')).sort();
				assert.deepEqual(others, [
					'[Content_Types].xml',
					'extension.vsixmanifest',
					...['LICENSE.txt', 'changelog.md', 'icon.png', 'package.json', 'readme.md', 'set.json'].map(
						(name) => `extension/${name}`,
					),
				]);
				assert.deepEqual(
					(await readdir(set)).filter((name) => name.endsWith('.vsix')),
					[],
				);

				// A second one takes its place; one that would not work does not.
				assert.equal((await say('pack-set', set, '--out', vsix)).exitCode, 0);
				await writeFile(path.join(set, '.vscodeignore'), '**\n!set.json\n!icon.png\n!challenges/*/*/*.json\n');
				const lacking = await say('pack-set', set, '--out', vsix);
				assert.equal(lacking.exitCode, 1);
				assert.match(lacking.err, /longest-dry-spell\/brute\.py:1 It is not packed: \.vscodeignore/);
				assert.equal((await listZip(vsix))?.length, entries.size);
			});
		});
	});

	it('pack-set --examples-only: of a challenge learners get what they read and run, and where it is judged', async () => {
		await withOwnVsce(async () => {
			await inNewSet(async (set, scratch) => {
				await writeFile(path.join(set, 'answers.md'), 'The reference of an earlier year.\n');
				const server = 'https://class.example.org';
				const said = await say(
					'pack-set',
					set,
					'--examples-only',
					'--server',
					`${server}/`,
					'--out',
					scratch,
					'--json',
				);
				assert.equal(said.exitCode, 0, said.err);
				const vsix = path.join(scratch, 'week-one-0.1.0-examples.vsix');
				assert.deepEqual(said.json(), { vsix });
				assert.match(said.err, /^Not for learners, so not packed: CONTRIBUTING\.md, answers\.md\n/m);
				const unpacked = path.join(scratch, 'unpacked');
				execFileSync('python3', ['-m', 'zipfile', '-e', vsix, unpacked]);
				const texts = await textsIn(path.join(unpacked, 'extension'));
				const folder = 'challenges/arrays/longest-dry-spell';
				assert.deepEqual(
					[...texts.keys()],
					[
						...['LICENSE.txt', ...['challenge.json', 'public.json', 'statement.md'].map((name) => `${folder}/${name}`)],
						...['changelog.md', 'icon.png', 'package.json', 'readme.md', 'set.json'],
					],
				);
				const manifest = SetManifest.parse(JSON.parse(texts.get('package.json') ?? ''));
				assert.deepEqual(manifest.contributes.codeSensei.challengeSets, [{ path: 'set.json', server }]);
				assert.equal(manifest['scripts'], undefined);
				const [found] = await readInstalled([path.join(unpacked, 'extension')]);
				assert.ok(found?.kind === 'usable', JSON.stringify(found));
				assert.deepEqual([found.findings, found.set.server], [[], server]);
				// The author's own set is as it was.
				const names = await readdir(set);
				assert.deepEqual(
					names.filter((name) => name.endsWith('.vsix')),
					[],
				);
			});
		});
	});

	it('new-challenge: generator, validator and near-misses fit each other for every type', async () => {
		// The lists of a signature are of one type, and so are its trees.
		const nodes = everyType.filter((type) => /^(?:list|tree)</.test(type));
		const plain = everyType.filter((type) => !nodes.includes(type));
		for (const types of [...inFours(plain), ...inFours(nodes)]) {
			const parameters = types.map((type, place) => ({ name: `p${String(place)}`, type }));
			const methods = parameters.map((parameter) => ({
				name: `put${parameter.name}`,
				parameters: [parameter],
				returns: { type: 'int' },
			}));
			for (const signature of [
				{ name: 'f', parameters, returns: { type: 'int' } },
				{ name: 'Keeper', parameters: parameters.slice(0, 1), methods },
			]) {
				const found = await survey(Signature.parse(signature));
				assert.deepEqual(found, { refused: [], accepted: [], failures: [], unsteady: [] }, types.join());
			}
		}
	});

	it('new-challenge: a proof finds what is to be written, and nothing else', async () => {
		await inScratch(async (scratch) => {
			const about = ['--topic', 'arrays', '--title', 'Nearest Pair', '--difficulty', 'easy'];
			const said = await say(
				'new-challenge',
				scratch,
				...about,
				'--signature',
				'nearest_pair(xs: int[], k: int) -> int',
			);
			assert.equal(said.exitCode, 0, said.err);
			const { isProved, rows } = await prove(path.join(scratch, 'arrays', 'nearest-pair'));
			assert.equal(isProved, false);
			const unwritten = rows.filter((row) => row.includes('This is still to be written'));
			// One more where git does not know who writes.
			assert.equal(unwritten.filter((row) => !row.endsWith('your name')).length, 16, rows.join('\n'));
			const others = rows.filter((row) => !unwritten.includes(row));
			assert.ok(others.length > 0);
			for (const row of others)
				assert.match(
					row,
					/^reference\.py:\d It fails on .*NotImplementedError: the reference solution is still to be written$/,
				);
		});
	});

	it('import-problem: with words in place of every TODO the challenge is proved, against the answers of the problem', async () => {
		await inScratch(async (scratch) => {
			const problem = path.join(scratch, 'problem');
			await mkdir(path.join(problem, 'sample'), { recursive: true });
			for (let count = 1; count <= 24; count++) {
				const numbers = Array.from({ length: count }, (_, place) => ((place * 7919 + count * 104_729) % 41) - 20);
				const base = path.join(problem, count <= 2 ? 'sample' : '.', String(count));
				await writeFile(`${base}.in`, `${String(count)}\n${numbers.join(' ')}\n`);
				await writeFile(
					`${base}.ans`,
					`${String(Math.max(...numbers))} ${String(numbers.filter((number) => number < 0).length)}\n`,
				);
			}
			await writeFile(
				path.join(problem, 'problem.md'),
				'Say which of the numbers is the largest, and how many are below zero.\n',
			);
			await writeFile(
				path.join(problem, 'main.py'),
				'import sys\n\n\ndef main():\n    data = sys.stdin.read().split()\n    numbers = list(map(int, data[1:]))\n    below = 0\n    for number in numbers:\n        if number < 0:\n            below += 1\n    print(max(numbers), below)\n\n\nif __name__ == "__main__":\n    main()\n',
			);
			const set = path.join(scratch, 'set');
			await mkdir(set);
			const said = await say(
				'import-problem',
				set,
				problem,
				'--topic',
				'arrays',
				'--title',
				'Largest and Below',
				'--json',
			);
			assert.equal(said.exitCode, 0, said.err);
			const { folder } = said.json() as { folder: string };
			const before = await prove(folder);
			assert.deepEqual(
				before.rows.filter((row) => !row.includes('This is still to be written')),
				[],
			);
			assert.equal(before.isProved, false);
			for (const file of ['challenge.json', 'editorial.md', 'statement.md']) {
				const text = await readFile(path.join(folder, file), 'utf8');
				await writeFile(path.join(folder, file), text.replaceAll('TODO:', 'By now:'));
			}
			assert.deepEqual(await prove(folder), { isProved: true, rows: [] });

			// An answer of the problem that the solution does not give is found.
			const brute = path.join(folder, 'brute.py');
			await writeFile(brute, (await readFile(brute, 'utf8')).replace(/\["(-?\d+) (\d+)"\]\),/, '["99 $2"]),'));
			const differing = await prove(folder);
			assert.match(
				differing.rows.join('\n'),
				/reference\.py:\d+ reference\.py gives \["-?\d+ \d+"\], brute\.py \["99 /,
			);
		});
	});
});

function inFours(types: readonly string[]): string[][] {
	return Array.from({ length: Math.ceil(types.length / 4) }, (_, place) => types.slice(place * 4, place * 4 + 4));
}

const Survey = z.object({
	refused: z.array(z.unknown()),
	accepted: z.array(z.unknown()),
	failures: z.array(z.unknown()),
	unsteady: z.array(z.unknown()),
});

/** What a proof's first step finds, with fewer inputs than it takes. */
async function survey(signature: Signature): Promise<z.infer<typeof Survey>> {
	const about = { title: 'Any', topic: 'arrays', difficulty: 'easy', author: 'Ada' } as const;
	const contents = scaffoldChallenge(about, signature)('forge.any');
	const loaded = loadChallengeFiles({ place: 'any', folderName: 'any', topicFolderName: 'arrays', contents });
	assert.ok(loaded.kind === 'loaded', JSON.stringify(loaded));
	const { challenge, files } = loaded.parsed;
	const answer = await runPythonTool(judge.box, files, toolPrelude(0) + surveyTool, {
		kinds: inputParameters(signature).map(({ type }) => type),
		smallLimit: 20,
		triedLimit: 100,
		draws: Array.from({ length: 40 }, (_, place) => [place + 1, place % 12]).concat([[101, 200]]),
		examples: challenge.examples.map(({ input }) => input),
		invalid: challenge.invalidInputs.filter(({ why }) => !why.includes('TODO:')).map(({ input }) => input),
		large: [],
	});
	assert.equal(answer.endedEarly, undefined);
	return Survey.parse(answer.lines[0]);
}
