import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { bubblewrapArguments } from '#judge/sandboxes/bubblewrapArguments.ts';
import { shellCommand } from '#judge/sandboxes/shellCommand.ts';

const limits = { cpuSeconds: 5, tasks: 9, fileBytes: 1024, addressSpaceBytes: 2048 * 1024 };

describe('the command in a box', () => {
	it('hands the program on as arguments, never as shell', () => {
		const program = ['/bin/echo', '$(id)', '; rm -rf /', "'"];
		const command = shellCommand({ limits, limitTasks: true, mergePrints: true }, program);
		assert.deepEqual(command.slice(-program.length), program);
		assert.ok(!command.slice(0, -program.length).join(' ').includes('$(id)'));
	});

	it('limits tasks only where the system counts them for each box', () => {
		assert.match(
			shellCommand({ limits, limitTasks: true, mergePrints: true }, []).join(' '),
			/ulimit -p 9 .* ulimit -u 9/,
		);
		assert.doesNotMatch(shellCommand({ limits, limitTasks: false, mergePrints: true }, []).join(' '), /ulimit -[pu]/);
	});

	it('waits for a line and leaves to the program what comes after it', () => {
		const [shell = '', ...args] = shellCommand(
			{ limits: { ...limits, addressSpaceBytes: undefined }, limitTasks: false, mergePrints: true, startOn: 0 },
			['/bin/cat'],
		);
		assert.equal(execFileSync(shell, args, { input: 'go\nfirst\nsecond\n', encoding: 'utf8' }), 'first\nsecond\n');
		assert.equal(spawnSync(shell, args, { input: '', encoding: 'utf8' }).stdout, '', 'nobody said go');
	});
});

describe('the arguments of bubblewrap', () => {
	const made = bubblewrapArguments({
		system: ['--ro-bind', '/usr', '/usr'],
		mounts: ['/opt/python'],
		environment: { LANG: 'C.UTF-8' },
		seccompDescriptor: 5,
		files: [{ name: 'driver.py', descriptor: 6, executable: false }],
	});
	const place = (word: string): number => made.indexOf(word);

	it('hold every line of the recipe', () => {
		for (const word of [
			'--unshare-user',
			'--unshare-pid',
			'--unshare-net',
			'--unshare-ipc',
			'--unshare-uts',
			'--disable-userns',
			'--die-with-parent',
			'--new-session',
			'--seccomp',
		]) {
			assert.ok(made.includes(word), word);
		}
		assert.deepEqual(made.slice(place('--cap-drop'), place('--cap-drop') + 2), ['--cap-drop', 'ALL']);
	});

	it('size everything that can be written, and make the rest read-only last', () => {
		for (const [index, word] of made.entries()) if (word === '--tmpfs') assert.equal(made[index - 2], '--size');
		const remounts = made.flatMap((word, index) => (word === '--remount-ro' ? [made[index + 1]] : []));
		assert.deepEqual(remounts, ['/dev', '/']);
		assert.ok(made.lastIndexOf('--remount-ro') > made.lastIndexOf('--ro-bind-data'));
		assert.ok(!made.includes('--bind'));
	});
});
