import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#contract/appError.ts';
import type { ErrorCode } from '#contract/problem.ts';
import { type WaitingSubmission, WaitingSubmissions } from '#extension/account/waitingSubmissions.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function one(source: string, madeAt = '2026-11-25T10:00:00.000Z'): WaitingSubmission {
	const challengeId = 'bank.two-sum';
	return { id: randomUUID(), challengeId, title: 'Two Sum', language: 'python', source, timeZone: 'UTC', madeAt };
}

describe('submissions that wait for a server', () => {
	const folder = temporaryFolder();
	const sources = async (queue: WaitingSubmissions): Promise<string[]> =>
		(await queue.all()).map(({ source }) => source);

	async function queueOf(...all: string[]): Promise<WaitingSubmissions> {
		const queue = new WaitingSubmissions(path.join(folder(), 'waiting'));
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
		assert.deepEqual(await sources(new WaitingSubmissions(queue.folder)), ['a', 'b']);
	});

	it('are sent in their order, each once, and are gone then', async () => {
		const queue = await queueOf('a', 'b', 'c');
		const sent: string[] = [];
		const ending = await queue.send((submission) => Promise.resolve(sent.push(submission.source)));
		assert.equal(ending.kind, 'sent');
		assert.deepEqual(sent, ['a', 'b', 'c']);
		assert.deepEqual(await queue.all(), []);
	});

	it('wait on from the one at which the server was lost again', async () => {
		const queue = await queueOf('a', 'b', 'c');
		const ending = await queue.send(({ source }) =>
			source === 'b' ? Promise.reject(new AppError('stopping', 'gone')) : Promise.resolve(),
		);
		assert.equal(ending.kind, 'waits');
		assert.deepEqual(
			ending.sent.map(({ source }) => source),
			['a'],
		);
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
		const send = ({ source }: WaitingSubmission): Promise<void> =>
			source === 'a' ? Promise.reject(new AppError('challengeUnknown', 'No such challenge.')) : Promise.resolve();
		assert.equal((await queue.send(send)).kind, 'sent');
		const [left, ...others] = await queue.all();
		assert.deepEqual(others, []);
		assert.equal(left?.refused, 'No such challenge.');
		const again: string[] = [];
		await queue.send((submission) => Promise.resolve(again.push(submission.source)));
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
			const queue = new WaitingSubmissions(path.join(folder(), code));
			await queue.add(one('a'));
			assert.equal((await queue.send(() => Promise.reject(new AppError(code, 'x')))).kind, 'waits', code);
			assert.equal((await queue.all())[0]?.refused, undefined, code);
		}
		const queue = await queueOf('a');
		await assert.rejects(
			queue.send(() => Promise.reject(new TypeError('a bug'))),
			{ message: 'a bug' },
		);
		assert.deepEqual(await sources(queue), ['a']);
	});

	it('are sent by one window at a time', async () => {
		const queue = await queueOf('a', 'b');
		const other = new WaitingSubmissions(queue.folder);
		const sent: string[] = [];
		const endings = await Promise.all(
			[queue, other].map((own) => own.send((submission) => Promise.resolve(sent.push(submission.source)))),
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
			sent.push(submission.source);
			if (submission.id === second?.id) await queue.withdraw(third);
		});
		assert.deepEqual(sent, ['b']);
	});

	it('are no more than a named number, and say so', async () => {
		const queue = new WaitingSubmissions(folder());
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
