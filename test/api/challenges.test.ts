import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { writeBankIndex } from '#backend/challenges/bankIndex.ts';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { QueryOf } from '#contract/endpoints.ts';
import { timeZone, withCode } from './practise.ts';
import { realBank, type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

describe('the list of challenges', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
		await solo.call('openChallenge', { params: { challengeId: twoSum.id }, body: { timeZone } });
	});
	after(() => solo.close());

	const list = async (query: QueryOf<'listChallenges'>): Promise<ChallengeSummary[]> =>
		(await solo.call('listChallenges', { query })).items;

	it('is the whole bank, by topic and level', async () => {
		const items = await list({});
		assert.ok(items.length >= 16);
		const keys = items.map(({ topics, difficulty }) =>
			[topics[0], ['easy', 'medium', 'hard'].indexOf(difficulty)].join(),
		);
		assert.deepEqual(keys, keys.toSorted());
		assert.equal((await solo.call('health', {})).challenges.proved, items.length);
	});

	it('is filtered by topic, level, status and words, combined', async () => {
		const all = await list({});
		const expected = all.filter(({ topics, difficulty }) => topics.includes('hashing') && difficulty === 'easy');
		assert.deepEqual(await list({ topic: 'hashing', difficulty: 'easy' }), expected);
		assert.ok(expected.length > 0);
		assert.deepEqual(
			(await list({ status: 'opened' })).map(({ id }) => id),
			[twoSum.id],
		);
		const says = ({ title, topics, tags }: ChallengeSummary, word: string) =>
			[title, ...topics, ...tags].join(' ').toLowerCase().includes(word);
		const found = await list({ text: 'SUM  two' });
		assert.deepEqual(
			found,
			all.filter((item) => says(item, 'sum') && says(item, 'two')),
		);
		assert.ok(found.some(({ id }) => id === twoSum.id) && found.length < all.length);
		assert.deepEqual(await list({ text: 'two', status: 'solved' }), []);
		assert.deepEqual(await list({ text: '%' }), []);
	});

	it('is sorted as asked, and the pages together are the whole', async () => {
		for (const sort of ['title', 'difficulty', 'topic', 'lastActive'] as const) {
			const whole = await list({ sort });
			const pages: ChallengeSummary[] = [];
			let cursor: string | undefined;
			do {
				const page = await solo.call('listChallenges', { query: { sort, limit: 5, ...(cursor ? { cursor } : {}) } });
				assert.equal(page.total, whole.length);
				pages.push(...page.items);
				cursor = page.nextCursor;
			} while (cursor !== undefined);
			assert.deepEqual(pages, whole, sort);
		}
		assert.equal((await list({ sort: 'lastActive' }))[0]?.id, twoSum.id);
	});

	it('refuses the cursor of another order', async () => {
		const { nextCursor } = await solo.call('listChallenges', { query: { sort: 'title', limit: 1 } });
		await assert.rejects(
			solo.call('listChallenges', { query: { sort: 'topic', cursor: nextCursor ?? '' } }),
			withCode('badRequest'),
		);
	});

	it('leads to challenges that are whole: statement, examples with outputs, proof', async () => {
		for (const { id } of await list({})) {
			const challenge = await solo.call('getChallenge', { params: { challengeId: id } });
			assert.ok(challenge.statement.length > 50);
			assert.ok(challenge.examples.length > 0, id);
			const { cases = 0, inputsCompared = 0 } = challenge.proof ?? {};
			assert.ok(cases > 0 && inputsCompared > 0);
			assert.match(challenge.version, /^[0-9a-f]{64}$/);
			assert.deepEqual(challenge.hints, []);
		}
	});
});

describe('a bank with broken challenges', () => {
	let bankFolder: string;
	let solo: SoloUnderTest | undefined;
	beforeEach(() => {
		bankFolder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-bank-'));
		for (const folder of [
			'arrays/two-sum',
			'hashing/bag-of-letters',
			'hashing/exact-climb',
			'strings/knitting-shorthand',
		]) {
			cpSync(path.join(realBank, folder), path.join(bankFolder, folder), { recursive: true });
		}
		rmSync(path.join(bankFolder, 'hashing/bag-of-letters/proof.json'));
		writeFileSync(path.join(bankFolder, 'hashing/exact-climb/challenge.json'), '{');
		appendFileSync(path.join(bankFolder, 'strings/knitting-shorthand/reference.py'), '# changed\n');
	});
	afterEach(async () => {
		await solo?.close();
		rmSync(bankFolder, { recursive: true, force: true });
	});

	it('shows only what is proved, and says why the rest is left out', async () => {
		solo = await startSoloForTest({ bankFolder });
		const changed = 'bank.knitting-shorthand';
		const before = await solo.call('health', {});
		assert.deepEqual(before.challenges.broken.map(({ folder }) => folder).sort(), [
			'hashing/bag-of-letters',
			'hashing/exact-climb',
		]);
		await assert.rejects(solo.call('getChallenge', { params: { challengeId: changed } }), withCode('challengeBroken'));
		const { items } = await solo.call('listChallenges', { query: {} });
		assert.deepEqual(
			items.map(({ id }) => id),
			[twoSum.id],
		);
		const { broken, proved } = (await solo.call('health', {})).challenges;
		assert.equal(proved, 1);
		assert.match(broken.find(({ folder }) => folder === 'strings/knitting-shorthand')?.reason ?? '', /changed/);
	});

	it('is sorted out by the build, whose index the backend then reads', async () => {
		const { challenges, broken } = await writeBankIndex(bankFolder);
		assert.deepEqual(
			challenges.map(({ id }) => id),
			[twoSum.id],
		);
		assert.equal(broken.length, 3);
		const index: unknown = JSON.parse(readFileSync(path.join(bankFolder, 'index.json'), 'utf8'));
		assert.deepEqual(index, { challenges, broken });
		solo = await startSoloForTest({ bankFolder });
		assert.equal((await solo.call('listChallenges', { query: {} })).total, 1);
		assert.equal((await solo.call('health', {})).challenges.broken.length, 3);
	});

	it('that is not there at all leaves the backend running, and says so', async () => {
		solo = await startSoloForTest({ bankFolder: path.join(bankFolder, 'nowhere') });
		assert.deepEqual((await solo.call('listChallenges', { query: {} })).items, []);
		assert.match((await solo.call('health', {})).challenges.broken[0]?.reason ?? '', /Install/);
		assert.equal((await solo.call('getNext', { query: {} })).kind, 'allSolved');
	});
});
