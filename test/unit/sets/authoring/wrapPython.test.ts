import assert from 'node:assert/strict';
import { wrapPython } from '#backend/sets/authoring/wrapPython.ts';

describe('a program that reads standard input, as a function of lines', () => {
	it('keeps its text, moved to the right', () => {
		const { source, remarks } = wrapPython(
			'import sys\n\n\ndef main():\n\tprint(input())\n\n\nif __name__ == "__main__":\n\tmain()\n',
		);
		assert.deepEqual(remarks, []);
		assert.match(
			source,
			/^def program\(\) -> None:\n {4}__name__ = '__main__'\n {4}import sys\n\n\n {4}def main\(\):\n {4}\tprint\(input\(\)\)\n/m,
		);
		assert.match(source, /^def solve\(lines: list\[str\]\) -> list\[str\]:$/m);
		assert.doesNotMatch(source, /exec\(/);
	});

	it('keeps imports of the future at the top', () => {
		const { source } = wrapPython('from __future__ import annotations\nprint(1)');
		assert.match(source, /^from __future__ import annotations\n\nimport io\n/);
		assert.equal(source.match(/__future__/g)?.length, 1);
	});

	it('is kept as a string where moving it would change it, and that is said', () => {
		for (const text of [
			'text = """a\nb"""\nprint(text)',
			'count = 0\ndef f():\n    global count\n    count += 1\nf()',
			'from math import *\nprint(pi)',
			"print('a\\\nb')",
			'print(globals())',
		]) {
			const { source, remarks } = wrapPython(text);
			assert.match(source, /^ {4}exec\(compile\(SOURCE/m);
			assert.match(remarks.join(), /kept as a string/);
			const literal = /SOURCE = \(\n([\s\S]*?)\n\)\n/.exec(source)?.[1] ?? '';
			// These literals are JSON, which is read here as Python reads it.
			assert.equal(
				literal
					.split('\n')
					.map((line) => JSON.parse(line.trim()) as string)
					.join(''),
				`${text}\n`,
			);
		}
	});

	it('says what would find nothing on standard input', () => {
		assert.match(wrapPython('data = open(0).read()').remarks.join(), /let it read from sys\.stdin/);
		assert.match(wrapPython('import threading\nthreading.Thread(target=f).start()').remarks.join(), /join\(\) it/);
		assert.deepEqual(wrapPython('t = threading.Thread(target=f)\nt.start()\nt.join()').remarks, []);
	});
});
