import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OtelTracing } from '#backend/platform/otelTracing.ts';
import { newTraceparent } from '#extension/backend/newTraceparent.ts';
import { type OtlpReceiver, startOtlpReceiver } from '../../server/otlpReceiver.ts';

describe('tracing by OpenTelemetry', () => {
	let collector: OtlpReceiver;
	beforeEach(async () => {
		collector = await startOtlpReceiver();
	});
	afterEach(() => collector.close());

	const tracingTo = (ratio = 1): OtelTracing =>
		new OtelTracing({ endpoint: `${collector.url}/`, headers: {}, ratio, service: 'test', version: '1.0.0' }, (error) =>
			assert.fail(String(error)),
		);

	it('tells work below what it belongs to, and what is over with its own times', async () => {
		const tracing = tracingTo();
		const traceparent = newTraceparent();
		await tracing.goOn(traceparent, 'outer', { count: 2 }, async () => {
			await tracing.span('inner', {}, () => Promise.resolve());
			const part = { name: 'part', fields: {}, startMs: 1_500, endMs: 1_200 };
			tracing.past({ name: 'past', fields: {}, startMs: 1_000, endMs: 2_000, parts: [part] });
		});
		await tracing.close();
		const spans = collector.spans();
		const one = (name: string) => spans.find((span) => span.name === name);
		const [, traceId, clickId] = traceparent.split('-');
		assert.ok(spans.every((span) => span.traceId === traceId && span.service === 'test'));
		assert.equal(one('outer')?.parentSpanId, clickId);
		assert.equal(Number(one('outer')?.fields['count']), 2);
		assert.equal(one('inner')?.parentSpanId, one('outer')?.spanId);
		assert.equal(one('past')?.startTimeUnixNano, '1000000000');
		assert.equal(one('past')?.endTimeUnixNano, '2000000000');
		assert.equal(one('part')?.parentSpanId, one('past')?.spanId);
		assert.equal(one('part')?.endTimeUnixNano, one('part')?.startTimeUnixNano, 'nothing ends before it began');
	});

	it('says of a failure that it was one, and not what', async () => {
		const tracing = tracingTo();
		await assert.rejects(tracing.span('failing', {}, () => Promise.reject(new Error('planted words'))));
		await tracing.close();
		assert.equal(collector.spans().length, 1);
		assert.doesNotMatch(collector.bodies.join(''), /planted/);
		assert.match(collector.bodies.join(''), /"code":2/);
	});

	it('begins a trace of its own where what came along is no traceparent', async () => {
		const tracing = tracingTo();
		const bad = ['', 'no', `00-${'0'.repeat(32)}-${'a'.repeat(16)}-01`, `ff-${'a'.repeat(32)}-${'a'.repeat(16)}-01`];
		for (const given of [undefined, ...bad]) await tracing.goOn(given, 'first', {}, () => Promise.resolve());
		await tracing.close();
		const spans = collector.spans();
		assert.equal(new Set(spans.map(({ traceId }) => traceId)).size, 5);
		assert.ok(spans.every(({ parentSpanId }) => parentSpanId === undefined || parentSpanId === ''));
	});

	it('hands on what is under way, and tells nothing of what belongs to nothing', async () => {
		const tracing = tracingTo();
		assert.equal(tracing.traceparent(), undefined);
		tracing.past({ name: 'lost', fields: {}, startMs: 1, endMs: 2 });
		const span = tracing.open(undefined, 'request');
		const handed = span.inside(() => tracing.traceparent());
		assert.match(handed ?? '', /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
		span.end({ 'http.response.status_code': 200 }, false);
		await tracing.goOn(handed, 'elsewhere', {}, () => Promise.resolve());
		await tracing.close();
		const [request, elsewhere, ...more] = collector.spans();
		assert.equal(more.length, 0);
		assert.equal(elsewhere?.parentSpanId, request?.spanId);
		assert.equal(elsewhere?.traceId, request?.traceId);
	});

	it('keeps the same part of all traces in every process, whatever a client says of its own', async () => {
		const [one, other] = [tracingTo(0.5), tracingTo(0.5)];
		const wanted = Array.from({ length: 64 }, () => newTraceparent().replace(/-00$/, '-01'));
		for (const traceparent of wanted) {
			await one.goOn(traceparent, 'one', {}, () => Promise.resolve());
			await other.goOn(traceparent, 'other', {}, () => Promise.resolve());
		}
		await Promise.all([one.close(), other.close()]);
		const idsOf = (name: string) =>
			new Set(
				collector
					.spans()
					.filter((span) => span.name === name)
					.map(({ traceId }) => traceId),
			);
		assert.deepEqual(idsOf('one'), idsOf('other'));
		assert.ok(idsOf('one').size > 0 && idsOf('one').size < wanted.length);
	});
});

describe('the name that a command begins with', () => {
	it('is a traceparent, another one each time, and claims no record', () => {
		const made = new Set(Array.from({ length: 100 }, newTraceparent));
		assert.equal(made.size, 100);
		for (const one of made) assert.match(one, /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
	});
});
