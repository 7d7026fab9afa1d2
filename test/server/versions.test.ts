import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { openMongo } from '#backend/platform/mongo.ts';
import { mongoUriOf } from '#tools/mongoServer.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { runCommand } from './serverProcess.ts';
import { register, startServer, startTeam, type Team, timeZone } from './team.ts';

interface Migration {
	_id: string;
	what: string;
	worksFrom: number;
	at: Date;
}

describe('two versions of a server during an update', () => {
	let team: Team;
	before(async () => {
		team = await startTeam();
	});
	after(() => team.close());

	/** What a newer Code Sensei would have left in the store. */
	const leave = async (version: number, worksFrom: number): Promise<void> => {
		const database = await openMongo({ uri: team.environment.MONGODB_URI });
		const migration = { _id: `version-${version}`, what: 'by a newer one', worksFrom, at: new Date() };
		await database.connection.collection<Migration>('migrations').insertOne(migration);
		await database.close();
	};

	it('start and work side by side where the newer one only added; where it took away, the older one gives up its place and does not start', async () => {
		const running = await startServer(team);
		await leave(2, 1);
		assert.equal((await sendRaw(running.port, '/readyz')).status, 200);
		const older = await startServer(team);
		assert.match(older.output(), /the store is newer than this server, which works with it/);
		const member = await register(older, 'lena');
		const id = randomUUID();
		const body = { id, language: 'python' as const, source: twoSum.right, timeZone };
		await member.call('submit', { params: { challengeId: twoSum.id }, body });
		assert.equal(reportOf(await lastEvent(member, id)).verdict, 'accepted');
		const migrated = await runCommand(['migrate'], team.environment);
		assert.equal(migrated.code, 0, migrated.output);
		assert.match(migrated.output, /Nothing was changed/);

		await leave(3, 3);
		for (const { port } of [running, older]) {
			while ((await sendRaw(port, '/readyz')).status !== 503) await turn();
			assert.equal((await sendRaw(port, '/readyz')).code, 'notReady');
			assert.equal((await sendRaw(port, '/healthz')).status, 200, 'who restarts it gains nothing');
		}
		assert.deepEqual(await Promise.all([running.stop(), older.stop()]), [0, 0]);
		const { CODE_SENSEI_TOKEN_KEYS, MONGODB_URI } = team.environment;
		const refused = await runCommand(['serve'], { CODE_SENSEI_TOKEN_KEYS, MONGODB_URI });
		assert.equal(refused.code, 1);
		assert.match(refused.output, /Install the newer Code Sensei/);
		const notMigrated = await runCommand(['migrate'], team.environment);
		assert.equal(notMigrated.code, 1);
	});

	it('prepare a new database once, also when both begin at the same moment', async () => {
		const environment = { ...team.environment, MONGODB_URI: mongoUriOf(team.mongo, 'both_at_once') };
		const both = await Promise.all([runCommand(['migrate'], environment), runCommand(['migrate'], environment)]);
		const done = both.filter(({ code }) => code === 0);
		assert.ok(done.length >= 1, JSON.stringify(both));
		for (const { code, output } of both) if (code !== 0) assert.match(output, /Another migrate is at work/);
		assert.equal(both.filter(({ output }) => output.includes('version 1:')).length, 1, 'each migration ran once');
		const again = await runCommand(['migrate'], environment);
		assert.equal(again.code, 0);
		assert.match(again.output, /bank: (\d+) challenges, \1 of them were there already/);
	});
});
