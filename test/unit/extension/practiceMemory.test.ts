import assert from 'node:assert/strict';
import type { JudgedResult } from '#extension/challenges/panelResult.ts';
import { keep, recall } from '#extension/challenges/practiceMemory.ts';
import { memento } from './memento.ts';

const result = (output: string): JudgedResult => ({
	what: 'run',
	language: 'Python',
	finishedAt: '2026-11-23T10:00:00.000Z',
	report: {
		verdict: 'accepted',
		tier: 'bubblewrap',
		compile: { ms: 0, diagnostics: [], output },
		passed: 1,
		judged: 1,
		total: 1,
		cpuTimeMs: 1,
		peakMemoryBytes: 1,
		cases: [],
	},
});

describe('what is kept of a challenge across a reload', () => {
	it('is its time and its last result', async () => {
		const memory = memento();
		await keep(memory, 'bank.two-sum', { elapsedMs: 1234, result: result('') });
		await keep(memory, 'bank.rotate', { elapsedMs: 5 });
		assert.deepEqual(recall(memory, 'bank.two-sum'), { elapsedMs: 1234, result: result('') });
	});

	it('is nothing for a challenge that is new', () => {
		assert.deepEqual(recall(memento(), 'bank.two-sum'), { elapsedMs: 0 });
	});

	it('is why it failed, too', async () => {
		const memory = memento();
		const explained = [{ about: 'input' as const, text: '`nums` is empty.' }];
		await keep(memory, 'bank.two-sum', { elapsedMs: 1, result: result(''), explained });
		assert.deepEqual(recall(memory, 'bank.two-sum').explained, explained);
	});

	it('leaves out a result that is too large and what explains it, but not the time', async () => {
		const memory = memento();
		const explained = [{ about: 'input' as const, text: '`nums` is empty.' }];
		await keep(memory, 'bank.two-sum', { elapsedMs: 7, result: result('x'.repeat(200_000)), explained });
		assert.deepEqual(recall(memory, 'bank.two-sum'), { elapsedMs: 7 });
	});

	it('forgets the challenges not touched for the longest time', async () => {
		const memory = memento();
		for (let index = 0; index <= 30; index++) await keep(memory, `bank.c${index}`, { elapsedMs: index + 1 });
		assert.equal(recall(memory, 'bank.c0').elapsedMs, 0);
		assert.equal(recall(memory, 'bank.c1').elapsedMs, 2);
		assert.equal(recall(memory, 'bank.c30').elapsedMs, 31);
	});

	it('is nothing when it has a form of another version', async () => {
		const memory = memento();
		await memory.update('practice', { 'bank.two-sum': 7 });
		assert.deepEqual(recall(memory, 'bank.two-sum'), { elapsedMs: 0 });
		await memory.update('practice', [['bank.two-sum', { elapsedMs: 'long' }]]);
		assert.deepEqual(recall(memory, 'bank.two-sum'), { elapsedMs: 0 });
	});
});
