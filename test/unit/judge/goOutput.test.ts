import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseGoOutput } from '#judge/languages/goDiagnostics.ts';
import { readGoLastWords } from '#judge/languages/goLastWords.ts';

describe('what Go’s compiler says', () => {
	it('becomes places in the learner’s own file, wherever that lies', () => {
		const words =
			'# solution\nsolution/solution.go:3:8: "os" imported and not used\nsolution.go:7:2: cannot use x\n\thave (int)\n\twant (string)\n';
		const found = parseGoOutput(words, 'solution.go');
		assert.deepEqual(found.diagnostics, [
			{ severity: 'error', line: 3, column: 8, message: '"os" imported and not used' },
			{ severity: 'error', line: 7, column: 2, message: 'cannot use x' },
		]);
		assert.equal(
			found.output,
			'solution.go:3:8: "os" imported and not used\nsolution.go:7:2: cannot use x\n\thave (int)\n\twant (string)',
		);
	});

	it('about the driver is kept apart, with the lines that go on', () => {
		const found = parseGoOutput('code_sensei_driver.go:4: cannot use f\n\thave (int)\n', 'solution.go');
		assert.deepEqual(found, { diagnostics: [], driverErrors: ['cannot use f'], output: '' });
	});
});

describe('the last words of Go’s runtime', () => {
	it('give the reason and the places, innermost call last, of the first goroutine', () => {
		const tail = [
			'mine',
			'panic: runtime error: index out of range [5] with length 1',
			'',
			'goroutine 18 [running]:',
			'solution.inner(...)',
			'\tsolution.go:4',
			'solution.(*Tree).walk(0x1, {0x2, 0x3})',
			'\t/tmp/x/solution.go:9 +0x94',
			'created by solution.addOne in goroutine 1',
			'\tsolution.go:12 +0x2e',
			'',
			'goroutine 1 [chan receive]:',
			'solution.addOne()',
			'\tsolution.go:13',
			'',
		].join('\n');
		assert.deepEqual(readGoLastWords(tail), {
			crash: {
				message: 'runtime error: index out of range [5] with length 1',
				frames: [
					{ line: 9, function: '(*Tree).walk' },
					{ line: 4, function: 'inner' },
				],
			},
			start: 'panic: runtime error: index out of range [5] with length 1\n',
		});
	});

	it('are not what a program prints of its own', () => {
		assert.equal(readGoLastWords('no panic: here\n'), undefined);
	});
});
