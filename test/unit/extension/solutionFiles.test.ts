import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findSolutions, solutionAt } from '#extension/challenges/findSolutions.ts';
import { freeSolutionName } from '#extension/challenges/solutionName.ts';

describe('the name of a new solution file', () => {
	it('is the slug with the ending of the language', () => {
		assert.equal(freeSolutionName('bank.two-sum', 'python', []), 'two-sum.py');
		assert.equal(freeSolutionName('some-teacher~week-1.first-loop', 'cpp', ['two-sum.cpp']), 'first-loop.cpp');
	});

	it('gets the next number that is free', () => {
		assert.equal(freeSolutionName('bank.two-sum', 'python', ['two-sum.py', 'two-sum-3.py']), 'two-sum-2.py');
		assert.equal(freeSolutionName('bank.two-sum', 'python', ['two-sum.py', 'two-sum-2.py']), 'two-sum-3.py');
	});

	it('counts a name as taken that differs in case only', () => {
		assert.equal(freeSolutionName('bank.two-sum', 'javascript', ['Two-Sum.js']), 'two-sum-2.js');
	});
});

describe('finding solutions', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(path.join(os.tmpdir(), 'code-sensei-unit-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	async function put(name: string, text: string): Promise<string> {
		const file = path.join(folder, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
		return file;
	}

	it('knows a solution by its header after it was renamed and moved', async () => {
		const file = await put('done/sums/my answer.py', '# Code Sensei: bank.two-sum\n');
		await put('other.py', '# Code Sensei: bank.rotate\n');
		const found = await findSolutions(folder, 'bank.two-sum');
		assert.deepEqual(
			found.map((one) => one.path),
			[file],
		);
	});

	it('finds all files that still have the given name', async () => {
		await put('two-sum.py', '# Code Sensei: bank.two-sum\n');
		await put('two-sum-2.py', '# Code Sensei: bank.two-sum\n');
		await put('two-sum.cpp', '// Code Sensei: bank.two-sum\n');
		const found = await findSolutions(folder, 'bank.two-sum');
		assert.deepEqual(found.map((one) => path.basename(one.path)).sort(), ['two-sum-2.py', 'two-sum.cpp', 'two-sum.py']);
	});

	it('takes a file by its header and not by its name', async () => {
		await put('two-sum.py', '# Code Sensei: bank.rotate\n');
		assert.deepEqual(await findSolutions(folder, 'bank.two-sum'), []);
	});

	it('looks into no hidden folder and into no installed packages', async () => {
		await put('.git/two-sum.py', '# Code Sensei: bank.two-sum\n');
		await put('node_modules/two-sum.js', '// Code Sensei: bank.two-sum\n');
		assert.deepEqual(await findSolutions(folder, 'bank.two-sum'), []);
	});

	it('finds nothing in a folder that is not there', async () => {
		assert.deepEqual(await findSolutions(path.join(folder, 'gone'), 'bank.two-sum'), []);
		assert.equal(await solutionAt(path.join(folder, 'gone.py')), undefined);
	});
});
