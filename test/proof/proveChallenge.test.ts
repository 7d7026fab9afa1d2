import assert from 'node:assert/strict';
import { failedChecks, findingsOf, ProofJudge } from './proofJudge.ts';
import { lineWith, tinyChallengeJson, tinyContents, tinyFile } from './tinyChallenge.ts';

const judge = new ProofJudge();

/** What is changed, which check fails, and the place of its first finding: a file, and a part of the line. */
interface Defect {
	what: string;
	changes: Record<string, string>;
	check: string;
	file: string;
	part: string;
}

const python = 'def count_above(nums, limit):\n';
const rightInPython = `${python}    return sum(number > limit for number in nums)\n`;
const announced = (verdict: string): string => `# Expect: ${verdict}\n# Why: to see what becomes of it\n`;

const withChecker = { 'challenge.json': tinyChallengeJson({ checker: { kind: 'program' } }) };

const manyAnswers = Array.from(
	{ length: 45 },
	(_, place) => `    if limit == ${String(100 + place)}:\n        count += 7\n`,
);
const specialCases = tinyFile('reference.py', '    return count', `${manyAnswers.join('')}    return count`);
const smallLimits = '\n\ndef small():\n    return [[[], limit] for limit in range(300)]\n';

const defects: Defect[] = [
	{
		what: 'a validator that lets an invalid input pass',
		changes: { 'validator.py': tinyFile('validator.py', '-1000 <= number', '-2000 <= number') },
		check: 'validator',
		file: 'challenge.json',
		part: '"a number below -1000"',
	},
	{
		what: 'a validator that refuses an example',
		changes: { 'validator.py': tinyFile('validator.py', 'if len(nums) > 50000', 'if 8 in nums') },
		check: 'validator',
		file: 'challenge.json',
		part: '"input"',
	},
	{
		what: 'a checker that breaks',
		changes: {
			...withChecker,
			'checker.py': 'def check(nums, limit, answer, expected):\n    return answer == missing\n',
		},
		check: 'agreement',
		file: 'checker.py',
		part: 'missing',
	},
	{
		what: 'a checker that says neither yes nor no',
		changes: { ...withChecker, 'checker.py': 'def check(nums, limit, answer, expected):\n    return 1\n' },
		check: 'agreement',
		file: 'checker.py',
		part: 'def check',
	},
	{
		what: 'a checker that never ends',
		changes: {
			...withChecker,
			'checker.py': 'def check(nums, limit, answer, expected):\n    while True:\n        pass\n',
		},
		check: 'agreement',
		file: 'checker.py',
		part: 'def check',
	},
	{
		what: 'a checker that lets everything pass',
		changes: { ...withChecker, 'checker.py': 'def check(nums, limit, answer, expected):\n    return True\n' },
		check: 'wrong solutions',
		file: 'wrong/countsEqual.py',
		part: '# Expect',
	},
	{
		what: 'a validator that breaks',
		changes: { 'validator.py': tinyFile('validator.py', 'len(nums) > 50000', 'nums > 50000') },
		check: 'validator',
		file: 'validator.py',
		part: 'nums > 50000',
	},
	{
		what: 'an edge that the validator refuses',
		changes: { 'generator.py': tinyFile('generator.py', '[[5], 5]', '[[5], 5000]') },
		check: 'validator',
		file: 'generator.py',
		part: 'def edges',
	},
	{
		what: 'a large input that the validator refuses',
		changes: { 'validator.py': tinyFile('validator.py', '> 50000', '> 40000') },
		check: 'validator',
		file: 'challenge.json',
		part: '"many numbers"',
	},
	{
		what: 'a generator that does not compile',
		changes: { 'generator.py': tinyFile('generator.py', 'def edges():', 'def edges(:') },
		check: 'generator',
		file: 'generator.py',
		part: 'def edges',
	},
	{
		what: 'a generator that depends on more than its seed',
		changes: { 'generator.py': tinyFile('generator.py', 'random.Random(seed * 1000 + size)', 'random.Random()') },
		check: 'generator',
		file: 'generator.py',
		part: 'def generate',
	},
	{
		what: 'a generator that walks through a set of strings',
		changes: {
			'generator.py': tinyFile(
				'generator.py',
				'    return [[rng',
				"    if size == 7:\n        return [[len(word) for word in {'a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff'}], seed % 5]\n    return [[rng",
			),
		},
		check: 'generator',
		file: 'generator.py',
		part: 'def generate',
	},
	{
		what: 'a generator that always gives the same',
		changes: {
			'generator.py': tinyFile('generator.py', 'random.Random(seed * 1000 + size)', 'random.Random(3)').replace(
				'seed % 2',
				'True',
			),
		},
		check: 'generator',
		file: 'generator.py',
		part: 'def generate',
	},
	{
		what: 'an edge of the wrong type',
		changes: { 'generator.py': tinyFile('generator.py', '[[5], 5]', "[[5], 'x']") },
		check: 'generator',
		file: 'generator.py',
		part: 'import random',
	},
	{
		what: 'a brute force that disagrees',
		changes: { 'brute.py': tinyFile('brute.py', '<= limit', '< limit') },
		check: 'agreement',
		file: 'reference.py',
		part: 'def count_above',
	},
	{
		what: 'a brute force that fails',
		changes: { 'brute.py': tinyFile('brute.py', 'while ordered and', 'while') },
		check: 'agreement',
		file: 'brute.py',
		part: 'while',
	},
	{
		what: 'a brute force without an end',
		changes: { 'brute.py': `${python}    while nums:\n        limit += 1\n    return 0\n` },
		check: 'agreement',
		file: 'brute.py',
		part: 'def count_above',
	},
	{
		what: 'a reference that returns the wrong type',
		changes: { 'reference.py': tinyFile('reference.py', 'return count', 'return str(count)') },
		check: 'agreement',
		file: 'reference.py',
		part: 'def count_above',
	},
	{
		what: 'outputs that are always the same',
		changes: {
			'generator.py': tinyFile('generator.py', 'count = rng.randint(0, size)', 'count = 0')
				.replace('[[5], 5], [[-1000, 1000], 0]', '')
				.concat('\n\ndef small():\n    return [[[], limit] for limit in range(300)]\n'),
			'challenge.json': tinyChallengeJson({ examples: [{ input: [[], 4] }] }),
		},
		check: 'agreement',
		file: 'generator.py',
		part: 'def generate',
	},
	{
		what: 'a reference in another language that is wrong',
		changes: { 'reference.js': tinyFile('reference.js', 'number > limit', 'number >= limit') },
		check: 'agreement',
		file: 'reference.js',
		part: 'function countAbove',
	},
	{
		what: 'a reference that fails in its own way, at the line where it does',
		changes: { 'reference.js': 'function countAbove(nums, limit) {\n\tlet x;\n\treturn x.y;\n}\n' },
		check: 'agreement',
		file: 'reference.js',
		part: 'return x.y',
	},
	{
		what: 'a reference whose answer depends on what it was asked before',
		changes: {
			'reference.js':
				'let first;\nfunction countAbove(nums, limit) {\n\tfirst ??= nums.length;\n\tconst extra = first > 40000 ? 1 : 0;\n' +
				'\treturn nums.filter((number) => number > limit).length + extra;\n}\n',
		},
		check: 'determinism',
		file: 'reference.js',
		part: 'function countAbove',
	},
	{
		what: 'a reference that needs more than a third of the limit',
		changes: {
			'reference.py': `import time\n\n\n${tinyFile('reference.py', 'count = 0', 'count = 0\n    end = time.process_time() + 0.15\n    while len(nums) > 40000 and time.process_time() < end:\n        pass')}`,
		},
		check: 'speed',
		file: 'reference.py',
		part: 'def count_above',
	},
	{
		what: 'a reference that never ends on a large input',
		changes: {
			'reference.js':
				'function countAbove(nums, limit) {\n\twhile (nums.length > 40000) limit++;\n\treturn nums.filter((number) => number > limit).length;\n}\n',
		},
		check: 'speed',
		file: 'reference.js',
		part: 'function countAbove',
	},
	{
		what: 'a wrong solution that is right',
		changes: { 'wrong/countsEqual.py': announced('wrongAnswer') + rightInPython },
		check: 'wrong solutions',
		file: 'wrong/countsEqual.py',
		part: 'Expect',
	},
	{
		what: 'a wrong solution that fails in another way than it announces',
		changes: {
			'wrong/countsEqual.py': `${announced('wrongAnswer')}${python}    return sum(n > limit for n in nums) if nums else nums[0]\n`,
		},
		check: 'wrong solutions',
		file: 'wrong/countsEqual.py',
		part: 'nums[0]',
	},
	{
		what: 'a wrong solution that is only a little too slow',
		changes: {
			'wrong/allPairs.py': `${announced('timeLimitExceeded')}import time\n\n\n${rightInPython.replace('    return', '    end = time.process_time() + 0.34\n    while len(nums) > 40000 and time.process_time() < end:\n        pass\n    return')}`,
		},
		check: 'wrong solutions',
		file: 'wrong/allPairs.py',
		part: 'Expect',
	},
	{
		what: 'too many special cases for the cases to catch them all',
		changes: {
			'reference.py': specialCases,
			'wrong/allPairs.py': tinyFile('wrong/allPairs.py', 'timeLimitExceeded', 'wrongAnswer'),
			'brute.py': specialCases,
			'generator.py': tinyFile('generator.py', 'else 1000', 'else 90').concat(smallLimits),
			'reference.js': `function countAbove(nums, limit) {\n\treturn nums.filter((number) => number > limit).length + (limit >= 100 && limit < 145 ? 7 : 0);\n}\n`,
		},
		check: 'mutants',
		file: 'reference.py',
		part: 'limit == 116',
	},
	{
		what: 'a hint that is still to be written',
		changes: {
			'challenge.json': tinyFile('challenge.json', 'Which numbers of the list', 'TODO: which numbers of the list'),
		},
		check: 'placeholders',
		file: 'challenge.json',
		part: 'TODO: which numbers',
	},
	{
		what: 'a hint with the code of the solution',
		changes: {
			'challenge.json': tinyFile(
				'challenge.json',
				'Begin with the counter at zero and look at the first number.',
				'for number in nums: if number > limit: count += 1',
			),
		},
		check: 'leaks',
		file: 'challenge.json',
		part: 'for number in nums',
	},
	{
		what: 'an example that is far too long',
		changes: {
			'challenge.json': tinyChallengeJson({
				examples: [{ input: [Array.from({ length: 12000 }, (_, place) => 100 + (place % 900)), 4] }],
			}),
		},
		check: 'size of the cases',
		file: 'challenge.json',
		part: '{',
	},
];

