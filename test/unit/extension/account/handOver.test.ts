import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { AppError } from '#contract/appError.ts';
import type { ImportRequest } from '#contract/accounts.ts';
import { HandOver } from '#extension/account/handOver.ts';
import { memento } from '../memento.ts';

const mine = 'jane~course.one';
const other = 'jane~course.two';
const ownCases = (challengeId: string) => ({ challengeId, cases: [{ id: randomUUID(), name: 'a', input: [1] }] });

/** A window: who is signed in, whether the server answers, and what reached it. */
function someWindow() {
	const state = { owner: 'https://class.example.org lena', isReachable: true, isBroken: false };
	const arrived: ImportRequest[] = [];
	const warnings: unknown[] = [];
	const exported = { ownCases: [ownCases(mine), ownCases(other), ownCases('bank.two-sum')] };
	// Of a client, what is asked of it here.
	const client = (answers: Record<string, (given: { body?: unknown }) => unknown>) =>
		({
			call: (name: string, given: { body?: unknown }) => Promise.resolve().then(() => answers[name]?.(given)),
		}) as never;
	const handOver = new HandOver({
		local: () => Promise.resolve(client({ exportData: () => exported })),
		server: () =>
			Promise.resolve(
				client({
					importData({ body }) {
						if (state.isBroken) throw new AppError('busy', 'The server is busy.');
						arrived.push(body as ImportRequest); // what HandOver sends
					},
				}),
			),
		isServerReachable: () => Promise.resolve(state.isReachable),
		owner: () => Promise.resolve(state.owner),
		memory: memento(),
		warn: (error) => warnings.push(error),
	});
	const arrivedIds = () => arrived.map((one) => one.ownCases.map(({ challengeId }) => challengeId));
	return { state, handOver, arrivedIds, warnings };
}

describe('what was judged here for somebody who is signed in', () => {
	it('is handed over at once, and nothing else with it', async () => {
		const { handOver, arrivedIds } = someWindow();
		await handOver.note(mine);
		assert.deepEqual(arrivedIds(), [[mine]]);
		await handOver.send();
		assert.deepEqual(arrivedIds(), [[mine]], 'it is not sent again');
	});

	it('waits for the server, and for the person whose it is', async () => {
		const { state, handOver, arrivedIds } = someWindow();
		state.isReachable = false;
		await Promise.all([handOver.note(mine), handOver.note(other), handOver.note(mine)]);
		assert.deepEqual(arrivedIds(), []);
		state.isReachable = true;
		const { owner } = state;
		state.owner = 'https://class.example.org mona';
		await handOver.send();
		assert.deepEqual(arrivedIds(), []);
		state.owner = owner;
		await handOver.send();
		assert.deepEqual(arrivedIds(), [[mine, other]]);
	});

	it('is tried again when the server refused it', async () => {
		const { state, handOver, arrivedIds, warnings } = someWindow();
		state.isBroken = true;
		await handOver.note(mine);
		assert.equal(warnings.length, 1);
		state.isBroken = false;
		await handOver.send();
		assert.deepEqual(arrivedIds(), [[mine]]);
	});

	it('stays here where nobody is signed in', async () => {
		const { state, handOver, arrivedIds } = someWindow();
		state.owner = 'local';
		await handOver.note(mine);
		state.owner = 'https://class.example.org lena';
		await handOver.send();
		assert.deepEqual(arrivedIds(), []);
	});
});
