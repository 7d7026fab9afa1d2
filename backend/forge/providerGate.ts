import {
	bulkhead,
	BulkheadRejectedError,
	type BulkheadPolicy,
	BrokenCircuitError,
	circuitBreaker,
	type CircuitBreakerPolicy,
	CircuitState,
	ConsecutiveBreaker,
	handleWhen,
	TaskCancelledError,
	timeout,
	type TimeoutPolicy,
	TimeoutStrategy,
} from 'cockatiel';
import type { ProviderStatus } from '#contract/forge.ts';
import { failures, ProviderFailure } from './providers/providerFailure.ts';

export interface GateLimits {
	/** Requests at once; nobody waits for a place, the next provider is asked instead. */
	slots: number;
	timeLimitMs: number;
	/** Failures in a row after which the provider rests for `breakMs`, and is then tried with one request. */
	breakAfter: number;
	breakMs: number;
	longRestMs: number;
	longestRestMs: number;
}

/** The caller went away. Says nothing about the provider. */
export class CallerGone extends Error {
	constructor() {
		super('the caller no longer waits');
		this.name = 'CallerGone';
	}
}

/** What stands before one provider: bulkhead, then breaker, then time limit. It also keeps the rests that the provider itself asked for. */
export class ProviderGate {
	readonly #limits: GateLimits;
	readonly #nowMs: () => number;
	readonly #bulkhead: BulkheadPolicy;
	readonly #breaker: CircuitBreakerPolicy;
	readonly #timeLimit: TimeoutPolicy;
	/** Of the breaker, which has its own clock; ours only tells people about it. */
	#brokenAtMs = 0;
	#rest: { untilMs: number; why: string } | undefined;

	constructor(limits: GateLimits, nowMs: () => number) {
		this.#limits = limits;
		this.#nowMs = nowMs;
		this.#bulkhead = bulkhead(limits.slots, 0);
		this.#breaker = circuitBreaker(
			handleWhen((error) => this.#countsAgainst(error)),
			{ halfOpenAfter: limits.breakMs, breaker: new ConsecutiveBreaker(limits.breakAfter) },
		);
		this.#breaker.onBreak(() => {
			this.#brokenAtMs = nowMs();
		});
		this.#timeLimit = timeout(limits.timeLimitMs, TimeoutStrategy.Aggressive);
	}

	/**
	 * Does the work if the provider may be asked now.
	 * @throws ProviderFailure when it may not be asked or the work failed in a foreseen way, CallerGone when `caller` was aborted
	 */
	async run<Result>(work: (signal: AbortSignal) => Promise<Result>, caller: AbortSignal): Promise<Result> {
		const rest = this.#resting();
		if (rest !== undefined) throw new ProviderFailure('resting', { because: rest.why });
		// Others would wait for the end of the trial, which may take the whole time limit.
		if (this.#breaker.state === CircuitState.HalfOpen) throw new ProviderFailure('onTrial');
		try {
			return await this.#bulkhead.execute(() => this.#breaker.execute(() => this.#withinTime(work, caller)));
		} catch (error) {
			if (error instanceof BulkheadRejectedError) throw new ProviderFailure('busy');
			if (error instanceof BrokenCircuitError) throw new ProviderFailure('resting', { because: this.#lastFailure() });
			if (error instanceof ProviderFailure) this.#noteRest(error);
			throw error;
		}
	}

	status(): Pick<ProviderStatus, 'breaker' | 'retryAt'> {
		const rest = this.#resting();
		if (rest !== undefined) return { breaker: 'open', retryAt: new Date(rest.untilMs).toISOString() };
		if (this.#breaker.state === CircuitState.HalfOpen) return { breaker: 'halfOpen' };
		if (this.#breaker.state !== CircuitState.Open) return { breaker: 'closed' };
		const retryAtMs = this.#brokenAtMs + this.#limits.breakMs;
		// The breaker itself notices only with the next request that it may try again.
		if (retryAtMs <= this.#nowMs()) return { breaker: 'halfOpen' };
		return { breaker: 'open', retryAt: new Date(retryAtMs).toISOString() };
	}

	async #withinTime<Result>(work: (signal: AbortSignal) => Promise<Result>, caller: AbortSignal): Promise<Result> {
		try {
			return await this.#timeLimit.execute(({ signal }) => work(signal), caller);
		} catch (error) {
			if (caller.aborted) throw new CallerGone();
			if (error instanceof TaskCancelledError) throw new ProviderFailure('tooSlow');
			throw error;
		}
	}

	#countsAgainst(error: unknown): boolean {
		if (error instanceof ProviderFailure) return failures[error.kind].counts;
		// A trial that its caller left has shown nothing, and what did not fail would close the breaker.
		return error instanceof CallerGone && this.#breaker.state === CircuitState.HalfOpen;
	}

	#noteRest(failure: ProviderFailure): void {
		const isLasting = failure.kind === 'badKey' || failure.kind === 'quotaSpent';
		const restMs = Math.max(failure.restMs ?? 0, isLasting ? this.#limits.longRestMs : 0);
		if (restMs === 0) return;
		const untilMs = this.#nowMs() + Math.min(restMs, this.#limits.longestRestMs);
		// Of two requests under way, the longer rest holds.
		if (untilMs > (this.#rest?.untilMs ?? 0)) this.#rest = { untilMs, why: failure.message };
	}

	#resting(): { untilMs: number; why: string } | undefined {
		const leftMs = (this.#rest?.untilMs ?? 0) - this.#nowMs();
		// One that is left for longer than any may be was begun by a clock that was ahead.
		return leftMs > 0 && leftMs <= this.#limits.longestRestMs ? this.#rest : undefined;
	}

	#lastFailure(): string | undefined {
		const last = this.#breaker.lastFailure;
		return last !== undefined && 'error' in last && last.error instanceof ProviderFailure
			? last.error.message
			: undefined;
	}
}
