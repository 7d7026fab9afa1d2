import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { examplesOnly } from '#backend/sets/pushed/examplesOnly.ts';
import { readPublicChallenge } from '#backend/challenges/readPublicChallenge.ts';
import { readPushed } from '#backend/sets/pushed/readPushed.ts';
import { readExtensionFiles } from '#proof/set/readExtension.ts';
import { filesAtHand } from '#proof/set/setFiles.ts';
import { type SetChanges, someFolder, someSet } from './someSet.ts';

const server = 'https://class.example.org';

async function publicSet(changes: SetChanges = {}) {
	const files = await someSet(changes);
	const read = await readPushed(files);
	assert.ok(read.kind === 'set');
	return { files, version: read.set.challenges[0]?.version, left: examplesOnly(files, read.set.challenges, server) };
}

function challengeFiles(files: ReadonlyMap<string, string>): Map<string, string> {
	const own = [...files].filter(([file]) => file.startsWith(`${someFolder}/`));
	return new Map(own.map(([file, text]) => [file.slice(someFolder.length + 1), text]));
}

describe('a set of examples only', () => {
	it('has statement, examples and nothing else of its challenges', async () => {
		const { files, left } = await publicSet();
		assert.deepEqual([...left.keys()].sort(), [
			...[`${someFolder}/challenge.json`, `${someFolder}/public.json`, `${someFolder}/statement.md`],
			...['package.json', 'set.json'],
		]);
		const all = [...left.values()].join('\n');
		// Of a hidden case, the reference, a large input and a near-miss.
		for (const hidden of ['999999995', 'def two_sum', 'the pair around them', 'fewer than two payments']) {
			assert.ok(
				[...files.values()].some((text) => text.includes(hidden)),
				hidden,
			);
			assert.ok(!all.includes(hidden), hidden);
		}
	});

	it('is still a set that can be read', async () => {
		const { left } = await publicSet();
		const read = await readExtensionFiles(filesAtHand(left));
		assert.ok(read.kind === 'extension');
		assert.deepEqual(read.extension.findings, []);
		assert.equal(read.extension.sets[0]?.challenges.length, 1);
	});

	it('can be run on its examples, and says where it is submitted and which version it is of', async () => {
		const { left, version } = await publicSet();
		const read = readPublicChallenge(challengeFiles(left));
		assert.ok(read.kind === 'public');
		assert.deepEqual([read.challenge.server, read.challenge.version], [server, version]);
		assert.deepEqual(
			read.challenge.cases.map(({ origin, expected }) => [origin, expected]),
			[
				[0, 2],
				[1, 2],
				[0, 2],
			].map((value) => ['example', { kind: 'value', value }]),
		);
	});

	it('has hints as far as the set gives them', async () => {
		for (const upTo of [0, 2, 4]) {
			const { left } = await publicSet({ entry: { hints: { upTo, solution: false } } });
			const read = readPublicChallenge(challengeFiles(left));
			assert.ok(read.kind === 'public');
			assert.equal(read.challenge.file.hints.length, upTo);
		}
	});
});

describe('the folder of a public challenge', () => {
	it('is told from a whole one', async () => {
		assert.equal(readPublicChallenge(challengeFiles(await someSet())).kind, 'other');
	});

	it('that is changed by hand is refused in words', async () => {
		const own = challengeFiles((await publicSet()).left);
		const findings = (changes: Record<string, string | undefined>) => {
			const files = new Map(own);
			for (const [file, text] of Object.entries(changes)) {
				if (text === undefined) files.delete(file);
				else files.set(file, text);
			}
			const read = readPublicChallenge(files);
			return read.kind === 'refused' ? read.findings.map(({ file }) => file) : [];
		};
		assert.deepEqual(findings({ 'reference.py': 'def two_sum(): pass' }), ['reference.py']);
		assert.deepEqual(findings({ 'statement.md': undefined }), ['statement.md']);
		assert.deepEqual(findings({ 'challenge.json': undefined }), ['challenge.json']);
		const text = own.get('public.json') ?? '';
		assert.deepEqual(findings({ 'public.json': text.replace(server, 'javascript:alert(1)') }), ['public.json']);
		const fewer = { ...(JSON.parse(text) as object), outputs: [{ kind: 'value', value: 1 }] }; // as it was written above
		assert.deepEqual(findings({ 'public.json': JSON.stringify(fewer) }), ['public.json']);
	});
});
