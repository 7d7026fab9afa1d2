import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { challengeDocument } from '#backend/challenges/documents/challengeDocument.ts';
import { documentHash } from '#backend/challenges/documents/documentHash.ts';
import { MongoChallengeStore } from '#backend/challenges/mongoChallengeStore.ts';
import { freshLearners } from './mongoStores.ts';
import { openedEach } from './openedEach.ts';
import { bankFiles } from './someChallenge.ts';
import { forgedFiles } from './someForged.ts';

const nowMs = Date.parse('2026-05-04T09:00:00Z');
const createdAt = new Date(nowMs).toISOString();
const forever = new AbortController().signal;

/** Solo mode has no documents, so there is one store that names them. */
describe('the hashes of documents in MongoDB', () => {
	const opened = openedEach({
		async open() {
			const { database, close } = await freshLearners();
			const { connection } = database;
			const raw = connection.collection<{ _id: string; document?: unknown }>('challenges');
			return { challenges: new MongoChallengeStore(database), raw, close };
		},
	});
	const named = async (challengeId: string): Promise<string | undefined> =>
		(await opened().challenges.list(nowMs)).find(({ qid }) => qid === challengeId)?.document;

	it('are named from when a challenge is put, those of variants with what they are variants of', async () => {
		const { challenges } = opened();
		await challenges.put({ files: await bankFiles('arrays/two-sum'), generatedBy: 'bank', createdAt });
		const variantOf = { id: 'bank.two-sum', version: 'v', title: 'Two Sum' } as const;
		const files = await forgedFiles('story', 'hashing');
		await challenges.put({ files, generatedBy: 'gemini', metadata: { variantOf }, createdAt });
		for (const [id, of] of [
			['bank.two-sum', undefined],
			['forge.story', variantOf],
		] as const) {
			const challenge = await challenges.load(id, nowMs);
			assert.ok(challenge);
			assert.equal(await named(id), documentHash(challengeDocument(challenge, of)));
		}
	});

	it('are named later for what was there before, and not again', async () => {
		const { challenges, raw } = opened();
		await challenges.put({ files: await bankFiles('arrays/two-sum'), generatedBy: 'bank', createdAt });
		await challenges.put({ files: await bankFiles('arrays/board-effects'), generatedBy: 'bank', createdAt });
		const before = await named('bank.two-sum');
		await raw.updateOne({ _id: 'bank.two-sum' }, { $unset: { document: 1 } });
		assert.equal(await named('bank.two-sum'), undefined);
		assert.equal(await challenges.nameDocuments(nowMs, forever), 1);
		assert.equal(await named('bank.two-sum'), before);
		assert.equal(await challenges.nameDocuments(nowMs, forever), 0);
	});

	it('are not named while they are those of another form', async () => {
		const { challenges, raw } = opened();
		await challenges.put({ files: await bankFiles('arrays/two-sum'), generatedBy: 'bank', createdAt });
		await raw.updateOne({ _id: 'bank.two-sum' }, { $set: { document: { format: 0, sha256: 'a'.repeat(64) } } });
		assert.equal(await named('bank.two-sum'), undefined);
		assert.equal(await challenges.nameDocuments(nowMs, forever), 1);
		assert.notEqual(await named('bank.two-sum'), 'a'.repeat(64));
	});
});
