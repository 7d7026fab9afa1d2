import { constants } from 'node:os';

/** The name of a signal by its number, e.g. SIGSEGV for 11. */
export function signalName(number: number): string {
	const found = Object.entries(constants.signals).find(([, value]) => value === number);
	return found?.[0] ?? `signal ${String(number)}`;
}
