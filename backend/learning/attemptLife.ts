/** An attempt in which nothing was done for so long counts as abandoned when its challenge is opened again. */
const abandonedAfterMs = 30 * 86_400_000;

/** Since when something must have been done in an attempt that is to go on at that instant. */
export function goingOnSince(at: string): Date {
	return new Date(Date.parse(at) - abandonedAfterMs);
}

/** Whether the attempt in progress is over, seen at that instant (both ISO 8601, UTC, milliseconds). */
export function isAbandoned(lastActiveAt: string, at: string): boolean {
	return Date.parse(at) - Date.parse(lastActiveAt) > abandonedAfterMs;
}
