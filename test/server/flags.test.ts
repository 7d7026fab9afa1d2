import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerEndpointName } from '#contract/endpoints.ts';
import { sendRaw } from '../sendRaw.ts';
import { requestOf, samples } from './samples.ts';
import { runCommand, type ServerProcess } from './serverProcess.ts';
import { type Member, membersOfEachRole, register, startServer, startTeam, type Team } from './team.ts';

const off = {
	registration: false,
	forge: { roles: ['instructor', 'admin'] },
	variants: false,
	drafts: false,
	madeHints: false,
	closerReviews: false,
	reports: false,
	similarity: false,
};

describe('feature flags of a server', () => {
	let team: Team;
	let open: ServerProcess;
	let server: ServerProcess;
	let folder: string;
	let file: string;
	let lena: Member;
	let ines: Member;
	const write = (flags: object): void => writeFileSync(file, JSON.stringify({ formatVersion: 1, flags }));
	before(async () => {
		team = await startTeam();
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-flags-'));
		file = path.join(folder, 'flags.json');
		write(off);
		open = await startServer(team);
		({ learner: lena, instructor: ines } = await membersOfEachRole(team, open));
		server = await startServer(team, { CODE_SENSEI_FLAGS: file });
	});
	after(async () => {
		await Promise.all([open.stop(), server.stop()]);
		await team.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const codeOf = async (name: ServerEndpointName, member: Member, body?: Record<string, unknown>, at = server) => {
		const { path: address, sent } = requestOf(name, member.signedIn.accessToken);
		return (await sendRaw(at.port, address, body === undefined ? sent : { ...sent, body })).code;
	};

	it('refuse what they switch off, and nothing else', async () => {
		for (const name of [
			'startDraft',
			'makeHint',
			'reviewSolution',
			'reportChallenge',
			'getSimilarSolutions',
		] as const) {
			assert.equal(await codeOf(name, ines), 'forbidden', name);
			assert.notEqual(await codeOf(name, ines, undefined, open), 'forbidden', name);
		}
		assert.equal(await codeOf('startForge', lena), 'forbidden');
		assert.notEqual(await codeOf('startForge', ines), 'forbidden');
		const variant = { id: randomUUID(), timeZone: 'UTC', variantOf: 'bank.two-sum' };
		assert.equal(await codeOf('startForge', ines, variant), 'forbidden');
		for (const name of ['getChallenge', 'showHint', 'explainVerdict', 'listReports', 'getProviders'] as const)
			assert.equal(await codeOf(name, lena), undefined, name);
	});

	it('let nobody new in, and those in who are there', async () => {
		const sent = samples.register().body;
		const refused = await sendRaw(server.port, '/v1/accounts', { method: 'POST', body: sent });
		assert.deepEqual([refused.status, refused.code], [403, 'forbidden']);
		const { email, password } = lena;
		const signedIn = await sendRaw(server.port, '/v1/sessions', { method: 'POST', body: { email, password } });
		assert.equal(signedIn.status, 201);
		await register(open, 'nora');
	});

	it('are told to a client before it asks for what is off', async () => {
		const asked = async (port: number, { signedIn }: Member): Promise<unknown> =>
			(await sendRaw(port, '/v1/features', { token: signedIn.accessToken })).json();
		const names = Object.keys(off);
		assert.deepEqual(await asked(server.port, lena), { off: names });
		assert.deepEqual(await asked(server.port, ines), { off: names.filter((name) => name !== 'forge') });
		assert.deepEqual(await asked(open.port, lena), { off: [] });
		const health = (await sendRaw(server.port, '/healthz')).json() as { off: string[] }; // as the contract says
		assert.ok(health.off.includes('registration'));
	});

	it('are taken over while the server runs, and a broken file changes nothing', async () => {
		const until = async (is: boolean): Promise<void> => {
			// Within seconds, by a timer of the server's own; the suite's time limit bounds it.
			while (((await codeOf('reportChallenge', lena)) === 'forbidden') !== is) await delay(100);
		};
		write({ ...off, reports: true });
		await until(false);
		writeFileSync(file, '{ "formatVersion": 1, "flags": { "reprots": false } }');
		while (!server.output().includes('reprots')) await delay(100);
		assert.notEqual(await codeOf('reportChallenge', lena), 'forbidden');
		write(off);
		await until(true);
	});

	it('stop the start by the names of what is wrong, and say no more', async () => {
		const wrong = path.join(folder, 'wrong.json');
		writeFileSync(wrong, JSON.stringify({ formatVersion: 1, flags: { forg: true, reports: 'planted-value' } }));
		const { code, output } = await runCommand(['serve'], { ...team.environment, CODE_SENSEI_FLAGS: wrong });
		assert.equal(code, 78);
		assert.match(output, /CODE_SENSEI_FLAGS: "forg" is no flag/);
		assert.match(output, /CODE_SENSEI_FLAGS: "reports" should be true, false/);
		assert.doesNotMatch(output, /planted-value/);
	});
});
