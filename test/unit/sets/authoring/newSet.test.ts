import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkBeforePacking } from '#backend/sets/authoring/checkBeforePacking.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { inNewSet, inScratch, say, templateFolder, textsIn } from './authorsDesk.ts';

const names = ['--publisher', 'ada', '--name', 'sets', '--title', 'A Set'];

describe('sensei new-set', () => {
	it('makes an extension in which nothing is found, with a challenge whose proof fits its files', async () => {
		await inNewSet(async (set) => {
			const read = await readExtension(set);
			assert.ok(read.kind === 'extension');
			const { extension } = read;
			assert.deepEqual(extension.findings, []);
			assert.deepEqual(
				extension.sets[0]?.challenges.map(({ id }) => id),
				['ada-l~week-one.longest-dry-spell'],
			);
			const { findings, needed } = await checkBeforePacking(extension);
			assert.deepEqual(findings, []);
			assert.ok(needed.has('challenges/arrays/longest-dry-spell/wrong/allDryDays.py'));
		});
	});

	it('writes what a marketplace shows, and says the names wherever they belong', async () => {
		await inNewSet(async (set) => {
			const texts = await textsIn(set);
			const files = [
				'.gitattributes',
				'.github/workflows/prove.yml',
				'.gitignore',
				'.vscodeignore',
				'CHANGELOG.md',
				'CONTRIBUTING.md',
				'LICENSE',
				'README.md',
				'icon.png',
				'package.json',
				'set.json',
				'tools/sensei.mjs',
			];
			assert.deepEqual(
				[...texts.keys()].filter((file) => !file.startsWith('challenges/')),
				files,
			);
			for (const [file, text] of texts) {
				if (file !== '.github/workflows/prove.yml') assert.doesNotMatch(text, /\{\{/, file);
				assert.doesNotMatch(text, /publisher~extension/, file);
			}
			assert.match(texts.get('README.md') ?? '', /^# Week One\n/);
			assert.match(texts.get('LICENSE') ?? '', /^Copyright \(c\) 20\d\d Ada-L$/m);
			assert.match(texts.get('.gitattributes') ?? '', /eol=lf/);
			const manifest = JSON.parse(texts.get('package.json') ?? '') as Record<string, unknown>;
			assert.deepEqual(
				['name', 'publisher', 'displayName', 'version', 'extensionDependencies'].map((key) => manifest[key]),
				['week-one', 'Ada-L', 'Week One', '0.1.0', ['code-sensei.code-sensei']],
			);
			const icon = await readFile(path.join(set, 'icon.png'));
			assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
		});
	});

	it('carries a template whose own proof fits its files: after a change of it, prove it again', async () => {
		const { files } = await readChallengeFiles(path.join(templateFolder, 'challenges/arrays/longest-dry-spell'));
		const proof = JSON.parse(files.contents.get('proof.json') ?? '') as { contentSha256: string };
		assert.equal(proof.contentSha256, contentSha256(files.contents));
	});

	it('answers with the folders on request', async () => {
		await inScratch(async (scratch) => {
			const folder = path.join(scratch, 'deep', 'set');
			const said = await say('new-set', folder, ...names, '--json');
			assert.equal(said.exitCode, 0, said.err);
			assert.deepEqual(said.json(), {
				folder,
				challenge: path.join(folder, 'challenges', 'arrays', 'longest-dry-spell'),
			});
		});
	});

	it('fills a folder that is empty or a fresh clone, and leaves it the same folder', async () => {
		await inScratch(async (scratch) => {
			await mkdir(path.join(scratch, '.git'));
			assert.equal((await say('new-set', scratch, ...names)).exitCode, 0);
			assert.ok((await readdir(scratch)).includes('set.json'));
			assert.equal(
				(await readdir(scratch)).some((name) => name.startsWith('.new-')),
				false,
			);
		});
	});

	it('touches nothing in a folder that holds something, nor a file of that name', async () => {
		await inScratch(async (scratch) => {
			const file = path.join(scratch, 'notes.txt');
			await writeFile(file, 'mine');
			const said = await say('new-set', scratch, ...names, '--json');
			assert.equal(said.exitCode, 1);
			assert.match(said.err, /is not empty: notes\.txt is in it/);
			assert.deepEqual(said.json(), { message: `${scratch} is not empty: notes.txt is in it.`, findings: [] });
			for (const place of [file, path.join(file, 'below')]) {
				const other = await say('new-set', place, ...names);
				assert.equal(other.exitCode, 1, other.out);
				assert.notEqual(other.err, '');
			}
			assert.deepEqual(await readdir(scratch), ['notes.txt']);
			assert.equal(await readFile(file, 'utf8'), 'mine');
		});
	});

	it('refuses names that no marketplace takes, and ids that would be too long', async () => {
		await inScratch(async (scratch) => {
			for (const [publisher, name, title, wanted] of [
				['ada l', 'sets', 'A Set', /--publisher: a publisher has letters, digits and hyphens only/],
				['ada', '../sets', 'A Set', /--name: the name of an extension/],
				['ada', 'x'.repeat(120), 'A Set', /at most 120 characters/],
				['ada', 'sets', 'A', /--title: /],
				['ada', 'sets', 'A\nSet', /--title: it is one line/],
			] as const) {
				const said = await say(
					'new-set',
					path.join(scratch, 'set'),
					'--publisher',
					publisher,
					'--name',
					name,
					'--title',
					title,
				);
				assert.equal(said.exitCode, 2);
				assert.match(said.err, wanted);
			}
			assert.deepEqual(await readdir(scratch), []);
		});
	});

	it('shows a title as the words it is, in JSON and in Markdown', async () => {
		await inScratch(async (scratch) => {
			const title = '"Trees" & <b>[graphs] (x)</b> {{year}} $& \\';
			const said = await say('new-set', path.join(scratch, 'set'), ...names.slice(0, 4), '--title', title);
			assert.equal(said.exitCode, 0, said.err);
			const texts = await textsIn(path.join(scratch, 'set'));
			assert.equal((JSON.parse(texts.get('set.json') ?? '') as { title: string }).title, title);
			assert.equal(
				(texts.get('README.md') ?? '').split('\n')[0],
				String.raw`# "Trees" \& \<b\>\[graphs\] (x)\</b\> \{\{year\}\} $\& \\`,
			);
		});
	});

	it('says what is missing, and its use', async () => {
		const said = await say('new-set', ...names);
		assert.deepEqual([said.exitCode, said.out], [2, '']);
		assert.match(said.err, /^FOLDER is missing\.\n\nsensei new-set FOLDER/);
		assert.match((await say('new-set', 'x', 'y', ...names)).err, /^"y" is one word too many/);
		assert.match((await say('new-set', 'x', '--colour', ...names)).err, /^There is no option --colour/);
		assert.match((await say('new-set', 'x', '--name', 'n', '--title', 'ttt')).err, /^--publisher is missing/);
		const help = await say('new-set', '--help');
		assert.deepEqual([help.exitCode, help.err], [0, '']);
		assert.match(help.out, /Exit code: 0 done/);
	});
});
