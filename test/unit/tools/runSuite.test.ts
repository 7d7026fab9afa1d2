import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type SuiteOutcome, runSuite } from '#tools/runSuite.ts';
import type { Suite } from '#tools/suites.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const root = path.join(import.meta.dirname, '../../..');

describe('a suite', () => {
	const folder = temporaryFolder();
	const run = async (spec: string | undefined, change: Partial<Suite> = {}): Promise<SuiteOutcome> => {
		mkdirSync(path.join(folder(), 'specs'));
		if (spec !== undefined) writeFileSync(path.join(folder(), 'specs/one.test.ts'), spec);
		const suite: Suite = {
			name: 'tried',
			what: 'a suite to try the runner on',
			script: 'tools/runSpecs.ts',
			args: ['2000', path.join(folder(), 'specs/*.test.ts').replaceAll(path.sep, '/')],
			needs: [],
			uses: [],
			alone: false,
			onRequest: false,
			user: 'own',
			timeLimitMs: 60_000,
			...change,
		};
		return await runSuite(suite, root, path.join(folder(), 'artifacts')).outcome;
	};
	const titles = (outcome: SuiteOutcome) => outcome.report.failed.map((failure) => failure.title);

	it('reports what passed, what failed with its reason, and what was skipped', async () => {
		const outcome = await run(`describe('sums', () => {
			it('are right', () => {});
			it('are wrong', () => { throw new Error('two and two are not five'); });
			it('are left out', function () { this.skip(); });
		});`);
		assert.equal(outcome.report.passed, 1);
		assert.deepEqual(titles(outcome), ['sums > are wrong']);
		assert.match(outcome.report.failed[0]?.detail ?? '', /two and two are not five[^]*one\.test\.ts/);
		assert.deepEqual(outcome.report.skipped, ['sums > are left out']);
	});

	it('has failed when no spec was found', async () => {
		assert.deepEqual(titles(await run(undefined)), ['the suite comes to its end']);
	});

	it('has failed when a spec can not be loaded', async () => {
		const outcome = await run("import './nowhere.ts';\n");
		assert.deepEqual(titles(outcome), ['the suite comes to its end']);
		assert.match(outcome.report.failed[0]?.detail ?? '', /nowhere/);
	});

	it('has failed when its process dies in the middle, with what passed before counted', async () => {
		const outcome = await run(`it('first', () => {});\nit('second', () => process.exit(0));\n`);
		assert.equal(outcome.report.passed, 1);
		assert.deepEqual(titles(outcome), ['the suite comes to its end']);
	});

	it('has failed when it takes longer than its limit', async () => {
		const outcome = await run('while (true) {}\n', { timeLimitMs: 1 });
		assert.deepEqual(titles(outcome), ['the suite comes to its end']);
		assert.match(outcome.report.failed[0]?.detail ?? '', /was stopped after/);
	});

	it('runs as an ordinary user, in a home of its own, when root says so', async function () {
		if (process.getuid?.() !== 0) this.skip();
		// Else the specs are out of the user's sight.
		chmodSync(folder(), 0o755);
		const outcome = await run(
			`import { readdirSync, writeFileSync } from 'node:fs';
			it('has no rights', () => {
				if (process.getuid() === 0) throw new Error('still root');
				writeFileSync(process.env.HOME + '/mine', 'x');
				try { readdirSync('/root'); } catch { return; }
				throw new Error('reads what is closed');
			});`,
			{ user: 'ordinary' },
		);
		assert.deepEqual(titles(outcome), []);
		assert.equal(outcome.report.passed, 1);
	});
});
