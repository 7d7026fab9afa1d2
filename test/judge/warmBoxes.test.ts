import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { WarmBoxes } from '#judge/executor/warmBoxes.ts';
import type { Box, BoxRequest, Sandbox } from '#judge/sandboxes/sandbox.ts';
import { boxRequestOf, openJudge, openSandbox, requestOf, testScratchFolder } from './judgeUnderTest.ts';
import { crashing, right, wrong } from './solutions.ts';

/** Says on its standard output what comes in over its standard input, until that ends. */
function echo(tasks = 8): BoxRequest {
	const request = boxRequestOf('/bin/cat');
	return { ...request, limits: { ...request.limits, tasks } };
}

/** A program of its own for each, under the same command. */
function script(lines: string): BoxRequest {
	const bytes = Buffer.from(`#!/bin/sh\n${lines}\n`);
	return {
		...echo(),
		command: (folder) => [`${folder}/program`],
		files: [{ name: 'program', kind: 'bytes', bytes, executable: true }],
	};
}

function heldFolders(): string[] {
	return readdirSync(path.join(testScratchFolder(), 'held')).filter((name) =>
		name.startsWith(`run.${String(process.pid)}-`),
	);
}

async function ask(box: Box, words: string): Promise<string> {
	box.channel.resume();
	box.stdin.end(words);
	const said: Buffer[] = [];
	box.stdout.on('data', (chunk: Buffer) => said.push(chunk));
	await box.ended;
	return Buffer.concat(said).toString('utf8');
}

