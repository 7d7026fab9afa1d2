import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { newJoinCode, shownJoinCode } from '#backend/classes/joinCode.ts';
import { createJoinLimit } from '#backend/classes/joinLimit.ts';
import { AppError } from '#contract/appError.ts';
import { JoinCode } from '#contract/classes.ts';

describe('a join code', () => {
	it('is taken as it is read out, in small letters and with spaces', () => {
		for (let made = 0; made < 200; made++) {
			const code = newJoinCode();
			assert.equal(JoinCode.parse(code), code);
			assert.equal(JoinCode.parse(` ${shownJoinCode(code).toLowerCase().replaceAll('-', ' ')} `), code);
		}
	});

	it('uses each of thirty letters and digits, and none that looks like another', () => {
		const used = new Set(Array.from({ length: 400 }, newJoinCode).join(''));
		assert.equal([...used].sort().join(''), '23456789ABCDEFGHJKMNPQRSTVWXYZ');
		assert.ok(Math.log2(30) * 10 >= 48);
	});

	it('that can be none is refused', () => {
		for (const text of [
			'',
			'K7QM-2XWP-R',
			'K7QM-2XWP-RAA',
			'K7QM-2XWP-R0',
			'K7QM-2XWP-RI',
			'K7QM_2XWP_RA',
			'x'.repeat(41),
		]) {
			assert.equal(JoinCode.safeParse(text).success, false, text);
		}
	});

	it('is tried ten times by one account, longer each time, wherever it comes from; the right one forgives', async () => {
		const limit = createJoinLimit(undefined);
		for (let tries = 0; tries < 10; tries++) await limit.tries('lena', `192.0.2.${String(tries)}`);
		await assert.rejects(limit.tries('lena', '192.0.2.99'), isTooMany);
		await limit.tries('omar', '192.0.2.1');
		await limit.joined('lena');
		await limit.tries('lena', '192.0.2.1');
	});

	it('is tried a thousand times an hour from one network, by however many accounts', async () => {
		const limit = createJoinLimit(undefined);
		for (let account = 0; account < 1_000; account++) await limit.tries(`account ${String(account)}`, '192.0.2.1');
		await assert.rejects(limit.tries('one more', '192.0.2.1'), isTooMany);
		await limit.tries('one more', '198.51.100.1');
	});
});

function isTooMany(error: unknown): boolean {
	return error instanceof AppError && error.code === 'tooManyRequests' && (error.retryAfterSeconds ?? 0) > 0;
}
