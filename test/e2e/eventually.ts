import { setTimeout as delay } from 'node:timers/promises';
import { errors, type Locator } from 'playwright-core';

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

/** Whether it comes into this state soon: for what is tried again where it does not. */
export async function comes(what: Locator, state: 'visible' | 'hidden', limitMs = 5_000): Promise<boolean> {
	try {
		await what.waitFor({ state, timeout: limitMs });
		return true;
	} catch (error) {
		if (error instanceof errors.TimeoutError) return false;
		throw error;
	}
}
