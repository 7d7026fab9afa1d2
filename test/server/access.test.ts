import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { Role } from '#contract/accounts.ts';
import { endpoints, endpointsOf, type ServerEndpointName } from '#contract/endpoints.ts';
import { Problem } from '#contract/problem.ts';
import { twoSum } from '../api/twoSum.ts';
import { lastEvent } from '../api/practise.ts';
import { sendRaw, type RawAnswer } from '../sendRaw.ts';
import { endsSession, requestOf, samples } from './samples.ts';
import type { ServerProcess } from './serverProcess.ts';
import {
	type Member,
	membersOfEachRole,
	register,
	signInAgain,
	startServer,
	startTeam,
	type Team,
	timeZone,
} from './team.ts';

// The names of endpointsOf('server') are those of the server.
const names = endpointsOf('server').map(([name]) => name as ServerEndpointName);

describe('who may call what on a server', () => {
	let team: Team;
	let server: ServerProcess;
	let members: Record<Role, Member>;
	before(async () => {
		team = await startTeam();
		server = await startServer(team);
		members = await membersOfEachRole(team, server);
	});
	after(async () => {
		const code = await server.stop();
		await team.close();
		assert.equal(code, 0, server.output());
		assert.doesNotMatch(server.output(), /ended by a bug|request failed/);
	});

	const ask = (name: ServerEndpointName, token: string | undefined): Promise<RawAnswer> => {
		const { path, sent } = requestOf(name, token);
		return sendRaw(server.port, path, sent);
	};

	for (const name of names) {
		const { access } = endpoints[name];
		it(`${name} (${access}): nobody, learner, instructor, admin`, async () => {
			const unsigned = await ask(name, undefined);
			if (access === 'anyone') assert.ok(samples[name]().expected.includes(unsigned.status), unsigned.text);
			else {
				assert.equal(unsigned.status, 401, unsigned.text);
				assert.equal(unsigned.code, 'unauthenticated');
			}
			for (const role of Role.options) {
				const mayCall = access === 'anyone' || Role.options.indexOf(role) >= Role.options.indexOf(access);
				// What ends a session gets one of its own; the last admin is not erased.
				const member = endsSession.has(name) ? await disposable(role) : members[role];
				const answer = await ask(name, member.token);
				if (mayCall)
					assert.ok(samples[name]().expected.includes(answer.status), `${role}: ${answer.status} ${answer.text}`);
				else {
					assert.equal(answer.status, 403, `${role}: ${answer.text}`);
					assert.equal(answer.code, 'forbidden');
				}
			}
		});
	}

	async function disposable(role: Role): Promise<Member> {
		const member = await register(server, 'gone');
		if (role === 'learner') return member;
		await members.admin.call('setRole', { params: { accountId: member.signedIn.account.id }, body: { role } });
		return signInAgain(server, member);
	}

	it('access is decided before the body is looked at', async () => {
		for (const name of names.filter((one) => endpoints[one].access !== 'anyone' && samples[one]().body !== undefined)) {
			const { path, sent } = requestOf(name, undefined);
			const answer = await sendRaw(server.port, path, { ...sent, body: '{"this is no JSON' });
			assert.equal(answer.status, 401, `${name}: ${answer.text}`);
		}
	});

	it('tokens that are expired, forged, foreign, of another kind or unsigned open nothing', async () => {
		const [header = '', claims = '', signature = ''] = members.admin.token.split('.');
		const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
		const decode = (text: string): Record<string, unknown> =>
			// A token's parts are JSON objects.
			JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
		const signed = (head: unknown, body: unknown, key: string | Buffer): string => {
			const text = `${encode(head)}.${encode(body)}`;
			return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
		};
		const body = decode(claims);
		const secret = (team.environment.CODE_SENSEI_TOKEN_KEYS.split(':')[1] ?? '').trim();
		const bad: Record<string, string> = {
			none: `${encode({ ...decode(header), alg: 'none' })}.${claims}.`,
			'none with a signature': `${encode({ ...decode(header), alg: 'none' })}.${claims}.${signature}`,
			'another role': `${header}.${encode({ ...body, role: 'admin', sub: members.learner.signedIn.account.id })}.${signature}`,
			'another key': signed(decode(header), body, 'another key of thirty-two bytes!'),
			'the raw secret as key': signed(decode(header), body, secret),
			'another algorithm': signed({ ...decode(header), alg: 'HS512' }, body, secret),
			'an unknown key id': signed({ ...decode(header), kid: 'other' }, body, secret),
			'a refresh token': members.admin.signedIn.refreshToken,
			'cut off': members.admin.token.slice(0, -4),
			nothing: '',
			'two tokens': `${members.admin.token} ${members.admin.token}`,
			long: 'a'.repeat(7_000),
		};
		for (const [what, token] of Object.entries(bad)) {
			const answer = await ask('listAudit', token);
			assert.equal(answer.status, 401, `${what}: ${answer.text}`);
			const { path, sent } = requestOf('listAudit', undefined);
			const inQuery = await sendRaw(server.port, `${path}&token=${members.admin.token}`, sent);
			assert.equal(inQuery.status, 401, 'a token in the address counts for nothing');
		}
		assert.equal((await ask('listAudit', members.admin.token)).status, 200);
	});

	it('a token of another server opens nothing, even when both have the same keys', async () => {
		const other = await startServer(team, { CODE_SENSEI_PUBLIC_URL: 'https://other.example.org' });
		try {
			const foreign = await signInAgain(other, members.learner);
			assert.equal((await ask('getAccount', foreign.token)).status, 401);
			assert.equal((await ask('getAccount', members.learner.token)).status, 200);
		} finally {
			assert.equal(await other.stop(), 0);
		}
	});

	describe('what belongs to somebody else', () => {
		let mine: { submissionId: string; runId: string; forgeId: string; caseId: string };
		let owner: Member;
		before(async () => {
			owner = await register(server, 'owner');
			const submission = requestOf('submit', owner.token);
			const submissionId = randomUUID();
			await owner.call('submit', {
				params: { challengeId: twoSum.id },
				body: { id: submissionId, language: 'python', source: twoSum.right, timeZone },
			});
			await lastEvent(owner, submissionId);
			const runId = randomUUID();
			await owner.call('startRun', {
				params: { challengeId: twoSum.id },
				body: { id: runId, language: 'python', source: twoSum.right, what: { kind: 'examples' } },
			});
			const forgeId = randomUUID();
			await owner.call('startForge', { body: { id: forgeId, topic: 'arrays', difficulty: 'easy', timeZone } });
			const caseId = randomUUID();
			await owner.call('putCases', {
				params: { challengeId: twoSum.id },
				body: { cases: [{ id: caseId, name: 'own', input: [[1, 2], 3] }] },
			});
			mine = { submissionId, runId, forgeId, caseId };
			assert.ok(submission.path.includes(twoSum.id));
		});

		it('answers, whoever asks, exactly as what was never there', async () => {
			const questions: [ServerEndpointName, Record<string, string>][] = [
				['getSubmission', { submissionId: mine.submissionId }],
				['watchJob', { jobId: mine.submissionId }],
				['cancelJob', { jobId: mine.submissionId }],
				['watchJob', { jobId: mine.runId }],
				['cancelJob', { jobId: mine.runId }],
				['watchForge', { forgeId: mine.forgeId }],
				['cancelForge', { forgeId: mine.forgeId }],
			];
			for (const [name, params] of questions) {
				const never = Object.fromEntries(Object.keys(params).map((key) => [key, randomUUID()]));
				for (const role of Role.options) {
					const about = async (which: Record<string, string>): Promise<Omit<Problem, 'requestId'>> => {
						const { path, sent } = requestOf(name, members[role].token, { params: which, expected: [] });
						const { requestId: _, ...problem } = Problem.parse((await sendRaw(server.port, path, sent)).json());
						return problem;
					};
					assert.deepEqual(await about(params), await about(never), `${name} as ${role}`);
				}
				const { path, sent } = requestOf(name, owner.token, { params, expected: [] });
				assert.notEqual((await sendRaw(server.port, path, sent)).status, 404, `${name} as the owner`);
			}
		});

		it('stays out of every list, export and progress of others', async () => {
			for (const role of Role.options) {
				const list = await members[role].call('listSubmissions', { params: { challengeId: twoSum.id }, query: {} });
				assert.ok(!list.items.some(({ id }) => id === mine.submissionId));
				const { cases } = await members[role].call('getCases', { params: { challengeId: twoSum.id } });
				assert.ok(!cases.some(({ id }) => id === mine.caseId));
				const everything = JSON.stringify(await members[role].call('exportData', {}));
				for (const id of [mine.submissionId, owner.signedIn.account.id, owner.email]) {
					assert.ok(!everything.includes(id), `${role} exports ${id}`);
				}
			}
		});

		it('can not be taken over by sending its ids again or importing them', async () => {
			const { learner } = members;
			const again = await sendRaw(server.port, `/v1/challenges/${twoSum.id}/submissions`, {
				method: 'POST',
				token: learner.token,
				body: { id: mine.submissionId, language: 'python', source: twoSum.right, timeZone },
			});
			assert.equal(again.code, 'conflict');
			const exported = await owner.call('exportData', {});
			const { attempts, events } = exported as unknown as { attempts: unknown[]; events: unknown[] }; // by its format
			assert.ok(attempts.length > 0 && events.length > 0);
			const stolen = await sendRaw(server.port, '/v1/import', {
				method: 'POST',
				token: learner.token,
				body: { attempts, events },
			});
			assert.equal(stolen.code, 'conflict', stolen.text);
			assert.doesNotMatch(stolen.text, new RegExp(owner.signedIn.account.id));
		});
	});
});
