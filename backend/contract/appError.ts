import type { ErrorCode } from './problem.ts';

/** A foreseen failure. Its message is shown to the person: what happened and what to do, one or two sentences. */
export class AppError extends Error {
	readonly code: ErrorCode;
	/** When trying again makes sense, in whole seconds. */
	readonly retryAfterSeconds: number | undefined;

	constructor(code: ErrorCode, message: string, options?: ErrorOptions & { retryAfterSeconds?: number | undefined }) {
		super(message, options);
		this.name = 'AppError';
		this.code = code;
		this.retryAfterSeconds = options?.retryAfterSeconds;
	}
}
