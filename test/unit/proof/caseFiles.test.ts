import assert from 'node:assert/strict';
import { CasesFile, ChallengeFile, SmallFile } from '#contract/challengeFile.ts';
import { buildCases, casesText, chooseSmall, smallText } from '#proof/caseFiles.ts';
import type { Candidate } from '#proof/chooseCases.ts';
import { tinyChallengeJson } from '../../proof/tinyChallenge.ts';

const challenge = ChallengeFile.parse(JSON.parse(tinyChallengeJson({})));

describe('the files of cases', () => {
	const example: Candidate = { origin: 'example', input: [[3, 8, 5], 4], output: 2, text: '[[3,8,5],4]' };

	const large = { input: [[1, 2], 10], output: 24_000 };

	it('hold inputs as values, and large ones as recipes that the judge expands', () => {
		const cases = buildCases(challenge, [example], [large]);
		assert.deepEqual(
			cases.map(({ stored, judged }) => [stored.name, stored.input.kind, judged.input]),
			[
				['example 1', 'values', example.input],
				['many numbers', 'recipes', large.input],
			],
		);
		assert.deepEqual(
			CasesFile.parse(JSON.parse(casesText(cases))).cases,
			cases.map((built) => built.stored),
		);
	});

	it('keep a long output as its hash, unless numbers are compared with a tolerance', () => {
		const output = Array.from({ length: 2000 }, (_, place) => place);
		const returning = (type: string, checker: unknown): ChallengeFile => {
			const signature = { ...challenge.signature, returns: { type } };
			return ChallengeFile.parse(JSON.parse(tinyChallengeJson({ signature, checker })));
		};
		const exact = buildCases(returning('int[]', { kind: 'exact' }), [], [{ input: [], output }]);
		assert.equal(exact[0]?.stored.expected.kind, 'sha256');
		const float = buildCases(returning('double[]', { kind: 'float' }), [], [{ input: [], output }]);
		assert.equal(float[0]?.stored.expected.kind, 'value');
	});

	it('have a line for each case', () => {
		const text = casesText(buildCases(challenge, [example, example], [large]));
		assert.equal(text.split('\n').filter((line) => line.includes('"name"')).length, 3);
	});
});

describe('small.json', () => {
	const inputs = Array.from({ length: 1000 }, (_, place) => [[place], 0]);
	const outputs = new Map(inputs.map((input) => [JSON.stringify(input), 1]));

	it('begins with the smallest inputs and stays within its bounds', () => {
		const small = chooseSmall(inputs, outputs, new Map());
		assert.deepEqual(small[0], { input: [[0], 0], output: 1 });
		assert.equal(small.length, 200);
		const text = smallText(small);
		assert.ok(text.length < 12_500);
		assert.deepEqual(SmallFile.parse(JSON.parse(text)).cases, small);
	});

	it('has the smallest input that tells each mutant from the reference, even where it is far away', () => {
		const kills = new Map([
			['[[900],0]', [0]],
			['[[950],0]', [0, 1]],
			['[[960],0]', [1]],
		]);
		const small = chooseSmall(inputs, outputs, kills);
		assert.deepEqual(
			small.slice(-2).map((entry) => entry.input),
			[
				[[900], 0],
				[[950], 0],
			],
		);
	});
});
