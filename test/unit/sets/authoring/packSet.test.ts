import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPackage } from '#backend/sets/authoring/checkPackage.ts';
import { listZip } from '#backend/sets/authoring/listZip.ts';
import { inNewSet, inScratch, say, sayUntil } from './authorsDesk.ts';
import { tinyZip } from './tinyZip.ts';

const first = 'challenges/arrays/longest-dry-spell';

/** Packing refuses, with these findings and no others. */
async function refuses(set: string, ...wanted: RegExp[]): Promise<void> {
	const said = await say('pack-set', set, '--json');
	assert.equal(said.exitCode, 1, said.out);
	const { findings } = said.json() as { findings: { file: string; line: number; message: string }[] };
	const rows = findings.map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
	assert.equal(rows.length, wanted.length, rows.join('\n'));
	for (const [place, pattern] of wanted.entries()) assert.match(rows[place] ?? '', pattern);
	assert.deepEqual(
		(await readdir(set)).filter((name) => name.endsWith('.vsix')),
		[],
	);
}

describe('sensei pack-set', () => {
	it('refuses a challenge that was changed after its proof, and one that has none', async () => {
		await inNewSet(async (set) => {
			await appendFile(path.join(set, first, 'statement.md'), '\n');
			await refuses(set, /longest-dry-spell\/proof\.json:3 Files were changed after they had been proved/);
			await rm(path.join(set, first, 'proof.json'));
			await refuses(set, /longest-dry-spell\/proof\.json:1 It is not proved/);
		});
	});

	it('names every challenge and every file that is at fault', async () => {
		await inNewSet(async (set) => {
			const file = path.join(set, first, 'challenge.json');
			await writeFile(file, (await readFile(file, 'utf8')).replace('ada-l~week-one', 'ada-l~week-two'));
			await say(
				'new-challenge',
				set,
				'--topic',
				'arrays',
				'--title',
				'Another',
				'--difficulty',
				'easy',
				'--signature',
				'f(x: int) -> int',
			);
			await refuses(
				set,
				/dry-spell\/challenge\.json:3 The id is "ada-l~week-two\.longest-dry-spell", and has to be "ada-l~week-one\.longest-dry-spell"/,
				/dry-spell\/proof\.json:3 Files were changed/,
				/another\/proof\.json:1 It is not proved/,
			);
		});
	});

	it('refuses what a model wrote and nobody has read', async () => {
		await inNewSet(async (set) => {
			await writeFile(path.join(set, first, 'DRAFT.md'), 'x');
			await refuses(set, /DRAFT\.md:1 A model wrote this challenge/);
		});
	});

	it('refuses what is wrong with package.json and set.json', async () => {
		await inNewSet(async (set) => {
			const manifest = path.join(set, 'package.json');
			const text = await readFile(manifest, 'utf8');
			await writeFile(manifest, text.replace('"code-sensei.code-sensei"', '"other.extension"'));
			await refuses(set, /package\.json:\d+ extensionDependencies has to name code-sensei/);
			await writeFile(manifest, text);
			await rename(path.join(set, first), path.join(set, 'challenges/arrays/other'));
			await refuses(
				set,
				/set\.json:\d+ There is no folder/,
				/set\.json:\d+ challenges\/arrays\/other is in no section/,
			);
			await writeFile(manifest, '{');
			await refuses(set, /package\.json:1 Not valid JSON/);
		});
	});

	it('takes examples only together with the server that judges', async () => {
		await inNewSet(async (set) => {
			const senseless = async (wanted: RegExp, ...args: string[]): Promise<void> => {
				const said = await say('pack-set', set, ...args);
				assert.equal(said.exitCode, 2);
				assert.match(said.err, wanted);
			};
			await senseless(/^--examples-only needs --server/, '--examples-only');
			await senseless(/^--server goes with --examples-only/, '--server', 'https://class.example.org');
			await senseless(/^--server needs the address/, '--examples-only', '--server', 'class');
			await senseless(/^--server has to be https/, '--examples-only', '--server', 'http://class.example.org');
		});
	});

	it('replaces no file that is no VSIX', async () => {
		await inNewSet(async (set, scratch) => {
			const file = path.join(scratch, 'thesis.vsix');
			await writeFile(file, 'years of work');
			const said = await say('pack-set', set, '--out', file);
			assert.equal(said.exitCode, 1);
			assert.match(said.err, /thesis\.vsix is there already, and is no VSIX/);
			await writeFile(path.join(set, 'week-one-0.1.0.vsix'), '');
			assert.match((await say('pack-set', set)).err, /week-one-0\.1\.0\.vsix is there already/);
			assert.equal(await readFile(file, 'utf8'), 'years of work');
		});
	});
});

