/** An answer that was given, or given up. Holds patterns and classes, nothing that a client chose. */
export interface EndedRequest {
	/** One of a few; `other` for what nobody here answers. */
	method: string;
	/** The pattern of the route, e.g. `/v1/jobs/:jobId/events`; `none` where none matched. */
	route: string;
	status: number;
	seconds: number;
	/** It was a stream of events, which takes as long as somebody listens. */
	isStream: boolean;
}

/** Answers that are being given. */
export interface OpenAnswers {
	requests: number;
	/** By route. */
	streams: ReadonlyMap<string, number>;
}
