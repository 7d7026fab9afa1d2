import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countedAddress, createRateLimit } from '#backend/http/rateLimits.ts';
import { AppError } from '#contract/appError.ts';

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
	try {
		await work;
	} catch (error) {
		if (error instanceof AppError) return error;
		throw error;
	}
	throw new assert.AssertionError({ message: 'it was let through' });
}

describe('a limit', () => {
	const rule = { name: 'test', points: 3, seconds: 600, words: 'Too often.' };

	it('lets so many through, also when they come at once, and says to the others when to come back', async () => {
		const limit = createRateLimit(rule, undefined);
		const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => limit.consume('one')));
		assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3);
		const refusal = await refusalOf(limit.consume('one'));
		assert.equal(refusal.code, 'tooManyRequests');
		assert.equal(refusal.message, 'Too often. Try again in 10 minutes.');
		assert.equal(refusal.retryAfterSeconds, 600);
	});

	it('counts for each key alone and can forget one', async () => {
		const limit = createRateLimit(rule, undefined);
		for (let time = 0; time < 3; time++) await limit.consume('one');
		await limit.consume('other');
		await refusalOf(limit.consume('one'));
		await limit.forget('one');
		await limit.consume('one');
	});

	it('locks out for the time that it says, not for the time in which it counts', async () => {
		const lockout = { firstSeconds: 20, longestSeconds: 100, rememberedSeconds: 3_600 };
		const limit = createRateLimit({ ...rule, seconds: 5, lockout }, undefined);
		for (let time = 0; time < 3; time++) await limit.consume('one');
		assert.equal((await refusalOf(limit.consume('one'))).retryAfterSeconds, 20);
		assert.equal((await refusalOf(limit.consume('one'))).retryAfterSeconds, 20, 'trying does not make it longer');
	});
});

describe('an address', () => {
	it('is counted by its network where one person has a whole one', () => {
		const same = ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', '2001:0db8:0001:0002:ffff::', '2001:DB8:1:2::%eth0'];
		assert.deepEqual(new Set(same.map(countedAddress)), new Set(['2001:db8:1:2::/64']));
		assert.notEqual(countedAddress('2001:db8:1:3::9'), countedAddress('2001:db8:1:2::9'));
		assert.equal(countedAddress('::1'), '0:0:0:0::/64');
	});

	it('of version 4 counts by itself, however it is written', () => {
		assert.equal(countedAddress('192.0.2.7'), '192.0.2.7');
		assert.equal(countedAddress('::ffff:192.0.2.7'), '192.0.2.7');
	});
});
