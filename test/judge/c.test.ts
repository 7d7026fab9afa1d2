import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

describe('C', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	const submit = (source: string, change: Partial<JudgeRequest> = {}): Promise<JudgeResult> =>
		judge.judge(requestOf({ language: 'c', source, ...change }));
	const making = (type: string, source: string): Promise<JudgeResult> =>
		submit(source, {
			signature: { name: 'make', parameters: [{ name: 'n', type: 'int' }], returns: { type } },
			cases: [{ name: 'only', input: [3] }],
		});

	it('what a case was given may be freed, given back or made larger', async () => {
		const result = await submit(
			'#include <stdlib.h>\nint* turn(int* nums, int numsSize, int* returnSize) {\n	nums = realloc(nums, (numsSize + 1) * sizeof *nums);\n	nums[numsSize] = 7;\n	*returnSize = numsSize + 1;\n	if (nums[0] == 0) {\n		free(nums);\n		*returnSize = 0;\n		return NULL;\n	}\n	return nums;\n}\n',
			{
				signature: { name: 'turn', parameters: [{ name: 'nums', type: 'int[]' }], returns: { type: 'int[]' } },
				cases: [
					{ name: 'larger', input: [[1, 2]], expected: { kind: 'value', value: [1, 2, 7] } },
					{ name: 'freed', input: [[0]], expected: { kind: 'value', value: [] } },
				],
			},
		);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	it('a result that is none is a wrong answer, in words', async () => {
		const wrong: [type: string, source: string, message: string][] = [
			['int[]', 'int* make(int n, int* returnSize) { *returnSize = 2; return 0; }\n', 'NULL as an array of size 2'],
			['int[]', 'int* make(int n, int* returnSize) { *returnSize = -1; return 0; }\n', 'an array of size -1'],
			['string', 'char* make(int n) { return 0; }\n', 'NULL'],
			['string', 'const char* make(int n) { return "\\xff"; }\n', 'a string that is not valid UTF-8'],
			[
				'list<int>',
				'struct ListNode* make(int n) { static struct ListNode a; a.next = &a; return &a; }\n',
				'a linked list that never ends',
			],
			['int', 'long make(int n) { return 3000000000; }\n', 'the number 3000000000'],
		];
		for (const [type, source, got] of wrong) {
			const result = await making(type, source);
			assert.equal(result.cases[0]?.message, `returned ${got}, ${type} was expected`, JSON.stringify(result));
		}
	});

	it('a function of another type does not compile, and its line is named', async () => {
		const result = await making('int', '\ndouble make(int n) { return 1; }\n');
		assert.equal(result.message, 'make returns another type than expected. Its first line should be: int make(int n)');
		assert.equal(result.compile.diagnostics.at(-1)?.line, 2);
		const parameters = await making('int', '\nint make(const char* n) { return 1; }\n');
		assert.equal(
			parameters.message,
			'make does not take the parameters it is called with. Its first line should be: int make(int n)',
			JSON.stringify(parameters),
		);
	});

	it('parameters may be const, and a header that was forgotten is told', async () => {
		const result = await submit('int addOne(const int n) { return n + (int)strlen("x"); }\n');
		assert.equal(result.verdict, 'compileError');
		assert.match(result.compile.diagnostics[0]?.message ?? '', /implicit declaration of function 'strlen'/);
		const fine = await submit(
			'#include <string.h>\nint total(const int* nums, int numsSize) { int sum = 0; for (int i = 0; i < numsSize; i++) sum += nums[i]; return sum; }\n',
			{
				signature: { name: 'total', parameters: [{ name: 'nums', type: 'int[]' }], returns: { type: 'int' } },
				cases: [{ name: 'one', input: [[1, 2]], expected: { kind: 'value', value: 3 } }],
			},
		);
		assert.equal(fine.verdict, 'accepted', JSON.stringify(fine));
	});

	it('a bracket that is not closed and a segmentation fault are told', async () => {
		const open = await submit('int addOne(int n) {\n	return n + 1;\n');
		assert.equal(open.verdict, 'compileError');
		assert.equal(open.compile.diagnostics.at(-1)?.line, 2, JSON.stringify(open));
		const fault = await submit('int addOne(int n) { int* nowhere = 0; return n == 2 ? *nowhere : n + 1; }\n');
		assert.match(fault.cases[1]?.crash?.message ?? '', /Segmentation fault|Trap|Illegal/);
	});
});
