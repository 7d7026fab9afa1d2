import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Readiness } from '#contract/health.ts';
import { soloClient } from '#tools/soloClient.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import type { ServerProcess } from '../server/serverProcess.ts';
import { register, startServer, startTeam, type Team, timeZone } from '../server/team.ts';

/** A program that is started with this lives so many seconds ahead; how long something takes it sees as it is. */
function aheadBy(seconds: number): NodeJS.ProcessEnv {
	const [library] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');
	assert.ok(library !== undefined, 'faketime is installed, but not where Debian puts it');
	return { LD_PRELOAD: library, FAKETIME: `+${seconds}s`, DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_RESET: '1' };
}

const storePart = async ({ port }: ServerProcess) =>
	Readiness.parse((await sendRaw(port, '/readyz')).json()).parts.find(({ name }) => name === 'store');

describe('two servers whose clocks are 90 seconds apart', () => {
	let team: Team;
	let right: ServerProcess;
	let ahead: ServerProcess;
	before(async () => {
		team = await startTeam();
		right = await startServer(team, { CODE_SENSEI_JUDGING_AT_ONCE: '1' });
		ahead = await startServer(team, { CODE_SENSEI_JUDGING_AT_ONCE: '1', ...aheadBy(90) });
	});
	after(async () => {
		assert.deepEqual(await Promise.all([right.stop(), ahead.stop()]), [0, 0]);
		await team.close();
		for (const { output } of [right, ahead]) assert.doesNotMatch(output(), /ended by a bug|request failed/);
	});

	it('are told apart: the one that is wrong says by how much, and which way', async () => {
		assert.equal((await storePart(right))?.state, 'ok');
		const part = await storePart(ahead);
		assert.equal(part?.state, 'degraded');
		assert.match(part.detail, /(89|90|91) s behind/);
	});

	it('still give every submission one verdict and count it once, though one takes work away from the other', async () => {
		const member = await register(right, 'lena');
		const there = { ...soloClient(ahead.port, member.token), signedIn: member.signedIn };
		const ids: string[] = [];
		for (let count = 0; count < 8; count++) {
			const id = randomUUID();
			const source = `${twoSum.right}# ${count}\n`;
			const body = { id, language: 'python' as const, source, timeZone };
			await (count % 2 === 0 ? member : there).call('submit', { params: { challengeId: twoSum.id }, body });
			ids.push(id);
		}
		for (const id of ids) assert.equal(reportOf(await lastEvent(member, id)).verdict, 'accepted');
		for (const one of [member, there])
			assert.equal((await one.call('getProgress', { query: {} })).submissions, ids.length);
	});

	it('believe each other while nothing has run out', async () => {
		for (const [from, to] of [
			[right, ahead],
			[ahead, right],
		] as const) {
			const member = await register(from, 'nils');
			assert.equal((await soloClient(to.port, member.token).call('getAccount', {})).email, member.email);
			const { accessToken } = await soloClient(to.port, 'none').call('refreshSession', {
				body: { refreshToken: member.signedIn.refreshToken },
			});
			assert.equal((await soloClient(from.port, accessToken).call('getAccount', {})).email, member.email);
		}
	});
});
