const watchedMs = 60_000;
const delaysMs = [0, 1_000, 4_000, 10_000];

/**
 * How long to wait before a backend that died is started again: at once the first time, then longer; undefined when it dies so often that
 * starting it again is no use.
 * @param deathsMs when it died, the latest included
 */
export function restartDelayMs(deathsMs: readonly number[], nowMs: number): number | undefined {
	const recent = deathsMs.filter((at) => nowMs - at < watchedMs);
	return delaysMs[Math.max(0, recent.length - 1)];
}
