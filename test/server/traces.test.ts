import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { openMongo } from '#backend/platform/mongo.ts';
import { newTraceparent } from '#extension/backend/newTraceparent.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from './otlpReceiver.ts';
import { type Member, register, signInAgain, startServer, startTeam, type Team, timeZone } from './team.ts';

/** Submits as the extension does. @returns the ids of the submission and of its trace */
async function submit(member: Member, source: string): Promise<{ id: string; traceId: string; clickId: string }> {
	const id = randomUUID();
	const traceparent = newTraceparent();
	const [, traceId = '', clickId = ''] = traceparent.split('-');
	const answer = await sendRaw(member.port, `/v1/challenges/${twoSum.id}/submissions`, {
		method: 'POST',
		token: member.token,
		headers: { traceparent },
		body: { id, language: 'python', source, timeZone },
	});
	assert.equal(answer.status, 202, answer.text);
	return { id, traceId, clickId };
}

const storedTrace = async (team: Team, id: string): Promise<unknown> => {
	const database = await openMongo({ uri: team.environment.MONGODB_URI });
	try {
		const submissions = database.connection.collection<{ _id: string; traceparent?: string }>('submissions');
		return (await submissions.findOne({ _id: id }))?.traceparent;
	} finally {
		await database.close();
	}
};

describe('traces of a server', () => {
	let team: Team;
	let collector: OtlpReceiver;
	before(async () => {
		[team, collector] = await Promise.all([startTeam(), startOtlpReceiver()]);
	});
	after(async () => {
		await Promise.all([team.close(), collector.close()]);
	});

	it('lead from the click to the box under one id, and hold nothing that anybody wrote', async () => {
		const planted = `planted${randomBytes(8).toString('hex')}`;
		const server = await startServer(team, {
			OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
			OTEL_EXPORTER_OTLP_HEADERS: 'x-key=word of the collector',
		});
		const member = await register(server, planted);
		const { id, traceId, clickId } = await submit(member, `# ${planted}\n${twoSum.right}`);
		assert.equal(reportOf(await lastEvent(member, id)).verdict, 'accepted');
		assert.equal(await server.stop(), 0, server.output());

		const spans = collector.spans().filter((span) => span.traceId === traceId);
		const one = (name: string): ReceivedSpan => {
			const found = spans.find((span) => span.name === name);
			assert.ok(found, `${name} is missing among ${spans.map((span) => span.name).join(', ')}`);
			return found;
		};
		const request = one('request');
		assert.equal(request.parentSpanId, clickId);
		assert.equal(request.fields['http.route'], '/v1/challenges/:challengeId/submissions');
		assert.equal(one('store submission').parentSpanId, request.spanId);
		const judging = one('judge submission');
		assert.equal(judging.parentSpanId, request.spanId);
		assert.equal(judging.fields['submission.id'], id);
		assert.equal(one('queue').parentSpanId, judging.spanId);
		assert.equal(one('store verdict').parentSpanId, judging.spanId);
		const judge = one('judge');
		assert.equal(judge.parentSpanId, judging.spanId);
		assert.equal(judge.fields['verdict'], 'accepted');
		for (const part of ['wait for a place', 'compile', 'run']) assert.equal(one(part).parentSpanId, judge.spanId, part);
		const cases = spans.filter(({ name, parentSpanId }) => name === 'case' && parentSpanId === one('run').spanId);
		assert.equal(cases.length, judge.fields['cases'] === undefined ? 0 : Number(judge.fields['cases']));
		assert.ok(cases.length > 3);
		for (const { name, startTimeUnixNano, endTimeUnixNano } of spans) {
			assert.ok(BigInt(startTimeUnixNano) <= BigInt(endTimeUnixNano), `${name} ends before it begins`);
		}

		assert.ok(collector.keys.every((key) => key === 'word of the collector'));
		const sent = collector.bodies.join('\n');
		const secrets = [planted, 'seen[number]', member.email, member.password, member.token, 'two_sum'];
		for (const secret of secrets) assert.ok(!sent.includes(secret), secret);
	});

	it('go on in whichever process judges', async () => {
		const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
		const first = await startServer(team, {
			...environment,
			OTEL_SERVICE_NAME: 'first',
			CODE_SENSEI_JUDGING_AT_ONCE: '1',
			CODE_SENSEI_JUDGING_GRACE_SECONDS: '0',
		});
		const member = await register(first, 'ida');
		await submit(member, twoSum.endless);
		const waiting = await submit(member, twoSum.right);
		assert.equal(await first.stop(), 0);
		const second = await startServer(team, { ...environment, OTEL_SERVICE_NAME: 'second' });
		const back = await signInAgain(second, member);
		assert.equal(reportOf(await lastEvent(back, waiting.id)).verdict, 'accepted');
		assert.equal(await second.stop(), 0);
		const spans = collector.spans().filter(({ traceId }) => traceId === waiting.traceId);
		const serviceOf = (name: string): string | undefined => spans.find((span) => span.name === name)?.service;
		assert.equal(serviceOf('request'), 'first');
		assert.equal(serviceOf('judge submission'), 'second');
	});

	it('are kept in the part that was asked for, whatever a client wants', async () => {
		const before = collector.spans().length;
		const server = await startServer(team, {
			OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
			OTEL_TRACES_SAMPLER_ARG: '0',
		});
		const headers = { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
		await sendRaw(server.port, '/v1/account', { headers });
		assert.equal(await server.stop(), 0);
		assert.equal(collector.spans().length, before);
	});

	it('are neither made nor remembered where no collector is named', async () => {
		const before = collector.bodies.length;
		const server = await startServer(team);
		const member = await register(server, 'nils');
		const { id } = await submit(member, twoSum.right);
		await lastEvent(member, id);
		assert.equal(await server.stop(), 0);
		assert.equal(await storedTrace(team, id), undefined);
		assert.equal(collector.bodies.length, before);
	});

	it('do without a collector that is gone, and say so', async () => {
		const server = await startServer(team, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
		const member = await register(server, 'jo');
		const { id } = await submit(member, twoSum.right);
		assert.equal(reportOf(await lastEvent(member, id)).verdict, 'accepted');
		assert.equal(await server.stop(), 0);
		assert.doesNotMatch(server.output(), /ended by a bug|request failed/);
	});
});
