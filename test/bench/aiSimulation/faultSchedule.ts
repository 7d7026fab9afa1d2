import type { FailureKind } from '#backend/forge/providers/providerFailure.ts';
import { stream } from '../learning/chance.ts';
import { chosen } from './workload.ts';

/** How a request fails that does. */
export interface Fault {
	kind: FailureKind;
	/** Until the client knows; `never`: it waits until its time limit. */
	afterMs: number | 'never';
	/** As a provider says it in `Retry-After`. */
	restMs?: number;
}

export interface Outage {
	fromMs: number;
	untilMs: number;
	fault: Fault;
}

/** What a provider's outage looks like, and a single failure outside of one; the weights are how often. */
const outages: readonly [number, Fault][] = [
	[4, { kind: 'serverError', afterMs: 400 }],
	[2, { kind: 'unreachable', afterMs: 50 }],
	[2, { kind: 'tooSlow', afterMs: 'never' }],
	[2, { kind: 'rateLimited', afterMs: 200, restMs: 60_000 }],
];
const singles: readonly [number, Fault][] = [
	[4, { kind: 'serverError', afterMs: 900 }],
	[2, { kind: 'rateLimited', afterMs: 200, restMs: 20_000 }],
	[1, { kind: 'unreachable', afterMs: 5_000 }],
	[1, { kind: 'cutOff', afterMs: 12_000 }],
	[1, { kind: 'tooSlow', afterMs: 'never' }],
];
/** So long an outage is in the mean; its length is exponentially distributed. */
const meanOutageMs = 30 * 60_000;

/**
 * When a provider is out, and which requests fail besides. Half of what is missing to the availability are outages, half are single failures, so that of requests at
 * random times the share `availability` is served; at 0 it is out from the first to the last moment.
 */
export class FaultSchedule {
	readonly outages: readonly Outage[];
	readonly #singleShare: number;
	readonly #random: () => number;

	constructor(availability: number, span: { fromMs: number; untilMs: number }, seed: number) {
		const random = stream(seed, 1, 0);
		const inOutages = availability === 0 ? 1 : (1 - availability) / 2;
		this.outages = inOutages === 0 ? [] : outagesOf(inOutages, span, random);
		this.#singleShare = availability === 0 ? 0 : 1 - availability / (1 - inOutages);
		this.#random = stream(seed, 2, 0);
	}

	/** What becomes of a request that is sent now; undefined: it is served. */
	faultAt(nowMs: number): Fault | undefined {
		const outage = this.outages.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
		if (outage !== undefined) return outage.fault;
		return this.#random() < this.#singleShare ? oneOf(singles, this.#random()) : undefined;
	}
}

function outagesOf(
	share: number,
	{ fromMs, untilMs }: { fromMs: number; untilMs: number },
	random: () => number,
): Outage[] {
	if (share === 1) return [{ fromMs, untilMs, fault: { kind: 'serverError', afterMs: 400 } }];
	const meanUpMs = (meanOutageMs * (1 - share)) / share;
	const found: Outage[] = [];
	let atMs = fromMs;
	for (;;) {
		atMs += exponential(meanUpMs, random);
		if (atMs >= untilMs) return found;
		const endMs = Math.min(untilMs, atMs + exponential(meanOutageMs, random));
		found.push({ fromMs: atMs, untilMs: endMs, fault: oneOf(outages, random()) });
		atMs = endMs;
	}
}

function exponential(mean: number, random: () => number): number {
	return -mean * Math.log(1 - random());
}

function oneOf(faults: readonly [number, Fault][], at: number): Fault {
	return chosen(
		faults.map(([, fault]) => fault),
		faults.map(([weight]) => weight),
		at,
	);
}
