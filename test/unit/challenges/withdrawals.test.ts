import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import type { ChallengeVersion } from '#backend/challenges/reports/reportStore.ts';
import { createLibraryWithout, Withdrawals } from '#backend/challenges/reports/withdrawals.ts';
import { AppError } from '#contract/appError.ts';

const bank = createBankLibrary(path.join(import.meta.dirname, '../../../backend/bank'));
const challengeId = 'bank.two-sum';

describe('a library without what was withdrawn', () => {
	const gone: ChallengeVersion[] = [];
	let nowMs = 0;
	let readings = 0;
	let failures = 0;
	let isDown = false;
	const withdrawals = new Withdrawals({
		read: () => {
			readings++;
			return isDown ? Promise.reject(new AppError('busy', 'The store is down.')) : Promise.resolve([...gone]);
		},
		lifeMs: 5_000,
		nowMs: () => nowMs,
		onFailed: () => failures++,
	});
	const library = createLibraryWithout(bank, withdrawals);
	const isListed = async (): Promise<boolean> => (await library.list()).some(({ id }) => id === challengeId);

	it('is the whole one while nothing is', async () => {
		assert.deepEqual(await library.list(), await bank.list());
		assert.equal((await library.load(challengeId)).file.id, challengeId);
	});

	it('hides that version, and says why to who asks for it', async () => {
		const { version } = await bank.load(challengeId);
		gone.push({ challengeId, challengeVersion: version });
		assert.equal(await isListed(), true, 'what was read lately is not read again');
		withdrawals.forget();
		assert.equal(await isListed(), false);
		assert.equal((await library.list()).length, (await bank.list()).length - 1);
		await assert.rejects(library.load(challengeId), (error: unknown) => {
			assert.ok(error instanceof AppError && error.code === 'challengeUnknown');
			assert.match(error.message, /withdrawn/);
			return true;
		});
	});

	it('shows another version of the same challenge', async () => {
		gone.splice(0, 1, { challengeId, challengeVersion: 'an older one' });
		nowMs += 5_001;
		assert.equal(await isListed(), true);
		assert.equal((await library.load(challengeId)).file.id, challengeId);
	});

	it('hides the variants of a version with it, and no others', async () => {
		const variantOf = { id: challengeId, version: 'v1', title: 'Two Sum' };
		const listing = { folder: '', title: 'A', difficulty: 'easy' as const, topics: ['arrays'], tags: [], version: 'v' };
		const others = [
			{ ...listing, id: 'forge.same', variantOf },
			{ ...listing, id: 'forge.of-another-version', variantOf: { ...variantOf, version: 'v2' } },
			{ ...listing, id: 'forge.none' },
		];
		const whole = await bank.load(challengeId);
		const stored = {
			list: () => Promise.resolve(others),
			load: () => Promise.resolve(whole),
			broken: () => Promise.resolve([]),
		};
		const keys = [{ challengeId, challengeVersion: 'v1' }];
		const read = new Withdrawals({ read: () => Promise.resolve(keys), lifeMs: 0, nowMs: () => 0 });
		const left = createLibraryWithout(stored, read);
		assert.deepEqual(
			(await left.list()).map(({ id }) => id),
			['forge.of-another-version', 'forge.none'],
		);
		await assert.rejects(left.load('forge.same'), /withdrawn/);
		assert.equal(await left.load('forge.none'), whole);
	});

	it('asks the store rarely, however often it is asked', async () => {
		const before = readings;
		for (let time = 0; time < 20; time++) await library.list();
		assert.equal(readings, before);
	});

	it('goes on with what it knew while the store does not answer', async () => {
		gone.splice(0, 1, { challengeId, challengeVersion: (await bank.load(challengeId)).version });
		nowMs += 5_001;
		assert.equal(await isListed(), false);
		isDown = true;
		nowMs += 5_001;
		assert.equal(await isListed(), false);
		assert.equal(failures, 1);
		const neverRead = new Withdrawals({
			read: () => Promise.reject(new AppError('busy', 'The store is down.')),
			lifeMs: 0,
			nowMs: () => nowMs,
		});
		await assert.rejects(createLibraryWithout(bank, neverRead).list(), { code: 'busy' });
	});
});
