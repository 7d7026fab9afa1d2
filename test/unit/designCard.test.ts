import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { packageUses, useOf } from './packageUse.ts';

const root = path.join(import.meta.dirname, '../..');
const Manifest = z.object({
	dependencies: z.record(z.string(), z.string()),
	devDependencies: z.record(z.string(), z.string()),
});

interface Card {
	package: string;
	/** Under which name it is imported, where that is another. */
	importedAs?: string;
	/** The files that may import it, tests aside. */
	home: RegExp;
	/** Files of which at least one imports it and calls this: the package's real job. */
	jobs: readonly { in: RegExp; calls: RegExp }[];
}

const cards: readonly Card[] = [
	{
		package: '@types/vscode',
		importedAs: 'vscode',
		home: /^extension\//,
		jobs: [
			{ in: /^extension\//, calls: /(^|\.)registerCommand$/ },
			{ in: /^extension\//, calls: /(^|\.)createWebviewPanel$/ },
		],
	},
	{
		package: '@vscode/webview-ui-toolkit',
		home: /^webview\/parts\//,
		jobs: [{ in: /^webview\/parts\//, calls: /^provideVSCodeDesignSystem/ }],
	},
	{ package: 'esbuild', home: /^esbuild\.config\.mjs$/, jobs: [{ in: /^esbuild\.config\.mjs$/, calls: /^context$/ }] },
	{
		package: 'express',
		home: /^backend\/(app|serverApp|http\/\w+)\.ts$/,
		jobs: [{ in: /^backend\/app\.ts$/, calls: /^express$/ }],
	},
	{
		package: 'mongoose',
		home: /^backend\/(platform\/(mongo\w*|migrateMongo)|(?:\w+\/){1,2}mongo[A-Z]\w*)\.ts$/,
		jobs: [
			{ in: /^backend\/platform\/mongo\.ts$/, calls: /createConnection$/ },
			{ in: /^backend\/accounts\/mongo\w+\.ts$/, calls: /^newSchema$|^new Schema/ },
			{ in: /^backend\/challenges\/mongo\w+\.ts$/, calls: /^new Schema/ },
			{ in: /^backend\/(submissions|learning)\/mongo\w+\.ts$/, calls: /^new Schema/ },
		],
	},
	{
		package: 'ioredis',
		home: /^backend\/platform\/redis\w*\.ts$/,
		jobs: [{ in: /^backend\/platform\/redis\w*\.ts$/, calls: /^new Redis$/ }],
	},
	{
		package: 'jsonwebtoken',
		home: /^backend\/accounts\/\w+\.ts$/,
		jobs: [
			{ in: /^backend\/accounts\//, calls: /^jwt\.sign$/ },
			{ in: /^backend\/accounts\//, calls: /^jwt\.verify$/ },
		],
	},
	{
		package: '@google/generative-ai',
		home: /^backend\/forge\/providers\/gemini\.ts$/,
		jobs: [{ in: /gemini\.ts$/, calls: /\.generateContent$/ }],
	},
	{
		package: 'openai',
		home: /^backend\/forge\/providers\/openai\.ts$/,
		jobs: [{ in: /openai\.ts$/, calls: /\.chat\.completions\.create$/ }],
	},
	{
		package: 'ollama',
		home: /^backend\/forge\/providers\/ollama\.ts$/,
		jobs: [{ in: /ollama\.ts$/, calls: /\.chat$/ }],
	},
	{
		package: 'axios',
		home: /^(extension\/backend|backend\/judge\/piston)\//,
		jobs: [
			{ in: /^extension\/backend\//, calls: /^axios\.create$/ },
			{ in: /^backend\/judge\/piston\//, calls: /^axios\.create$/ },
		],
	},
	{
		package: '@vscode/test-electron',
		home: /^never$/,
		jobs: [{ in: /^test\/e2e\/electron\.ts$/, calls: /^runTests$/ }],
	},
	{ package: 'mocha', home: /^tools\//, jobs: [{ in: /^tools\/runSpecs\.ts$/, calls: /^new Mocha$/ }] },
];

describe('the packages of the design card', () => {
	const uses = packageUses(root);
	const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
	const pinned = { ...manifest.dependencies, ...manifest.devDependencies };

	for (const card of cards) {
		const name = card.importedAs ?? card.package;
		const importing = uses.filter((use) => use.packages.has(name));

		it(`${card.package} is pinned, and imported only where it belongs`, () => {
			assert.match(pinned[card.package] ?? 'absent', /^\d+\.\d+\.\d+$/);
			const strays = importing
				.map(({ file }) => file)
				.filter((file) => !file.startsWith('test/') && !card.home.test(file));
			assert.deepEqual(strays, []);
		});

		it(`${card.package} does its job`, () => {
			for (const job of card.jobs) {
				const doing = importing.filter(
					({ file, calls }) => job.in.test(file) && [...calls].some((call) => job.calls.test(call)),
				);
				assert.ok(doing.length > 0, `nobody in ${job.in.source} calls ${job.calls.source}`);
			}
		});
	}

	it('are told from types and from each other by what a file says', () => {
		const { packages, calls } = useOf(
			'a.ts',
			`import type { A } from 'types-only';
			import { type B } from 'also-types';
			import x, { type C } from '@scope/name/part';
			const later = await import('later'); new Thing(x.make({}) as A & B & C); // import('in-comment')
			const word = "import 'in-text'";`,
		);
		assert.deepEqual([...packages], ['@scope/name', 'later']);
		assert.deepEqual([...calls], ['new Thing', 'x.make']);
	});
});
