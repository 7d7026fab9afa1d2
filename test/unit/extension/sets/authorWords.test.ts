import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TemplateFile } from '#contract/proofLines.ts';
import { fileTemplate } from '#extension/sets/fileTemplates.ts';
import { importText } from '#extension/sets/importText.ts';
import { withZone } from '#extension/sets/localZone.ts';
import { nameFromTitle, titleFromName } from '#extension/sets/namesFromTitle.ts';
import { publishingText, SetNames } from '#extension/sets/publishingText.ts';
import { signatureTrouble } from '#extension/sets/signatureShape.ts';
import { english } from '../english.ts';

const root = path.join(import.meta.dirname, '../../../..');

describe('the name of a set', () => {
	it('comes from the words of its title, in letters that every system has', () => {
		assert.equal(nameFromTitle('Algorithms 101: Bäume & Straßen!'), 'algorithms-101-baume-strassen');
		assert.equal(nameFromTitle('  ---  '), '');
		assert.equal(nameFromTitle('算法'), '');
		assert.match(nameFromTitle('a '.repeat(200)), /^[a-z0-9]+(-[a-z0-9]+)*$/);
	});

	it('makes a title again', () => {
		assert.equal(titleFromName('nearest-pair_2'), 'Nearest Pair 2');
	});
});

describe('a signature as it is typed', () => {
	const trouble = (text: string): string | undefined => signatureTrouble(english, text);

	it('is one with parameters and types that there are', () => {
		for (const text of [
			'nearest_pair(xs: int[], k: int) -> int',
			'widest(root: tree<int>)->int',
			'f( g : graph , w : long[][]? ) -> bool'.replace('long[][]?', 'long?[][]'),
			'turn(row: int[]) -> void changes row',
			'class MinStack(size: int) { push(x: int); top() -> int? }',
		])
			assert.equal(trouble(text), undefined, text);
	});

	it('says what it is not', () => {
		assert.match(trouble('nearest pair') ?? '', /Write it like/);
		assert.match(trouble('f() -> int') ?? '', /needs a parameter/);
		assert.match(trouble('f(xs) -> int') ?? '', /"xs" is no parameter/);
		assert.match(trouble('f(xs: number[]) -> int') ?? '', /number\[\] is no type/);
		assert.match(trouble('f(xs: int[]) -> void') ?? '', /which parameter it changes/);
		assert.match(trouble('f(xs: int) -> str') ?? '', /str is no type/);
	});
});

describe('a due date without a zone', () => {
	it('gets that of the computer at that time', () => {
		const berlin = (local: Date): number => (local.getMonth() >= 3 && local.getMonth() < 10 ? 120 : 60);
		assert.equal(withZone('2026-10-05T23:59', berlin), '2026-10-05T23:59:00+02:00');
		assert.equal(withZone('2026-12-05T08:00:30', berlin), '2026-12-05T08:00:30+01:00');
		assert.equal(withZone('2026-10-05', berlin), '2026-10-05T23:59:59+02:00');
		assert.equal(
			withZone('2026-10-05 12:00', () => -570),
			'2026-10-05T12:00:00-09:30',
		);
		assert.equal(
			withZone('2026-10-05T12:00', () => 0),
			'2026-10-05T12:00:00Z',
		);
	});

	it('stays as it is where it has one, or is no time', () => {
		for (const text of ['2026-10-05T23:59:00Z', '2026-02-31', '2026-13-01', '2026-10-05T25:00', 'tomorrow', ''])
			assert.equal(
				withZone(text, () => 0),
				undefined,
				text,
			);
	});
});

describe('how to publish', () => {
	let template: string;
	before(async () => {
		template = await readFile(path.join(root, 'media/help/publishing.md'), 'utf8');
	});

	it("names the set's own publisher, name and version in every command", () => {
		const names = { publisher: 'ada', name: 'algorithms-101', version: '1.2.0', title: 'Algorithms 101' };
		const text = publishingText(template, 'How to Publish', names);
		assert.match(text, /^# How to Publish\n/);
		assert.match(text, /npx @vscode\/vsce publish --packagePath algorithms-101-1\.2\.0\.vsix/);
		assert.match(text, /npx ovsx publish algorithms-101-1\.2\.0\.vsix/);
		assert.match(text, /npx ovsx create-namespace ada /);
		assert.doesNotMatch(text, /\{\{|YOUR-/);
	});

	it('has words in capitals where nothing is known, and lets no name of a folder into a command', () => {
		assert.match(publishingText(template, 'T', {}), /vsce login YOUR-PUBLISHER/);
		const hostile = SetNames.parse({ publisher: 'a; rm -rf /', name: 7, title: '[x](command:evil)' });
		const text = publishingText(template, 'T', hostile);
		assert.doesNotMatch(text, /rm -rf|(?<!\\)\[x/);
	});
});

describe('what became of an imported problem', () => {
	it('says what was not taken and why, in words and not in markup of the problem', () => {
		const text = importText(english, 'Sums', {
			folder: '/set/challenges/arrays/sums',
			taken: ['3 examples'],
			notTaken: [{ what: '07.in', why: 'no output *beside* it <img src=x>' }],
		});
		assert.match(text, /- \*\*07\.in\*\*: no output \\\*beside\\\* it \\<img src=x\\>/);
		assert.match(text, /- 3 examples/);
	});

	it('says so where everything was taken', () => {
		const text = importText(english, 'Sums', { folder: '/s', taken: [], notTaken: [] });
		assert.match(text, /Nothing: everything was taken over\./);
	});
});

describe('a file that a challenge lacks', () => {
	const challengeJson = JSON.stringify({
		signature: {
			name: 'nearestPair',
			parameters: [
				{ name: 'xs', type: 'int[]' },
				{ name: 'maxGap', type: 'int' },
			],
			returns: { type: 'int' },
		},
	});

	it('begins with the function of the signature and fails until it is written', () => {
		assert.match(
			fileTemplate('brute.py', challengeJson),
			/^def nearest_pair\(xs, max_gap\):\n {4}raise NotImplementedError\(/,
		);
		assert.match(fileTemplate('validator.py', challengeJson), /^def validate\(xs, max_gap\):/);
		assert.match(fileTemplate('checker.py', challengeJson), /^def check\(xs, max_gap, answer, expected\):/);
	});

	it('of a class has its methods', () => {
		const json = JSON.stringify({
			signature: {
				...{ name: 'CrateTower', parameters: [] },
				methods: [{ name: 'addCrate', parameters: [{ name: 'weight', type: 'int' }], returns: { type: 'void' } }],
			},
		});
		const text = fileTemplate('reference.py', json);
		assert.match(text, /^class CrateTower:\n {4}def __init__\(self\):\n/);
		assert.match(text, /\n {4}def add_crate\(self, weight\):\n/);
	});

	it('is there without a readable challenge.json too', () => {
		for (const file of TemplateFile.options)
			for (const json of [undefined, '{', '[]', '{"signature":7}']) assert.notEqual(fileTemplate(file, json), '', file);
	});
});
