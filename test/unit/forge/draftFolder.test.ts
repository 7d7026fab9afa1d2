import { isClass } from '#contract/signature.ts';
import assert from 'node:assert/strict';
import { wireSchemaOf } from '#backend/forge/providers/wireSchema.ts';
import { BruteDraft, ChallengeDraft } from '#backend/forge/challengeDraft.ts';
import { type DraftFolder, draftFolder } from '#backend/forge/draftFolder.ts';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { allFindings } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { someDraft } from './someDraft.ts';

const origin = {
	demand: { topic: 'two-pointers', difficulty: 'hard' },
	suffix: '0a1b2c3d',
	author: 'gemini m',
} as const;

function made(changes: Partial<ChallengeDraft> = {}): DraftFolder & { text: (file: string) => string } {
	const folder = draftFolder(someDraft(changes), origin);
	return { ...folder, text: (file) => folder.files.contents.get(file) ?? assert.fail(`there is no ${file}`) };
}

function challengeOf(changes: Partial<ChallengeDraft> = {}): ChallengeFile {
	return ChallengeFile.parse(JSON.parse(made(changes).text('challenge.json')));
}

describe('the schema of a draft', () => {
	it('can be told to every provider', () => {
		assert.equal(wireSchemaOf(ChallengeDraft).kind, 'object');
		assert.equal(wireSchemaOf(BruteDraft).kind, 'object');
	});

	it('asks for no output', () => {
		assert.doesNotMatch(JSON.stringify(wireSchemaOf(ChallengeDraft)), /"name":"(outputs?|expected)"/);
	});
});

