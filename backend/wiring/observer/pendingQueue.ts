import type { WatchedQueue } from '../../platform/watchedQueue.ts';
import type { PendingCensus } from '../../submissions/submissionStore.ts';

/** The submissions that wait in the store for their verdict, whichever process will give it. */
export function pendingQueue(store: PendingCensus, nowMs: () => number): WatchedQueue {
	return {
		name: 'submissions',
		async figures() {
			const now = nowMs();
			const { waiting, active, oldestAt } = await store.pendingNow(now);
			const oldestMs = oldestAt === undefined ? undefined : Math.max(0, now - Date.parse(oldestAt));
			// Here nothing waits for later, and what ends backends again and again gets a verdict of ours instead of being set aside.
			return { waiting, active, delayed: 0, setAside: 0, oldestMs };
		},
	};
}
