import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { endpoints, endpointsOf, type ServerEndpointName } from '#contract/endpoints.ts';
import { serverVariables } from '#backend/serverVariables.ts';
import { lastEvent } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { requestOf, samples } from './samples.ts';
import { runCommand, startServerProcess } from './serverProcess.ts';
import { register, startServer, startTeam, type Team, timeZone } from './team.ts';

const marker = (what: string): string => `planted${what}${randomUUID().replaceAll('-', '')}`;

describe('what a server writes down and says', () => {
	let team: Team;
	before(async () => {
		team = await startTeam();
	});
	after(() => team.close());

	it('holds no code, token, password, prompt or address, at the most talkative level, also of what was refused', async () => {
		const server = await startServer(team, { CODE_SENSEI_LOG: 'debug' });
		const planted: Record<string, string> = {};
		const plant = (what: string): string => (planted[what] ??= marker(what));
		const answers: string[] = [];
		const member = await register(server, plant('Name'));
		planted['Email'] = member.email;
		planted['Password'] = member.password;
		planted['AccessToken'] = member.signedIn.accessToken;
		planted['RefreshToken'] = member.signedIn.refreshToken;
		planted['TokenKey'] = team.environment.CODE_SENSEI_TOKEN_KEYS.split(':')[1] ?? '';

		for (const source of [`# ${plant('Code')}\n${twoSum.right}`, `raise Exception('${plant('Crash')}')`]) {
			const id = randomUUID();
			await member.call('submit', {
				params: { challengeId: twoSum.id },
				body: { id, language: 'python', source, timeZone },
			});
			await lastEvent(member, id);
		}
		await member.call('startForge', { body: { id: randomUUID(), topic: 'arrays', difficulty: 'easy', timeZone } });

		// The names of endpointsOf('server') are those of the server.
		for (const name of endpointsOf('server').map(([one]) => one as ServerEndpointName)) {
			if (['signOut', 'signOutEverywhere', 'eraseAccount'].includes(name)) continue;
			const token = endpoints[name].access === 'anyone' ? undefined : member.token;
			const { path, sent } = requestOf(name, token);
			const hostile = {
				...sent,
				headers: { 'X-Planted': plant('Header'), 'User-Agent': plant('Agent'), Cookie: plant('Cookie') },
			};
			const query = `${path.includes('?') ? '&' : '?'}planted=${plant('Query')}`;
			await sendRaw(server.port, path, hostile);
			const refused = [
				await sendRaw(server.port, path + query, { ...hostile, token: plant('WrongToken') }),
				...(samples[name]().body === undefined
					? []
					: [
							await sendRaw(server.port, path, {
								...hostile,
								body: `{"${plant('HalfJson')}": "${plant('HalfValue')}`,
							}),
							await sendRaw(server.port, path, { ...hostile, body: { [plant('Field')]: { $gt: plant('Value') } } }),
						]),
			];
			answers.push(...refused.map(({ text }) => text));
		}
		await sendRaw(server.port, `/${plant('Path')}?${plant('PathQuery')}`, { token: member.token });
		await sendRaw(server.port, '/v1/sessions', {
			method: 'POST',
			body: { email: `${plant('UnknownEmail')}@example.org`, password: plant('WrongPassword') },
		});
		await sendRaw(server.port, '/v1/sessions/github', {
			method: 'POST',
			body: { gitHubToken: plant('GitHubToken'), timeZone },
		});
		assert.equal(await server.stop(), 0);

		const log = server.output();
		assert.ok(log.split('\n').length > 100, 'something was logged');
		for (const [what, text] of Object.entries(planted)) {
			assert.ok(text.length > 10, what);
			assert.ok(!log.toLowerCase().includes(text.toLowerCase()), `the log holds the planted ${what}`);
			// A request may be told which of its own fields is not known; its values and what is secret never come back.
			if (what !== 'Field') assert.ok(!answers.some((answer) => answer.includes(text)), `an answer repeats ${what}`);
		}
		assert.doesNotMatch(log, /ended by a bug|request failed/);
	});

	it('says at a wrong start which variables are wrong, and none of their values', async () => {
		const planted = {
			MONGODB_URI: `postgres://${marker('user')}:${marker('word')}@host`,
			CODE_SENSEI_TOKEN_KEYS: `key:${marker('secret')}`,
			CODE_SENSEI_PORT: marker('port'),
			REDIS_URL: marker('redis'),
		};
		const { code, output } = await runCommand(['serve'], planted);
		assert.equal(code, 78);
		for (const name of Object.keys(planted)) assert.match(output, new RegExp(`^  ${name}: `, 'm'));
		assert.doesNotMatch(output, /planted/);
	});

	it('says that a store can not be reached, and nothing of its address', async () => {
		const environment = {
			...team.environment,
			MONGODB_URI: `mongodb://${marker('user')}:${marker('word')}@127.0.0.1:1/${marker('db')}`,
		};
		await assert.rejects(startServerProcess(environment), (error: Error) => {
			assert.match(error.message, /ended with 1/);
			assert.match(error.message, /MONGODB_URI/);
			assert.doesNotMatch(error.message, /planted/);
			return true;
		});
	});

	it('tells in its help every variable that it reads', async () => {
		const { code, output } = await runCommand(['serve', '--help'], {});
		assert.equal(code, 0);
		for (const name of Object.keys(serverVariables)) assert.ok(output.includes(name), name);
	});
});
