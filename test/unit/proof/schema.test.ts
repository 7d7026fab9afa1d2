import assert from 'node:assert/strict';
import { allFindings, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { lineWith, tinyChallengeJson, tinyFile, tinyFiles } from '../../proof/tinyChallenge.ts';

function findingsOf(changes: Record<string, string | undefined>): Finding[] {
	const loaded = loadChallengeFiles(tinyFiles(changes));
	assert.equal(loaded.kind, 'refused');
	return allFindings(loaded.check);
}

function places(findings: readonly Finding[]): [string, number][] {
	return findings.map(({ file, line }) => [file, line]);
}

/** Of a changed challenge.json: the finding has to be on the line that contains `part`. */
function assertFoundAt(json: string, part: string): void {
	assert.deepEqual(places(findingsOf({ 'challenge.json': json })), [['challenge.json', lineWith(json, part)]]);
}

describe('the schema check', () => {
	it('finds nothing in a sound challenge and gives all of it as one object', () => {
		const loaded = loadChallengeFiles(tinyFiles());
		assert.equal(loaded.kind, 'loaded');
		assert.deepEqual(allFindings(loaded.check), []);
		const { parsed } = loaded;
		assert.deepEqual(parsed.references.map((reference) => reference.language).sort(), ['cpp', 'javascript', 'python']);
		assert.equal(parsed.references[0]?.language, 'python');
		assert.deepEqual(
			parsed.wrong.map(({ file, expect }) => [file, expect]),
			[
				['wrong/countsEqual.py', 'wrongAnswer'],
				['wrong/skipsFirst.js', 'wrongAnswer'],
				['wrong/allPairs.py', 'timeLimitExceeded'],
			],
		);
	});

	it('names a missing file, and one that does not belong here', () => {
		assert.deepEqual(places(findingsOf({ 'brute.py': undefined })), [['brute.py', 1]]);
		assert.deepEqual(places(findingsOf({ 'reference.rb': 'x' })), [['reference.rb', 1]]);
		assert.deepEqual(places(findingsOf({ 'challenge.json': undefined })), [['challenge.json', 1]]);
	});

	it('names the line of broken JSON', () => {
		const json = tinyFile('challenge.json', '"easy",', '"easy"');
		assertFoundAt(json, '"topics"');
	});

	it('names the line of a value that does not fit', () => {
		assertFoundAt(tinyChallengeJson({ difficulty: 'simple' }), 'simple');
		assertFoundAt(tinyChallengeJson({ colour: 'blue' }), 'colour');
		assertFoundAt(tinyFile('challenge.json', '"timeMs": 300', '"timeMs": 0'), '"timeMs": 0');
	});

	it('names a value that is missing at the object it is missing from', () => {
		assert.deepEqual(places(findingsOf({ 'challenge.json': tinyChallengeJson({ hints: undefined }) })), [
			['challenge.json', 1],
		]);
	});

	it('wants id, folders and first topic to agree', () => {
		assertFoundAt(tinyChallengeJson({ id: 'bank.other' }), 'bank.other');
		assertFoundAt(tinyChallengeJson({ topics: ['strings'] }), '"strings"');
	});

	it('wants each name of the signature once', () => {
		const json = tinyFile('challenge.json', '"limit"', '"nums"');
		assert.deepEqual(places(findingsOf({ 'challenge.json': json })), [
			['challenge.json', lineWith(json, '"type": "int"') - 1],
		]);
	});

	it('wants every input to have the types of the parameters', () => {
		const one = (input: unknown): string => tinyChallengeJson({ examples: [{ input }] });
		const expected = lineWith(one([]), '"examples"') + 2;
		for (const input of [
			[[1], 2, 3],
			['x', 1],
			[[1.5], 1],
			[[2 ** 31], 1],
		]) {
			assert.deepEqual(places(findingsOf({ 'challenge.json': one(input) })), [['challenge.json', expected]]);
		}
		const large = tinyFile('challenge.json', '"value": 10', '"value": "x"');
		assert.deepEqual(places(findingsOf({ 'challenge.json': large })), [
			['challenge.json', lineWith(large, '"largeInputs"') + 3],
		]);
	});

	it('wants recipes that can be expanded', () => {
		const largeInputs = [
			{
				name: 'x',
				input: [
					{ make: 'ints', length: 9, min: 0, max: 3, seed: 1, distinct: true },
					{ make: 'value', value: 1 },
				],
			},
		];
		const json = tinyChallengeJson({ largeInputs });
		assert.deepEqual(places(findingsOf({ 'challenge.json': json })), [
			['challenge.json', lineWith(json, '"largeInputs"') + 3],
		]);
	});

	it('takes tolerances for doubles alone', () => {
		assertFoundAt(tinyChallengeJson({ checker: { kind: 'float' } }), '"checker"');
	});

	it('wants each wrong solution to announce its verdict and to say why', () => {
		const python = 'def count_above(nums, limit):\n    return 0\n';
		assert.deepEqual(places(findingsOf({ 'wrong/countsEqual.py': python })), [
			['wrong/countsEqual.py', 1],
			['wrong/countsEqual.py', 2],
		]);
		const accepted = `# Expect: accepted\n# Why: no reason at all\n${python}`;
		assert.deepEqual(places(findingsOf({ 'wrong/countsEqual.py': accepted })), [['wrong/countsEqual.py', 1]]);
		assert.deepEqual(places(findingsOf({ 'wrong/countsEqual.py': undefined })), [['wrong', 1]]);
		assert.deepEqual(places(findingsOf({ 'wrong/x.rb': '# Expect: wrongAnswer' })), [['wrong/x.rb', 1]]);
	});

	it('wants no examples typed into the statement', () => {
		const statement = 'Count.\n\n**Example 1**: 3\n';
		assert.deepEqual(places(findingsOf({ 'statement.md': statement })), [['statement.md', 3]]);
		assert.deepEqual(places(findingsOf({ 'statement.md': ' \n' })), [['statement.md', 1]]);
	});
});
