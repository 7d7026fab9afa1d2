import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import type { AnswerOf, EndpointName } from '#contract/endpoints.ts';
import type { ErrorCode } from '#contract/problem.ts';
import { type SoloClient, soloClient } from '#tools/soloClient.ts';

/** Between two tries. */
const pauseMs = 50;

export interface RetryingClient {
	/** @throws the failure of its last try */
	call<Name extends EndpointName>(name: Name, given: Parameters<SoloClient['call']>[1]): Promise<AnswerOf<Name>>;
}

export interface RetryingClientOptions {
	/** Of processes that answer, as they are now; tried one after the other. */
	ports: () => readonly number[];
	token: () => string;
	/** Makes a new token when the one before is too old. */
	renew?: () => Promise<void>;
	/** After the first. */
	retries: number;
	signal?: AbortSignal;
}

/** A small client of several processes, as a proxy in front of them and a client with retries are together. */
export function retryingClient({ ports, token, renew, retries, signal }: RetryingClientOptions): RetryingClient {
	let turn = 0;
	return {
		async call(name, given) {
			for (let left = retries; ; left--) {
				const known = ports();
				const port = known[turn++ % known.length] ?? 0;
				try {
					// What fits the endpoint is its caller's business.
					return (await soloClient(port, token()).call(name, given as never)) as AnswerOf<typeof name>;
				} catch (error) {
					if (left > 0 && renew !== undefined && error instanceof AppError && error.code === 'unauthenticated') {
						await renew();
						continue;
					}
					if (left === 0 || signal?.aborted === true || !isPassing(error)) throw error;
					await delay(pauseMs);
				}
			}
		},
	};
}

const passingCodes: readonly ErrorCode[] = ['busy', 'stopping', 'notReady'];

/** A process that is not there, or says that it can't just now. */
function isPassing(error: unknown): boolean {
	return error instanceof TypeError || (error instanceof AppError && passingCodes.includes(error.code));
}
