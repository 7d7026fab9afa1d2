import type { Health } from '#contract/health.ts';
import type { LanguageStatus, TierStatus } from '#contract/judging.ts';
import { Bell } from '../platform/bell.ts';
import type { ChangeFeed } from '../platform/changeFeed.ts';
import type { Answered, Handlers } from './handlers.ts';

type SystemHandlers = Pick<Handlers, 'health' | 'getLanguages' | 'setConsent' | 'watchChanges'>;

export interface SystemParts {
	health(learnerId: string): Promise<Health>;
	languages(refresh: boolean): Promise<LanguageStatus[]>;
	setConsent(consented: boolean): Promise<TierStatus>;
	changes: ChangeFeed;
}

/** What is about the backend itself rather than about practising. */
export function systemRoutes(parts: SystemParts): SystemHandlers {
	return {
		health: ({ learnerId }) => parts.health(learnerId),
		getLanguages: async ({ query }) => ({ languages: await parts.languages(query.refresh) }),
		setConsent: ({ body }) => parts.setConsent(body.consented),
		watchChanges: ({ signal }) => watchChanges(parts.changes, signal),
	};
}

/** Several changes while nobody reads are told as one. */
async function* watchChanges(changes: ChangeFeed, signal: AbortSignal): AsyncGenerator<Answered<'watchChanges'>> {
	const bell = new Bell();
	const wake = (): void => bell.ring();
	const unsubscribe = changes.subscribe(wake);
	signal.addEventListener('abort', wake);
	try {
		let told = changes.revision();
		yield { kind: 'hello', revision: told };
		while (!signal.aborted) {
			const woken = bell.next();
			const revision = changes.revision();
			if (revision === told) {
				await woken;
			} else {
				told = revision;
				yield { kind: 'changed', revision };
			}
		}
	} finally {
		unsubscribe();
		signal.removeEventListener('abort', wake);
	}
}
