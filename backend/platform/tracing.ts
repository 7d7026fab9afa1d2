/** What is told of a span besides its name and times: ids, words of closed lists, counts. Never code, a prompt, an address or a name. */
export type SpanFields = Readonly<Record<string, string | number | boolean>>;

/** Something that is over, with what it was made of. Times are milliseconds since 1970. */
export interface PastSpan {
	name: string;
	fields: SpanFields;
	startMs: number;
	endMs: number;
	parts?: readonly PastSpan[];
}

/** A span that goes on while its work is done in pieces. */
export interface OpenSpan {
	/** What is begun inside of it belongs below it. */
	inside<Result>(work: () => Result): Result;
	end(fields: SpanFields, hasFailed: boolean): void;
}

/** Says how long the parts of a piece of work take, from process to process. Where nobody wants to know it costs nothing. */
export interface Tracing {
	/** Does the work as a span below what is under way. */
	span<Result>(name: string, fields: SpanFields, work: () => Promise<Result>): Promise<Result>;
	/** The same below what was begun elsewhere, by its `traceparent`; without a good one as the first of its own trace. */
	goOn<Result>(
		traceparent: string | undefined,
		name: string,
		fields: SpanFields,
		work: () => Promise<Result>,
	): Promise<Result>;
	/** As `goOn`, for work that does not end with one promise. */
	open(traceparent: string | undefined, name: string): OpenSpan;
	/** Adds what is over below what is under way; where nothing is, it is not told. */
	past(span: PastSpan): void;
	/** What is under way, as others continue it (W3C Trace Context); undefined where nobody wants to know. */
	traceparent(): string | undefined;
	/** Sends what is not sent yet, within a few seconds. Never rejects. */
	close(): Promise<void>;
}

const unwatched: OpenSpan = { inside: (work) => work(), end: () => undefined };

export const noTracing: Tracing = {
	span: (_name, _fields, work) => work(),
	goOn: (_traceparent, _name, _fields, work) => work(),
	open: () => unwatched,
	past: () => undefined,
	traceparent: () => undefined,
	close: () => Promise.resolve(),
};
