import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { openMongo } from '#backend/platform/mongo.ts';
import { lastEvent } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { register, startServer, startTeam, type Team, timeZone } from './team.ts';

interface SentryReceiver {
	dsn: string;
	/** Envelopes as they came. */
	envelopes: string[];
	close(): Promise<void>;
}

/** Takes what is sent to Sentry (https://develop.sentry.dev/sdk/data-model/envelopes/). */
async function startSentryReceiver(): Promise<SentryReceiver> {
	const envelopes: string[] = [];
	const server = createServer((request, response) => {
		void buffer(request).then((body) => {
			envelopes.push((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8'));
			response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A listening TCP server has an address of this form.
	const { port } = server.address() as AddressInfo;
	return {
		dsn: `http://${'f'.repeat(32)}@127.0.0.1:${String(port)}/7`,
		envelopes,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

const SentEvent = z.strictObject({
	event_id: z.string(),
	timestamp: z.number(),
	platform: z.literal('node'),
	level: z.literal('error'),
	release: z.string().regex(/^code-sensei@\d/),
	exception: z.strictObject({
		values: z.array(
			z.strictObject({
				type: z.string(),
				stacktrace: z.strictObject({
					frames: z.array(
						z.strictObject({
							filename: z.string().regex(/^(backend\/|dist\/|node_modules\/|node:)/),
							function: z.string().optional(),
							lineno: z.int().optional(),
							colno: z.int().optional(),
							in_app: z.boolean(),
						}),
					),
				}),
			}),
		),
	}),
	tags: z.strictObject({ request_id: z.uuid().optional(), code: z.string().optional() }),
	// The client's own name.
	sdk: z.unknown().optional(),
});

describe('unexpected errors of a server', () => {
	let team: Team;
	before(async () => {
		team = await startTeam();
	});
	after(() => team.close());

	/** What a person wrote, where the program does not expect it: reading it fails, with a message that quotes it. */
	async function spoil(id: string, report: string): Promise<void> {
		const database = await openMongo({ uri: team.environment.MONGODB_URI });
		try {
			const submissions = database.connection.collection<{ _id: string; report: string }>('submissions');
			await submissions.updateOne({ _id: id }, { $set: { report } });
		} finally {
			await database.close();
		}
	}

	it('are told where a DSN says, by type, place, request and version, without a word of anybody', async () => {
		// As long as what a parser quotes of what it can't read.
		const planted = `p${randomBytes(4).toString('hex')}`;
		const sentry = await startSentryReceiver();
		const server = await startServer(team, { CODE_SENSEI_SENTRY_DSN: sentry.dsn });
		const member = await register(server, planted);
		const id = randomUUID();
		await member.call('submit', {
			params: { challengeId: twoSum.id },
			body: { id, language: 'python', source: `# ${planted}\n${twoSum.right}`, timeZone },
		});
		await lastEvent(member, id);
		// Foreseen failures are nobody's bug.
		assert.equal((await sendRaw(server.port, `/v1/submissions/${randomUUID()}`, { token: member.token })).status, 404);
		await spoil(id, `${planted} at solve (backend/${planted}.ts:1:1)\n    at ${planted} (backend/main.ts:1:1)`);
		const failed = await sendRaw(server.port, `/v1/submissions/${id}?note=${planted}`, {
			token: member.token,
			headers: { 'User-Agent': planted, Cookie: planted },
		});
		assert.equal(failed.code, 'unexpected', failed.text);
		assert.equal(await server.stop(), 0);
		await sentry.close();

		assert.ok(server.output().includes(planted), 'the log of this test is where the message stands');
		const events = sentry.envelopes.map((envelope) => envelope.split('\n'));
		assert.equal(events.length, 1, sentry.envelopes.join('\n\n'));
		const [, item, body = ''] = events[0] ?? [];
		assert.match(item ?? '', /"type":"event"/);
		const event = SentEvent.parse(JSON.parse(body));
		assert.equal(event.exception.values.at(-1)?.type, 'SyntaxError');
		const places = event.exception.values.at(-1)?.stacktrace.frames.map(({ filename }) => filename) ?? [];
		assert.ok(places.includes('backend/submissions/mongoSubmission.ts'), places.join(', '));
		assert.equal(event.tags.request_id, failed.headers['x-request-id']);
		const all = sentry.envelopes.join('\n');
		const secrets = [planted, member.email, member.password, member.token, member.signedIn.account.id, 'two_sum'];
		for (const secret of secrets) assert.ok(!all.includes(secret), secret);
	});

	it('are told also where nothing is logged, and nobody is told where no DSN is set', async () => {
		const sentry = await startSentryReceiver();
		const member = await (async () => {
			const server = await startServer(team);
			const somebody = await register(server, 'ida');
			const id = randomUUID();
			await somebody.call('submit', {
				params: { challengeId: twoSum.id },
				body: { id, language: 'python', source: twoSum.right, timeZone },
			});
			await lastEvent(somebody, id);
			await spoil(id, 'no JSON');
			assert.equal((await sendRaw(server.port, `/v1/submissions/${id}`, { token: somebody.token })).status, 500);
			assert.equal(await server.stop(), 0);
			return { ...somebody, id };
		})();
		assert.equal(sentry.envelopes.length, 0);
		const silent = await startServer(team, { CODE_SENSEI_SENTRY_DSN: sentry.dsn, CODE_SENSEI_LOG: 'silent' });
		assert.equal((await sendRaw(silent.port, `/v1/submissions/${member.id}`, { token: member.token })).status, 500);
		assert.equal(await silent.stop(), 0);
		assert.equal(sentry.envelopes.length, 1);
		assert.doesNotMatch(silent.output(), /\{/, 'nothing is written');
		await sentry.close();
	});
});
