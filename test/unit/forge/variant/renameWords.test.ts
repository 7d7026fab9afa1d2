import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withoutComments } from '#backend/forge/variant/programPieces.ts';
import { renamedWord } from '#backend/forge/variant/renameWords.ts';
import { variantPrograms } from '#backend/forge/variant/variantPrograms.ts';

const toLoads = { from: 'nums', to: 'loads' };
const python = (source: string): string | undefined => renamedWord(source, 'python', toLoads);

describe('a name in a program', () => {
	it('is replaced wherever it stands for the variable, and nowhere else', () => {
		const source = 'def f(nums, t):\n    numsy = sorted(nums)  # nums\n    return nums[0] + len("nums"), numsy\n';
		assert.equal(
			python(source),
			'def f(loads, t):\n    numsy = sorted(loads)  # nums\n    return loads[0] + len("nums"), numsy\n',
		);
		const nested =
			'def f(nums):\n    def g(nums):\n        return [nums for nums in nums if nums == 1]\n    return g(nums)\n';
		assert.equal(python(nested), nested.replaceAll('nums', 'loads'));
		assert.equal(python('def f(a):\n    return a\n'), 'def f(a):\n    return a\n');
	});

	it('stays where it may stand for something else than the variable', () => {
		for (const unsure of [
			'return self.nums + nums',
			'return g(1, nums=nums)',
			'return f"{nums} left"',
			'from tools import nums',
			'return globals()["nums"] + nums',
			'return getattr(nums, "x")',
		]) {
			assert.equal(python(`def f(nums):\n    ${unsure}\n`), undefined, unsure);
		}
	});

	it('stays where the new one is taken or means something', () => {
		assert.equal(python('def f(nums):\n    loads = 1\n    return nums\n'), undefined);
		assert.equal(python('def f(nums):\n    return {"loads": nums}\n'), undefined);
		for (const to of ['len', 'lambda', 'min', 'list']) {
			assert.equal(renamedWord('def f(nums):\n    return nums\n', 'python', { from: 'nums', to }), undefined, to);
		}
		assert.equal(renamedWord('def f(sum):\n    return sum(sum)\n', 'python', { from: 'sum', to: 'loads' }), undefined);
	});

	it('stays in other languages where it is a key, a field, or both in short', () => {
		for (const unsure of ['({ nums })', '({ nums, a })', '({ nums: 1 })', 'o.nums', '`${nums}`']) {
			assert.equal(renamedWord(`function f(nums) { return ${unsure}; }`, 'javascript', toLoads), undefined, unsure);
		}
		assert.equal(
			renamedWord('int f(std::vector<int>& nums) {\n\treturn nums.size(); // nums\n}', 'cpp', toLoads),
			'int f(std::vector<int>& loads) {\n\treturn loads.size(); // nums\n}',
		);
		assert.equal(renamedWord('int f(Box* b) { return b->nums; }', 'cpp', toLoads), undefined);
	});

	it('leaves its comments behind, which tell of the old story, and no row of code', () => {
		const source = '# The loads.\ndef f(a):\n    # One\n    b = "#no"  # two\n    return b\n';
		assert.equal(withoutComments(source, 'python'), 'def f(a):\n    b = "#no"\n    return b\n');
		const script = '/**\n * Old.\n */\nfunction f(a) {\n\treturn "//no" + a; // old\n}\n';
		assert.equal(withoutComments(script, 'javascript'), 'function f(a) {\n\treturn "//no" + a;\n}\n');
	});
});

describe("a kernel's programs under new names", () => {
	const names = { entry: { from: 'twoSum', to: 'pairOfCrates' }, parameters: [{ from: 'nums', to: 'crateWeights' }] };
	const programsOf = (files: Record<string, string>, taken: string[] = []): Map<string, string> =>
		variantPrograms(new Map(Object.entries(files)), names, (file) => taken.push(file));

	it('are spelled as each language spells names, and recursion follows', () => {
		const programs = programsOf({
			'reference.py': 'def two_sum(nums):\n    return two_sum(nums[1:])\n',
			'reference.js': 'function twoSum(nums) { return nums; }\n',
			'generator.py': 'def generate(seed, size):\n    return [[seed]]\n',
			'cases.json': '{}',
			'statement.md': 'old',
		});
		assert.deepEqual(Object.fromEntries(programs), {
			'reference.py': 'def pair_of_crates(crate_weights):\n    return pair_of_crates(crate_weights[1:])\n',
			'reference.js': 'function pairOfCrates(crateWeights) { return crateWeights; }\n',
			'generator.py': 'def generate(seed, size):\n    return [[seed]]\n',
		});
	});

	it('get a second name where the first can not be replaced, in Python, and stay behind elsewhere', () => {
		const programs = programsOf({
			'brute.py': 'def two_sum(nums):\n    return Box().two_sum(nums)\n',
			'wrong/fields.js': '// Expect: wrongAnswer\n// Why: old\nfunction twoSum(nums) { return { twoSum }; }\n',
			'wrong/early.py': '# Expect: wrongAnswer\n# Why: old words\n\ndef two_sum(nums):\n    return f(nums=nums)\n',
		});
		assert.match(programs.get('brute.py') ?? '', /Box\(\)\.two_sum\(crate_weights\)\n\n\npair_of_crates = two_sum\n$/);
		assert.ok(!programs.has('wrong/fields.js'));
		assert.equal(
			programs.get('wrong/early.py'),
			'# Expect: wrongAnswer\n# Why: old words\n\ndef pair_of_crates(nums):\n    return f(nums=nums)\n',
		);
	});

	it('are no variant where the new name is taken in one of them', () => {
		const taken: string[] = [];
		programsOf({ 'reference.py': 'def pair_of_crates():\n    pass\n\ndef two_sum(nums):\n    return 1\n' }, taken);
		assert.deepEqual(taken, ['reference.py']);
	});

	it('refuse inputs without words of the old story', () => {
		const validator = programsOf({ 'validator.py': "def validate(a):\n    raise ValueError('too many seats')\n" }).get(
			'validator.py',
		);
		assert.match(validator ?? '', /_kernel_validate = validate\n[^]*raise ValueError\('it does not keep/);
	});
});
