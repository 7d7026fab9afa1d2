import type { LanguageId } from '#contract/ids.ts';
import type { Value } from '#contract/value.ts';

/** Solutions that change their second argument and return nothing. */
export const inPlace: { type: string; sources: Readonly<Record<LanguageId, string>>; value: Value; expected: Value }[] =
	[
		{
			type: 'int[]',
			value: [1, 2, 3],
			expected: [3, 2, 1],
			sources: {
				python: 'def turn(times, value):\n    value.reverse()\n',
				javascript: 'function turn(times, value) { value.reverse(); }\n',
				typescript: 'function turn(times: number, value: number[]): void { value.reverse(); }\n',
				java: 'class Solution { public void turn(int times, int[] value) { int last = value[2]; value[2] = value[0]; value[0] = last; } }\n',
				cpp: 'void turn(int, std::vector<int>& value) { std::reverse(value.begin(), value.end()); }\n',
				c: 'void turn(int times, int* value, int size) {\n	for (int i = 0, j = size - 1; i < j; i++, j--) {\n		int kept = value[i];\n		value[i] = value[j];\n		value[j] = kept;\n	}\n}\n',
				go: 'package main\n\nfunc turn(times int, value []int) {\n	for i, j := 0, len(value)-1; i < j; i, j = i+1, j-1 {\n		value[i], value[j] = value[j], value[i]\n	}\n}\n',
				rust: 'pub fn turn(_times: i32, value: &mut Vec<i32>) {\n    value.reverse();\n}\n',
			},
		},
		{
			type: 'char[][]',
			value: [['a', 'b'], ['c']],
			expected: [['z', 'b'], ['c']],
			sources: {
				python: 'def turn(times, value):\n    value[0][0] = "z"\n',
				javascript: 'function turn(times, value) { value[0][0] = "z"; }\n',
				typescript: 'function turn(times: number, value: string[][]): void { value[0]![0] = "z"; }\n',
				java: "class Solution { public void turn(int times, char[][] value) { value[0][0] = 'z'; } }\n",
				cpp: "void turn(int, std::vector<std::vector<char>>& value) { value[0][0] = 'z'; }\n",
				c: "void turn(int times, char** value, int size, int* sizes) { value[0][0] = 'z'; }\n",
				go: "package main\n\nfunc turn(times int, value [][]byte) { value[0][0] = 'z' }\n",
				rust: "pub fn turn(_times: i32, value: &mut Vec<Vec<char>>) {\n    value[0][0] = 'z';\n}\n",
			},
		},
		{
			type: 'list<int>',
			value: [1, 2, 3],
			expected: [1, 3],
			sources: {
				python: 'def turn(times, value):\n    value.next = value.next.next\n',
				javascript: 'function turn(times, value) { value.next = value.next.next; }\n',
				typescript:
					'declare class ListNode { next: ListNode | null }\nfunction turn(times: number, value: ListNode): void { value.next = value.next!.next; }\n',
				java: 'class Solution { public void turn(int times, ListNode value) { value.next = value.next.next; } }\n',
				cpp: 'void turn(int, ListNode* value) { value->next = value->next->next; }\n',
				c: 'void turn(int times, struct ListNode* value) { value->next = value->next->next; }\n',
				go: 'package main\n\nfunc turn(times int, value *ListNode) { value.Next = value.Next.Next }\n',
				rust: 'pub fn turn(_times: i32, value: &mut Option<Box<ListNode>>) {\n    let first = value.as_mut().unwrap();\n    first.next = first.next.take().unwrap().next;\n}\n',
			},
		},
		{
			type: 'tree<int>',
			value: [1, 2, 3],
			expected: [1, 3, 2],
			sources: {
				python: 'def turn(times, value):\n    value.left, value.right = value.right, value.left\n',
				javascript: 'function turn(times, value) { [value.left, value.right] = [value.right, value.left]; }\n',
				typescript:
					'type Tree = { left: Tree; right: Tree };\nfunction turn(times: number, value: Tree): void { [value.left, value.right] = [value.right, value.left]; }\n',
				java: 'class Solution { public void turn(int times, TreeNode value) { TreeNode left = value.left; value.left = value.right; value.right = left; } }\n',
				cpp: 'void turn(int, TreeNode* value) { std::swap(value->left, value->right); }\n',
				c: 'void turn(int times, struct TreeNode* value) {\n	struct TreeNode* kept = value->left;\n	value->left = value->right;\n	value->right = kept;\n}\n',
				go: 'package main\n\nfunc turn(times int, value *TreeNode) { value.Left, value.Right = value.Right, value.Left }\n',
				rust: 'use std::cell::RefCell;\nuse std::rc::Rc;\npub fn turn(_times: i32, value: &mut Option<Rc<RefCell<TreeNode>>>) {\n    let mut root = value.as_ref().unwrap().borrow_mut();\n    let left = root.left.take();\n    root.left = root.right.take();\n    root.right = left;\n}\n',
			},
		},
	];
