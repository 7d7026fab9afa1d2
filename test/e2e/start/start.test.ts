import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');

/** `npm start` as it runs under npm: with this Node, in a home of its own. */
class Start {
	readonly home = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-start-'));
	output = '';
	#child: ChildProcess | undefined;
	readonly #waiting: { text: RegExp; resolve: (found: string) => void }[] = [];

	/** Runs it; resolves with its exit code. */
	run(args: readonly string[], programs = ''): Promise<number | null> {
		const child = spawn(process.execPath, ['tools/start.ts', ...args], {
			cwd: root,
			env: {
				...process.env,
				HOME: this.home,
				XDG_DATA_HOME: path.join(this.home, 'data'),
				PATH: [...(programs === '' ? [] : [programs]), process.env.PATH ?? ''].join(path.delimiter),
			},
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#child = child;
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text: string) => {
				this.output += text;
				for (const waiting of this.#waiting) {
					const found = waiting.text.exec(this.output);
					if (found !== null) waiting.resolve(found[1] ?? found[0]);
				}
			});
		return new Promise((resolve, reject) => {
			child.once('error', reject);
			child.once('close', resolve);
		});
	}

	/** The first group of this in the output, once it is there. */
	says(text: RegExp): Promise<string> {
		return new Promise((resolve) => this.#waiting.push({ text, resolve }));
	}

	interrupt(): void {
		this.#child?.kill('SIGINT');
	}

	remove(): void {
		if (this.#child?.exitCode === null) this.#child.kill('SIGKILL');
		rmSync(this.home, { recursive: true, force: true });
	}
}

describe('npm start', () => {
	let start: Start;
	beforeEach(() => {
		start = new Start();
	});
	afterEach(() => start.remove());

	it('builds Code Sensei, installs it in VS Code in the browser, and finds that it works', async () => {
		assert.equal(await start.run(['--check', '--port', '0']), 0, start.output);
		assert.match(start.output, /Building and packaging Code Sensei: done in/);
		assert.match(start.output, /Code Sensei is ready: open http:\/\/127\.0\.0\.1:\d+\//);
		assert.match(start.output, /VS Code is stopped/);
	});

	it('keeps what a learner has set from one start to the next', async () => {
		const settings = path.join(start.home, 'data/code-sensei/vscode/User/settings.json');
		mkdirSync(path.dirname(settings), { recursive: true });
		writeFileSync(settings, '{ "editor.fontSize": 18 }');
		assert.equal(await start.run(['--check', '--port', '0']), 0, start.output);
		assert.equal(readFileSync(settings, 'utf8'), '{ "editor.fontSize": 18 }');
	});

	it('serves until Ctrl-C, and then leaves nothing behind', async () => {
		const address = start.says(/open (http:\S+)/);
		const ready = start.says(/Ctrl-C stops it/);
		const ended = start.run(['--port', '0']);
		const url = await Promise.race([address, ended.then(() => assert.fail(start.output))]);
		await ready;
		const page = await fetch(url);
		assert.equal(page.status, 200);
		assert.match(await page.text(), /workbench/);
		start.interrupt();
		assert.equal(await ended, 0, start.output);
		await assert.rejects(fetch(url));
	});

	it('uses the desktop VS Code that is on the PATH', async () => {
		const programs = path.join(start.home, 'bin');
		const calls = path.join(start.home, 'calls');
		mkdirSync(programs);
		// Writes down how it was called, and lists the extension as the real one does after installing it.
		const code = `#!/bin/sh\necho "called:$*" >> ${calls}\nif [ "$1" = --list-extensions ]; then echo code-sensei.code-sensei; fi\n`;
		writeFileSync(path.join(programs, 'code'), code);
		chmodSync(path.join(programs, 'code'), 0o755);
		assert.equal(await start.run([], programs), 0, start.output);
		assert.deepEqual(readFileSync(calls, 'utf8').trim().split('\n'), [
			`called:--install-extension ${path.join(root, 'code-sensei.vsix')} --force`,
			'called:--list-extensions',
			'called:',
		]);
		assert.match(start.output, /VS Code is open/);
	});

	it('explains itself without doing anything', async () => {
		assert.equal(await start.run(['--help']), 0);
		assert.match(start.output, /^npm start/);
		assert.doesNotMatch(start.output, /Building/);
	});
});
