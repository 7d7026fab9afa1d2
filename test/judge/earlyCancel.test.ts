import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import type { Judge } from '#judge/judge.ts';
import type { Sandbox } from '#judge/sandboxes/sandbox.ts';
import { withCode } from '../api/practise.ts';
import { boxRequestOf, openJudgeInTier, openSandbox } from './judgeUnderTest.ts';

describe('a run that is cancelled while its box is built', () => {
	let judge: Judge;
	before(async function () {
		judge = await openJudgeInTier('bubblewrap', this);
		await judge.language('python');
	});
	after(() => judge.close());

	it('ends, however early that is, and leaves its place to the next', async () => {
		for (let turns = 0; turns < 100; turns++) {
			const stop = new AbortController();
			const running = judge.runScript(
				{
					trust: 'stranger',
					files: { 'endless.py': 'while True: pass' },
					entry: 'endless.py',
					stdin: '',
					timeMs: 60_000,
					memoryMb: 256,
					outputBytes: 1_000,
				},
				stop.signal,
			);
			const ended = assert.rejects(running, withCode('cancelled'));
			for (let waited = 0; waited < turns; waited++) await turn();
			stop.abort();
			await ended;
		}
	});
});

describe('boxes that are killed while they are built', () => {
	let sandbox: Sandbox;
	before(async () => {
		sandbox = await openSandbox();
	});
	after(() => sandbox.close());

	it('end with all that is in them, however many are built at once', async () => {
		for (let round = 0; round < 8; round++) {
			const boxes = Array.from({ length: 30 }, () => sandbox.start(boxRequestOf('/bin/sleep', '1000')));
			for (const box of boxes) {
				for (const stream of [box.stdout, box.stderr, box.channel]) stream.resume();
				box.kill();
			}
			await Promise.all(boxes.map((box) => box.ended));
		}
	});
});
