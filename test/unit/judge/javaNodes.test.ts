import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Signature } from '#contract/signature.ts';
import { java } from '#judge/languages/java.ts';
import { javaNodeFiles } from '#judge/languages/javaSources.ts';

const signature = Signature.parse({
	name: 'join',
	parameters: [
		{ name: 'list', type: 'list<int>' },
		{ name: 'tree', type: 'tree<long>' },
	],
	returns: { type: 'list<int>' },
});

function filesBeside(source: string): string[] {
	return Object.keys(javaNodeFiles(source, signature)).sort();
}

describe('the classes of nodes beside a Java solution', () => {
	it('are there for the untouched starter, which shows them in comments', () => {
		const starter = java.starter(signature);
		assert.match(starter, /\/\/ class ListNode/);
		assert.deepEqual(filesBeside(starter), ['ListNode.java', 'TreeNode.java']);
	});

	it('are left out when the solution brings its own', () => {
		assert.deepEqual(filesBeside('class Solution {}\nclass ListNode { int val; }\n'), ['TreeNode.java']);
		assert.deepEqual(filesBeside('/* mine */ record TreeNode(long val) {} // a node\n'), ['ListNode.java']);
	});

	it('are there when only a comment over several lines speaks of them', () => {
		assert.deepEqual(filesBeside('/*\n class ListNode\n class TreeNode\n*/ class Solution {}\n'), [
			'ListNode.java',
			'TreeNode.java',
		]);
	});
});
