import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseJavaOutput } from '#judge/languages/javaDiagnostics.ts';

const line = (change: Record<string, unknown>): string =>
	JSON.stringify({
		severity: 'error',
		file: 'Solution.java',
		line: 1,
		column: 1,
		code: 'some',
		message: 'words',
		...change,
	});

describe('what the compiler of Java said', () => {
	const source = 'class Solution {\n\tint a = b;\n}\n';

	it('is shown as javac shows it, with a caret that stands below its place', () => {
		const read = parseJavaOutput(line({ line: 2, column: 10, message: 'cannot find symbol' }), 'Solution.java', source);
		assert.deepEqual(read.diagnostics, [{ severity: 'error', line: 2, column: 10, message: 'cannot find symbol' }]);
		assert.equal(read.output, 'Solution.java:2: error: cannot find symbol\n\tint a = b;\n\t        ^');
	});

	it('is apart for the solution and for what calls it', () => {
		const words = [
			'OpenJDK 64-Bit Server VM warning: something of its own',
			line({ severity: 'warning' }),
			line({ severity: 'note' }),
			line({ file: 'CodeSenseiEntry.java', code: 'compiler.err.x', message: 'no' }),
			line({ file: 'CodeSenseiEntry.java', severity: 'warning' }),
			'{"severity":"error"',
			'',
		].join('\n');
		const read = parseJavaOutput(words, 'Solution.java', source);
		assert.deepEqual(read.diagnostics, [{ severity: 'warning', line: 1, column: 1, message: 'words' }]);
		assert.deepEqual(read.entryErrors, [{ code: 'compiler.err.x', message: 'no', line: 1 }]);
		assert.equal(read.failure, undefined);
	});

	it('may be that javac broke down', () => {
		const read = parseJavaOutput(
			'{"severity":"failure","message":"java.lang.StackOverflowError"}',
			'Solution.java',
			source,
		);
		assert.equal(read.failure, 'java.lang.StackOverflowError');
	});
});
