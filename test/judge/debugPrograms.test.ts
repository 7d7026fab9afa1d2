import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { shelf, shelfCalls, shelves } from './classSolutions.ts';
import { debugCase, launched } from './debugUnderTest.ts';

/** What the program prints when it runs by itself. */
async function run(language: LanguageId, source: string, signature: Signature, input: Value[]): Promise<string> {
	const { program, args } = launched(await debugCase({ language, source, signature, input }));
	return execFileSync(program, args, { encoding: 'utf8' });
}

const everyKind: Signature = {
	name: 'seeAll',
	parameters: [
		{ name: 'big', type: 'long' },
		{ name: 'real', type: 'double' },
		{ name: 'text', type: 'string' },
		{ name: 'rows', type: 'long[][]' },
		{ name: 'chain', type: 'list<int>' },
		{ name: 'root', type: 'tree<int>' },
		{ name: 'maybe', type: 'int?' },
	],
	returns: { type: 'bool[]' },
};
const values: Value[] = [
	'9223372036854775807',
	'-Infinity',
	'a "quote", \\ and 🦊?\n',
	[['1'], []],
	[4, 5],
	[1, null, 3],
	null,
];

/** Each says of every value whether it is as it should be. */
const seeAll: Readonly<Record<LanguageId, string>> = {
	javascript: String.raw`function seeAll(big, real, text, rows, chain, root, maybe) {
	const isText = text === 'a "quote", \\ and 🦊?\n';
	return [big === 2n ** 63n - 1n, real === -Infinity, isText, rows[0][0] === 1n && rows[1].length === 0, chain.next.val === 5, root.left === null && root.right.val === 3, maybe === null];
}
`,
	typescript: String.raw`export function seeAll(big: bigint, real: number, text: string, rows: bigint[][], chain: ListNode | null, root: TreeNode | null, maybe: number | null): boolean[] {
	const isText: boolean = text === 'a "quote", \\ and 🦊?\n';
	return [big === 2n ** 63n - 1n, real === -Infinity, isText, rows[0]![0] === 1n && rows[1]!.length === 0, chain!.next!.val === 5, root!.left === null && root!.right!.val === 3, maybe === null];
}
`,
	python: String.raw`def see_all(big, real, text, rows, chain, root, maybe):
    is_text = text == 'a "quote", \\ and 🦊?\n'
    return [big == 2 ** 63 - 1, real == float('-inf'), is_text, rows == [[1], []], chain.next.val == 5, root.left is None and root.right.val == 3, maybe is None]
`,
	java: String.raw`import java.util.*;

public class Solution {
	public boolean[] seeAll(long big, double real, String text, long[][] rows, ListNode chain, TreeNode root, Integer maybe) {
		boolean isText = text.equals("a \"quote\", \\ and 🦊?\n");
		return new boolean[] {big == Long.MAX_VALUE, real == Double.NEGATIVE_INFINITY, isText, rows[0][0] == 1 && rows[1].length == 0, chain.next.val == 5, root.left == null && root.right.val == 3, maybe == null};
	}
}
`,
	cpp: String.raw`std::vector<bool> seeAll(long long big, double real, const std::string& text, const std::vector<std::vector<long long>>& rows, ListNode* chain, TreeNode* root, std::optional<int> maybe) {
	const bool isText = text == "a \"quote\", \\ and 🦊?\n";
	return {big == LLONG_MAX, real == -INFINITY, isText, rows[0][0] == 1 && rows[1].empty(), chain->next->val == 5, root->left == nullptr && root->right->val == 3, !maybe};
}
`,
	c: String.raw`#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

bool* seeAll(long long big, double real, char* text, long long** rows, int rowsSize, int* rowsColSize, struct ListNode* chain, struct TreeNode* root, int* maybe, int* returnSize) {
	const bool isText = strcmp(text, "a \"quote\", \\ and 🦊?\n") == 0;
	bool all[] = {big == LLONG_MAX, real == -INFINITY, isText, rowsSize == 2 && rows[0][0] == 1 && rowsColSize[1] == 0, chain->next->val == 5, root->left == NULL && root->right->val == 3, maybe == NULL};
	*returnSize = 7;
	return memcpy(malloc(sizeof all), all, sizeof all);
}
`,
	go: String.raw`package solution

import "math"

func seeAll(big int64, real float64, text string, rows [][]int64, chain *ListNode, root *TreeNode, maybe *int) []bool {
	isText := text == "a \"quote\", \\ and 🦊?\n"
	return []bool{big == math.MaxInt64, math.IsInf(real, -1), isText, rows[0][0] == 1 && len(rows[1]) == 0, chain.Next.Val == 5, root.Left == nil && root.Right.Val == 3, maybe == nil}
}
`,
	rust: String.raw`use std::cell::RefCell;
use std::rc::Rc;

fn see_all(big: i64, real: f64, text: String, rows: Vec<Vec<i64>>, chain: Option<Box<ListNode>>, root: Option<Rc<RefCell<TreeNode>>>, maybe: Option<i32>) -> Vec<bool> {
    let is_text = text == "a \"quote\", \\ and 🦊?\n";
    let second = chain.unwrap().next.unwrap().val;
    let root = root.unwrap();
    let right = root.borrow().right.as_ref().unwrap().borrow().val;
    let left = root.borrow().left.is_none();
    vec![big == i64::MAX, real == f64::NEG_INFINITY, is_text, rows[0][0] == 1 && rows[1].is_empty(), second == 5, left && right == 3, maybe.is_none()]
}
`,
};