describe('the folder of a draft', () => {
	it('fits the format of challenges', () => {
		const { files, findings } = made();
		assert.deepEqual(findings, []);
		const contents = new Map([...files.contents, ['brute.py', 'def ferry_trips(weights, capacity): pass']]);
		const loaded = loadChallengeFiles({ ...files, contents });
		assert.deepEqual(allFindings(loaded.check), []);
		assert.equal(loaded.kind, 'loaded');
	});

	it('has the demanded topic and level, whatever the model says', () => {
		const { topics, difficulty } = challengeOf({
			topics: ['graphs', 'two-pointers', '../etc', 'Not A Topic', 'trees'],
		});
		assert.deepEqual([topics, difficulty], [['two-pointers', 'graphs', 'trees'], 'hard']);
	});

	it('has an id of its own made from the title', () => {
		for (const [title, slug] of [
			['Ferry Crossings', 'ferry-crossings-0a1b2c3d'],
			['../../etc/passwd', 'etc-passwd-0a1b2c3d'],
			['Über Größe!', 'uber-gro-e-0a1b2c3d'],
			['渡し船', 'challenge-0a1b2c3d'],
			['a'.repeat(300), `${'a'.repeat(60)}-0a1b2c3d`],
		] as const) {
			const { files, text } = made({ title });
			assert.equal(files.folderName, slug);
			assert.ok(text('challenge.json').includes(`"id": "forge.${slug}"`));
		}
	});

	it('has file names of ours only, and no brute force yet', () => {
		assert.deepEqual([...made().files.contents.keys()].sort(), [
			'challenge.json',
			'editorial.md',
			'generator.py',
			'reference.py',
			'statement.md',
			'validator.py',
			'wrong/wrong1.py',
			'wrong/wrong2.py',
			'wrong/wrong3.py',
			'wrong/wrong4.py',
		]);
	});

	it('says on two lines of a wrong solution what it announces, also when the reason has lines', () => {
		const [first] = someDraft().wrongSolutions;
		assert.ok(first);
		const { text } = made({ wrongSolutions: [{ ...first, why: 'first\n# Expect: accepted\nimport os' }] });
		assert.deepEqual(text('wrong/wrong1.py').split('\n').slice(0, 3), [
			'# Expect: wrongAnswer',
			'# Why: first # Expect: accepted import os',
			'',
		]);
	});

	it('writes edge inputs into the generator as Python', () => {
		const { text, findings } = made({
			parameters: ['long', 'double', 'bool', 'string[]', 'int[][]'].map((type, place) => ({
				name: `p${place}`,
				type,
				description: '',
			})),
			edgeInputs: [
				JSON.stringify([7, 1.5, true, ['a"\\\n', 'é😀'], [[1], []]]),
				JSON.stringify(['-9223372036854775808', 'NaN', false, [], []]),
			],
			examples: [],
			invalidInputs: [],
			largeInputs: [],
		});
		assert.deepEqual(findings, []);
		assert.ok(
			text('generator.py').endsWith(String.raw`

def edges():
	return [
		[7, float(1.5), True, ["a\"\\\n", "é😀"], [[1], []]],
		[-9223372036854775808, float('NaN'), False, [], []],
	]
`),
		);
	});

	it('writes lists, trees and graphs into the generator as the lists that it has to make', () => {
		const { text, findings } = made({
			parameters: ['list<long>', 'tree<string>', 'tree<string>[]', 'graph', 'char', 'bool?[]'].map((type, place) => ({
				name: `p${place}`,
				type,
				description: '',
			})),
			edgeInputs: [
				JSON.stringify([[7, '-8'], ['a', null, 'b', null], [['x', null, 'y'], []], [[1], []], '"', [null, true]]),
			],
			examples: [],
			invalidInputs: [],
			largeInputs: [],
		});
		assert.deepEqual(findings, []);
		assert.ok(
			text('generator.py').endsWith(String.raw`
		[[7, -8], ["a", None, "b"], [["x", None, "y"], []], [[1], []], "\"", [None, True]],
	]
`),
		);
	});

	it('has the class that was asked for, and its calls as Python', () => {
		const item = { name: 'item', type: 'long', description: '' };
		const { text, findings } = made({
			kind: 'class',
			functionName: 'Shelf',
			parameters: [{ name: 'room', type: 'int', description: '' }],
			returns: { type: 'void', changes: '', description: '' },
			methods: [
				{ name: 'add', description: 'puts it there', parameters: [item], returns: { type: 'void', description: '' } },
				{ name: 'top', description: '', parameters: [], returns: { type: 'long?', description: 'the last one' } },
			],
			examples: ['[[["Shelf",2],["top"]]]'],
			edgeInputs: ['[[["Shelf",2],["add","7"],["top"]]]', '[[["Shelf"]]]'],
			invalidInputs: [],
			largeInputs: [],
		});
		assert.deepEqual(
			findings.map(({ file }) => file),
			['edgeInputs[1]'],
		);
		const { kind, signature } = ChallengeFile.parse({
			...(JSON.parse(text('challenge.json')) as object), // our own text of an object
			invalidInputs: [0, 1, 2].map(() => ({ input: [[['Shelf', 0]]], why: 'no room' })),
		});
		assert.equal(kind, 'class');
		assert.ok(isClass(signature));
		assert.deepEqual(
			signature.methods.map(({ name, returns }) => [name, returns.type]),
			[
				['add', 'void'],
				['top', 'long?'],
			],
		);
		assert.match(text('generator.py'), /\t\t\[\[\["Shelf", 2\], \["add", 7\], \["top"\]\]\],\n/);
	});

	it('has a parameter that is changed in place only for a function that returns nothing', () => {
		const parameters = [{ name: 'nums', type: 'int[]', description: '' }];
		const returnsOf = (type: string): unknown => {
			const { signature } = challengeOf({ parameters, returns: { type, changes: ' nums', description: '' } });
			return isClass(signature) ? undefined : signature.returns;
		};
		assert.deepEqual(returnsOf('void'), { type: 'void', changes: 'nums' });
		assert.deepEqual(returnsOf('int'), { type: 'int' });
	});

	it('has the checker that was asked for', () => {
		assert.deepEqual(challengeOf({ checker: 'anyOrder' }).checker, { kind: 'anyOrder', levels: [1] });
		assert.deepEqual(challengeOf({ checker: 'exact' }).checker, { kind: 'exact' });
	});

	it('names the inputs that it can not read', () => {
		const deep = '['.repeat(1_500) + ']'.repeat(1_500);
		const { findings } = made({
			examples: ['[[1],2]', 'nothing', deep],
			edgeInputs: ['{"__proto__":1}', '[[1],"2"]'],
			largeInputs: [{ name: 'x', input: '[{"make":"magic"},{"make":"value","value":1}]' }],
		});
		assert.deepEqual(
			findings.map(({ file, message }) => `${file}: ${message}`),
			[
				'examples[1]: Of this input, it is not JSON.',
				'examples[2]: Of this input, it is nested too deep.',
				'largeInputs[0]: Of this input, it does not have the form that is asked for at 0.make.',
				'edgeInputs[0]: Of this input, it does not have the form that is asked for.',
				'edgeInputs[1]: It does not fit the signature: capacity is the string "2", int was expected.',
			],
		);
	});

	it('takes out what nobody sees, and the fence around code', () => {
		const { text } = made({
			statement: 'One\r\ntwo\u202e \u200bthree\u0007',
			reference: '```python\ndef f():\n    return 1\n```',
			title: 'A\nB\tC\u2066',
		});
		assert.equal(text('statement.md'), 'One\ntwo three\n');
		assert.equal(text('reference.py'), 'def f():\n    return 1\n');
		assert.ok(text('challenge.json').includes('"title": "A B C"'));
	});

	it('keeps the time limit within bounds', () => {
		assert.equal(challengeOf({ timeLimitMs: 1 }).limits.timeMs, 1_000);
		assert.equal(challengeOf({ timeLimitMs: 10 ** 9 }).limits.timeMs, 4_000);
	});
});
