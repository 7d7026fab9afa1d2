import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { ClassSignature } from '#contract/signature.ts';
import type { Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { shelf, shelfCalls, shelfResults, shelves } from './classSolutions.ts';
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

	describe('of a class', () => {
		const judgeShelf = (...changes: [from: string, to: string][]): Promise<JudgeResult> =>
			submit(
				changes.reduce((source, [from, to]) => source.replaceAll(from, to), shelves.c),
				{
					signature: shelf,
					cases: [{ name: 'case 1', input: [shelfCalls], expected: { kind: 'value', value: shelfResults } }],
				},
			);

		it('the call is told of which the result is none of its type', async () => {
			const size = await judgeShelf(['*returnSize = shelf->size', '*returnSize = -1']);
			assert.equal(
				size.cases[0]?.message,
				'returned an array of size -1, from call 6, shelfAllLabels, string[] was expected',
			);
			const char = await judgeShelf(['first < 0x80', '1']);
			assert.equal(
				char.cases[0]?.message,
				'returned a char that is not ASCII, from call 12, shelfInitial, char? was expected',
			);
		});

		it('a type that was not declared, and a function that is missing or another, are told', async () => {
			const said = async (from: string, to: string): Promise<string> => (await judgeShelf([from, to])).message ?? '';
			const other = await submit('int nothing;\n', { signature: shelf, cases: [{ name: 'one', input: [shelfCalls] }] });
			assert.match(other.message ?? '', /^No type Shelf was found. .*: typedef struct \{ \.\.\. \} Shelf;$/);
			assert.match(
				await said('shelfFree', 'shelfEnd'),
				/^No function shelfFree was found. .*: void shelfFree\(Shelf\* shelf\)$/,
			);
			assert.match(
				await said('shelfAllLabels(Shelf* shelf, int* returnSize)', 'shelfAllLabels(Shelf* shelf, long* returnSize)'),
				/^shelfAllLabels does not take the parameters .*: char\*\* shelfAllLabels\(Shelf\* shelf, int\* returnSize\)$/,
			);
			assert.match(
				await said('Shelf* shelfCreate(', 'void* shelfCreate('),
				/^shelfCreate returns another type than expected. .*: Shelf\* shelfCreate\(int size, char\*\* labels, int labelsSize\)$/,
			);
			assert.match(
				await said('double shelfMeanOf(Shelf* shelf,', 'char shelfMeanOf(Shelf* shelf,'),
				/^shelfMeanOf returns another type than expected/,
			);
		});

		it('a number that does not fit is told', async () => {
			const wide: ClassSignature = {
				name: 'Wide',
				parameters: [],
				methods: [{ name: 'most', parameters: [], returns: { type: 'int' } }],
			};
			const result = await submit(
				'#include <stdlib.h>\ntypedef int Wide;\nWide* wideCreate(void) { return malloc(4); }\nlong wideMost(Wide* wide) { return 3000000000; }\nvoid wideFree(Wide* wide) { free(wide); }\n',
				{ signature: wide, cases: [{ name: 'one', input: [[['Wide'], ['most'], ['most']]] }] },
			);
			assert.equal(result.cases[0]?.message, 'returned the number 3000000000, from call 2, wideMost, int was expected');
		});

		it('names of the solution’s own may be anything', async () => {
			const result = await judgeShelf(
				['int count = 0', 'int made = 0'],
				['count++', 'made++'],
				['sum / count', 'sum / made'],
				[
					'#include <stdlib.h>',
					'#include <stdlib.h>\nstatic int calls;\nint which(void) { return calls; }\n#define if while',
				],
				['void shelfFree', '#undef if\nvoid shelfFree'],
				[
					'if (most == NULL || node->val > *most) most = &node->val;',
					'most = most == NULL || node->val > *most ? &node->val : most;',
				],
			);
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});
	});
});
