import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { faultRun } from './faultRun.ts';

describe('two servers and two workers of which one after the other is killed', () => {
	it('give every accepted submission its verdict, once, and count it once', async function () {
		this.timeout(15 * 60_000);
		const stopped = new AbortController();
		// A run that hangs says what it had.
		const limit = setTimeout(() => stopped.abort(), 14 * 60_000);
		const said: string[] = [];
		try {
			const result = await faultRun({
				...{ submissions: 60, users: 6, faultEvery: 9, seed: 7 },
				say: (line) => said.push(line),
				signal: stopped.signal,
			});
			const { kills, ...figures } = result;
			assert.deepEqual(figures, { submissions: 60, lost: 0, wrong: 0, doubled: 0 }, said.join('\n'));
			const kinds = new Set(Object.keys(kills).map((name) => name.split(' ')[0]));
			assert.ok(kinds.size >= 3, JSON.stringify(kills));
		} finally {
			clearTimeout(limit);
		}
	});
});
