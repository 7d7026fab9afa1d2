import { AsyncLocalStorage } from 'node:async_hooks';
import {
	type Context,
	type HrTime,
	isSpanContextValid,
	isValidSpanId,
	isValidTraceId,
	ROOT_CONTEXT,
	type Span,
	SpanKind,
	SpanStatusCode,
	trace,
	TraceFlags,
	type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { OpenSpan, PastSpan, SpanFields, Tracing } from './tracing.ts';
import { within } from './within.ts';

export interface TracesTo {
	/** Where a collector listens, without `/v1/traces`. */
	endpoint: string;
	/** Sent along with each export, such as a key of the collector's. */
	headers: Readonly<Record<string, string>>;
	/** 0 to 1: the part of all traces that is kept, chosen by trace id, so that every process chooses alike. */
	ratio: number;
	/** How the process is called in the traces. */
	service: string;
	version: string;
}

/** Spans that wait to be sent; beyond that they are dropped. */
const waitingMax = 2_048;
const sendEveryMs = 2_000;
const exportLimitMs = 5_000;
/** How long the end of the process may wait for the last spans. */
const closeLimitMs = 3_000;

/**
 * Traces by OpenTelemetry, sent as OTLP over HTTP. Nothing is patched and nothing global is set: there are the spans that are asked for and no others, with the
 * fields that are given and no others.
 */
export class OtelTracing implements Tracing {
	readonly #provider: TracerProvider;
	readonly #tracer: Tracer;
	readonly #underWay = new AsyncLocalStorage<Context>();
	readonly #onFailed: (error: unknown) => void;

	constructor({ endpoint, headers, ratio, service, version }: TracesTo, onFailed: (error: unknown) => void) {
		this.#onFailed = onFailed;
		const exporter = new OTLPTraceExporter({
			url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
			headers: { ...headers },
			timeoutMillis: exportLimitMs,
		});
		this.#provider = new TracerProvider({
			resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
			// By the id alone: what a client says of its own sampling decides nothing here.
			sampler: new TraceIdRatioBasedSampler(ratio),
			spanProcessors: [
				new BatchSpanProcessor({
					exporter,
					maxQueueSize: waitingMax,
					scheduledDelayMillis: sendEveryMs,
					exportTimeoutMillis: exportLimitMs,
				}),
			],
		});
		this.#tracer = this.#provider.getTracer('code-sensei', version);
	}

	span<Result>(name: string, fields: SpanFields, work: () => Promise<Result>): Promise<Result> {
		return this.#during(this.#underWay.getStore() ?? ROOT_CONTEXT, name, fields, work);
	}

	goOn<Result>(
		traceparent: string | undefined,
		name: string,
		fields: SpanFields,
		work: () => Promise<Result>,
	): Promise<Result> {
		return this.#during(contextOf(traceparent), name, fields, work);
	}

	open(traceparent: string | undefined, name: string): OpenSpan {
		const above = contextOf(traceparent);
		const span = this.#tracer.startSpan(name, { kind: SpanKind.SERVER }, above);
		const below = trace.setSpan(above, span);
		return {
			inside: (work) => this.#underWay.run(below, work),
			end: (fields, hasFailed) => {
				span.setAttributes(fields);
				end(span, hasFailed);
			},
		};
	}

	past(past: PastSpan): void {
		const above = this.#underWay.getStore();
		if (above !== undefined) this.#add(past, above);
	}

	traceparent(): string | undefined {
		const context = this.#underWay.getStore();
		const span = context && trace.getSpanContext(context);
		if (span === undefined || !isSpanContextValid(span)) return undefined;
		return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
	}

	async close(): Promise<void> {
		try {
			await within(closeLimitMs, this.#provider.shutdown());
		} catch (error) {
			this.#onFailed(error);
		}
	}

	async #during<Result>(
		above: Context,
		name: string,
		fields: SpanFields,
		work: () => Promise<Result>,
	): Promise<Result> {
		const span = this.#tracer.startSpan(name, { attributes: fields }, above);
		let hasFailed = true;
		try {
			const result = await this.#underWay.run(trace.setSpan(above, span), work);
			hasFailed = false;
			return result;
		} finally {
			end(span, hasFailed);
		}
	}

	#add({ name, fields, startMs, endMs, parts = [] }: PastSpan, above: Context): void {
		const span = this.#tracer.startSpan(name, { attributes: fields, startTime: timeOf(startMs) }, above);
		const below = trace.setSpan(above, span);
		for (const part of parts) this.#add(part, below);
		// Clocks of two machines differ: nothing ends before it began.
		span.end(timeOf(Math.max(startMs, endMs)));
	}
}

/** In seconds and nanoseconds: a number that is earlier than this process would be taken for one that counts from its start. */
function timeOf(ms: number): HrTime {
	const seconds = Math.floor(ms / 1_000);
	return [seconds, Math.round((ms - seconds * 1_000) * 1_000_000)];
}

/** Of a failure nothing is told but that it was one: its message may have anything in it. */
function end(span: Span, hasFailed: boolean): void {
	if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
	span.end();
}

/** https://www.w3.org/TR/trace-context/#traceparent-header; what is not one is nothing. */
function contextOf(traceparent: string | undefined): Context {
	const [, version, traceId = '', spanId = ''] =
		/^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.{0,200})?$/.exec(traceparent ?? '') ?? [];
	if (version === undefined || version === 'ff' || !isValidTraceId(traceId) || !isValidSpanId(spanId)) {
		return ROOT_CONTEXT;
	}
	return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.NONE, isRemote: true });
}
