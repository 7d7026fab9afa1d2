import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { twoSum } from '../api/twoSum.ts';
import { type RawAnswer, sendRaw } from '../sendRaw.ts';
import { runCommand, type ServerProcess } from './serverProcess.ts';
import { type Member, membersOfEachRole, register, startServer, startTeam, type Team, timeZone } from './team.ts';

describe('how a server is used, for its admins', () => {
	let team: Team;
	let server: ServerProcess;
	let admin: Member;
	let learner: Member;
	const class101: Member[] = [];
	before(async () => {
		team = await startTeam();
		server = await startServer(team);
		({ admin, learner } = await membersOfEachRole(team, server));
		for (let place = 0; place < 6; place++) class101.push(await register(server, `pupil${place}`));
		for (const [place, pupil] of class101.entries()) {
			const params = { challengeId: twoSum.id };
			await pupil.call('openChallenge', { params, body: { timeZone } });
			if (place < 2) await pupil.call('giveUp', { params, body: { timeZone, id: randomUUID() } });
		}
		const counted = await runCommand(['rebuild-analytics'], team.environment);
		assert.equal(counted.code, 0, counted.output);
		assert.match(counted.output, /days, weeks and months were counted/);
	});
	after(async () => {
		const code = await server.stop();
		await team.close();
		assert.equal(code, 0);
		assert.doesNotMatch(server.output(), /ended by a bug|request failed/);
	});

	const post = (fields: Record<string, string>): Promise<RawAnswer> =>
		sendRaw(server.port, '/admin/analytics', {
			method: 'POST',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' },
			body: new URLSearchParams({ from: '', to: '', timeZone: '', ...fields }).toString(),
		});

	it('asks for address and password, loads nothing, and sets no cookie', async () => {
		const page = await sendRaw(server.port, '/admin/analytics');
		assert.equal(page.status, 200);
		assert.match(page.text, /type="password"/);
		assert.match(String(page.headers['content-security-policy']), /default-src 'none'; style-src 'sha256-/);
		assert.deepEqual([page.headers['set-cookie'], page.headers['cache-control']], [undefined, 'no-store']);
		assert.doesNotMatch(page.text, /<script|src=|href=/);
	});

	it('shows an admin what enough learners did, and of the others that they are fewer than five', async () => {
		const { email, password } = admin;
		const page = await post({ email, password });
		assert.equal(page.status, 200, page.text);
		const row =
			/<th scope="row">all<\/th><td>(\d+)<\/td><td class="quiet">([^<]+)<\/td><td class="quiet">([^<]+)<\/td>/.exec(
				page.text,
			);
		assert.deepEqual(row?.slice(1), ['6', 'fewer than 5', 'fewer than 5']);
		const today = new Date().toISOString().slice(0, 10);
		assert.match(page.text, new RegExp(`<th scope="row">${today}</th><td>6</td>`));
		for (const { signedIn, email: address } of class101) {
			assert.equal(page.text.includes(signedIn.account.id) || page.text.includes(address), false);
		}
	});

	it('answers the same by the API, in the period that is asked for', async () => {
		const { total, period } = await admin.call('getCompletion', { query: { timeZone: 'Asia/Tokyo' } });
		assert.deepEqual(total, {
			begun: { kind: 'shown', value: 6 },
			solved: { kind: 'fewerThan5' },
			gaveUp: { kind: 'fewerThan5' },
		});
		assert.equal(period.timeZone, 'Asia/Tokyo');
		const before = await admin.call('getEngagement', {
			query: { from: '2026-01-01', to: '2026-01-07', timeZone: 'UTC' },
		});
		assert.ok(before.days.every(({ learners }) => learners.kind === 'fewerThan5'));
	});

	it('refuses periods and zones that are none', async () => {
		for (const query of [
			'from=2026-02-30',
			'to=yesterday',
			'timeZone=Moon/Base',
			'from=2020-01-01&to=2026-01-01',
			'from=2026-02-02&to=2026-02-01',
			'from[$gt]=1',
		]) {
			const answer = await sendRaw(server.port, `/v1/admin/analytics/cost?${query}`, { token: admin.token });
			assert.ok(
				answer.code === 'badRequest' || (query.includes('[') && answer.status === 200),
				`${query}: ${answer.status}`,
			);
		}
	});

	it('shows nothing to anybody else, says why, and repeats no password', async () => {
		const { email, password } = admin;
		const refused: [Record<string, string>, number, RegExp][] = [
			[{ email: learner.email, password: learner.password }, 403, /needs the role admin/],
			[{ email, password: 'planted' }, 401, /no account with this e-mail address and this password/],
			[{ email: 'no address', password: 'planted' }, 400, /Give e-mail address/],
			[{ email, password, from: '<script>' }, 400, /Give e-mail address/],
			[{ email, password, timeZone: 'Moon/Base' }, 400, /Give e-mail address/],
			[{ email, password, from: '2020-01-01', to: '2026-01-01' }, 400, /at most 366 days/],
		];
		for (const [fields, status, words] of refused) {
			const page = await post(fields);
			assert.equal(page.status, status, JSON.stringify(Object.keys(fields)));
			assert.match(page.text, words);
			assert.doesNotMatch(page.text, /<h2|planted|<script/);
		}
		assert.equal(server.output().includes(password), false);
	});

	it('forgets a learner who erases their account', async () => {
		for (const pupil of class101.slice(0, 2)) await pupil.call('eraseAccount', { body: { confirm: 'erase' } });
		const counted = await runCommand(['rebuild-analytics'], team.environment);
		assert.equal(counted.code, 0, counted.output);
		const { total } = await admin.call('getCompletion', { query: { timeZone: 'UTC' } });
		assert.deepEqual(total.begun, { kind: 'fewerThan5' });
	});
});
