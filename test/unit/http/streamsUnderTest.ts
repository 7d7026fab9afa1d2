import { OpenStreams, type StreamLimits } from '#backend/http/openStreams.ts';
import type { Clock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';

const enough: StreamLimits = { perProcess: 100, perAccount: 100 };

/** For an app whose streams nobody looks at. */
export function streamsUnderTest(
	clock: Pick<Clock, 'nowMs'>,
	limits = enough,
): { stopSignal: AbortSignal; streams: OpenStreams } {
	const stopSignal = new AbortController().signal;
	const streams = new OpenStreams({ limits, stopSignal, nowMs: () => clock.nowMs(), log: createLog('silent') });
	return { stopSignal, streams };
}