describe('the proof of a challenge', function () {
	// Each proof runs many programs, which takes long on a machine that has other work.
	this.timeout(180_000);
	before(() => judge.open());
	after(() => judge.close());

	it('finds nothing in a sound one, in all languages, and says what it saw', async () => {
		const { checks, proved } = await judge.prove({}, ['python', 'javascript', 'cpp']);
		assert.deepEqual(findingsOf(checks), []);
		assert.ok(proved);
		const { facts } = proved;
		assert.deepEqual(facts.wrongSolutions, [
			{ file: 'wrong/allPairs.py', verdict: 'timeLimitExceeded' },
			{ file: 'wrong/countsEqual.py', verdict: 'wrongAnswer' },
			{ file: 'wrong/skipsFirst.js', verdict: 'wrongAnswer' },
		]);
		assert.deepEqual(facts.mutants.survived, []);
		assert.ok(facts.mutants.killed >= 10 && facts.inputsCompared > 2000 && facts.cases >= 20);
	});

	it('gives the same cases each time, byte for byte', async () => {
		const [one, two] = [await judge.prove({}), await judge.prove({})];
		assert.ok(one.proved && two.proved);
		assert.equal(one.proved.casesText, two.proved.casesText);
		assert.equal(one.proved.smallText, two.proved.smallText);
	});

	it('adds the input that a wrong solution needs to be caught', async () => {
		const rare = `${announced('wrongAnswer')}${python}    count = sum(number > limit for number in nums)\n    return count + (len(nums) == 3 and limit == -2 and nums[0] == 1)\n`;
		const { checks, proved } = await judge.prove({ 'wrong/countsEqual.py': rare });
		assert.deepEqual(findingsOf(checks), []);
		const cases = JSON.parse(proved?.casesText ?? '') as { cases: { input: { values?: [number[], number] } }[] };
		assert.ok(
			cases.cases.some(({ input: { values } }) => values?.[0].length === 3 && values[1] === -2 && values[0][0] === 1),
		);
	});

	it('says which languages were not checked', async () => {
		const { checks, proved } = await judge.prove({}, ['python']);
		assert.deepEqual(proved?.facts.languages, ['python']);
		const agreement = checks.find((check) => check.check === 'agreement');
		assert.equal(agreement?.children.find((child) => child.check === 'reference.js')?.state, 'skipped');
	});

	it('blames the limit for a reference that needs a little more than all of it, and the reference when it needs far more or then fails', async () => {
		const burning = (seconds: number, after: string) => {
			const burn = `end = time.process_time() + ${String(seconds)}\n    while len(nums) > 40000 and time.process_time() < end:\n        pass\n    ${after}`;
			return {
				'reference.py': `import time\n\n\n${tinyFile('reference.py', 'count = 0', `count = 0\n    ${burn}`)}`,
			};
		};
		const defectOf = async (seconds: number, after = 'pass') => {
			const { checks } = await judge.prove(burning(seconds, after));
			return findingsOf(checks).map(({ defect }) => defect);
		};
		assert.deepEqual(new Set(await defectOf(0.45)), new Set(['unfairLimits']));
		assert.deepEqual(new Set(await defectOf(3)), new Set(['referenceTooSlow']));
		const crash = 'assert len(nums) <= 40000';
		assert.deepEqual(new Set(await defectOf(0.45, crash)), new Set(['referenceTooSlow']));
	});

	for (const { what, changes, check, file, part } of defects) {
		it(`finds ${what}`, async () => {
			const { checks, proved } = await judge.prove(changes);
			const [first] = findingsOf(checks);
			assert.deepEqual(failedChecks(checks), [check], JSON.stringify(findingsOf(checks)));
			const text = tinyContents(changes)[file] ?? '';
			assert.deepEqual([first?.file, first?.line], [file, lineWith(text, part)], first?.message);
			assert.equal(proved, undefined);
		});
	}
});
