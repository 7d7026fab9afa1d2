import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { createCachedLibrary } from '#backend/challenges/cachedLibrary.ts';
import { type ChallengeLibrary, createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { MemoryCache } from '#backend/platform/memoryCache.ts';

const bank = createBankLibrary(path.join(import.meta.dirname, '../../../backend/bank'));
const id = 'bank.two-sum';

/** The bank as a store that counts how often it is asked, and whose list can be changed. */
function countingStore(): ChallengeLibrary & { asked: string[]; hidden: Set<string> } {
	const asked: string[] = [];
	const hidden = new Set<string>();
	return {
		asked,
		hidden,
		async list() {
			asked.push('list');
			return (await bank.list()).filter((one) => !hidden.has(one.id));
		},
		load(challengeId) {
			asked.push(challengeId);
			return bank.load(challengeId);
		},
		broken: () => bank.broken(),
	};
}

describe('a library behind a cache', () => {
	it('asks the store once for its list and once for each challenge, however many processes share the cache', async () => {
		const store = countingStore();
		const cache = new MemoryCache(() => 1);
		const processes = [1, 2, 3].map(() => createCachedLibrary(store, cache, () => 1));
		for (const library of processes) {
			for (let round = 0; round < 3; round++) {
				assert.deepEqual(await library.list(), await bank.list());
				// Through the cache it went as text: nothing of it may get lost on the way.
				assert.deepEqual(await library.load(id), await bank.load(id));
			}
		}
		assert.deepEqual(store.asked, ['list', id]);
	});

	it('refuses what is not on the list without asking the store', async () => {
		const store = countingStore();
		const library = createCachedLibrary(store, new MemoryCache(() => 1), () => 1);
		for (let round = 0; round < 3; round++) {
			await assert.rejects(library.load('bank.there-is-none'), { code: 'challengeUnknown' });
		}
		assert.deepEqual(store.asked, ['list']);
	});

	it('hides and shows what changed once it is told, and in another process once that forgets what it has', async () => {
		const store = countingStore();
		const cache = new MemoryCache(() => 1);
		const [one, two] = [createCachedLibrary(store, cache, () => 1), createCachedLibrary(store, cache, () => 1)];
		for (const library of [one, two]) await library.load(id);
		store.hidden.add(id);
		await one.load(id);
		await one.invalidate();
		await assert.rejects(one.load(id), { code: 'challengeUnknown' });
		await two.load(id);
		two.forgetHere();
		await assert.rejects(two.load(id), { code: 'challengeUnknown' });
	});

	it('hears of a change within a minute also when nobody tells', async () => {
		let nowMs = 1;
		const store = countingStore();
		const library = createCachedLibrary(store, new MemoryCache(() => nowMs), () => nowMs);
		await library.load(id);
		store.hidden.add(id);
		nowMs += 60_001;
		await assert.rejects(library.load(id), { code: 'challengeUnknown' });
	});
});
