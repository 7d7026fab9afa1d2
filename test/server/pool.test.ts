import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { MongoChallengeStore } from '#backend/challenges/mongoChallengeStore.ts';
import { MongoShelfStore } from '#backend/forge/pool/mongoShelfStore.ts';
import { type MongoDatabase, openMongo } from '#backend/platform/mongo.ts';
import type { ForgeEvent, ForgeRequest } from '#contract/forge.ts';
import { forgedFiles } from '../contract/someForged.ts';
import { lastOf } from '../forge/forgeUnderTest.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, register, startServer, startTeam, type Team, timeZone } from './team.ts';

const dayMs = 24 * 60 * 60_000;

describe('the pool of a server', () => {
	let team: Team;
	let server: ServerProcess;
	let database: MongoDatabase;
	before(async () => {
		team = await startTeam();
		database = await openMongo({ uri: team.environment.MONGODB_URI });
		const expiresAt = new Date(Date.now() + 2 * dayMs).toISOString();
		await new MongoChallengeStore(database).put({
			files: await forgedFiles('one', 'hashing'),
			generatedBy: 'gemini',
			metadata: { model: 'some-model' },
			createdAt: new Date().toISOString(),
			expiresAt,
		});
		const variantOf = { id: 'forge.one', version: 'v', title: 'Made: one' };
		await new MongoChallengeStore(database).put({
			files: await forgedFiles('story', 'hashing'),
			generatedBy: 'openai',
			metadata: { model: 'a-teller', variantOf },
			createdAt: new Date().toISOString(),
			expiresAt,
		});
		server = await startServer(team);
	});
	after(async () => {
		await server.stop();
		await database.close();
		await team.close();
	});

	const expiryOfOne = async (): Promise<string | undefined> =>
		(await new MongoChallengeStore(database).record('forge.one', Date.now()))?.expiresAt;
	const forge = async (member: Member, body: ForgeRequest): Promise<Extract<ForgeEvent, { kind: 'done' }>> => {
		await member.call('startForge', { body });
		const events: ForgeEvent[] = [];
		for await (const event of member.watch('watchForge', { params: { forgeId: body.id } })) events.push(event);
		return lastOf(events, 'done');
	};
	const hashing = (): ForgeRequest => ({ id: randomUUID(), topic: 'hashing', difficulty: 'easy', timeZone });

	it('serves one challenge to everybody who has not seen it, and keeps what somebody opened', async () => {
		const [ann, bob] = await Promise.all([register(server, 'ann'), register(server, 'bob')]);
		const served = await forge(ann, hashing());
		assert.deepEqual(
			[served.challengeId, served.servedBy, served.provider, served.model],
			['forge.one', 'pool', 'gemini', 'some-model'],
		);
		const renewed = Date.parse((await expiryOfOne()) ?? '');
		assert.ok(renewed > Date.now() + 80 * dayMs);
		await ann.call('openChallenge', { params: { challengeId: 'forge.one' }, body: { timeZone } });
		assert.equal(await expiryOfOne(), undefined);

		assert.equal((await forge(bob, hashing())).challengeId, 'forge.one');
		const none = await forge(ann, hashing());
		assert.deepEqual([none.servedBy, none.provider], ['bank', undefined]);
		assert.match(none.message, /^No AI provider is set up/);
		const [shelf] = await new MongoShelfStore(database).wanting(0, 10);
		assert.deepEqual(
			[shelf?.topic, shelf?.difficulty, shelf?.missing, shelf?.lease],
			['hashing', 'easy', 2, undefined],
		);
	});

	it('keeps variants for who asks for a new story', async () => {
		const member = await register(server, 'dora');
		const told = await forge(member, { id: randomUUID(), timeZone, variantOf: 'forge.one' });
		assert.deepEqual([told.challengeId, told.servedBy, told.model], ['forge.story', 'pool', 'a-teller']);
		assert.match(told.message, /is a new story for "Made: one" that was there already/);
		const params = { challengeId: 'forge.story' };
		const { variantOf } = await member.call('openChallenge', { params, body: { timeZone } });
		assert.deepEqual(variantOf, { id: 'forge.one', title: 'Made: one' });
		const again = await forge(member, { id: randomUUID(), timeZone, variantOf: 'forge.one' });
		assert.deepEqual([again.challengeId, again.servedBy, again.provider], ['forge.one', 'pool', undefined]);
		assert.match(again.message, /^No AI provider is set up.* Here is "Made: one" itself once more/);
	});

	it('takes a demand for what the learner needs now', async () => {
		const member = await register(server, 'cleo');
		const done = await forge(member, { id: randomUUID(), timeZone, need: 'now' });
		assert.match(done.message, /^What you need now is (easy|medium|hard), on [a-z ]+\. /);
	});
});
