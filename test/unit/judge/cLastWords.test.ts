import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCLastWords } from '#judge/languages/cLastWords.ts';

describe('the last words of a C program', () => {
	it('are an assertion with its place, as glibc and macOS tell it', () => {
		const crash = { message: "Assertion 'n != 2' failed.", frames: [{ line: 3, function: 'addOne' }] };
		assert.deepEqual(readCLastWords("mine\nprogram: solution.c:3: addOne: Assertion `n != 2' failed.\n")?.crash, crash);
		const mac = 'Assertion failed: (n != 2), function addOne, file solution.c, line 3.';
		assert.deepEqual(readCLastWords(`${mac}\n`), {
			crash: { message: 'Assertion failed: (n != 2)', frames: crash.frames },
			start: mac,
		});
	});

	it('are nothing else that a program prints', () => {
		assert.equal(readCLastWords('Assertion of mine\n'), undefined);
	});
});
