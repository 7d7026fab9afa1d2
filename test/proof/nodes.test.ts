import assert from 'node:assert/strict';
import { ChallengeFile } from '#contract/challengeFile.ts';
import type { FunctionSignature } from '#contract/signature.ts';
import type { Input } from '#contract/value.ts';
import { askOracle } from '#proof/askOracle.ts';
import { type Comparison, compareWithBrute } from '#proof/compareWithBrute.ts';
import type { ParsedChallenge } from '#proof/parsedChallenge.ts';
import { ProofJudge, tinyParsed } from './proofJudge.ts';

const judge = new ProofJudge();

interface Case {
	parameters: string[];
	returns: FunctionSignature['returns'];
	checker?: ChallengeFile['checker'];
	reference: string;
	brute: string;
}

/** The sound challenge with another signature: the function takes a, b, ... and its body is given. */
function challengeOf({ parameters, returns, checker = { kind: 'exact' }, reference, brute }: Case): ParsedChallenge {
	const names = parameters.map((_, place) => 'abc'.charAt(place));
	const program = (body: string): string => `def solve(${names.join(', ')}):\n${body.replace(/^/gm, '    ')}\n`;
	const parsed = tinyParsed({ 'reference.py': program(reference), 'brute.py': program(brute) });
	const signature = {
		name: 'solve',
		parameters: parameters.map((type, place) => ({ name: names[place] ?? '', type })),
		returns,
	};
	return { ...parsed, challenge: ChallengeFile.parse({ ...parsed.challenge, signature, checker }) };
}

async function compared(given: Case, must: Input[]): Promise<Comparison> {
	const outcome = await compareWithBrute(judge.box, challengeOf(given), { must, may: [], referenceOnly: [] });
	assert.equal(outcome.kind, 'compared');
	return outcome.comparison;
}

const doubledList = `node = a
while node:
    node.val *= 2
    node = node.next`;

const mirrored = `if a:
    a.left, a.right = solve(a.right), solve(a.left)
return a`;

describe('the proof of challenges with nodes', () => {
	before(() => judge.open());
	after(() => judge.close());

	it('looks at the argument that is changed in place, and each program gets its own', async () => {
		const { outputs, disagreements, failures } = await compared(
			{
				parameters: ['list<int>'],
				returns: { type: 'void', changes: 'a' },
				reference: doubledList,
				brute: `${doubledList}\nreturn 'whatever'`,
			},
			[[[1, 2, 3]], [[]], [[-4]]],
		);
		assert.deepEqual([failures, disagreements], [[], []]);
		assert.deepEqual(outputs, [[[2, 4, 6]], [[]], [[-8]]]);
	});

	it('writes a tree by levels, without nulls at its end, however it was built', async () => {
		const { outputs, disagreements, failures } = await compared(
			{
				parameters: ['tree<char>'],
				returns: { type: 'tree<char>' },
				reference: mirrored,
				brute: 'return a and TreeNode(a.val, solve(a.right), solve(a.left))',
			},
			[[['a', 'b', 'c', null, 'd']], [['a', 'b']], [[]]],
		);
		assert.deepEqual([failures, disagreements], [[], []]);
		assert.deepEqual(outputs, [[['a', 'c', 'b', null, null, 'd']], [['a', null, 'b']], [[]]]);
	});

	it('gives arrays of lists and of trees as arrays of nodes, and takes them back', async () => {
		const lists = await compared(
			{
				parameters: ['list<int>[]'],
				returns: { type: 'list<int>[]' },
				reference: 'return [node and ListNode(node.val + 1, node.next) for node in a]',
				brute: `for node in a:\n    if node:\n        node.val += 1\nreturn a`,
			},
			[[[[1, 2], [], [3]]], [[]]],
		);
		assert.deepEqual([lists.failures, lists.disagreements], [[], []]);
		assert.deepEqual(lists.outputs, [[[[2, 2], [], [4]]], [[]]]);

		const trees = await compared(
			{
				parameters: ['tree<int>[]'],
				returns: { type: 'tree<int>[]' },
				reference: 'return [node and node.right for node in a]',
				brute: 'return [node.right if node else None for node in a]',
			},
			[[[[1, null, 2, 3], [], [5, 6]]]],
		);
		assert.deepEqual([trees.failures, trees.disagreements], [[], []]);
		assert.deepEqual(trees.outputs, [[[[2, 3], [], []]]]);
	});

	it('says so when nodes that come back form a ring', async () => {
		const given = { parameters: ['list<int>'], returns: { type: 'list<int>' }, brute: 'return a' };
		const { failures } = await compared({ ...given, reference: 'a.next = a\nreturn a' }, [[[1, 2]]]);
		assert.equal(failures[0]?.file, 'reference.py');
		assert.match(failures[0].message, /circle/);
	});

	it('takes null for an answer where it is one, and nowhere else', async () => {
		const body = 'return a[0] if a else None';
		const given = { parameters: ['int[]'], reference: body, brute: body };
		const inputs: Input[] = [[[7]], [[]]];
		const nullable = await compared({ ...given, returns: { type: 'int?' } }, inputs);
		assert.deepEqual([nullable.outputs, nullable.failures], [[[7], [null]], []]);
		const plain = await compared({ ...given, returns: { type: 'int' } }, inputs);
		assert.equal(plain.failures[0]?.index, 1);
	});

	it('lets answers differ in their order alone where the checker does', async () => {
		const given = {
			parameters: ['graph'],
			returns: { type: 'int[][]' },
			reference: 'return [[node, *others] for node, others in enumerate(a)]',
			brute: 'return [[*others, node] for node, others in reversed(list(enumerate(a)))]',
		};
		const inputs: Input[] = [[[[1], [0], []]], [[[1, 2], [], [0]]]];
		const free = await compared({ ...given, checker: { kind: 'anyOrder', levels: [1, 2] } }, inputs);
		assert.deepEqual([free.compared, free.disagreements], [2, []]);
		// In the first graph the rows come out the same, turned around or not.
		const outer = await compared({ ...given, checker: { kind: 'anyOrder', levels: [1] } }, inputs);
		assert.deepEqual(
			outer.disagreements.map(({ index }) => index),
			[1],
		);
		const lossy = { ...given, brute: 'return [sorted({node, *others}) for node, others in enumerate(a)]' };
		const loops = await compared({ ...lossy, checker: { kind: 'anyOrder', levels: [1, 2] } }, [[[[0]]]]);
		assert.deepEqual(loops.disagreements, [{ index: 0, reference: [[0, 0]], brute: [[0]], fickle: [] }]);
	});

	it('asks the reference for what it makes of valid inputs, in place as well', async () => {
		const { challenge } = challengeOf({
			parameters: ['tree<int>', 'int[]'],
			returns: { type: 'void', changes: 'b' },
			reference: 'pass',
			brute: 'pass',
		});
		const files = {
			'validator.py': 'def validate(a, b):\n    if a != [1, None, 2]:\n        raise ValueError("another tree")\n',
			'reference.py': 'def solve(a, b):\n    b.append(a.right.val)\n',
		};
		const question = {
			forMs: 5_000,
			inputs: [
				[[1, null, 2], [9]],
				[[1, 2], [9]],
			],
		};
		const answers = await askOracle(judge.box, { signature: challenge.signature, files }, question);
		assert.deepEqual(answers, [{ input: [[1, null, 2], [9]], output: [9, 2] }]);
	});
});
