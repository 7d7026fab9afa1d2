import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { overBudget, raised, readBudgets, type SizeBudgets, sizeFigures, sizeOf } from '#tools/sizeBudgets.ts';
import { ToolFailure } from '#tools/toolFailure.ts';

const none = { budget: 0, files: {} };
const budgets: SizeBudgets = {
	vsix_bytes: { budget: 1_000, files: { 'code-sensei.vsix': 900 } },
	extension_bundle_bytes: { budget: 300, files: { 'dist/extension.cjs': 100, 'dist/session.cjs': 190 } },
	webview_bundle_bytes: none,
	solo_bundle_bytes: none,
	server_bundle_bytes: { budget: 500, files: { 'dist/server.mjs': 200, 'dist/server-chunk.mjs': 250 } },
};

describe('the budgets of what ships', () => {
	it('say which figure is over, by how much, and which of its files grew', () => {
		const built = { 'dist/extension.cjs': 90, 'dist/session.cjs': 240, 'dist/panel.js': 0 };
		assert.deepEqual(overBudget(budgets, built).length, 1);
		const [words = ''] = overBudget(budgets, built);
		assert.match(
			words,
			/^extension_bundle_bytes is 330 bytes, 30 over its budget of 300\.\n {2}dist\/session\.cjs: \+50\n/,
		);
		assert.match(words, /--raise extension_bundle_bytes/);
		assert.doesNotMatch(words, /extension\.cjs/);
	});

	it('are kept by what just fits, and say nothing of what was not built', () => {
		assert.deepEqual(overBudget(budgets, { 'dist/extension.cjs': 300, 'unknown.txt': 9_999 }), []);
		assert.equal(sizeOf('vsix_bytes', {}), undefined);
	});

	it('know a chunk by its name, whatever hash is in it', () => {
		const built = {
			'dist/server.mjs': 200,
			'dist/server-chunk-AAAAAAAA.mjs': 130,
			'dist/server-chunk-BBBBBBBB.mjs': 190,
		};
		const [words = ''] = overBudget(budgets, built);
		assert.match(words, /dist\/server-chunk\.mjs: \+70/);
		assert.doesNotMatch(words, /AAAAAAAA|server\.mjs:/);
	});

	it('are raised to what is built with a little room, and never above what may be', () => {
		const after = raised(budgets, 'extension_bundle_bytes', { 'dist/extension.cjs': 100_000, 'dist/session.cjs': 1 });
		assert.deepEqual(after.extension_bundle_bytes, {
			budget: 102_000,
			files: { 'dist/extension.cjs': 100_000, 'dist/session.cjs': 1 },
		});
		assert.deepEqual(after.vsix_bytes, budgets.vsix_bytes);
		assert.equal(raised(budgets, 'vsix_bytes', { 'code-sensei.vsix': 1_999_999 }).vsix_bytes.budget, 2_000_000);
		assert.throws(() => raised(budgets, 'vsix_bytes', { 'code-sensei.vsix': 2_000_001 }), ToolFailure);
		assert.throws(() => raised(budgets, 'server_bundle_bytes', {}), ToolFailure);
		const [words = ''] = overBudget(budgets, { 'code-sensei.vsix': 2_000_001 });
		assert.match(words, /never be more than 2,000,000/);
	});

	it('that are committed are there for every figure, and that of the VSIX is not above its limit', () => {
		const committed = readBudgets();
		for (const figure of sizeFigures) assert.ok(committed[figure].budget > 0, figure);
		assert.ok(committed.vsix_bytes.budget <= 2_000_000);
	});
});
