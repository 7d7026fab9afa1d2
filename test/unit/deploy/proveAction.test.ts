import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';
import { readProveOptions } from '#proof/proveOptions.ts';

const root = path.join(import.meta.dirname, '../../..');
const folder = path.join(root, '.github/actions/prove');

const Input = z.strictObject({ description: z.string().min(20), required: z.boolean(), default: z.string() });
const Step = z.union([
	z.strictObject({ uses: z.string(), with: z.record(z.string(), z.string()).optional() }),
	z.strictObject({
		name: z.string(),
		if: z.string().optional(),
		shell: z.literal('bash'),
		env: z.record(z.string(), z.string()).default({}),
		run: z.string(),
	}),
]);
const Action = z.strictObject({
	name: z.string(),
	description: z.string(),
	author: z.string(),
	inputs: z.strictObject({ folder: Input, check: Input }),
	runs: z.strictObject({ using: z.literal('composite'), steps: z.array(Step) }),
});

const action = Action.parse(load(readFileSync(path.join(folder, 'action.yml'), 'utf8'), { schema: CORE_SCHEMA }));
const scripts = action.runs.steps.flatMap((step) => ('run' in step ? [step] : []));

function script(name: string): string {
	const found = scripts.find((step) => step.name === name);
	assert.ok(found, name);
	return found.run;
}

describe('the action that proves sets', () => {
	it('takes what it uses of others at a fixed commit', () => {
		const used = action.runs.steps.flatMap((step) => ('uses' in step ? [step.uses] : []));
		assert.equal(used.length, 1);
		for (const name of used) assert.match(name, /^actions\/[a-z-]+@[0-9a-f]{40}$/);
	});

	it('lets nothing that was given to it into the text of a script', () => {
		for (const { run } of scripts) assert.ok(!run.includes('${{'), run);
	});

	it('builds the command line of its own checkout, and runs no other', () => {
		assert.ok(existsSync(path.join(folder, '../../..', 'esbuild.config.mjs')));
		assert.match(script('Code Sensei'), /cd "\$ACTION\/\.\.\/\.\.\/\.\."\n.*npm ci .*\n.*node esbuild\.config\.mjs/);
		for (const { run } of scripts) assert.doesNotMatch(run, /npx|npm exec/);
	});

	// What is called bash on Windows may be a system of its own.
	if (process.platform === 'win32') return;

	it('has scripts that bash can read', () => {
		for (const { name, run } of scripts) {
			const { status, stderr } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
			assert.equal(status, 0, `${name}: ${stderr}`);
		}
	});

	it('proves the folders that are named, with findings on their lines', () => {
		const commandOf = (FOLDER: string, CHECK: string): string[] => {
			const { stdout, status, stderr } = spawnSync('bash', ['-e'], {
				input: `node() { printf '%s\\n' "$@"; }\n${script('Prove')}`,
				encoding: 'utf8',
				env: { PATH: process.env.PATH, ACTION: '/action', FOLDER, CHECK },
			});
			assert.equal(status, 0, stderr);
			return stdout.trimEnd().split('\n');
		};
		const [program, command, ...args] = commandOf('my sets\n--odd\n\n', 'true');
		assert.equal(program, '/action/../../../dist/backend.mjs');
		assert.equal(command, 'prove');
		const options = readProveOptions(args);
		assert.equal(options.kind, 'run');
		assert.deepEqual(
			[options.folders, options.format, options.mode, options.withoutSandbox],
			[['my sets', '--odd'], 'github', 'check', false],
		);
		assert.ok(!commandOf('.', 'false').includes('--check'));
		assert.equal(action.inputs.folder.default, '.');
		assert.equal(action.inputs.check.default, 'true');
	});
});