/** Reverses a list of numbers in place. */
const turnRound: Readonly<Record<LanguageId, string>> = {
	javascript: 'exports.turnRound = (items) => void items.reverse();\n',
	typescript: 'export const turnRound = (items: number[]): void => void items.reverse();\n',
	python: 'def turn_round(items):\n    items.reverse()\n',
	java: 'class Solution {\n\tvoid turnRound(int[] items) {\n\t\tint first = items[0];\n\t\titems[0] = items[1];\n\t\titems[1] = first;\n\t}\n}\n',
	cpp: 'void turnRound(std::vector<int>& items) { std::reverse(items.begin(), items.end()); }\n',
	c: 'void turnRound(int* items, int size) {\n\tint first = items[0];\n\titems[0] = items[size - 1];\n\titems[size - 1] = first;\n}\n',
	go: 'package solution\n\nfunc turnRound(items []int) { items[0], items[1] = items[1], items[0] }\n',
	rust: 'pub fn turn_round(items: &mut Vec<i32>) { items.reverse(); }\n',
};

describe('a program to debug one case', () => {
	for (const language of LanguageId.options) {
		it(`gives a solution in ${language} the values that the judge gives it, and shows what it returns`, async () => {
			const printed = await run(language, seeAll[language], everyKind, values);
			const isTrue = printed.replaceAll(/\s/g, '').toLowerCase();
			assert.equal(isTrue, `result:[${Array.from({ length: 7 }, () => 'true').join(',')}]`);
		});

		it(`shows what a solution in ${language} changed in place`, async () => {
			const signature: Signature = {
				name: 'turnRound',
				parameters: [{ name: 'items', type: 'int[]' }],
				returns: { type: 'void', changes: 'items' },
			};
			const printed = await run(language, turnRound[language], signature, [[1, 2]]);
			assert.equal(printed.replaceAll(/\s/g, ''), 'Result:[2,1]');
		});
	}

	it('is refused for values of another type', async () => {
		const signature: Signature = { name: 'f', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'int' } };
		const asked = debugCase({ language: 'python', source: 'def f(n): pass\n', signature, input: ['text'] });
		await assert.rejects(asked, { code: 'badRequest' });
	});

	for (const language of LanguageId.options) {
		it(`makes the calls of a class in ${language}`, async () => {
			const printed = await run(language, shelves[language], shelf, [shelfCalls]);
			assert.match(printed, /9007199254740994/);
			assert.match(printed, /box/);
		});
	}
});
