import assert from 'node:assert/strict';
import type { Input } from '#contract/value.ts';
import { type MutantRun, runMutants } from '#proof/runMutants.ts';
import { ProofJudge, tinyParsed } from './proofJudge.ts';

const judge = new ProofJudge();

const inputs: Input[] = [
	[[], 0],
	[[1, 2, 3], 1],
	[[2, 2], 2],
];

function program(body: string): string {
	return `def count_above(nums, limit):\n${body.replace(/^/gm, '    ')}\n`;
}

/** The mutants of a body as `line: label`, lines counted from the body's first. */
async function mutantsOf(body: string): Promise<string[]> {
	const parsed = tinyParsed({ 'reference.py': program(body) });
	const plan = { inputs: [], only: undefined, stop: 'all', clock: { kind: 'steps' } } as const;
	const outcome = await runMutants(judge.box, parsed, plan);
	assert.equal(outcome.kind, 'ran');
	return outcome.mutants.map(({ line, label }) => `${String(line - 1)}: ${label}`);
}

/** What became of each mutant of a body, by its label. */
async function runsOf(body: string, given = inputs): Promise<Map<string, MutantRun>> {
	const parsed = tinyParsed({ 'reference.py': program(body) });
	const plan = { inputs: given, only: undefined, stop: 'all', clock: { kind: 'steps' } } as const;
	const outcome = await runMutants(judge.box, parsed, plan);
	assert.equal(outcome.kind, 'ran');
	return new Map(
		outcome.mutants
			.map(({ label }, mutant) => [label, outcome.runs.get(mutant)] as const)
			.flatMap(([label, run]) => (run ? [[label, run]] : [])),
	);
}

describe('the mutation operators', () => {
	before(() => judge.open());
	after(() => judge.close());

	/** A body, and its mutants without the removals of whole statements, which every body has. */
	const bodies: [string, string[]][] = [
		['return nums < limit', ['`nums < limit` becomes `nums <= limit`', '`nums < limit` becomes `nums >= limit`']],
		['return a >= b', ['`a >= b` becomes `a > b`', '`a >= b` becomes `a < b`']],
		['return a != b', ['`a != b` becomes `a == b`']],
		['return a not in b', ['`a not in b` becomes `a in b`']],
		['return a is None', ['`a is None` becomes `a is not None`']],
		['return a + b', ['`a + b` becomes `a - b`']],
		['return a // b', ['`a // b` becomes `a * b`']],
		['return a << b', ['`a << b` becomes `a >> b`']],
		['return a and b', ['`a and b` becomes `a or b`']],
		['return not a', ['`not a` becomes `a`']],
		['return -a', ['`-a` becomes `a`']],
		['return 4', ['`4` becomes `5`', '`4` becomes `3`']],
		['return True', ['`True` becomes `False`']],
		["return ''", ["`''` becomes `'x'`"]],
		["return 'ab'", ["`'ab'` becomes `''`"]],
		['return min(a, b)', ['`min(a, b)` becomes `max(a, b)`']],
		['return any(a)', ['`any(a)` becomes `all(a)`']],
		['return sorted(a, reverse=b)', ['`sorted(a, reverse=b)` becomes `list(a)`']],
		['return abs(a)', ['`abs(a)` becomes `a`']],
		['return range(a)', ['`range(a)` becomes `range(a + 1)`', '`range(a)` becomes `range(a - 1)`']],
		['return a[b:c]', ['`b:c` becomes `b + 1:c`', '`b:c` becomes `b:c + 1`']],
		['return a if b else c', []],
		['return f"{a + 1}"', []],
	];

	for (const [body, labels] of bodies) {
		it(`change ${body}`, async () => {
			const mutants = await mutantsOf(body);
			assert.deepEqual(
				mutants.filter((mutant) => !mutant.endsWith('is removed')),
				labels.map((label) => `1: ${label}`),
			);
		});
	}

	it('change statements', async () => {
		const body = 'a = b\na += b\nf(a)\nwhile a:\n    if b:\n        continue\n    break';
		assert.deepEqual(await mutantsOf(body), [
			'1: `a = b` is removed',
			'2: `a += b` becomes `a -= b`',
			'2: `a += b` becomes `a = b`',
			'2: `a += b` is removed',
			'3: `f(a)` is removed',
			'4: the condition `a` is negated',
			'5: the condition `b` is negated',
			'5: the branch `if b` is never taken',
			'6: `continue` becomes `break`',
			'6: `continue` is removed',
			'7: `break` becomes `continue`',
		]);
	});

	it('leave docstrings, annotations and imports alone', async () => {
		const body = '"""Counts 1 + 2."""\nimport math\nfrom math import inf\nx: list[1] = nums\nreturn x';
		assert.deepEqual(await mutantsOf(body), ['4: `x: list[1] = nums` is removed', '5: `return x` is removed']);
	});

	it('count two changes that give the same program once', async () => {
		// `True` as False and the branch never taken are both `if False`.
		assert.deepEqual(await mutantsOf('if True:\n    f(a)'), [
			'1: the branch `if True` is never taken',
			'2: `f(a)` is removed',
		]);
	});
});

describe('running mutants', () => {
	before(() => judge.open());
	after(() => judge.close());

	it('says which inputs tell each from the reference', async () => {
		const runs = await runsOf('return sum(n > limit for n in nums)');
		assert.deepEqual(runs.get('`n > limit` becomes `n >= limit`')?.killers, [1, 2]);
		assert.deepEqual(runs.get('`n > limit` becomes `n <= limit`')?.killers, [1, 2]);
		assert.deepEqual(runs.get('`return sum((n > limit for n in nums))` is removed')?.killers, [0, 1, 2]);
	});

	it('stops one that runs without end, and counts it as killed by the input it was at', async () => {
		const runs = await runsOf('i = 0\nwhile i < len(nums):\n    i += 1\nreturn i');
		const endless = runs.get('`i += 1` is removed');
		assert.deepEqual([endless?.killers, endless?.overran], [[1], true]);
	});

	it('goes on with the others when one takes the whole process down', async () => {
		// With the mutant `limit == 2` -> `limit != 2` the process ends itself on the first input.
		const body = 'import os\nif limit == 7:\n    os._exit(3)\nreturn len(nums)';
		const runs = await runsOf(body);
		assert.deepEqual(runs.get('`limit == 7` becomes `limit != 7`')?.killers, [0]);
		assert.deepEqual(runs.get('`return len(nums)` is removed')?.killers, [0, 1, 2]);
		assert.deepEqual(runs.get('`7` becomes `8`')?.killers, []);
	});

	it('gives no mutant the state or the inputs that another one changed', async () => {
		const runs = await runsOf('nums.sort()\nreturn nums.pop() if nums else 0', [
			[[3, 1, 2], 0],
			[[3, 1, 2], 0],
		]);
		assert.deepEqual(runs.get('`0` becomes `1`')?.killers, []);
		assert.deepEqual(runs.get('`nums.sort()` is removed')?.killers, [0, 1]);
	});
});
