import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProofFile } from '#contract/challengeFile.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { proveCommand } from '#proof/proveCommand.ts';
import { inFolder, lineWith, tinyContents, tinyFile } from './tinyChallenge.ts';
import { processCache } from '../processScratch.ts';

interface Said {
	exitCode: number;
	out: string;
	err: string;
}

interface Printed {
	proved: boolean;
	challenges: { folder: string; id: string; result: { state: string } }[];
}

describe('sensei prove', function () {
	// Each command starts a judge of its own and proves a challenge, which takes long on a machine that has other work.
	this.timeout(180_000);
	const cache = processCache();

	async function prove(...args: string[]): Promise<Said> {
		const said = { out: '', err: '' };
		const io = {
			out: (text: string) => {
				said.out += text;
			},
			err: (text: string) => {
				said.err += text;
			},
		};
		return { exitCode: await proveCommand([...args, '--cache', cache], io), ...said };
	}

	it('writes what it proved, changes nothing the second time, and holds under --check', async () => {
		await inFolder(tinyContents(), async (folder, root) => {
			const said = await prove(root);
			assert.equal(said.exitCode, 0, said.out + said.err);
			assert.match(said.out, /proved {2}bank\.count-above/);
			const { files } = await readChallengeFiles(folder);
			const proof = ProofFile.parse(JSON.parse(files.contents.get('proof.json') ?? ''));
			assert.equal(proof.contentSha256, contentSha256(files.contents));

			assert.equal((await prove(folder)).exitCode, 0);
			assert.deepEqual((await readChallengeFiles(folder)).files.contents, files.contents);
			const times = async (): Promise<number[]> =>
				Promise.all((await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).mtimeMs));
			const before = await times();
			assert.equal((await prove(folder, '--check')).exitCode, 0);
			assert.deepEqual(await times(), before);
		});
	});

	it('runs under --changed only what was changed after it had been proved', async () => {
		await inFolder(tinyContents(), async (folder) => {
			assert.equal((await prove(folder, '--changed')).exitCode, 0);
			const again = await prove(folder, '--changed', '--check');
			assert.equal(again.exitCode, 0, again.out + again.err);
			assert.match(again.out, /proof on disk {2}unchanged since it was proved on \d{4}-\d\d-\d\d/);
			assert.ok(!again.out.includes('mutants'), again.out);

			const reference = path.join(folder, 'reference.py');
			await writeFile(reference, `${await readFile(reference, 'utf8')}# looked at once more\n`);
			const changed = await prove(folder, '--changed');
			assert.equal(changed.exitCode, 0, changed.out + changed.err);
			assert.match(changed.out, /mutants/);
		});
	});

	it('finds under --check what was changed after the proof', async () => {
		await inFolder(tinyContents(), async (folder) => {
			assert.equal((await prove(folder)).exitCode, 0);
			const casesFile = path.join(folder, 'cases.json');
			const cases = await readFile(casesFile, 'utf8');
			await writeFile(casesFile, cases.replace('"edge 2"', '"edge two"'));
			const said = await prove(folder, '--check');
			assert.equal(said.exitCode, 1);
			assert.ok(said.out.includes(`${casesFile}:${String(lineWith(cases, '"edge 2"'))}`), said.out);
			assert.ok(said.out.includes(`${path.join(folder, 'proof.json')}:`), said.out);
		});
	});

	it('fails under --check where nothing was proved yet, and writes nothing', async () => {
		await inFolder(tinyContents(), async (folder) => {
			const said = await prove(folder, '--check');
			assert.equal(said.exitCode, 1);
			assert.equal((await readdir(folder)).includes('cases.json'), false);
		});
	});

	it('names file and line of a defect, and writes nothing', async () => {
		const contents = tinyContents({ 'challenge.json': tinyFile('challenge.json', '"easy"', '"simple"') });
		await inFolder(contents, async (folder) => {
			const said = await prove(folder);
			assert.equal(said.exitCode, 1);
			const place = `${path.join(folder, 'challenge.json')}:${String(lineWith(contents['challenge.json'] ?? '', 'simple'))}`;
			assert.ok(said.out.includes(place), said.out);
			assert.equal((await readdir(folder)).includes('proof.json'), false);
		});
	});

	it('prints one JSON object on request', async () => {
		await inFolder(tinyContents({ 'brute.py': undefined }), async (folder) => {
			const said = await prove(folder, '--json');
			const printed = JSON.parse(said.out) as Printed;
			assert.equal(printed.proved, false);
			assert.deepEqual(
				printed.challenges.map(({ folder: place, result }) => [place, result.state]),
				[[folder, 'failed']],
			);
		});
	});

	it('finds a copy of another challenge beside it', async () => {
		await inFolder(tinyContents(), async (folder, root) => {
			const copy = path.join(root, 'strings', 'copy');
			await inFolder(tinyContents(), async (other) => {
				const { cp } = await import('node:fs/promises');
				await cp(other, copy, { recursive: true });
			});
			const said = await prove(folder);
			assert.equal(said.exitCode, 1);
			assert.match(said.out, /Another challenge has this id/);
		});
	});

	it('says what is wrong with a command that makes no sense', async () => {
		assert.equal((await prove()).exitCode, 2);
		assert.match((await prove('--colour', 'x')).err, /no option --colour/);
		assert.equal((await prove(path.join(cache, 'missing'))).exitCode, 2);
		assert.match((await prove(cache)).err, /There is no challenge/);
		const help = await prove('--help');
		assert.equal(help.exitCode, 0);
		assert.match(help.out, /--check/);
	});

	it('takes no symbolic link and no file that is not text for a part of a challenge', async () => {
		await inFolder(tinyContents(), async (folder) => {
			const { symlink } = await import('node:fs/promises');
			await symlink('/etc/hostname', path.join(folder, 'wrong', 'link.py'));
			await writeFile(path.join(folder, 'editorial.md'), Buffer.from([0xff, 0xfe, 0x00]));
			const said = await prove(folder);
			assert.equal(said.exitCode, 1);
			assert.ok(said.out.includes(`${path.join(folder, 'wrong/link.py')}:1`), said.out);
			assert.ok(said.out.includes(`${path.join(folder, 'editorial.md')}:1`), said.out);
		});
	});
});