/** A program that stands for vsce on the PATH. */
async function withVsce(scratch: string, script: string, use: () => Promise<void>): Promise<void> {
	const bin = path.join(scratch, 'bin');
	await mkdir(bin);
	await writeFile(path.join(bin, 'vsce'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	const own = process.env['PATH'];
	process.env['PATH'] = [bin, own].join(path.delimiter);
	try {
		await use();
	} finally {
		process.env['PATH'] = own;
	}
}

describe('the run of vsce', () => {
	it('tells what vsce said when it failed, and leaves nothing behind', async () => {
		await inNewSet(async (set, scratch) => {
			const before = await readdir(set);
			await withVsce(scratch, 'for last; do :; done; echo PK > "$last"; echo "no publisher" >&2; exit 3', async () => {
				const said = await say('pack-set', set, '--json');
				assert.equal(said.exitCode, 1);
				assert.match((said.json() as { message: string }).message, /^vsce ended with 3:\nno publisher$/);
			});
			assert.deepEqual(await readdir(set), before);
		});
	});

	it('gives no package away that is none', async () => {
		await inNewSet(async (set, scratch) => {
			await withVsce(scratch, 'for last; do :; done; echo "no zip" > "$last"', async () => {
				const said = await say('pack-set', set);
				assert.equal(said.exitCode, 1);
				assert.match(said.err, /The package would not work\.\n.*can not be read as a zip/);
			});
			assert.deepEqual(
				(await readdir(set)).filter((name) => name.endsWith('.vsix')),
				[],
			);
		});
	});

	it('ends vsce and what it started when it is told to end', async () => {
		await inNewSet(async (set, scratch) => {
			await withVsce(scratch, 'sleep 600 & echo child; wait', async () => {
				// It waits for all who hold its output: a child that lived on would keep it for ten minutes.
				const said = await sayUntil(/child/, 'pack-set', set);
				assert.equal(said.exitCode, 1);
				assert.match(said.err, /Cancelled\. Nothing was made\.\n$/);
			});
		});
	});

	it('takes the vsce of the repository around the set before one on the PATH, and none from beyond it', async () => {
		await inNewSet(async (set, scratch) => {
			const script = path.join(scratch, 'node_modules/@vscode/vsce/vsce');
			await mkdir(path.dirname(script), { recursive: true });
			await writeFile(script, "console.log('of the repository'); process.exitCode = 1;");
			await withVsce(scratch, 'echo on the path; exit 1', async () => {
				assert.match((await say('pack-set', set)).err, /on the path/);
				await mkdir(path.join(scratch, '.git'));
				assert.match((await say('pack-set', set)).err, /of the repository/);
			});
		});
	});
});

describe('the look into a package', () => {
	const content: readonly [string, string][] = [
		['[Content_Types].xml', '<Types/>'],
		['extension/package.json', '{}'],
		['extension/set.json', '{ "a": 1 }'],
	];

	async function look(
		files: readonly (readonly [string, string])[],
		prepare?: (folder: string) => Promise<void>,
	): Promise<string[]> {
		const rows: string[] = [];
		await inScratch(async (scratch) => {
			const vsix = path.join(scratch, 'x.vsix');
			await writeFile(vsix, tinyZip(files));
			const folder = path.join(scratch, 'set');
			await mkdir(folder);
			await prepare?.(folder);
			const findings = await checkPackage(vsix, folder, new Map([['set.json', '{ "a": 1 }']]));
			rows.push(...findings.map(({ file, message }) => `${file}: ${message}`));
		});
		return rows;
	}

	it('finds nothing in a good one, and its files by name, size and checksum', async () => {
		assert.deepEqual(await look(content), []);
		await inScratch(async (scratch) => {
			const file = path.join(scratch, 'x.zip');
			await writeFile(file, tinyZip(content));
			const entries = await listZip(file);
			assert.deepEqual(
				entries?.map(({ name, bytes }) => [name, bytes]),
				content.map(([name, text]) => [name, text.length]),
			);
		});
	});

	it('finds what is missing or other than it was', async () => {
		assert.match(
			(await look(content.slice(0, 2))).join(),
			/^set\.json: It is not packed: \.vscodeignore leaves it out/,
		);
		assert.match(
			(await look([...content.slice(0, 2), ['extension/set.json', '{ "a": 2 }']])).join(),
			/^set\.json: It was changed while/,
		);
	});

	it('finds names that lead out of a folder or are none on another system', async () => {
		for (const name of [
			'extension/../../etc/passwd',
			'extension/a\\..\\b.py',
			'extension/con.py',
			'extension/a:b.py',
			'extension/a .',
			'extension/a\u0007.py',
			'extension//a.py',
			'/extension/a.py',
			`extension/${'a'.repeat(200)}`,
		])
			assert.match((await look([...content, [name, 'x']])).join(), /can not be unpacked on every system/, name);
		assert.match(
			(await look([...content, ['extension/SET.json', 'x']])).join(),
			/^SET\.json: Its name differs from another one in case alone/,
		);
	});

	it('finds what came into it over a link', async () => {
		const rows = await look(
			[...content, ['extension/notes/passwd', 'root'], ['extension/key', 'x']],
			async (folder) => {
				await symlink('/etc', path.join(folder, 'notes'));
				await symlink('/etc/hostname', path.join(folder, 'key'));
			},
		);
		assert.deepEqual(
			rows.map((row) => row.slice(0, row.indexOf(','))),
			['notes/passwd: It is a link', 'key: It is a link'],
		);
	});

	it('says when it is no zip, or one that claims more than it has', async () => {
		await inScratch(async (scratch) => {
			const file = path.join(scratch, 'x.vsix');
			const zip = tinyZip(content);
			const claims = Buffer.from(zip);
			claims.writeUInt32LE(0x7fffffff, claims.length - 10);
			const cut = Buffer.from(zip);
			cut.writeUInt16LE(9, cut.length - 12);
			for (const bytes of [Buffer.from(''), Buffer.from('PK'), zip.subarray(0, 60), claims, cut]) {
				await writeFile(file, bytes);
				assert.equal(await listZip(file), undefined);
			}
		});
	});
});
