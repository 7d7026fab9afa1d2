import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { ChallengeListing } from '#backend/challenges/bankIndex.ts';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { challengeDocument } from '#backend/challenges/documents/challengeDocument.ts';
import { documentHash } from '#backend/challenges/documents/documentHash.ts';
import { PublicDocuments } from '#backend/challenges/documents/publicDocuments.ts';
import type { ProvedChallenge } from '#backend/challenges/readProvedChallenge.ts';
import { canonicalText } from '#backend/platform/canonicalText.ts';

const bank = createBankLibrary(path.join(import.meta.dirname, '../../../backend/bank'));
const id = 'bank.two-sum';
const notThere = { code: 'notFound' };

/** The bank as a server lists it, of as many challenges as a test needs; the list can be changed, and loading is counted. */
function serverLibrary(ids: readonly string[] = [id, 'bank.board-effects']) {
	let list: ChallengeListing[] = [];
	const loaded: string[] = [];
	const more = new Map<string, ProvedChallenge>();
	const load = (challengeId: string): Promise<ProvedChallenge> => {
		loaded.push(challengeId);
		const made = more.get(challengeId);
		return made === undefined ? bank.load(challengeId) : Promise.resolve(made);
	};
	return {
		loaded,
		load,
		list: () => Promise.resolve(list),
		async fill(): Promise<void> {
			const all = await bank.list();
			list = await Promise.all(
				ids.map(async (one) => {
					const listing = all.find((found) => found.id === one);
					assert.ok(listing);
					return named(listing, await bank.load(one));
				}),
			);
		},
		change(changed: (listings: readonly ChallengeListing[]) => ChallengeListing[]): void {
			list = changed(list);
		},
		/** Adds one of another source, made out of one of the bank. */
		async add(otherId: string): Promise<string> {
			const challenge = await bank.load(id);
			const made = { ...challenge, file: { ...challenge.file, id: otherId } };
			const { title, difficulty, topics, tags } = made.file;
			more.set(otherId, made);
			const listing = { id: made.file.id, folder: '', title, difficulty, topics, tags, version: made.version };
			const added = named(listing, made);
			list = [...list, added];
			return added.document ?? '';
		},
	};
}

function named(listing: ChallengeListing, challenge: ProvedChallenge): ChallengeListing {
	const document = documentHash(challengeDocument(challenge, listing.variantOf));
	return { ...listing, ...(document !== undefined && { document }) };
}

async function filled(ids?: readonly string[]) {
	const library = serverLibrary(ids);
	await library.fill();
	const documents = new PublicDocuments(library);
	const hashOf = async (one: string): Promise<string> =>
		(await library.list()).find((listing) => listing.id === one)?.document ?? '';
	return { library, documents, hashOf };
}

describe('public documents', () => {
	it('are found under the hash of their own text', async () => {
		const { documents, hashOf } = await filled();
		const hash = await hashOf(id);
		const document = await documents.get(hash);
		assert.equal(createHash('sha256').update(canonicalText(document)).digest('hex'), hash);
		assert.ok(document.kind === 'challenge');
		assert.equal(document.id, id);
		assert.deepEqual(document.statement, (await bank.load(id)).statement);
	});

	it('have the same text however their fields came to be in order', async () => {
		const document = challengeDocument(await bank.load(id), undefined);
		const turned = Object.fromEntries(Object.entries(document).reverse());
		assert.notEqual(JSON.stringify(turned), JSON.stringify(document));
		assert.equal(canonicalText(turned), canonicalText(document));
	});

	it('hold nothing that a learner has to earn or must not know', async () => {
		const { documents, library } = await filled();
		for (const { id: one, document: hash = '' } of await library.list()) {
			const document = await documents.get(hash);
			const text = JSON.stringify(document);
			const { file, editorial, references, programs, cases } = await bank.load(one);
			const secrets = [...file.hints, editorial, ...Object.values(references), ...Object.values(programs)];
			for (const secret of secrets) assert.ok(!text.includes(JSON.stringify(secret).slice(1, -1)), one);
			assert.ok(document.kind === 'challenge');
			assert.equal(document.examples.length, file.examples.length);
			assert.ok(document.examples.length < cases.length);
			assert.deepEqual(Object.keys(document).sort(), [
				...['authors', 'checker', 'complexity', 'constraints', 'difficulty', 'examples', 'formatVersion', 'hintCount'],
				...['id', 'kind', 'license', 'limits', 'proof', 'signature', 'statement', 'tags', 'title', 'topics', 'version'],
			]);
		}
	});

	it('are gone as soon as the list has the challenge no more, though they are at hand', async () => {
		const { library, documents, hashOf } = await filled();
		const hash = await hashOf(id);
		await documents.get(hash);
		library.change((all) => all.filter((one) => one.id !== id));
		await assert.rejects(documents.get(hash), notThere);
		await library.fill();
		assert.equal((await documents.get(hash)).kind, 'challenge');
	});

	it('are loaded once, and an unknown hash loads nothing', async () => {
		const { library, documents, hashOf } = await filled();
		for (let round = 0; round < 3; round++) {
			await assert.rejects(documents.get('0'.repeat(64)), notThere);
			await documents.get(await hashOf(id));
		}
		assert.deepEqual(library.loaded, [id]);
	});

	it('are not those of a set, even if one came to be on the list with a hash', async () => {
		const { library, documents } = await filled();
		const hash = await library.add('ada~algorithms.two-sum');
		assert.match(hash, /^[0-9a-f]{64}$/);
		await assert.rejects(documents.get(hash), notThere);
		assert.deepEqual(library.loaded, []);
		const forged = await library.add('forge.two-sum');
		assert.equal((await documents.get(forged)).kind, 'challenge');
	});

	it('are not served under a hash that their text does not have', async () => {
		const { library, documents } = await filled();
		const wrong = 'f'.repeat(64);
		library.change((all) => all.map((one) => (one.id === id ? { ...one, document: wrong } : one)));
		await assert.rejects(documents.get(wrong), notThere);
	});

	it('name the whole bank in one of them, without what others made', async () => {
		const { library, documents } = await filled();
		const before = await documents.bankHash();
		assert.ok(before);
		const forged = await library.add('forge.two-sum');
		assert.equal(await documents.bankHash(), before);
		const document = await documents.get(before);
		assert.equal(documentHash(document), before);
		assert.ok(document.kind === 'set');
		assert.deepEqual(
			document.challenges.map((one) => one.id),
			['bank.board-effects', id],
		);
		assert.ok(document.challenges.every(({ document: hash }) => hash !== forged));
		for (const { document: hash } of document.challenges) assert.equal((await documents.get(hash)).kind, 'challenge');
		library.change((all) => all.filter((one) => one.id !== id));
		assert.notEqual(await documents.bankHash(), before);
		await assert.rejects(documents.get(before), notThere);
	});

	it('name no bank while some challenge of it has no document', async () => {
		const { library, documents } = await filled();
		library.change((all) =>
			all.map(({ document, ...one }) => (one.id === id ? one : { ...one, ...(document && { document }) })),
		);
		assert.equal(await documents.bankHash(), undefined);
	});

	it('are none of a challenge with half a character, which has no canonical text', async () => {
		const document = challengeDocument(await bank.load(id), undefined);
		assert.equal(documentHash({ ...document, constraints: ['\ud83d'] }), undefined);
		assert.match(documentHash({ ...document, constraints: ['\ud83d\ude00'] }) ?? '', /^[0-9a-f]{64}$/);
	});
});
