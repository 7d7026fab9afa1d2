import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { RequestGate } from '#judge/piston/requestGate.ts';

/** Work that ends when it is told to, and notes when it began. */
class Works {
	readonly begun: string[] = [];
	readonly #ends = new Map<string, () => void>();

	start(gate: RequestGate, name: string, alone = false, signal?: AbortSignal): Promise<void> {
		return gate.pass(alone, signal, () => {
			this.begun.push(name);
			return new Promise((resolve) => {
				this.#ends.set(name, resolve);
			});
		});
	}

	end(name: string): void {
		this.#ends.get(name)?.();
	}
}

describe('the gate before a server', () => {
	it('lets no more through at once than it is wide, in the order they came', async () => {
		const [gate, works] = [new RequestGate(2), new Works()];
		const all = ['a', 'b', 'c', 'd'].map((name) => works.start(gate, name));
		await Promise.resolve();
		assert.deepEqual(works.begun, ['a', 'b']);
		works.end('b');
		await all[1];
		assert.deepEqual(works.begun, ['a', 'b', 'c']);
		works.end('a');
		works.end('c');
		await Promise.all([all[0], all[2]]);
		assert.deepEqual(works.begun, ['a', 'b', 'c', 'd']);
		works.end('d');
		await all[3];
	});

	it('lets one that wants to be alone wait for those before it, and those after it wait for it', async () => {
		const [gate, works] = [new RequestGate(3), new Works()];
		const first = works.start(gate, 'first');
		const alone = works.start(gate, 'alone', true);
		const after = works.start(gate, 'after');
		await Promise.resolve();
		assert.deepEqual(works.begun, ['first']);
		works.end('first');
		await first;
		assert.deepEqual(works.begun, ['first', 'alone']);
		works.end('alone');
		await alone;
		assert.deepEqual(works.begun, ['first', 'alone', 'after']);
		works.end('after');
		await after;
	});

	it('forgets who gave up, also when others waited behind them', async () => {
		const [gate, works] = [new RequestGate(2), new Works()];
		const first = works.start(gate, 'first');
		const stop = new AbortController();
		const alone = works.start(gate, 'alone', true, stop.signal);
		const after = works.start(gate, 'after');
		stop.abort();
		await assert.rejects(alone, (error) => error instanceof AppError && error.code === 'cancelled');
		await Promise.resolve();
		assert.deepEqual(works.begun, ['first', 'after']);
		works.end('first');
		works.end('after');
		await Promise.all([first, after]);
		await assert.rejects(works.start(gate, 'late', false, stop.signal), AppError);
	});

	it('goes on after work that fails', async () => {
		const gate = new RequestGate(1);
		await assert.rejects(
			gate.pass(true, undefined, () => Promise.reject(new Error('broken'))),
			/broken/,
		);
		assert.equal(await gate.pass(false, undefined, () => Promise.resolve(7)), 7);
	});

	it('that becomes wider lets through who waits', async () => {
		const [gate, works] = [new RequestGate(1), new Works()];
		const all = ['a', 'b'].map((name) => works.start(gate, name));
		gate.widen(2);
		await Promise.resolve();
		assert.deepEqual(works.begun, ['a', 'b']);
		works.end('a');
		works.end('b');
		await Promise.all(all);
	});
});
