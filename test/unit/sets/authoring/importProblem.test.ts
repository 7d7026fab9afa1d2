import assert from 'node:assert/strict';
import { mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChallengeFile } from '#contract/challengeFile.ts';
import type { NotTaken } from '#backend/sets/authoring/problemFolder.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { allFindings } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { inScratch, type Said, say } from './authorsDesk.ts';

type Files = Record<string, string | Uint8Array>;

interface Imported {
	folder: string;
	challenge: ChallengeFile;
	contents: ReadonlyMap<string, string>;
	taken: string[];
	notTaken: NotTaken[];
	/** The reasons why this was not taken over. */
	why: (what: string) => string;
}

const pair: Files = { '1.in': '2\n3 4\n', '1.ans': '7\n' };

async function importing(
	files: Files,
	use: (said: Said, set: string) => Promise<void>,
	prepare?: (problem: string) => Promise<void>,
) {
	await inScratch(async (scratch) => {
		const problem = path.join(scratch, 'problem');
		await mkdir(problem);
		for (const [file, content] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(problem, file)), { recursive: true });
			await writeFile(path.join(problem, file), content);
		}
		await prepare?.(problem);
		const set = path.join(scratch, 'set');
		await mkdir(set);
		await use(await say('import-problem', set, problem, '--topic', 'arrays', '--title', 'Sum Up', '--json'), set);
	});
}

/** What becomes of a problem; it always fits the format. */
async function imported(
	files: Files,
	use: (result: Imported) => void | Promise<void>,
	prepare?: (problem: string) => Promise<void>,
) {
	await importing(
		files,
		async (said) => {
			assert.equal(said.exitCode, 0, said.err);
			const answer = said.json() as { folder: string; id: string; taken: string[]; notTaken: NotTaken[] };
			assert.equal(answer.id, 'forge.sum-up');
			const read = await readChallengeFiles(answer.folder);
			const loaded = loadChallengeFiles(read.files);
			assert.deepEqual(allFindings(loaded.check), []);
			assert.ok(loaded.kind === 'loaded');
			const why = (what: string): string =>
				answer.notTaken
					.filter((part) => part.what === what)
					.map((part) => part.why)
					.join();
			await use({ ...answer, challenge: loaded.parsed.challenge, contents: read.files.contents, why });
		},
		prepare,
	);
}

