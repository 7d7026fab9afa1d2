import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'mocha';
import { GitHubApi } from '#backend/accounts/gitHubApi.ts';
import { AppError } from '#contract/appError.ts';
import { gitHubPerson, type GitHubStandIn, startGitHubStandIn } from './gitHubStandIn.ts';

const token = 'gho_marker';
const never = new AbortController().signal;

describe('asking GitHub who a token belongs to', () => {
	let standIn: GitHubStandIn;
	let api: GitHubApi;
	beforeEach(async () => {
		standIn = await startGitHubStandIn();
		standIn.people.set(token, gitHubPerson(17, 'ada', 'Ada@example.org'));
		api = new GitHubApi({ apiBase: `${standIn.apiBase}/` });
	});
	afterEach(() => standIn.close());

	async function refusal(signal = never): Promise<AppError> {
		const error: unknown = await api.personOf(token, signal).then(
			() => 'it answered',
			(thrown: unknown) => thrown,
		);
		assert.ok(error instanceof AppError, String(error));
		assert.doesNotMatch(inspect(error, { depth: 10 }), /gho_marker/);
		return error;
	}

	it('gives number, name and the primary address that GitHub has verified', async () => {
		assert.deepEqual(await api.personOf(token, never), {
			gitHubId: '17',
			name: 'ada',
			verifiedEmail: 'Ada@example.org',
		});
		assert.deepEqual(
			standIn.requests.map(({ path }) => path),
			['/user', '/user/emails'],
		);
		assert.equal(standIn.requests[0]?.authorization, `Bearer ${token}`);
	});

	it('gives no address when the primary one is not verified, however many others are', async () => {
		standIn.people.set(token, gitHubPerson(17, 'ada', 'ada@example.org', false));
		assert.equal((await api.personOf(token, never)).verifiedEmail, undefined);
		standIn.people.set(token, gitHubPerson(17, 'ada', undefined));
		assert.equal((await api.personOf(token, never)).verifiedEmail, undefined);
	});

	it('refuses a token that GitHub does not know', async () => {
		standIn.people.clear();
		assert.equal((await refusal()).code, 'wrongCredentials');
	});

	it('refuses a token that may not see the addresses', async () => {
		standIn.instead = (path, response) => {
			if (path !== '/user/emails') return false;
			response.writeHead(404).end('{"message":"Not Found"}');
			return true;
		};
		assert.equal((await refusal()).code, 'wrongCredentials');
	});

	it('takes only tokens of the applications that it was told, when it was told any', async () => {
		api = new GitHubApi({ apiBase: standIn.apiBase, clientIds: ['01ab', '02cd'] });
		assert.equal((await refusal()).code, 'wrongCredentials', 'of a token that is no application’s');
		for (const [clientId, isGood] of [
			['02cd', true],
			['thief', false],
		] as const) {
			standIn.instead = (_, response) => !response.setHeader('X-OAuth-Client-Id', clientId);
			if (isGood) assert.equal((await api.personOf(token, never)).gitHubId, '17');
			else assert.equal((await refusal()).code, 'wrongCredentials');
		}
		assert.equal(standIn.requests.filter(({ path }) => path === '/user/emails').length, 1);
	});

	const troubles: Record<string, NonNullable<GitHubStandIn['instead']>> = {
		'an error of the server': (_, response) => Boolean(response.writeHead(502).end('<html>')),
		'a web page': (_, response) => Boolean(response.writeHead(200).end('<html>hello</html>')),
		'an empty body': (_, response) => Boolean(response.writeHead(200).end()),
		'something else': (_, response) => Boolean(response.writeHead(200).end('{"id":"17","login":"ada"}')),
		'a cut body': (_, response) => {
			response.writeHead(200, { 'Content-Length': '1000' }).write('{"id":');
			setImmediate(() => response.destroy());
			return true;
		},
		'no answer': (_, response) => Boolean(response.destroy()),
		'a redirect to somebody else': (_, response) =>
			Boolean(response.writeHead(302, { Location: `${standIn.apiBase}/thief` }).end()),
		'more than can be true': (_, response) => {
			const chunk = 'x'.repeat(64 * 1024);
			response.writeHead(200);
			const more = (): void => {
				if (response.destroyed) return;
				response.write(chunk, () => setImmediate(more));
			};
			more();
			return true;
		},
	};
	for (const [what, instead] of Object.entries(troubles)) {
		it(`that answers with ${what} asks to come back later`, async () => {
			standIn.instead = instead;
			const { code, retryAfterSeconds } = await refusal();
			assert.equal(code, 'busy');
			assert.equal(retryAfterSeconds, 30);
			assert.ok(!standIn.requests.some(({ path }) => path === '/thief'));
		});
	}

	it('that never ends its answer is given up', async () => {
		const hasty = new GitHubApi({ apiBase: standIn.apiBase, timeLimitMs: 50 });
		for (const begun of [false, true]) {
			standIn.instead = (_, response) => {
				if (begun) response.writeHead(200).write('{');
				return true;
			};
			await assert.rejects(hasty.personOf(token, never), { code: 'busy' });
		}
	});

	it('that has a limit is asked again when it says', async () => {
		standIn.instead = (_, response) => Boolean(response.writeHead(429, { 'Retry-After': '120' }).end('{}'));
		assert.equal((await refusal()).retryAfterSeconds, 120);
		standIn.instead = (_, response) => Boolean(response.writeHead(403, { 'X-RateLimit-Remaining': '0' }).end('{}'));
		assert.equal((await refusal()).code, 'busy');
	});

	it('ends when whoever asked has gone', async () => {
		const gone = new AbortController();
		standIn.instead = () => {
			gone.abort();
			return true;
		};
		assert.equal((await refusal(gone.signal)).code, 'cancelled');
		assert.equal((await refusal(gone.signal)).code, 'cancelled');
	});
});
