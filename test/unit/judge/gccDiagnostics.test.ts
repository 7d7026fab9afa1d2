import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseGccOutput } from '#judge/languages/gccDiagnostics.ts';

const isDriver = (file: string): boolean => file === 'code_sensei_driver.cpp' || file.startsWith('/kit/');
const parse = (...lines: string[]) => parseGccOutput(lines.join('\n'), 'solution.cpp', isDriver);

describe('what g++ says', () => {
	it('becomes places in the learner’s own file, with the compiler’s words beside', () => {
		const found = parse(
			"solution.cpp: In function 'int f(int)':",
			"solution.cpp:3:9: error: expected ';' before '}' token",
			'    3 | return n',
			'      |         ^',
			"solution.cpp:2:6: warning: unused variable 'u' [-Wunused-variable]",
		);
		assert.deepEqual(found.diagnostics, [
			{ severity: 'error', line: 3, column: 9, message: "expected ';' before '}' token" },
			{ severity: 'warning', line: 2, column: 6, message: "unused variable 'u' [-Wunused-variable]" },
		]);
		assert.match(found.output, /^solution\.cpp: In function/);
		assert.match(found.output, /3 \| return n/);
		assert.deepEqual(found.driverErrors, []);
	});

	it('about a template of the library is put where the learner asked for it', () => {
		const found = parse(
			'In file included from /usr/include/c++/12/algorithm:61,',
			'                 from /kit/driver.hpp:5:',
			"/usr/include/c++/12/bits/predefined_ops.h: In instantiation of 'bool less()':",
			"/usr/include/c++/12/bits/stl_algo.h:1809:14:   required from 'void sort()'",
			'solution.cpp:5:32:   required from here',
			"/usr/include/c++/12/bits/predefined_ops.h:45:23: error: no match for 'operator<'",
		);
		assert.deepEqual(found.diagnostics, [
			{ severity: 'error', line: 5, column: 32, message: "no match for 'operator<'" },
		]);
		assert.doesNotMatch(found.output, /kit|In file included/);
	});

	it('about the driver is kept apart, its notes too', () => {
		const found = parse(
			"code_sensei_driver.cpp:14:40: error: '::f' has not been declared",
			'/kit/driver.hpp:90:2: error: static assertion failed: CODE_SENSEI_PARAMETERS',
			'/kit/driver.hpp:90:2: note: the expression evaluated to false',
		);
		assert.deepEqual(found.diagnostics, []);
		assert.deepEqual(found.driverErrors, [
			"'::f' has not been declared",
			'static assertion failed: CODE_SENSEI_PARAMETERS',
		]);
		assert.equal(found.output, '');
	});

	it('keeps what has no place, as the linker’s words', () => {
		const found = parse("/usr/bin/ld: /tmp/x.o: in function `f':", "<stdin>:(.text+0x1): undefined reference to `g()'");
		assert.deepEqual(found.diagnostics, []);
		assert.match(found.output, /undefined reference to `g\(\)'/);
	});
});
