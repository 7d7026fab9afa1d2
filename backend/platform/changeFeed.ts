import type { SqliteDatabase } from './sqliteDatabase.ts';

/** How often another window's changes are looked for while somebody listens. */
const pollEveryMs = 500;

/** Tells when a learner's stored data changed, whichever window or process changed it. */
export interface ChangeFeed {
	/** Within which revisions can be compared. */
	readonly epoch: string;
	/** Raised by each change; at most, it is raised without one. */
	revision(learnerId: string): number;
	/** Calls after each change, until the returned function is called. */
	subscribe(learnerId: string, listener: () => void): () => void;
	close(): void;
}

/** Of a database with one learner. Own changes are told at once, those of other windows within half a second; nothing is polled while nobody listens. */
export function createChangeFeed(database: SqliteDatabase): ChangeFeed {
	const listeners = new Set<() => void>();
	let told = database.revision();
	let dataVersion = database.dataVersion();
	let timer: NodeJS.Timeout | undefined;

	const tell = (): void => {
		const revision = database.revision();
		if (revision === told) return;
		told = revision;
		for (const listener of listeners) listener();
	};
	const stopListening = database.onCommit(tell);
	const poll = (): void => {
		const found = database.dataVersion();
		if (found === dataVersion) return;
		dataVersion = found;
		tell();
	};

	return {
		// Every window's backend reads the number from the one database.
		epoch: 'local',
		revision: () => database.revision(),
		subscribe(_learnerId, listener) {
			listeners.add(listener);
			// Nobody listened meanwhile, so a change of that time is no news for the new listener.
			if (timer === undefined) {
				told = database.revision();
				timer = setInterval(poll, pollEveryMs);
				timer.unref();
			}
			return () => {
				listeners.delete(listener);
				if (listeners.size > 0) return;
				clearInterval(timer);
				timer = undefined;
			};
		},
		close() {
			stopListening();
			clearInterval(timer);
			timer = undefined;
			listeners.clear();
		},
	};
}
