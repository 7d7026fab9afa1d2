import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseRustOutput } from '#judge/languages/rustDiagnostics.ts';
import { readRustLastWords } from '#judge/languages/rustLastWords.ts';

const span = (file: string, line: number, column: number) => ({
	file_name: file,
	line_start: line,
	column_start: column,
	is_primary: true,
});
const said = (level: string, message: string, ...spans: unknown[]) =>
	JSON.stringify({ level, message, spans, rendered: `${level}: ${message}\n` });

describe('what rustc says', () => {
	it('becomes places in the learner’s own file, macros where they are called', () => {
		const words = [
			said('warning', 'unused variable: `x`', span('solution.rs', 2, 9)),
			said('error', 'mismatched types', {
				...span('<std macros>', 1, 1),
				expansion: { span: span('solution.rs', 3, 5) },
			}),
			said('error', 'aborting due to 1 previous error'),
		].join('\n');
		const found = parseRustOutput(words, 'solution.rs', 9);
		assert.deepEqual(found.diagnostics, [
			{ severity: 'warning', line: 2, column: 9, message: 'unused variable: `x`' },
			{ severity: 'error', line: 3, column: 5, message: 'mismatched types' },
		]);
		assert.equal(found.output, 'warning: unused variable: `x`\n\nerror: mismatched types');
	});

	it('about the driver, or about no place at all, is kept apart', () => {
		const words = [
			said('error', 'cannot find', span('code_sensei_driver.rs', 3, 1)),
			said('error', 'linker `cc` not found'),
		];
		const found = parseRustOutput(words.join('\n'), 'solution.rs', 9);
		assert.deepEqual(found, { diagnostics: [], driverErrors: ['cannot find', 'linker `cc` not found'], output: '' });
	});

	it('about the driver comes with the line that it is about', () => {
		const text = [{ text: '  fn call0() { super::Shelf::put() }' }];
		const words = said('error', 'mismatched types', { ...span('code_sensei_driver.rs', 3, 1), text });
		const { driverErrors } = parseRustOutput(words, 'solution.rs', 9);
		assert.deepEqual(driverErrors, ['mismatched types\nfn call0() { super::Shelf::put() }']);
	});

	it('a bracket that is not closed is missed in the last line of the learner’s', () => {
		const found = parseRustOutput(said('error', 'unclosed', span('solution.rs', 8, 40)), 'solution.rs', 5);
		assert.deepEqual(found.diagnostics, [{ severity: 'error', line: 5, column: 1, message: 'unclosed' }]);
	});
});

describe('the last words of a Rust program', () => {
	it('tell that its stack was full', () => {
		const tail = "mine\n\nthread 'main' (7) has overflowed its stack\nfatal runtime error: stack overflow, aborting\n";
		assert.match(readRustLastWords(tail)?.crash.message ?? '', /^stack overflow/);
		assert.equal(readRustLastWords('mine\n'), undefined);
	});
});
