import assert from 'node:assert/strict';
import type { ChallengeListing } from '#backend/challenges/bankIndex.ts';
import type { ChallengeLibrary } from '#backend/challenges/challengeLibrary.ts';
import { createLibraryOf } from '#backend/challenges/libraryOf.ts';
import { createStoredLibrary } from '#backend/challenges/storedLibrary.ts';
import { AppError } from '#contract/appError.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';
import { withCode } from '../../api/practise.ts';

const listing = (id: string): ChallengeListing => {
	return { id, folder: '', title: id, difficulty: 'easy', topics: ['arrays'], tags: [], version: 'v1' };
};

/** A library of challenges of which only the names are known; each is broken when it is loaded. */
function broken(...ids: string[]): ChallengeLibrary {
	return {
		list: () => Promise.resolve(ids.map(listing)),
		load: (id) =>
			Promise.reject(new AppError(ids.includes(id) ? 'challengeBroken' : 'challengeUnknown', `${id} in ${ids.join()}`)),
		broken: () => Promise.resolve(ids.map((folder) => ({ folder, reason: 'it is' }))),
	};
}

describe('several libraries as one', () => {
	const both = createLibraryOf([broken('bank.a'), broken('forge.b', 'forge.c')]);

	it('list and complain together', async () => {
		assert.deepEqual(
			(await both.list()).map(({ id }) => id),
			['bank.a', 'forge.b', 'forge.c'],
		);
		assert.equal((await both.broken()).length, 3);
	});

	it('ask the next one only where a challenge is unknown', async () => {
		await assert.rejects(both.load('bank.a'), /bank\.a in bank\.a$/);
		await assert.rejects(both.load('forge.c'), /forge\.c in forge\.b,forge\.c$/);
		await assert.rejects(both.load('forge.x'), withCode('challengeUnknown'));
	});
});

describe('the library of stored challenges', () => {
	it('leaves out what was found broken, and says so', async () => {
		const stored = {
			qid: 'forge.b',
			title: 'B',
			difficulty: 'easy',
			topics: ['arrays'],
			tags: [],
			kind: 'function',
			generatedBy: 'ollama',
			metadata: { version: 'v1' },
			createdAt: '2026-11-25T00:00:00.000Z',
		} as const;
		const library = createStoredLibrary(
			{
				list: () => Promise.resolve([{ ...stored, topics: [...stored.topics], tags: [] }]),
				load: (id) =>
					id === 'forge.b'
						? Promise.reject(new AppError('challengeBroken', 'It was changed.'))
						: Promise.resolve(undefined),
			},
			() => 0,
		);
		assert.deepEqual(await library.list(), [{ ...listing('forge.b'), title: 'B', kind: 'function' }]);
		await assert.rejects(library.load('forge.x'), withCode('challengeUnknown'));
		await assert.rejects(library.load('forge.b'), withCode('challengeBroken'));
		assert.deepEqual(await library.list(), []);
		assert.deepEqual(await library.broken(), [{ folder: 'forge.b', reason: 'It was changed.' }]);
	});
});

describe('whose code the programs of a challenge are', () => {
	it("is ours only in the bank, and a stranger's wherever a model or another person wrote", () => {
		const trusts = ['bank.two-sum', 'forge.two-sum', 'acme~bank.two-sum', 'banker.x'].map(trustOfChallenge);
		assert.deepEqual(trusts, ['bank', 'stranger', 'stranger', 'stranger']);
	});
});
