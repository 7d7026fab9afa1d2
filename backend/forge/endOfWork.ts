import { AppError } from '#contract/appError.ts';
import type { ForgeStop } from '#contract/forge.ts';
import type { Log } from '../platform/log.ts';

/** How work for somebody ends: what goes wrong is told in words, and kept from everybody where it is a bug. Never rejects. */
export async function endOfWork<End>(
	log: Log,
	forgeId: string,
	signal: AbortSignal,
	work: () => Promise<End>,
): Promise<End | ForgeStop> {
	try {
		return await work();
	} catch (error) {
		if (signal.aborted) return { kind: 'cancelled' };
		if (error instanceof AppError) {
			log.info({ forgeId, code: error.code }, 'no challenge was made');
			return { kind: 'failed', code: error.code, message: error.message };
		}
		log.error({ err: error, forgeId }, 'making a challenge failed');
		return { kind: 'failed', code: 'unexpected', message: 'Something went wrong while it was made. Try again.' };
	}
}
