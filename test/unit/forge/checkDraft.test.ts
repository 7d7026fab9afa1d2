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
			['import dataclasses as d; d.sys.modules', 'It must not use .sys.'],
			['known = re.sys', 'It must not use .sys.'],
			['from enum import Enum, sys', 'It must not import sys.'],
			['import operator; operator.attrgetter("x")', 'It must not call attrgetter().'],
			['(x for x in ()).gi_frame', 'It must not use .gi_frame.'],
		] as const) {
			assert.deepEqual(found({ reference: `# first\n${code}\n` }), [`reference:2 ${message}`], code);
		}
	});

	it('is an attribute that a module keeps to itself', () => {
		const code = 'import random\nfrom collections import namedtuple\nrandom._os.listdir("/")\n';
		assert.deepEqual(found({ generator: code }), ['generator:3 It must not use ._os.']);
		assert.deepEqual(found({ generator: 'import random\npair._replace(x=1)\nself._sys = self.os\n' }), []);
	});

	it('is a statement that allows several answers while the checker accepts one', () => {
		const message = 'statement:1 It allows several answers, and the checker accepts one: say which one is wanted.';
		const of = (words: string, type = 'int[]') =>
			found({
				statement: `The \`weights\` and \`capacity\`. ${words}`,
				returns: { type, changes: '', description: '' },
			});
		assert.deepEqual(of('Return the places in any order.'), [message]);
		assert.deepEqual(of('If there are several, return any of them.', 'int'), [message]);
		assert.deepEqual(of('Stones may be taken in any order. Return how many.', 'int'), []);
		assert.deepEqual(of('If there are several, return the smallest. Any number of logs can be carried.', 'int'), []);
	});

	it('is a time limit that is fair to nobody', () => {
		assert.deepEqual(found({ timeLimitMs: 50 }), [
			'timeLimitMs:1 A limit of 50 ms is not fair on every machine: 1000 to 4000 are.',
		]);
		assert.deepEqual(found({ timeLimitMs: 5000 }), []);
	});

	it('is a text that gives the solution away', () => {
		const { hints, statement } = someDraft();
		const hint = (text: string) => found({ hints: [...hints.slice(0, 3), text] });
		assert.deepEqual(hint('Begin with `load` and `trips`, then compare with `capacity`.'), []);
		assert.deepEqual(hint('Now `if load > capacity: trips += 1` is missing.'), [
			'hints[3]:1 It quotes the reference: if load > capacity : trips + = 1.',
		]);
		assert.deepEqual(hint('```\nx = 1\n```'), ['hints[3]:1 It must not contain code.']);
		assert.deepEqual(found({ statement: `${statement}\nUse a sliding window.` }), [
			'statement:1 It names a technique, "sliding window": that is what hints are for.',
		]);
		assert.deepEqual(found({ statement: `${statement}\nThe values form a binary search tree.` }), []);
	});

	it('is a method of a class that the statement does not speak of', () => {
		const returns = { type: 'void', description: '' };
		const methods = ['park', 'leave'].map((name) => ({ name, description: '', parameters: [], returns }));
		const statement = 'It has a `capacity` and `weights`; with `park` one more is there.';
		assert.deepEqual(found({ kind: 'class', methods, statement }), [
			'statement:1 The class has a method leave, which the statement does not mention.',
		]);
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
