import type { Health } from '#contract/health.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import { Bell } from '../platform/bell.ts';
import type { ChangeFeed } from '../platform/changeFeed.ts';
import { StreamPlace } from '../platform/streamPlace.ts';
import type { Answered, Handlers } from './handlers.ts';

type SystemHandlers = Pick<Handlers, 'health' | 'getLanguages' | 'watchChanges'>;

export interface SystemParts {
	health(learnerId: string): Promise<Health>;
	languages(refresh: boolean): Promise<LanguageStatus[]>;
	changes: ChangeFeed;
}

/** What is about the backend itself rather than about practising. */
export function systemRoutes(parts: SystemParts): SystemHandlers {
	return {
		health: ({ learnerId }) => parts.health(learnerId),
		getLanguages: async ({ query }) => ({ languages: await parts.languages(query.refresh) }),
		watchChanges: ({ learnerId, signal, place }) => watchChanges(parts.changes, learnerId, signal, place),
	};
}

/** Several changes while nobody reads are told as one; who comes again and may have missed some hears that something changed. */
async function* watchChanges(
	changes: ChangeFeed,
	learnerId: string,
	signal: AbortSignal,
	place = new StreamPlace(),
): AsyncGenerator<Answered<'watchChanges'>> {
	const bell = new Bell();
	const wake = (): void => bell.ring();
	const unsubscribe = changes.subscribe(learnerId, wake);
	signal.addEventListener('abort', wake);
	try {
		const now = changes.revision(learnerId);
		let told = place.isResumed ? place.heardIn(changes.epoch) : now;
		// Whoever missed something is where they were until they hear of it.
		if (told !== undefined) place.move(changes.epoch, told);
		yield { kind: 'hello', revision: now };
		while (!signal.aborted) {
			const woken = bell.next();
			const revision = changes.revision(learnerId);
			if (revision === told) {
				await woken;
			} else {
				told = revision;
				place.move(changes.epoch, revision);
				yield { kind: 'changed', revision };
			}
		}
	} finally {
		unsubscribe();
		signal.removeEventListener('abort', wake);
	}
}
