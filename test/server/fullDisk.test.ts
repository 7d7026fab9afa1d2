import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { packFiles } from '#backend/sets/pushed/archive.ts';
import { lastEvent, reportOf, withCode } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { someSet, someSource } from '../unit/sets/pushed/someSet.ts';
import type { ServerProcess } from './serverProcess.ts';
import { membersOfEachRole, startServer, startTeam, type Team, timeZone } from './team.ts';

/** Proved in a fraction of the time that all languages take. */
const others = [
	'reference.cpp',
	'reference.java',
	'reference.js',
	'wrong/indexZeroIsFalse.js',
	'wrong/laterIndexFirst.cpp',
];
const pythonOnly = Object.fromEntries(others.map((file) => [file, undefined]));

describe('a server whose disk for the files of pushed sets is full', () => {
	let team: Team;
	let server: ServerProcess | undefined;
	let folder = '';
	before(async function () {
		if (process.platform !== 'linux' || process.getuid?.() !== 0) {
			// Only root may mount a disk of a fixed size; the suites run as root in CI.
			console.log('    not run: a small disk can be mounted by root alone');
			this.skip();
		}
		team = await startTeam();
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-blobs-'));
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
		server = await startServer(team, { CODE_SENSEI_BLOB_FOLDER: folder });
	});
	after(async () => {
		if (server === undefined) return;
		assert.equal(await server.stop(), 0);
		assert.doesNotMatch(server.output(), /ended by a bug|request failed/);
		await team.close();
		if (!existsSync(folder)) return;
		execFileSync('umount', ['-l', folder]);
		rmSync(folder, { recursive: true, force: true });
	});

	it('says so to who pushes, keeps nothing by half, goes on with everything else, and takes the set when there is room', async function () {
		this.timeout(10 * 60_000);
		assert.ok(server);
		const { learner, instructor } = await membersOfEachRole(team, server);
		const filler = path.join(folder, 'filler');
		const { bavail, bsize } = statfsSync(folder);
		writeFileSync(filler, Buffer.alloc(bavail * bsize));
		assert.equal(statfsSync(folder).bavail, 0);
		const archive = (await packFiles(await someSet({ files: pythonOnly }))).toString('base64');
		const push = () => instructor.call('pushSet', { body: { archive } });
		await assert.rejects(push(), withCode('storeFull'));
		// Whose it is, is known before anything is kept; there is no version of it.
		const { sets } = await instructor.call('listPushedSets', {});
		assert.deepEqual(
			sets.flatMap(({ versions }) => versions),
			[],
		);
		assert.deepEqual(filesIn(folder), ['filler']);

		assert.equal((await sendRaw(server.port, '/readyz')).status, 200);
		const id = randomUUID();
		const body = { id, language: 'python' as const, source: twoSum.right, timeZone };
		await learner.call('submit', { params: { challengeId: twoSum.id }, body });
		assert.equal(reportOf(await lastEvent(learner, id)).verdict, 'accepted');

		rmSync(filler);
		const answer = await push();
		assert.equal(answer.kind, 'taken', JSON.stringify(answer));
		for (;;) {
			const { versions } = await instructor.call('getPushedSet', { params: { source: someSource } });
			if (versions[0]?.active === true) break;
			assert.notEqual(versions[0]?.state.kind, 'unusable', JSON.stringify(versions));
			await delay(250);
		}
	});
});

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name);
}
