import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { writeBankIndex } from '#backend/challenges/bankIndex.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { realBank } from '../api/soloUnderTest.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { runCommand, startServerProcess, startWorkerProcess } from './serverProcess.ts';
import { register, startTeam, type Team, timeZone } from './team.ts';

const root = path.join(import.meta.dirname, '../..');

describe('the bundle of the server', () => {
	let team: Team;
	let folder: string;
	before(async () => {
		team = await startTeam();
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-image-'));
	});
	after(async () => {
		await team.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('migrates, serves and judges with nothing beside it but the bank, as in the image', async () => {
		// Plain JavaScript, so its type is what this line says.
		const { serverBundle } = (await import(path.join(root, 'serverBundle.mjs'))) as { serverBundle: object };
		const dist = path.join(folder, 'dist');
		mkdirSync(dist);
		cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
		cpSync(realBank, path.join(dist, 'bank'), { recursive: true });
		await writeBankIndex(path.join(dist, 'bank'));
		await build({ ...serverBundle, absWorkingDir: root, outdir: dist, bundle: true, minify: true, target: 'node22' });
		const entry = path.join(dist, 'server.mjs');

		const environment = { ...team.environment, MONGODB_URI: `${team.environment.MONGODB_URI}_bundle` };
		const unready = await runCommand(['serve'], environment, { entry });
		assert.equal(unready.code, 1);
		assert.match(unready.output, /Run the command migrate/);
		for (const expected of [/challenge bank\.two-sum: added/, /were there already/]) {
			const migrated = await runCommand(['migrate'], environment, { entry });
			assert.equal(migrated.code, 0, migrated.output);
			assert.match(migrated.output, expected);
		}
		const server = await startServerProcess(environment, entry);
		const member = await register(server, 'lena');
		const id = randomUUID();
		await member.call('submit', {
			params: { challengeId: twoSum.id },
			body: { id, language: 'python', source: twoSum.right, timeZone },
		});
		assert.equal(reportOf(await lastEvent(member, id)).verdict, 'accepted');
		assert.equal((await member.call('getProviders', {})).providers.length > 0, true);
		assert.equal((await sendRaw(server.port, '/docs')).status, 200);
		assert.equal(await server.stop(), 0, server.output());

		const front = await startServerProcess({ ...environment, CODE_SENSEI_WORK: 'queue' }, entry);
		const worker = await startWorkerProcess(environment, entry);
		const other = await register(front, 'nils');
		const queued = { id: randomUUID(), language: 'python', source: twoSum.right, timeZone } as const;
		await other.call('submit', { params: { challengeId: twoSum.id }, body: queued });
		assert.equal(reportOf(await lastEvent(other, queued.id)).verdict, 'accepted');
		assert.deepEqual(await Promise.all([front.stop(), worker.stop()]), [0, 0]);
	});
});
