import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { type Endpoint, endpoints, endpointsOf, type ServerEndpointName } from '#contract/endpoints.ts';
import { sendRaw, type RawAnswer } from '../sendRaw.ts';
import { endsSession, requestOf, type Sample, samples } from './samples.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, membersOfEachRole, startServer, startTeam, type Team } from './team.ts';

// The names of endpointsOf('server') are those of the server.
const names = endpointsOf('server').map(([name]) => name as ServerEndpointName);
const withBody = names.filter((name) => samples[name]().body !== undefined);

/** What nobody's client sends, in the place of any one value of a body. */
const wrongValues: Readonly<Record<string, unknown>> = {
	'an operator': { $gt: '' },
	'an operator that runs code': { $where: 'sleep(1000)' },
	'an operator in a list': [{ $ne: null }],
	nothing: null,
	'a number': 1.5,
	'a huge number': 1e308,
	'a prototype': { __proto__: null, constructor: { prototype: { role: 'admin' } } },
	'a deep nest': JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown,
	'a long text': 'x'.repeat(400_000),
};

describe('bad input to a server', () => {
	let team: Team;
	let server: ServerProcess;
	let admin: Member;
	before(async () => {
		team = await startTeam();
		server = await startServer(team);
		({ admin } = await membersOfEachRole(team, server));
	});
	after(async () => {
		const code = await server.stop();
		await team.close();
		assert.equal(code, 0);
		assert.doesNotMatch(server.output(), /ended by a bug|request failed/);
	});

	const ask = (name: ServerEndpointName, body: unknown): Promise<RawAnswer> => {
		const { path, sent } = requestOf(name, endpoints[name].access === 'anyone' ? undefined : admin.token);
		return sendRaw(server.port, path, { ...sent, body });
	};

	for (const name of withBody) {
		it(`${name}: bodies that are no JSON, of another type, too large or hostile in any one place`, async () => {
			const whole: Record<string, unknown> = {
				'no JSON': '{"half":',
				'no object': '[]',
				'a text': '"text"',
				'a number': '12',
				nothing: 'null',
				'an empty body': '',
				NUL: '\u0000',
				'an operator': '{"$gt":""}',
			};
			for (const [what, body] of Object.entries(whole)) {
				const answer = await ask(name, body);
				const mayBeEmpty = Object.values(samples[name]().body ?? {}).every(Array.isArray);
				if (['an operator', 'an empty body'].includes(what) && mayBeEmpty)
					assert.ok([200, 400].includes(answer.status), answer.text);
				else assert.equal(answer.code, 'badRequest', `${what}: ${answer.status} ${answer.text}`);
			}
			const { bodyBytesMax }: Endpoint = endpoints[name];
			const tooLarge = await ask(name, {
				...samples[name]().body,
				filling: 'x'.repeat((bodyBytesMax ?? 1_000_000) + 100_000),
			});
			assert.equal(tooLarge.code, 'tooLarge', tooLarge.text);
			for (const field of Object.keys(samples[name]().body ?? {})) {
				for (const [what, value] of Object.entries(wrongValues)) {
					const answer = await ask(name, { ...samples[name]().body, [field]: value });
					assert.ok([400, 401, 413].includes(answer.status), `${field} is ${what}: ${answer.status} ${answer.text}`);
					assert.ok(answer.text.length < 20_000, 'the answer does not repeat what was sent');
				}
			}
		});
	}

	it('prototypes are never polluted, nor fields taken that the contract does not have', async () => {
		const hostile = '"__proto__":{"role":"admin","isAdmin":true},"constructor":{"prototype":{"role":"admin"}}';
		for (const name of withBody.filter((one) => !endsSession.has(one))) {
			const body = JSON.stringify(samples[name]().body);
			const answer = await ask(name, `{${hostile},${body.slice(1)}`);
			assert.ok(answer.status < 500, `${name}: ${answer.text}`);
		}
		const registered = await ask('register', { ...samples.register().body, role: 'admin' });
		assert.equal(registered.code, 'badRequest', 'a field that is not in the contract is refused where it could matter');
		const profile = { ...samples.putProfile().body, role: 'admin', passwordHash: 'x', email: 'other@example.org' };
		const put = await ask('putProfile', profile);
		assert.ok(put.status === 400 || put.status === 200);
		assert.equal((await admin.call('getAccount', {})).email, admin.email);
	});

	it('names and queries with operators, traversal, broken escapes or nonsense are refused or lead nowhere', async () => {
		const hostile = [
			'{"$gt":""}',
			'$where',
			'../../etc/passwd',
			'%00',
			'%',
			'%E0%A4%A',
			'__proto__',
			'constructor',
			'x'.repeat(3_000),
		];
		for (const name of names.filter((one) => samples[one]().params !== undefined)) {
			for (const value of hostile) {
				const sample: Sample = samples[name]();
				const params = Object.fromEntries(Object.keys(sample.params ?? {}).map((key) => [key, value]));
				const { path, sent } = requestOf(name, admin.token, { ...sample, params });
				const raw = value.startsWith('%') ? path.replaceAll(encodeURIComponent(value), value) : path;
				const answer = await sendRaw(server.port, raw, sent);
				assert.ok([400, 404, 414, 431].includes(answer.status), `${name} ${value}: ${answer.status} ${answer.text}`);
			}
		}
		for (const query of [
			'limit=0',
			'limit=1e9',
			'limit[$gt]=1',
			'limit=5&limit=6',
			'cursor=%00',
			'cursor=x',
			'sort=$where',
		]) {
			const answer = await sendRaw(server.port, `/v1/challenges?${query}`, { token: admin.token });
			assert.ok([200, 400].includes(answer.status), `${query}: ${answer.status}`);
		}
	});

	it('a body of another kind, a bomb that unpacks and unknown addresses are refused', async () => {
		const other = await sendRaw(server.port, '/v1/sessions', {
			method: 'POST',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			body: 'email=a@example.org&password=x',
		});
		assert.equal(other.code, 'badRequest');
		const packed = await fetch(`http://127.0.0.1:${server.port}/v1/sessions`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
			body: await new Response(
				new Blob([JSON.stringify({ email: 'x'.repeat(5_000_000) })])
					.stream()
					.pipeThrough(new CompressionStream('gzip')),
			).arrayBuffer(),
		});
		assert.equal(packed.status, 413);
		for (const at of ['/v1/unknown', '/v1/tier/consent', '/v1/erase', '/admin', '//', '/v1/challenges/', '/metrics']) {
			const answer = await sendRaw(server.port, at, { token: admin.token, method: 'POST', body: {} });
			assert.ok([400, 404].includes(answer.status), `${at}: ${answer.status}`);
		}
	});

	it('web pages of other origins are kept out, those on the list are let in', async () => {
		const own = 'https://class.example.org';
		const listed = await startServer(team, { CODE_SENSEI_CORS_ORIGINS: own });
		try {
			const fromOwn = await sendRaw(listed.port, '/healthz', { headers: { Origin: own } });
			assert.equal(fromOwn.headers['access-control-allow-origin'], own);
			const asked = await sendRaw(listed.port, '/v1/challenges', {
				method: 'OPTIONS',
				headers: { Origin: own, 'Access-Control-Request-Method': 'GET' },
			});
			assert.equal(asked.status, 204);
			assert.equal(asked.headers['access-control-allow-credentials'], undefined);
			for (const origin of ['https://evil.example', 'null', `${own}.evil.example`, own.replace('https', 'http')]) {
				for (const port of [server.port, listed.port]) {
					const answer = await sendRaw(port, '/healthz', { headers: { Origin: origin } });
					assert.equal(answer.code, 'forbidden', origin);
					assert.equal(answer.headers['access-control-allow-origin'], undefined);
				}
			}
		} finally {
			assert.equal(await listed.stop(), 0);
		}
	});

	it('more requests than allowed are told to wait, by account and by address, whatever the client says of its address', async () => {
		const strict = await startServer(team, {
			CODE_SENSEI_REQUESTS_PER_LEARNER: '20',
			CODE_SENSEI_REQUESTS_PER_ADDRESS: '60',
			REDIS_URL: '',
		});
		try {
			const statuses: number[] = [];
			for (let count = 0; count < 80; count++) {
				const answer = await sendRaw(strict.port, '/v1/account', {
					token: admin.token,
					headers: { 'X-Forwarded-For': `10.0.0.${count}`, 'X-Request-Id': 'mine' },
				});
				statuses.push(answer.status);
				if (answer.status === 429) assert.ok(Number(answer.headers['retry-after']) > 0);
				assert.notEqual(answer.headers['x-request-id'], 'mine');
			}
			assert.equal(statuses.filter((status) => status === 200).length, 20);
			const openToAll = await sendRaw(strict.port, '/openapi.json');
			assert.equal(openToAll.status, 429, 'the address is used up too');
			assert.equal((await sendRaw(strict.port, '/healthz')).status, 200, 'health is never limited');
		} finally {
			assert.equal(await strict.stop(), 0);
		}
	});

	it('leaves the server healthy and ready', async () => {
		assert.equal((await sendRaw(server.port, '/healthz')).status, 200);
		assert.equal((await sendRaw(server.port, '/readyz')).status, 200);
		assert.equal((await ask('getAccount', undefined)).status, 200);
		assert.equal((await sendRaw(server.port, `/v1/submissions/${randomUUID()}`, { token: admin.token })).status, 404);
	});
});
