import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { allSuites, chosenSuites } from '#tools/suites.ts';

const root = path.join(import.meta.dirname, '../../..');

describe('the suites', () => {
	it('attack twice when root runs them, and once otherwise', () => {
		const attacks = (isRoot: boolean) => allSuites(isRoot).filter((suite) => suite.name.startsWith('attack'));
		assert.deepEqual(
			attacks(true).map((suite) => suite.user),
			['own', 'ordinary'],
		);
		assert.equal(attacks(false).length, 1);
	});

	it('are chosen without a word when it is their turn, and by name or group with one', () => {
		const suites = allSuites(true);
		const names = (...words: string[]) => chosenSuites(suites, words).chosen.map((suite) => suite.name);
		assert.deepEqual(
			suites.map(({ name }) => name).filter((name) => !names().includes(name)),
			suites.filter(({ onRequest }) => onRequest).map(({ name }) => name),
		);
		assert.deepEqual(names('bank'), ['bank']);
		assert.deepEqual(names('unit'), ['unit']);
		assert.deepEqual(names('attack'), ['attack-root', 'attack-user']);
		assert.deepEqual(names('unit', 'e2e-host').sort(), ['e2e-host', 'unit']);
	});

	it('name the words that name nothing', () => {
		assert.deepEqual(chosenSuites(allSuites(true), ['unit', 'nonsense']).unknown, ['nonsense']);
	});

	it('with the real clients of the providers need nothing of the system that could be missing', () => {
		assert.deepEqual(allSuites(true).find((suite) => suite.name === 'ai')?.needs, []);
	});

	it('start scripts that exist', () => {
		for (const suite of allSuites(true)) assert.ok(existsSync(path.join(root, suite.script)), suite.script);
	});

	it('cover every spec of the repository', () => {
		const inSuites = new Set(
			allSuites(true).flatMap((suite) => suite.args.flatMap((arg) => globSync(arg, { cwd: root }))),
		);
		// These run inside the extension host; test/e2e/bundleSuite.ts finds them.
		const inHost = (file: string) => file.startsWith(path.join('test/e2e/suite/'));
		const all = globSync('test/**/*.test.ts', { cwd: root, exclude: (name) => name === 'node_modules' });
		assert.deepEqual(
			all.filter((file) => !inSuites.has(file) && !inHost(file)),
			[],
		);
	});
});
