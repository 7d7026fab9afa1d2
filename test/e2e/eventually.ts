import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until this holds: for what another process does and does not announce, as writing a file.
 * @throws Error saying what did not happen.
 */
export async function eventually(
	what: string,
	holds: () => boolean | Promise<boolean>,
	limitMs = 15_000,
): Promise<void> {
	const end = performance.now() + limitMs;
	while (!(await holds())) {
		if (performance.now() > end) throw new Error(`It did not happen within ${limitMs} ms: ${what}`);
		await delay(50);
	}
}
