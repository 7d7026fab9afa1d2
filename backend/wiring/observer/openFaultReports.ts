import type { Clock } from '../../platform/clock.ts';
import type { FaultReports } from '../../platform/faultReports.ts';
import type { ServerConfig } from '../../serverConfig.ts';

/** Where the configuration names nobody, nobody is told, and nothing is loaded. */
export async function openFaultReports(
	{ observe, version }: Pick<ServerConfig, 'observe' | 'version'>,
	clock: Pick<Clock, 'nowMs'>,
): Promise<FaultReports | undefined> {
	if (observe.sentryDsn === undefined) return undefined;
	const { SentryFaults } = await import('../../platform/sentryFaults.ts');
	return new SentryFaults({ dsn: observe.sentryDsn, version, nowMs: () => clock.nowMs() });
}
