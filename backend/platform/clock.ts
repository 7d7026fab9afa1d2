import { randomUUID } from 'node:crypto';

/** Time and ids are given, never taken, so that a test decides both. */
export interface Clock {
	/** Milliseconds since 1970, UTC. */
	nowMs(): number;
	/** A new random UUID. */
	newId(): string;
}

export const systemClock: Clock = { nowMs: () => Date.now(), newId: () => randomUUID() };

/** The instant as the contract writes it: UTC, ISO 8601, milliseconds. */
export function instant(ms: number): string {
	return new Date(ms).toISOString();
}
