import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { bankFiles } from './someChallenge.ts';
import { forgedFiles } from './someForged.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';

function isBroken(error: unknown): boolean {
	return error instanceof AppError && error.code === 'challengeBroken';
}

for (const factory of storeFactories) {
	describe(`stored challenges in ${factory.name}`, () => {
		const stores = openedEach(factory);
		const put = async (folder: string, given: { expiresAt?: string } = {}) =>
			stores().challenges.put({
				files: await bankFiles(folder),
				generatedBy: 'gemini',
				metadata: { generationTime: 41_500, model: 'some-model' },
				createdAt: stores().clock.iso(),
				...given,
			});

		it('come back whole, file by file, and proved', async () => {
			const { challenges, clock } = stores();
			assert.deepEqual(await put('arrays/two-sum'), { challengeId: 'bank.two-sum', replaced: false });
			const files = await challenges.files('bank.two-sum', clock.nowMs());
			const sent = await bankFiles('arrays/two-sum');
			assert.deepEqual(new Map([...(files ?? [])].sort()), new Map([...sent].sort()));
			const loaded = await challenges.load('bank.two-sum', clock.nowMs());
			assert.equal(loaded?.file.title, 'Two Sum');
			assert.equal(loaded.references.python, sent.get('reference.py'));
			assert.equal(await challenges.load('bank.other', clock.nowMs()), undefined);
		});

		it("have every field of the seed's Question", async () => {
			const { challenges, clock } = stores();
			await put('arrays/two-sum', { expiresAt: '2026-06-01T00:00:00.000Z' });
			const record = await challenges.record('bank.two-sum', clock.nowMs());
			const sent = await bankFiles('arrays/two-sum');
			const file = JSON.parse(sent.get('challenge.json') ?? '') as { examples: { input: unknown }[] }; // proved, so it fits
			assert.ok(record);
			assert.equal(record.qid, 'bank.two-sum');
			assert.equal(record.description, sent.get('statement.md'));
			assert.ok(record.constraints.length > 0);
			assert.deepEqual(
				record.exampleTestCases.map(({ input }) => input),
				file.examples.map(({ input }) => input),
			);
			assert.ok(record.exampleTestCases.every(({ output }) => Array.isArray(output)));
			assert.equal(record.difficulty, 'easy');
			assert.equal(record.topics[0], 'arrays');
			assert.equal(record.generatedBy, 'gemini');
			assert.equal(record.metadata.generationTime, 41_500);
			assert.equal(record.metadata.model, 'some-model');
			assert.match(record.metadata.version, /^[0-9a-f]{64}$/);
			assert.deepEqual(record.solutions.map(({ language }) => language).sort(), [
				'cpp',
				'java',
				'javascript',
				'python',
			]);
			assert.ok(record.solutions.every(({ code, timeComplexity }) => code !== '' && timeComplexity.startsWith('O(')));
			assert.equal(record.createdAt, clock.iso());
			assert.equal(record.expiresAt, '2026-06-01T00:00:00.000Z');
		});

		it('are listed by id, and replaced by one of the same id', async () => {
			const { challenges, clock } = stores();
			await put('arrays/two-sum');
			await put('arrays/board-effects');
			assert.deepEqual(await put('arrays/two-sum'), { challengeId: 'bank.two-sum', replaced: true });
			const listed = await challenges.list(clock.nowMs());
			assert.deepEqual(
				listed.map(({ qid }) => qid),
				['bank.board-effects', 'bank.two-sum'],
			);
			const fields = Object.keys(listed[0] ?? {}).sort();
			assert.deepEqual(
				// Only a server's store names documents.
				fields.filter((name) => name !== 'document'),
				['createdAt', 'difficulty', 'generatedBy', 'kind', 'metadata', 'qid', 'tags', 'title', 'topics'],
			);
		});

		it('are hidden from the instant on at which they expire, whether or not they are gone', async () => {
			const { challenges, clock } = stores();
			await put('arrays/two-sum', { expiresAt: '2026-05-04T09:00:10.000Z' });
			await put('arrays/board-effects');
			clock.advance(9_999);
			assert.equal((await challenges.list(clock.nowMs())).length, 2);
			assert.equal(await challenges.removeExpired(clock.nowMs()), 0);
			clock.advance(1);
			assert.equal((await challenges.list(clock.nowMs())).length, 1);
			assert.equal(await challenges.load('bank.two-sum', clock.nowMs()), undefined);
			assert.equal(await challenges.record('bank.two-sum', clock.nowMs()), undefined);
			assert.equal(await challenges.files('bank.two-sum', clock.nowMs()), undefined);
			assert.equal(await challenges.removeExpired(clock.nowMs()), 1);
			assert.equal(await challenges.removeExpired(clock.nowMs()), 0);
			assert.equal((await challenges.list(clock.nowMs())).length, 1);
		});

		it('by models stand on the shelf of their first topic, level and kind, the oldest first, until they expire', async () => {
			const { challenges, clock } = stores();
			const putForged = async (slug: string, topic: string, expiresAt?: string): Promise<void> => {
				const expiry = expiresAt === undefined ? {} : { expiresAt };
				const files = await forgedFiles(slug, topic);
				await challenges.put({ files, generatedBy: 'openai', createdAt: clock.iso(), ...expiry });
				clock.advance(1_000);
			};
			await putForged('second', 'hashing');
			await putForged('first', 'hashing', '2026-05-04T09:00:10.000Z');
			await putForged('elsewhere', 'graphs');
			await challenges.put({ files: await bankFiles('arrays/two-sum'), generatedBy: 'bank', createdAt: clock.iso() });
			const shelf = { topic: 'hashing', difficulty: 'easy', kind: 'function' } as const;
			const standing = async (changes: object = {}): Promise<string[]> =>
				(await challenges.onShelf({ ...shelf, ...changes }, clock.nowMs())).map(({ qid }) => qid);
			assert.deepEqual(await standing(), ['forge.second', 'forge.first']);
			assert.deepEqual(await standing({ topic: 'arrays' }), []);
			assert.deepEqual(await standing({ difficulty: 'hard' }), []);
			assert.deepEqual(await standing({ kind: 'class' }), []);
			const listed = await challenges.list(clock.nowMs());
			const [second] = await challenges.onShelf(shelf, clock.nowMs());
			assert.deepEqual(
				second,
				listed.find(({ qid }) => qid === 'forge.second'),
			);
			clock.advance(10_000);
			assert.deepEqual(await standing(), ['forge.second']);
		});

		it('that are variants are found by their kernel, the oldest first, until they expire', async () => {
			const { challenges, clock } = stores();
			const variantOf = { id: 'bank.two-sum', version: 'v1', title: 'Two Sum' };
			const putVariant = async (slug: string, of: typeof variantOf, expiresAt?: string): Promise<void> => {
				const files = await forgedFiles(slug, 'arrays');
				const expiry = expiresAt === undefined ? {} : { expiresAt };
				const metadata = { generationTime: 900, model: 'some-model', variantOf: of };
				await challenges.put({ files, generatedBy: 'gemini', metadata, createdAt: clock.iso(), ...expiry });
				clock.advance(1_000);
			};
			await put('arrays/two-sum');
			await putVariant('second', variantOf);
			await putVariant('first', variantOf, '2026-05-04T09:00:10.000Z');
			await putVariant('other', { ...variantOf, id: 'bank.other' });
			const found = async (id: string): Promise<string[]> =>
				(await challenges.variantsOf(id, clock.nowMs())).map(({ qid }) => qid);
			assert.deepEqual(await found('bank.two-sum'), ['forge.second', 'forge.first']);
			assert.deepEqual(await found('forge.second'), []);
			const [second] = await challenges.variantsOf('bank.two-sum', clock.nowMs());
			assert.deepEqual(second?.metadata.variantOf, variantOf);
			const listed = await challenges.list(clock.nowMs());
			assert.deepEqual(
				listed.find(({ qid }) => qid === 'forge.second'),
				second,
			);
			assert.deepEqual((await challenges.record('forge.second', clock.nowMs()))?.metadata.variantOf, variantOf);
			assert.equal(listed.find(({ qid }) => qid === 'bank.two-sum')?.metadata.variantOf, undefined);
			clock.advance(10_000);
			assert.deepEqual(await found('bank.two-sum'), ['forge.second']);
		});

		it('live as long as somebody wants them to, and no shorter', async () => {
			const { challenges, clock } = stores();
			const expiries = async (): Promise<(string | undefined)[]> =>
				(await challenges.list(clock.nowMs())).map(({ expiresAt }) => expiresAt);
			await put('arrays/two-sum', { expiresAt: '2026-06-01T00:00:00.000Z' });
			await challenges.letLive('bank.two-sum', '2026-07-01T00:00:00.000Z');
			await challenges.letLive('bank.two-sum', '2026-06-15T00:00:00.000Z');
			assert.deepEqual(await expiries(), ['2026-07-01T00:00:00.000Z']);
			await challenges.letLive('bank.two-sum', undefined);
			assert.deepEqual(await expiries(), [undefined]);
			await challenges.letLive('bank.two-sum', '2026-07-01T00:00:00.000Z');
			await challenges.letLive('bank.unknown', undefined);
			assert.deepEqual(await expiries(), [undefined]);
			clock.advance(365 * 24 * 60 * 60_000);
			assert.equal((await challenges.load('bank.two-sum', clock.nowMs()))?.file.id, 'bank.two-sum');
		});

		it('are removed once', async () => {
			await put('arrays/two-sum');
			assert.equal(await stores().challenges.remove('bank.two-sum'), true);
			assert.equal(await stores().challenges.remove('bank.two-sum'), false);
			assert.deepEqual(await stores().challenges.list(stores().clock.nowMs()), []);
		});

		it('are refused when their proof was made for other files', async () => {
			const files = new Map(await bankFiles('arrays/two-sum'));
			files.set('reference.py', 'def two_sum(nums, target):\n\treturn [0, 1]\n');
			const createdAt = stores().clock.iso();
			await assert.rejects(stores().challenges.put({ files, generatedBy: 'openai', createdAt }), isBroken);
			files.delete('proof.json');
			await assert.rejects(stores().challenges.put({ files, generatedBy: 'openai', createdAt }), isBroken);
			assert.deepEqual(await stores().challenges.list(stores().clock.nowMs()), []);
		});
	});
}
