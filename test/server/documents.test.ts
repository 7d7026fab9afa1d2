import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { openMongo } from '#backend/platform/mongo.ts';
import { PublicDocument } from '#contract/documents.ts';
import { sendRaw } from '../sendRaw.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, register, startServer, startTeam, type Team } from './team.ts';

const forever = 'public, max-age=31536000, immutable';
const challengeId = 'bank.two-sum';

describe('documents by hash on a server', () => {
	let team: Team;
	let server: ServerProcess;
	let other: ServerProcess;
	let member: Member;
	before(async () => {
		team = await startTeam();
		[server, other] = await Promise.all([startServer(team), startServer(team)]);
		member = await register(server, 'lena');
	});
	after(async () => {
		await Promise.all([server.stop(), other.stop()]);
		await team.close();
	});

	const hashOf = async (): Promise<string> => {
		const { document } = await member.call('getChallenge', { params: { challengeId } });
		assert.ok(document);
		return document;
	};

	it('are named by list and challenge, and read without an account from every process', async () => {
		const hash = await hashOf();
		const page = await member.call('listChallenges', { query: { limit: 500 } });
		assert.equal(page.items.find(({ id }) => id === challengeId)?.document, hash);
		assert.ok(page.items.every(({ document }) => document !== undefined));
		for (const { port } of [server, other]) {
			const answer = await sendRaw(port, `/v1/documents/${hash}`);
			assert.equal(answer.status, 200);
			assert.equal(createHash('sha256').update(answer.text).digest('hex'), hash);
			assert.equal(answer.headers['etag'], `"${hash}"`);
			assert.equal(answer.headers['cache-control'], forever);
			assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
			assert.equal(answer.headers['set-cookie'], undefined);
			const document = PublicDocument.parse(answer.json());
			assert.ok(document.kind === 'challenge' && document.id === challengeId);
		}
	});

	it('name all challenges of the bank in one of them', async () => {
		const { bankDocument, total } = await member.call('listChallenges', { query: { limit: 1 } });
		assert.ok(bankDocument);
		const answer = await sendRaw(server.port, `/v1/documents/${bankDocument}`);
		assert.equal(createHash('sha256').update(answer.text).digest('hex'), bankDocument);
		const document = PublicDocument.parse(answer.json());
		assert.ok(document.kind === 'set');
		assert.equal(document.challenges.length, total);
	});

	it('are not sent again to who has them', async () => {
		const hash = await hashOf();
		const asked = (etag: string, method = 'GET') =>
			sendRaw(server.port, `/v1/documents/${hash}`, { method, headers: { 'If-None-Match': etag } });
		for (const etag of [`"${hash}"`, `W/"${hash}"`, `"other", "${hash}"`, '*']) {
			const answer = await asked(etag);
			assert.deepEqual([answer.status, answer.text], [304, ''], etag);
			assert.equal(answer.headers['cache-control'], forever);
			assert.equal(answer.headers['etag'], `"${hash}"`);
		}
		assert.equal((await asked('"other"')).status, 200);
		const head = await sendRaw(server.port, `/v1/documents/${hash}`, { method: 'HEAD' });
		assert.deepEqual([head.status, head.text, head.headers['etag']], [200, '', `"${hash}"`]);
	});

	it('are refused where there is none in words that no cache keeps', async () => {
		const none = await sendRaw(server.port, `/v1/documents/${'0'.repeat(64)}`);
		assert.deepEqual([none.status, none.code], [404, 'notFound']);
		assert.equal(none.headers['cache-control'], 'no-store');
		assert.equal(none.headers['etag'], undefined);
		for (const wrong of ['abc', 'A'.repeat(64), '%2e%2e', `${'0'.repeat(64)}0`]) {
			const answer = await sendRaw(server.port, `/v1/documents/${wrong}`);
			assert.equal(answer.status, 400, wrong);
			assert.equal(answer.headers['cache-control'], 'no-store');
		}
	});

	it('leave ordinary answers to the client alone, which asks whether they are still the same', async () => {
		const { accessToken: token } = member.signedIn;
		const other = await register(server, 'otto');
		for (const path of [`/v1/challenges/${challengeId}`, '/v1/challenges?limit=5']) {
			const first = await sendRaw(server.port, path, { token });
			assert.equal(first.headers['cache-control'], 'private, no-cache');
			assert.match(String(first.headers['vary']), /Authorization/);
			const etag = z.string().parse(first.headers['etag']);
			const again = await sendRaw(server.port, path, { token, headers: { 'If-None-Match': etag } });
			assert.deepEqual([again.status, again.text], [304, '']);
		}
		const path = `/v1/challenges/${challengeId}`;
		const before = z.string().parse((await sendRaw(server.port, path, { token })).headers['etag']);
		await member.call('openChallenge', { params: { challengeId }, body: { timeZone: 'Europe/Berlin' } });
		const after = await sendRaw(server.port, path, { token, headers: { 'If-None-Match': before } });
		assert.equal(after.status, 200);
		const refused = await sendRaw(server.port, path, { headers: { 'If-None-Match': before } });
		assert.equal(refused.status, 401);
		const others = await sendRaw(server.port, path, { token: other.signedIn.accessToken });
		assert.notEqual(others.headers['etag'], after.headers['etag']);
		const account = await sendRaw(server.port, '/v1/account', { token });
		assert.equal(account.headers['cache-control'], 'no-store');
	});

	it('are gone when their challenge was withdrawn', async () => {
		const hash = await hashOf();
		const { version } = await member.call('getChallenge', { params: { challengeId } });
		const database = await openMongo({ uri: team.environment.MONGODB_URI });
		const rechecks = database.connection.collection<{ _id: string; isWithdrawn: boolean }>('rechecks');
		await rechecks.insertOne({
			...{ _id: `${challengeId} ${version}`, challengeId, challengeVersion: version, isWithdrawn: true },
			...{ isOpen: false, openedAt: new Date(0), owner: null, leaseUntilMs: 0, findings: '{}' },
		});
		await database.close();
		const fresh = await startServer(team);
		try {
			const answer = await sendRaw(fresh.port, `/v1/documents/${hash}`);
			assert.deepEqual([answer.status, answer.code], [404, 'notFound']);
			assert.equal(answer.headers['cache-control'], 'no-store');
		} finally {
			await fresh.stop();
		}
	});
});
