import type { RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';
import type { ErrorCode } from '#contract/problem.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Judge } from '#judge/judge.ts';
import type { SessionStore } from '../../accounts/sessionStore.ts';
import { costUsd } from '../../forge/costUsd.ts';
import type { CallOutcome } from '../../forge/providerFigures.ts';
import type { RequestWatch } from '../../http/requestWatch.ts';
import { traceRequests } from '../../http/traceRequests.ts';
import type { Cache } from '../../platform/cache.ts';
import { noTracing, type Tracing } from '../../platform/tracing.ts';
import type { PendingSubmission, SubmissionStore } from '../../submissions/submissionStore.ts';
import { MeteredCache } from './meteredCache.ts';
import { meteredSessions } from './meteredSessions.ts';
import { observedJudge } from './observedJudge.ts';
import type { ServerMetrics } from './serverMetrics.ts';
import { tracedSubmissionStore } from './tracedSubmissionStore.ts';

export interface ObserverParts {
	/** Absent where nobody reads them. */
	metrics: ServerMetrics | undefined;
	tracing: Tracing;
	requests: RequestWatch;
}

/** Boxes that wait for a solution, as the judge tells of them. */
type PoolWatch = { taken: (found: 'warm' | 'cold') => void; waiting: (count: number) => void } | undefined;

/**
 * What the wiring puts around the parts of a server, so that an operator sees what they do and no part knows of it. Where neither metrics nor traces are wanted
 * every part stays as it is.
 */
export class ServerObserver {
	readonly tracing: Tracing;
	readonly #metrics: ServerMetrics | undefined;
	readonly #requests: RequestWatch;
	/** Refusals of which it is known already over which limit they went. */
	readonly #countedLimits = new WeakSet<Error>();

	constructor({ metrics, tracing, requests }: ObserverParts) {
		this.#metrics = metrics;
		this.tracing = tracing;
		this.#requests = requests;
	}

	/** Stand before everything that takes time. */
	requestHandlers(): RequestHandler[] {
		const metrics = this.#metrics?.requests;
		return [
			...(metrics === undefined ? [] : [this.#requests.watch((ended) => metrics.ended(ended))]),
			...(this.tracing === noTracing ? [] : [traceRequests(this.tracing)]),
		];
	}

	/** Hears of each request that was refused or failed. */
	problem(code: ErrorCode, error: unknown): void {
		this.#metrics?.requests.refused(code);
		if (code === 'tooManyRequests' && error instanceof Error && !this.#countedLimits.has(error)) {
			this.#metrics?.requests.limited('other');
		}
	}

	/** The same guard; who went over its limit is counted under the limit's name. */
	limit(name: 'address' | 'account', guard: RequestHandler): RequestHandler {
		const metrics = this.#metrics?.requests;
		if (metrics === undefined) return guard;
		return async (request, response, next) => {
			try {
				await guard(request, response, next);
			} catch (error) {
				if (error instanceof AppError && error.code === 'tooManyRequests') {
					this.#countedLimits.add(error);
					metrics.limited(name);
				}
				throw error;
			}
		};
	}

	cache(cache: Cache): Cache {
		const metrics = this.#metrics?.caches;
		return metrics === undefined ? cache : new MeteredCache(cache, (name, found) => metrics.read(name, found));
	}

	/** A session was found before the durable store was asked. */
	sessionFound(where: 'here' | 'shared'): void {
		this.#metrics?.caches.read('sessions', where);
	}

	/** The durable store; what it is asked for is what no cache had. */
	sessions(store: SessionStore): SessionStore {
		const metrics = this.#metrics?.caches;
		return metrics === undefined ? store : meteredSessions(store, () => metrics.read('sessions', 'missed'));
	}

	pool(): PoolWatch {
		const metrics = this.#metrics?.judging;
		return metrics && { taken: (found) => metrics.boxTaken(found), waiting: (count) => metrics.boxesWaiting(count) };
	}

	judge(judge: Judge): Judge {
		if (this.#metrics === undefined && this.tracing === noTracing) return judge;
		return observedJudge(judge, { metrics: this.#metrics?.judging, tracing: this.tracing, startClock });
	}

	submissions(store: SubmissionStore): SubmissionStore {
		return this.tracing === noTracing ? store : tracedSubmissionStore(store, this.tracing);
	}

	/** Around the judging of a stored submission, in whichever process: it goes on with what its learner began. */
	judging<Result>(submission: PendingSubmission, work: () => Promise<Result>): Promise<Result> {
		const { id, language, challengeId, submittedAt, traceparent } = submission;
		const startMs = Date.parse(submittedAt);
		const endMs = Date.now();
		this.#metrics?.judging.waited((endMs - startMs) / 1_000);
		const fields = { 'submission.id': id, 'challenge.id': challengeId, language };
		return this.tracing.goOn(traceparent, 'judge submission', fields, () => {
			this.tracing.past({ name: 'queue', fields: {}, startMs, endMs });
			return work();
		});
	}

	/** A verdict was stored. */
	settled({ language }: Pick<PendingSubmission, 'language'>, verdict: Verdict): void {
		this.#metrics?.judging.settled(language, verdict);
	}

	/** A provider was asked, or passed over. */
	modelAsked(call: CallOutcome): void {
		const { provider, model, outcome, wasAsked, tokensIn, tokensOut, latencyMs } = call;
		const endMs = Date.now();
		this.#metrics?.ai.asked({
			...{ provider, outcome, wasAsked, tokensIn, tokensOut },
			costUsd: costUsd(provider, model, call, endMs),
			seconds: latencyMs / 1_000,
		});
		if (!wasAsked) return;
		const fields = { provider, model, outcome, 'tokens.in': tokensIn, 'tokens.out': tokensOut };
		this.tracing.past({ name: 'ask provider', fields, startMs: endMs - latencyMs, endMs });
	}

	/** Around a proof, whatever it is made for. */
	proving<Result>(work: () => Promise<Result>): Promise<Result> {
		return this.tracing.span('proof', {}, work);
	}
}

/** The time of day now, and from it on what has passed: it never goes back when somebody sets the clock. */
function startClock(): () => number {
	const dayMs = Date.now() - performance.now();
	return () => dayMs + performance.now();
}
