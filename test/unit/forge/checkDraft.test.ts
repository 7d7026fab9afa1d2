import assert from 'node:assert/strict';
import type { ChallengeDraft } from '#backend/forge/challengeDraft.ts';
import { checkDraft } from '#backend/forge/checkDraft.ts';
import { someDraft } from './someDraft.ts';

function found(changes: Partial<ChallengeDraft>): string[] {
	return checkDraft(someDraft(changes)).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('what can be seen in a draft without running it', () => {
	it('is nothing in a sound one', () => {
		assert.deepEqual(found({}), []);
	});

	it('is a statement that does not speak of a parameter', () => {
		assert.deepEqual(found({ statement: 'Count the `weights`.' }), [
			'statement:1 The signature has a parameter capacity, which the statement does not mention.',
		]);
	});

	it('is a constraint on something that is no parameter', () => {
		assert.deepEqual(found({ constraints: ['1 <= weights.length <= 10', '1 <= nums[i] <= 5', 'letters a to z'] }), [
			"constraints[1]:1 nums is none of the signature's parameters.",
		]);
	});

	it('is a statement that keeps quiet about an order that does not matter', () => {
		const statement = 'List the `weights` up to `capacity`';
		const message = 'statement:1 With the checker anyOrder it has to say that the answer may come in any order.';
		assert.deepEqual(found({ checker: 'anyOrder', statement }), [message]);
		assert.deepEqual(found({ checker: 'anyOrder', statement: `${statement}, in any order.` }), []);
		assert.deepEqual(found({ checker: 'exact', statement }), []);
	});

	it('is a link, an image or HTML in a text', () => {
		for (const text of ['see https://x.test', '![x](y)', '[x](command:y)', '<img src=x onerror=y>', '<SCRIPT>']) {
			assert.deepEqual(found({ editorial: text }), ['editorial:1 It must not contain a link, an image or HTML.'], text);
		}
		assert.deepEqual(found({ editorial: 'a < b and i<j, nums[i] (see above)' }), []);
	});

	it('is a program that reaches for what it does not need', () => {
		for (const [code, message] of [
			['import os', 'It must not import os.'],
			['import math, socket as s', 'It must not import socket.'],
			['from subprocess import run', 'It must not import subprocess.'],
			['\tx = open("a")', 'It must not call open().'],
			['eval("1")', 'It must not call eval().'],
			['().__class__.__base__', 'It must not use __class__.'],
		] as const) {
			assert.deepEqual(found({ brute: `# first\n${code}\n` }), [`brute:2 ${message}`], code);
		}
	});

	it('is not a module or a word that every program may have', () => {
		const code =
			'from __future__ import annotations\nfrom collections.abc import Iterator\nimport heapq, bisect as b\nx = re.compile("a")\n' +
			'class A:\n    def __lt__(self, other): return reopen(1) # open(2)\n';
		assert.deepEqual(found({ validator: code }), []);
	});

	it('is a large input that would fill the memory, without expanding all of it', () => {
		const message = 'The large inputs together are too large: 10^5 elements each are plenty.';
		const huge = '[{"make":"repeat","of":{"make":"fill","value":1,"length":1000000},"times":1000000}]';
		assert.deepEqual(found({ largeInputs: [{ name: 'x', input: huge }] }), [`largeInputs[0]:1 ${message}`]);
		const large =
			'[{"make":"rows","count":5000,"of":{"make":"text","length":180,"alphabet":"ab","seed":1}},{"make":"value","value":1}]';
		assert.deepEqual(found({ largeInputs: Array.from({ length: 4 }, () => ({ name: 'x', input: large })) }), [
			`largeInputs[2]:1 ${message}`,
		]);
	});
});