describe('boxes that wait', () => {
	let sandbox: Sandbox;

	before(async () => {
		sandbox = await openSandbox();
	});

	after(() => sandbox.close());

	function counting(): { sandbox: Sandbox; started: () => number; held: () => number } {
		let count = 0;
		let held = 0;
		return {
			started: () => count,
			held: () => held,
			sandbox: {
				tier: sandbox.tier,
				close: () => sandbox.close(),
				start: (request) => {
					count++;
					return sandbox.start(request);
				},
				hold: (request) => {
					held++;
					assert.ok(sandbox.hold !== undefined, 'this sandbox holds boxes');
					return sandbox.hold(request);
				},
			},
		};
	}

	it('are used once, and only for what they were made for', async () => {
		const { sandbox: counted, started } = counting();
		const warm = new WarmBoxes(counted, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		warm.prepare(echo(), 'runtime');
		warm.prepare(echo(), 'runtime');
		assert.equal(started(), 1, 'one waits, so no second is made');
		const first = warm.take(echo());
		assert.equal(started(), 1);
		const second = warm.take(echo());
		assert.equal(started(), 2);
		warm.prepare(echo(), 'runtime');
		const other = warm.take(echo(9));
		assert.equal(started(), 4, 'other limits are another box');
		assert.deepEqual(await Promise.all([ask(first, 'one'), ask(second, 'two'), ask(other, 'three')]), [
			'one',
			'two',
			'three',
		]);
		await warm.close();
	});

	it('are no more than were allowed: the one that nobody wanted for longest goes', async () => {
		const { sandbox: counted, started } = counting();
		const warm = new WarmBoxes(counted, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		for (const tasks of [6, 7, 8]) warm.prepare(echo(tasks), 'runtime');
		assert.equal(started(), 3);
		const kept = [warm.take(echo(7)), warm.take(echo(8))];
		assert.equal(started(), 3);
		const again = warm.take(echo(6));
		assert.equal(started(), 4);
		await Promise.all([...kept, again].map((box) => ask(box, '')));
		await warm.close();
	});

	it('are released when nobody comes', async () => {
		const boxes: Box[] = [];
		const listening: Sandbox = {
			tier: sandbox.tier,
			close: () => sandbox.close(),
			start: (request) => {
				const box = sandbox.start(request);
				boxes.push(box);
				return box;
			},
		};
		const warm = new WarmBoxes(listening, { waitingMax: { runtime: 2, box: 2 }, idleMs: 1 });
		// The timer alone keeps no process alive, so something else has to.
		const alive = setInterval(() => undefined, 1_000);
		warm.prepare(echo(), 'runtime');
		await boxes[0]?.ended;
		clearInterval(alive);
		await ask(warm.take(echo()), 'late');
		assert.equal(boxes.length, 2);
		await warm.close();
	});

	it('that end by themselves are not handed out', async () => {
		const { sandbox: counted, started } = counting();
		const warm = new WarmBoxes(counted, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		const request = { ...echo(), command: () => ['/bin/true'] };
		const ends: Promise<unknown>[] = [];
		const watching: Sandbox = {
			...counted,
			tier: sandbox.tier,
			start: (asked) => {
				const box = counted.start(asked);
				ends.push(box.ended);
				return box;
			},
		};
		const watched = new WarmBoxes(watching, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		watched.prepare(request, 'runtime');
		await Promise.all(ends);
		await ask(watched.take(request), '');
		assert.equal(started(), 2);
		await Promise.all([warm.close(), watched.close()]);
	});

	it('take the program in when it is known, and it can not be changed from inside', async () => {
		const { sandbox: counted, started, held } = counting();
		const warm = new WarmBoxes(counted, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		warm.prepare(script(''), 'box');
		assert.deepEqual([held(), started()], [1, 0]);
		const box = warm.take(script('cat; (echo x >/box/program) 2>/dev/null || echo refused; ls /box'));
		assert.equal(await ask(box, 'hello '), 'hello refused\nprogram\n');
		assert.equal(started(), 0);
		await warm.close();
		assert.deepEqual(heldFolders(), []);
	});

	it('that can not take the program in are replaced by one made for it', async () => {
		const { sandbox: counted, started } = counting();
		const warm = new WarmBoxes(counted, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		warm.prepare(script(''), 'box');
		for (const folder of heldFolders()) rmSync(path.join(testScratchFolder(), 'held', folder), { recursive: true });
		assert.equal(await ask(warm.take(script('echo there')), ''), 'there\n');
		assert.equal(started(), 1);
		await warm.close();
	});

	it('do not start a program that never comes', async () => {
		const warm = new WarmBoxes(sandbox, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		for (const tasks of [6, 7, 8]) warm.prepare({ ...script('echo never'), limits: echo(tasks).limits }, 'box');
		await warm.close();
		assert.deepEqual(heldFolders(), []);
	});

	it('end when the judge closes, and take nothing new', async () => {
		const { sandbox: counted, started } = counting();
		const warm = new WarmBoxes(counted, { waitingMax: { runtime: 2, box: 2 }, idleMs: 60_000 });
		warm.prepare(echo(), 'runtime');
		await warm.close();
		warm.prepare(echo(), 'runtime');
		assert.equal(started(), 1);
	});

	it('know nothing of the solution before: each submission has a process of its own', async () => {
		const judge = await openJudge();
		const source =
			'import builtins\nbuiltins.seen = getattr(builtins, "seen", 0)\ndef add_one(n):\n    builtins.seen += 1\n    return builtins.seen\n';
		const cases = [1, 2].map((number) => ({
			name: `call ${String(number)}`,
			input: [0],
			expected: { kind: 'value' as const, value: number },
		}));
		try {
			for (let round = 0; round < 4; round++) {
				const result = await judge.judge(requestOf({ language: 'python', source, cases }));
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			}
		} finally {
			await judge.close();
		}
	});

	for (const language of ['cpp', 'c', 'go', 'rust'] as const) {
		it(`run each its own compiled program, also one that crashed (${language})`, async () => {
			const judge = await openJudge();
			try {
				const verdicts: string[] = [];
				for (const source of [right[language], wrong[language], crashing[language], right[language], wrong[language]]) {
					const { verdict } = await judge.judge(requestOf({ language, source }));
					verdicts.push(verdict);
				}
				assert.deepEqual(verdicts, ['accepted', 'wrongAnswer', 'runtimeError', 'accepted', 'wrongAnswer']);
			} finally {
				await judge.close();
			}
		});
	}
});
