import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { debugProgramOf } from '#judge/languages/debugProgram.ts';

const interpreters = { javascript: process.execPath, python: '/usr/bin/python3' } as const;

/** What the program prints when it runs the solution by itself. */
function run(language: keyof typeof interpreters, source: string, signature: Signature, input: Value[]): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-debug-'));
	try {
		const made = debugProgramOf({ language, signature, input });
		assert.ok(made.kind === 'program');
		const program = path.join(folder, made.fileName);
		const solution = path.join(folder, language === 'python' ? 'my solution.py' : 'my solution.js');
		writeFileSync(program, made.text);
		writeFileSync(solution, source);
		return execFileSync(interpreters[language], [program, solution], { encoding: 'utf8' });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
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
	returns: { type: 'string' },
};
const values: Value[] = [
	'9223372036854775807',
	'-Infinity',
	'a "quote", \\ and 🦊\n',
	[['1'], []],
	[4, 5],
	[1, null, 3],
	null,
];

describe('a program to debug one case', () => {
	it('gives a JavaScript solution the values that the judge gives it', () => {
		const source = `function seeAll(big, real, text, rows, chain, root, maybe) {
	return [big === 2n ** 63n - 1n, real === -Infinity, text, rows[0][0] === 1n, chain.next.val, root.left, root.right.val, maybe].join('|');
}
`;
		assert.equal(
			run('javascript', source, everyKind, values),
			`Result: \'true|true|a "quote", \\\\ and 🦊\\n|true|5||3|\'\n`,
		);
	});

	it('gives a Python solution the values that the judge gives it', () => {
		const source = `def see_all(big, real, text, rows, chain, root, maybe):
    return [big == 2 ** 63 - 1, real == float('-inf'), text == 'a "quote", \\\\ and 🦊\\n', rows, chain.next.val, root.left, root.right.val, maybe]
`;
		assert.equal(run('python', source, everyKind, values), 'Result: [True, True, True, [[1], []], 5, None, 3, None]\n');
	});

	it('shows what a solution changed in place', () => {
		const signature: Signature = {
			name: 'turnRound',
			parameters: [{ name: 'items', type: 'int[]' }],
			returns: { type: 'void', changes: 'items' },
		};
		const python = 'def turn_round(items):\n    items.reverse()\n';
		assert.equal(run('python', python, signature, [[1, 2]]), 'Result: [2, 1]\n');
		assert.equal(
			run('javascript', 'exports.turnRound = (items) => void items.reverse();\n', signature, [[1, 2]]),
			'Result: [ 2, 1 ]\n',
		);
	});

	it('is refused for values of another type, and not to be had where a solution is compiled first', () => {
		const signature: Signature = { name: 'f', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'int' } };
		const ask = (language: LanguageId, input: Value[]) => debugProgramOf({ language, signature, input });
		assert.throws(() => ask('python', ['text']), { code: 'badRequest' });
		assert.deepEqual(ask('cpp', [1]), { kind: 'notPossible' });
	});
});
