import assert from 'node:assert/strict';
import type { Signature } from '#contract/signature.ts';
import { languages } from '#judge/languages/languages.ts';
import { functionLine } from '#extension/challenges/functionLine.ts';

describe('the line for Run, Submit and Hint', () => {
	it('is that of the function that is judged, not of a helper above it', () => {
		const source =
			'# Code Sensei: bank.two-sum\n\ndef helper(x):\n    return x\n\ndef two_sum(nums, target):\n    ...\n';
		assert.equal(functionLine(source, 'python', 'twoSum'), 5);
	});

	it('is found in every starter, below the nodes that it explains', () => {
		const signature: Signature = {
			name: 'hangNodes',
			parameters: [
				{ name: 'row', type: 'list<string>', description: 'what to hang up' },
				{ name: 'root', type: 'tree<long>' },
			],
			returns: { type: 'void', changes: 'root' },
		};
		for (const { id, starter, declaration } of Object.values(languages)) {
			const text = starter(signature);
			const line = functionLine(text, id, signature.name);
			assert.ok(line !== undefined && text.split('\n')[line]?.includes(declaration(signature)), `${id}: ${line}`);
		}
	});

	it('is that of the first function while the name is not known', () => {
		assert.equal(functionLine('import sys\n\ndef helper(x):\n    return x\n', 'python', undefined), 2);
	});

	it('is that of the first function when the judged one is not there yet', () => {
		assert.equal(functionLine('def twosum(nums, target):\n    ...\n', 'python', 'twoSum'), 0);
	});

	it('is found for each way to write a function in JavaScript', () => {
		const declarations = [
			'function twoSum(nums, target) {',
			'async function twoSum(nums, target) {',
			'const twoSum = (nums, target) => {',
			'const twoSum = function (nums, target) {',
			'let twoSum = nums => nums;',
			'export function twoSum(nums, target) {',
		];
		for (const declaration of declarations)
			assert.equal(functionLine(`const limit = 3;\nfunction other() {}\n${declaration}\n`, 'javascript', 'twoSum'), 2);
	});

	it('is found in TypeScript, with types before and behind it', () => {
		const declarations = [
			'export function twoSum(nums: number[], target: number): number[] {',
			'function twoSum<T>(nums: T[], target: number): number[] {',
			'const twoSum: (nums: number[]) => number[] = (nums) => {',
		];
		for (const declaration of declarations)
			assert.equal(functionLine(`type Pair = [number, number];\n${declaration}\n`, 'typescript', 'twoSum'), 1);
	});

	it('is found in C++ with templates in the return type, and not at a declaration', () => {
		const source = [
			'#include <vector>',
			'using namespace std;',
			'std::vector<int> twoSum(const std::vector<int>& nums, int target);',
			'static long long gcd(long long a, long long b) {',
			'std::vector<std::vector<int>> twoSum(const std::vector<int>& nums, int target) {',
		].join('\n');
		assert.equal(functionLine(source, 'cpp', 'twoSum'), 4);
	});

	it('does not exist in a file without functions', () => {
		assert.equal(functionLine('# nothing yet\n', 'python', 'twoSum'), undefined);
		assert.equal(functionLine('return f(x);\nif (a) {\n', 'cpp', 'twoSum'), undefined);
	});
});
