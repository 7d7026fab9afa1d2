/** An attempt in which nothing was done for so long counts as abandoned when its challenge is opened again. */
const abandonedAfterMs = 30 * 86_400_000;

/** Whether the attempt in progress is over, seen at that instant (both ISO 8601, UTC, milliseconds). */
export function isAbandoned(lastActiveAt: string, at: string): boolean {
	return Date.parse(at) - Date.parse(lastActiveAt) > abandonedAfterMs;
}
