import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { requestOf } from '../judgeUnderTest.ts';
import { right } from '../solutions.ts';
import { openPiston, type OpenPiston } from './openPiston.ts';

describe('C++ on a Piston server', () => {
	let opened: OpenPiston | undefined;

	afterEach(async () => {
		await opened?.close();
	});

	it('is optimised, checked, and warned about as in a box', async () => {
		opened = await openPiston();
		const source = `#include <stdexcept>
#include <vector>
int addOne(int n) {
	int unused;
#ifndef __OPTIMIZE__
	throw std::logic_error("not optimised");
#endif
	std::vector<int> one(1);
	return n == 2 ? one[n] : n + 1;
}
`;
		const result = await opened.judge.judge(requestOf({ language: 'cpp', source }));
		assert.deepEqual(
			result.cases.map(({ verdict }) => verdict),
			['accepted', 'runtimeError', 'accepted'],
			JSON.stringify(result),
		);
		assert.match(result.cases[1]?.crash?.message ?? '', /Assertion '.*' failed/);
		assert.doesNotMatch(result.cases[1]?.prints ?? '', /run: line/);
		assert.deepEqual(result.compile.diagnostics, [
			{ severity: 'warning', line: 4, column: 6, message: "unused variable 'unused' [-Wunused-variable]" },
		]);
	});

	it('whose errors would not come through as it comes is told of the first one', async () => {
		opened = await openPiston({ outputMaxSize: 1024 });
		const source = `#include <map>
#include <string>
int addOne(int n) {
	std::map<std::string, int> m;
	return m + n;
}
int other(int n) { return wrong; }
`;
		const result = await opened.judge.judge(requestOf({ language: 'cpp', source }));
		assert.equal(result.verdict, 'compileError');
		const [first] = result.compile.diagnostics;
		assert.ok(first === undefined || first.line === 5, JSON.stringify(result));
		assert.match(first?.message ?? result.message ?? '', /no match for|more to say than .* lets through/);
	});

	it('that a busy server did not compile in time is compiled once more', async () => {
		opened = await openPiston();
		const request = requestOf({ language: 'cpp', source: right.cpp });
		assert.equal((await opened.judge.judge(request)).verdict, 'accepted');
		opened.standIn.faults.push('falseCompileTimeout');
		const result = await opened.judge.judge(request);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		assert.deepEqual(opened.standIn.faults, []);
	});
});
