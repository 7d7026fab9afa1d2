import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import type { ErrorCode } from '#contract/problem.ts';
import type { WaitingAct, WaitingSubmission } from '#extension/account/waitingAct.ts';
import { WaitingActs } from '#extension/account/waitingActs.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function one(source: string, madeAt = '2026-11-25T10:00:00.000Z'): WaitingSubmission {
	const challengeId = 'bank.two-sum';
	const act = { id: randomUUID(), challengeId, title: 'Two Sum', timeZone: 'UTC', madeAt };
	return { kind: 'submission', ...act, language: 'python', source };
}

function hint(level: number): WaitingAct {
	const { id, challengeId, title, timeZone, madeAt } = one('');
	return { kind: 'hint', id, challengeId, title, timeZone, madeAt, level };
}

function giveUp(): WaitingAct {
	const { id, challengeId, title, timeZone, madeAt } = one('');
	return { kind: 'giveUp', id, challengeId, title, timeZone, madeAt };
}

/** What it is, in a word. */
function wordOf(act: WaitingAct): string {
	if (act.kind === 'submission') return act.source;
	return act.kind === 'hint' ? `hint ${act.level}` : 'gave up';
}

describe('submissions that wait for a server', () => {
	const folder = temporaryFolder();
	const sources = async (queue: WaitingActs): Promise<string[]> => (await queue.all()).map(wordOf);

	async function queueOf(...all: string[]): Promise<WaitingActs> {
		const queue = new WaitingActs(path.join(folder(), 'waiting'));
		for (const source of all) await queue.add(one(source));
		return queue;
	}

	it('are none where nothing was ever kept', async () => {
		assert.deepEqual(await (await queueOf()).all(), []);
	});

	it('stay in the order in which they were made, also in the same millisecond and with a clock set back', async () => {
		const queue = await queueOf('a', 'b', 'c');
		await queue.add(one('d', '2026-11-25T09:00:00.000Z'));
		assert.deepEqual(await sources(queue), ['a', 'b', 'c', 'd']);
	});

	it('are there in every window, and after all of them were closed', async () => {
		const queue = await queueOf('a', 'b');
		assert.deepEqual(await sources(new WaitingActs(queue.folder)), ['a', 'b']);
	});

	it('are sent in their order, each once, and are gone then', async () => {
		const queue = await queueOf('a', 'b', 'c');
		const sent: string[] = [];
		const ending = await queue.send((submission) => Promise.resolve(sent.push(wordOf(submission))));
		assert.equal(ending.kind, 'sent');
		assert.deepEqual(sent, ['a', 'b', 'c']);
		assert.deepEqual(await queue.all(), []);
	});

	it('wait on from the one at which the server was lost again', async () => {
		const queue = await queueOf('a', 'b', 'c');
		const ending = await queue.send((act) =>
			wordOf(act) === 'b' ? Promise.reject(new AppError('stopping', 'gone')) : Promise.resolve(),
		);
		assert.equal(ending.kind, 'waits');
		assert.deepEqual(ending.sent.map(wordOf), ['a']);
		assert.deepEqual(await sources(queue), ['b', 'c']);
	});

	it('wait as long as a server says that has no time for them', async () => {
		const queue = await queueOf('a');
		const error = new AppError('tooManyRequests', 'slowly', { retryAfterSeconds: 7 });
		const ending = await queue.send(() => Promise.reject(error));
		assert.equal(ending.kind === 'waits' && ending.retryAfterSeconds, 7);
		assert.deepEqual(await sources(queue), ['a']);
	});

	it('stay, with the reason, when the server refuses them for good, and do not hold up the others', async () => {
		const queue = await queueOf('a', 'b');
		const send = (act: WaitingAct): Promise<void> =>
			wordOf(act) === 'a' ? Promise.reject(new AppError('challengeUnknown', 'No such challenge.')) : Promise.resolve();
		assert.equal((await queue.send(send)).kind, 'sent');
		const [left, ...others] = await queue.all();
		assert.deepEqual(others, []);
		assert.equal(left?.kind === 'submission' && left.refused, 'No such challenge.');
		const again: string[] = [];
		await queue.send((submission) => Promise.resolve(again.push(wordOf(submission))));
		assert.deepEqual(again, []);
	});

	it('are never lost to a failure that may pass, or that nobody foresaw', async () => {
		const codes: ErrorCode[] = [
			'stopping',
			'busy',
			'notReady',
			'storeReadOnly',
			'sessionEnded',
			'unexpected',
			'cancelled',
		];
		for (const code of codes) {
			const queue = new WaitingActs(path.join(folder(), code));
			await queue.add(one('a'));
			assert.equal((await queue.send(() => Promise.reject(new AppError(code, 'x')))).kind, 'waits', code);
			const [kept] = await queue.all();
			assert.equal(kept?.kind === 'submission' && kept.refused, undefined, code);
		}
		const queue = await queueOf('a');
		await assert.rejects(
			queue.send(() => Promise.reject(new TypeError('a bug'))),
			{ message: 'a bug' },
		);
		assert.deepEqual(await sources(queue), ['a']);
	});

	it('are sent in one order with hints and giving up, so that what was seen before counts before', async () => {
		const queue = await queueOf('a');
		for (const act of [hint(1), hint(2), one('b'), giveUp()]) await queue.add(act);
		const sent: string[] = [];
		await queue.send((act) => Promise.resolve(sent.push(wordOf(act))));
		assert.deepEqual(sent, ['a', 'hint 1', 'hint 2', 'b', 'gave up']);
		assert.deepEqual(await queue.all(), []);
	});

	it('wait together: a hint that can not get there holds up the submission after it', async () => {
		const queue = await queueOf();
		for (const act of [hint(1), one('a')]) await queue.add(act);
		const ending = await queue.send(({ kind }) =>
			kind === 'hint' ? Promise.reject(new AppError('stopping', 'gone')) : Promise.resolve(),
		);
		assert.equal(ending.kind, 'waits');
		assert.deepEqual(await sources(queue), ['hint 1', 'a']);
	});

	it('leave nothing behind of a hint about something that the server does not have, and tell of it', async () => {
		const queue = await queueOf();
		for (const act of [hint(1), one('a')]) await queue.add(act);
		const ending = await queue.send(({ kind }) =>
			kind === 'hint' ? Promise.reject(new AppError('challengeUnknown', 'No such challenge.')) : Promise.resolve(),
		);
		assert.deepEqual(
			ending.refused.map(({ act, error }) => [act.kind, error.code]),
			[['hint', 'challengeUnknown']],
		);
		assert.deepEqual(ending.sent.map(wordOf), ['a']);
		assert.deepEqual(await queue.all(), []);
	});

	it('are read as submissions where an earlier version kept them', async () => {
		const queue = await queueOf('a');
		const { kind: _, ...kept } = one('old');
		writeFileSync(path.join(queue.folder, `000000000000001-${kept.id}.json`), JSON.stringify(kept));
		assert.deepEqual(await sources(queue), ['old', 'a']);
		assert.equal((await queue.all())[0]?.kind, 'submission');
	});

	it('are sent by one window at a time', async () => {
		const queue = await queueOf('a', 'b');
		const other = new WaitingActs(queue.folder);
		const sent: string[] = [];
		const endings = await Promise.all(
			[queue, other].map((own) => own.send((submission) => Promise.resolve(sent.push(wordOf(submission))))),
		);
		assert.deepEqual(sent, ['a', 'b']);
		assert.deepEqual(endings.map(({ kind }) => kind).sort(), ['sent', 'waits']);
	});

	it('can be taken back, also between two of them being sent', async () => {
		const queue = await queueOf('a', 'b', 'c');
		const [first, second] = await queue.all();
		assert.equal(await queue.withdraw(first?.id ?? ''), true);
		assert.equal(await queue.withdraw(first?.id ?? ''), false);
		const third = (await queue.all())[1]?.id ?? '';
		const sent: string[] = [];
		await queue.send(async (submission) => {
			sent.push(wordOf(submission));
			if (submission.id === second?.id) await queue.withdraw(third);
		});
		assert.deepEqual(sent, ['b']);
	});

	it('are no more than a named number, and say so', async () => {
		const queue = new WaitingActs(folder());
		const first = one('a');
		await queue.add(first);
		for (let index = 1; index < 200; index++)
			writeFileSync(path.join(folder(), `${String(index).padStart(15, '0')}-${randomUUID()}.json`), '{}');
		await assert.rejects(queue.add(one('b')), { code: 'busy' });
	});

	it('skip a file that is none of ours', async () => {
		const queue = await queueOf('a');
		for (const text of ['', '{"id":7}', 'x'])
			writeFileSync(path.join(queue.folder, `000000000000001-${randomUUID()}.json`), text);
		writeFileSync(path.join(queue.folder, 'notes.txt'), 'x');
		assert.deepEqual(await sources(queue), ['a']);
		assert.equal(readdirSync(queue.folder).length, 5);
	});
});
