import { setTimeout as delay } from 'node:timers/promises';
import type { Health } from '#contract/health.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import type { ServerParts } from './serverServices.ts';

/** How long /healthz waits to count challenges. */
const healthPatienceMs = 300;

export interface ServerHealthParts extends Pick<ServerParts, 'config' | 'stores' | 'judge' | 'clock' | 'log'> {
	library: Pick<ChallengeLibrary, 'list'>;
	/** Submissions without a verdict in this process. */
	pending: () => number;
}

/** What /healthz answers: how this process is, whatever else is gone. */
export function serverHealth(parts: ServerHealthParts): () => Promise<Health> {
	const { config, stores, library, pending, judge, clock, log } = parts;
	const startedMs = clock.nowMs();
	let proved = 0;
	/** As far as it can be told at once: that the store does not answer is /readyz's to say. */
	const countProved = async (): Promise<number> => {
		const counting = library.list().then(({ length }) => (proved = length));
		counting.catch((error: unknown) => log.debug({ err: error }, 'challenges were not counted'));
		await Promise.race([counting.catch(() => undefined), delay(healthPatienceMs, undefined, { ref: false })]);
		return proved;
	};
	return async () => ({
		status: 'ok',
		version: config.version,
		mode: 'server',
		uptimeMs: clock.nowMs() - startedMs,
		tier: await judge.tier(),
		languages: judge.languagesSoFar(),
		probing: judge.isProbing(),
		store: { kind: stores.kind, schemaVersion: stores.schemaVersion },
		challenges: { proved: await countProved(), broken: [] },
		pendingSubmissions: pending(),
	});
}
