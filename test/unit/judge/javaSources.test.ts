import assert from 'node:assert/strict';
import { java } from '#judge/languages/java.ts';
import { javaNodeFiles } from '#judge/languages/javaSources.ts';
import type { Signature } from '#contract/signature.ts';

const signature: Signature = {
	name: 'hang',
	parameters: [
		{ name: 'row', type: 'list<int>' },
		{ name: 'root', type: 'tree<int>' },
	],
	returns: { type: 'void', changes: 'root' },
};

describe("the nodes' classes of a Java solution", () => {
	it('are there beside a starter, which only shows them in comments', () => {
		assert.deepEqual(Object.keys(javaNodeFiles(java.starter(signature), signature)), [
			'ListNode.java',
			'TreeNode.java',
		]);
	});

	it('are its own where it declares them', () => {
		const source = 'final class ListNode { int val; }\n\trecord TreeNode(int val) {}\n';
		assert.deepEqual(javaNodeFiles(source, signature), {});
	});
});
