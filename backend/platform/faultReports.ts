/** An error that nobody foresaw, as far as it may be told to somebody outside. */
export interface Fault {
	error: Error;
	/** Of the request that it happened in. */
	requestId?: string | undefined;
}

/** Where unexpected errors are told, besides the log. */
export interface FaultReports {
	/** Never throws and never waits. */
	report(fault: Fault): void;
	/** Sends what is not sent yet, at most so long. Never rejects. */
	flush(limitMs: number): Promise<void>;
}
