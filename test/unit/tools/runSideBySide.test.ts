import assert from 'node:assert/strict';
import { runSideBySide } from '#tools/runSideBySide.ts';
import type { RunningSuite, SuiteOutcome } from '#tools/runSuite.ts';
import type { Suite } from '#tools/suites.ts';

/** Suites that end when the test says so. */
class Stage {
	readonly started: string[] = [];
	readonly #end = new Map<string, () => void>();

	readonly start = (suite: Suite): RunningSuite => {
		this.started.push(suite.name);
		const report = { passed: 1, failed: [], skipped: [], ended: true };
		const outcome = new Promise<SuiteOutcome>((resolve) => {
			this.#end.set(suite.name, () => resolve({ suite, report, ms: 1, logFile: '' }));
		});
		return { suite, soFar: () => report, outcome, kill: () => undefined };
	};

	async end(name: string): Promise<void> {
		this.#end.get(name)?.();
		await new Promise((resolve) => setImmediate(resolve));
	}
}

function suite(name: string, alone = false): Suite {
	return {
		name,
		what: '',
		script: '',
		args: [],
		needs: [],
		uses: [],
		alone,
		onRequest: false,
		user: 'own',
		timeLimitMs: 1,
	};
}

describe('suites side by side', () => {
	const options = { onEnd: () => undefined, onWaiting: () => undefined };

	it('are as many as the cores, each starting as soon as there is room for it', async () => {
		const stage = new Stage();
		const done = runSideBySide(
			['a', 'b', 'c', 'd'].map((name) => suite(name)),
			{
				...options,
				cores: 3,
				start: stage.start,
			},
		);
		assert.deepEqual(stage.started, ['a', 'b', 'c']);
		await stage.end('b');
		assert.deepEqual(stage.started, ['a', 'b', 'c', 'd']);
		await stage.end('a');
		await stage.end('c');
		await stage.end('d');
		assert.deepEqual(
			(await done).map((outcome) => outcome.suite.name),
			['b', 'a', 'c', 'd'],
		);
	});

	it('leave one that needs the whole machine alone on it', async () => {
		const stage = new Stage();
		const done = runSideBySide([suite('a'), suite('alone', true), suite('b')], {
			...options,
			cores: 2,
			start: stage.start,
		});
		assert.deepEqual(stage.started, ['a', 'b']);
		await stage.end('a');
		assert.deepEqual(stage.started, ['a', 'b']);
		await stage.end('b');
		assert.deepEqual(stage.started, ['a', 'b', 'alone']);
		await stage.end('alone');
		assert.equal((await done).length, 3);
	});

	it('start none beside one that runs alone', async () => {
		const stage = new Stage();
		const done = runSideBySide([suite('alone', true), suite('a')], { ...options, cores: 1, start: stage.start });
		assert.deepEqual(stage.started, ['alone']);
		await stage.end('alone');
		assert.deepEqual(stage.started, ['alone', 'a']);
		await stage.end('a');
		await done;
	});
});