describe('sensei import-problem', () => {
	it('makes a function of lines of it: samples become examples, all inputs go into the generator and their answers into the brute force', async () => {
		const files: Files = {
			'data/secret/10.in': '1\n10\n',
			'data/secret/10.ans': '10\n',
			'data/secret/9.in': '1\n9\n',
			'data/secret/9.ans': '9',
			'data/sample/1.in': '2\r\n3 4\r\n',
			'data/sample/1.ans': '7  \n\n',
			'problem.md':
				'# Sum Up\n\nAdd all numbers.\n\n## Example 1\n\nin: 3 4\n\n### Explanation\n\nx\n\n## Input\n\nA number.\n',
			'main.py': 'input()\nprint(sum(map(int, input().split())))\n',
			'problem.yaml': 'limits:\n  time_limit: 1.5\n',
		};
		await imported(files, ({ challenge, contents, taken, why }) => {
			assert.deepEqual(challenge.examples, [{ input: [['2', '3 4']] }]);
			assert.equal(challenge.limits.timeMs, 1500);
			assert.deepEqual(taken, ['data/sample/1.in', 'data/secret/9.in', 'data/secret/10.in', 'problem.md', 'main.py']);
			const statement = contents.get('statement.md') ?? '';
			assert.match(statement, /Add all numbers\.\n\n## Input\n\nA number\.\n\n`lines` holds/);
			assert.match(why('the examples in problem.md'), /shown from challenge\.json/);
			const brute = contents.get('brute.py') ?? '';
			assert.match(
				brute,
				/^ {4}\(\["2", "3 4"\], \["7"\]\),\n {4}\(\["1", "9"\], \["9"\]\),\n {4}\(\["1", "10"\], \["10"\]\),$/m,
			);
			assert.match(contents.get('generator.py') ?? '', /^KNOWN = \[\n {4}\["2", "3 4"\],$/m);
			assert.match(contents.get('reference.py') ?? '', /^ {4}print\(sum\(map\(int, input\(\)\.split\(\)\)\)\)$/m);
			assert.match(why('a brute force'), /knows the 3 pairs .* nothing else/);
			assert.match(why('a generator'), /20 different inputs at least/);
			assert.equal(why('a reference solution'), '');
		});
	});

	it('takes a second solution for the brute force, beside the answers that are known', async () => {
		await imported({ ...pair, 'sol_brute.py': 'print(1)', 'sol.py': 'print(2)' }, ({ contents, why, taken }) => {
			assert.deepEqual(taken, ['1.in', 'sol.py', 'sol_brute.py']);
			const brute = contents.get('brute.py') ?? '';
			assert.match(brute, /^def computed\(lines: list\[str\]\) -> list\[str\]:$/m);
			assert.match(brute, /^ {4}return computed\(lines\)$/m);
			assert.match(brute, /^ANSWERS = /m);
			assert.equal(why('a brute force'), '');
		});
	});

	it('names what a problem lacks', async () => {
		await imported(pair, ({ contents, why }) => {
			assert.match(why('a reference solution'), /write reference\.py/);
			assert.match(why('the time limit'), /2000 ms/);
			assert.match(why('the statement'), /there is no problem\.md/);
			assert.match(contents.get('statement.md') ?? '', /^TODO: /);
			assert.match(contents.get('reference.py') ?? '', /raise NotImplementedError/);
		});
	});

	it('names what a challenge can not have', async () => {
		const files: Files = {
			...pair,
			'problem.yaml': 'validation: custom interactive\n',
			'output_validators/check.cpp': 'int main() {}',
			'statement.pdf': '%PDF',
			'solution.cpp': 'int main() {}',
			'submissions/wrong_answer/greedy.py': 'print(1)',
			'readme.md': 'Look: ![a picture](x.png)\n',
		};
		await imported(files, ({ why }) => {
			assert.match(why('the interaction'), /whole input at once/);
			assert.match(why('the special checker'), /write checker\.py/);
			assert.match(why('statement.pdf'), /Markdown or plain text/);
			assert.match(why('solution.cpp'), /further reference/);
			assert.match(why('submissions/wrong_answer/greedy.py'), /put it into wrong/);
			assert.match(why('the pictures in readme.md'), /is text/);
		});
	});

	it('leaves out inputs without an answer, twice the same, binary ones and those of more than 40 kB, each with its reason', async () => {
		const files: Files = {
			...pair,
			'2.in': 'alone',
			'3.out': 'alone',
			'4.in': '2\n3 4',
			'4.out': '7',
			'5.in': new Uint8Array([0xff, 0xfe, 0x41]),
			'5.out': 'x',
			'6.in': 'a\0b',
			'6.out': 'x',
			'7.in': 'x'.repeat(30_000),
			'7.out': 'y'.repeat(20_000),
		};
		await imported(files, ({ taken, why }) => {
			assert.deepEqual(taken, ['1.in']);
			assert.match(why('2.in'), /neither an \.ans nor an \.out/);
			assert.match(why('3.out'), /no \.in file/);
			assert.match(why('4.in'), /the same as 1\.in/);
			assert.match(why('5.in'), /binary/);
			assert.match(why('6.in'), /binary/);
			assert.match(why('7.in'), /larger than 40 kB/);
		});
	});

	it('opens no file of half a gigabyte and follows no link', async () => {
		await imported(
			pair,
			({ taken, why, contents }) => {
				assert.deepEqual(taken, ['1.in']);
				assert.match(why('huge.in'), /larger than 40 kB/);
				assert.match(why('secret'), /it is a link/);
				assert.match(why('linked.in'), /it is a link/);
				assert.match(why('main.py'), /it is a link/);
				for (const text of contents.values()) assert.doesNotMatch(text, /root:/);
			},
			async (problem) => {
				for (const name of ['huge.in', 'huge.out', 'problem.md']) {
					const file = await open(path.join(problem, name), 'w');
					await file.truncate(500_000_000);
					await file.close();
				}
				await symlink('/etc', path.join(problem, 'secret'));
				await symlink('/etc/passwd', path.join(problem, 'linked.in'));
				await symlink('/etc/passwd', path.join(problem, 'main.py'));
			},
		);
	});

	it('keeps all inputs together within what a program can hold', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 400 }, (_, place) => place).flatMap((place) => [
				[`${String(place)}.in`, `${String(place)}\n${'x'.repeat(3_000)}`],
				[`${String(place)}.out`, String(place)],
			]),
		);
		await imported(files, ({ taken, notTaken, contents }) => {
			assert.ok(taken.length > 50 && taken.length < 101, String(taken.length));
			assert.ok(notTaken.length <= 201);
			assert.ok((contents.get('generator.py') ?? '').length < 400_000);
		});
	});

	it('takes names and lines for nothing but text', async () => {
		const lines = 'a"]\\\n\'\'\' """ {{x}} ${y} \u2028 \u007f é\t\n';
		await imported({ 'x\u001b[2J.in': lines, 'x\u001b[2J.out': '\\n\n' }, ({ contents, taken, challenge }) => {
			assert.deepEqual(taken, ['x?[2J.in']);
			assert.deepEqual(challenge.examples[0]?.input, [lines.replace(/\n$/, '').split('\n')]);
			assert.ok(!/\u001b/.test([...contents.values()].join('')));
		});
	});

	it('refuses a folder without a pair, and one that is not there, and writes nothing', async () => {
		await importing({ '1.in': 'x' }, async (said, set) => {
			assert.equal(said.exitCode, 1);
			assert.match(said.err, /No pair of an \.in and an \.ans or \.out file/);
			assert.match(said.err, /1\.in:1 there is neither/);
			assert.deepEqual(await readdir(set), []);
		});
		await inScratch(async (scratch) => {
			const said = await say(
				'import-problem',
				scratch,
				path.join(scratch, 'gone'),
				'--topic',
				'arrays',
				'--title',
				'Sum Up',
			);
			assert.deepEqual([said.exitCode, /There is no folder/.test(said.err)], [1, true]);
			const file = path.join(scratch, 'file');
			await writeFile(file, 'x');
			assert.equal((await say('import-problem', scratch, file, '--topic', 'arrays', '--title', 'Sum Up')).exitCode, 1);
			assert.equal(await readFile(file, 'utf8'), 'x');
		});
	});
});
