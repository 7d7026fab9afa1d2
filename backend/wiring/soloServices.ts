import { availableParallelism } from 'node:os';
import type { Health } from '#contract/health.ts';
import { createBankLibrary } from '../challenges/challengeLibrary.ts';
import { createLibraryOf } from '../challenges/libraryOf.ts';
import { createStoredLibrary } from '../challenges/storedLibrary.ts';
import { SqliteChallengeStore } from '../challenges/sqliteChallengeStore.ts';
import { challengeRoutes } from '../challenges/challengeRoutes.ts';
import { ChallengeService } from '../challenges/challengeService.ts';
import type { ProvedChallenge } from '../challenges/readProvedChallenge.ts';
import { refuseMisfits } from '../challenges/refuseMisfits.ts';
import { SqliteOwnCaseStore } from '../challenges/sqliteOwnCaseStore.ts';
import type { SoloConfig } from '../config.ts';
import { forgeRoutes } from '../forge/forgeRoutes.ts';
import { hintRoutes } from '../hints/hintRoutes.ts';
import { HintService } from '../hints/hintService.ts';
import type { SoloHandlers } from '../http/handlers.ts';
import { systemRoutes } from '../http/systemRoutes.ts';
import { learningRoutes } from '../learning/learningRoutes.ts';
import { LearningService } from '../learning/learningService.ts';
import { sqliteJournal } from '../learning/sqliteJournal.ts';
import { SqliteLearnerDataStore } from '../learning/sqliteLearnerDataStore.ts';
import { SqliteLearningStore } from '../learning/sqliteLearningStore.ts';
import type { ChangeFeed } from '../platform/changeFeed.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { backupFolderOf } from '../platform/openSqlite.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import type { SqliteSettings } from '../platform/sqliteSettings.ts';
import { Jobs } from '../submissions/jobs.ts';
import { PendingWork } from '../submissions/pendingWork.ts';
import { SqliteSubmissionStore } from '../submissions/sqliteSubmissionStore.ts';
import { submissionRoutes } from '../submissions/submissionRoutes.ts';
import { SubmissionService } from '../submissions/submissionService.ts';
import type { BackgroundJudge } from './backgroundJudge.ts';
import { LazyForge } from './lazyForge.ts';

export interface SoloParts {
	config: SoloConfig;
	database: SqliteDatabase;
	settings: SqliteSettings;
	changes: ChangeFeed;
	judge: BackgroundJudge;
	clock: Clock;
	log: Log;
}

export interface SoloServices {
	handlers: SoloHandlers;
	pending: PendingWork;
	forge: LazyForge;
}

/** Puts the features together for solo mode; the only place where they meet. */
export function soloServices(parts: SoloParts): SoloServices {
	const { config, database, settings, changes, judge, clock, log } = parts;
	const startedMs = clock.nowMs();
	const forged = new SqliteChallengeStore(database);
	const bank = createBankLibrary(config.bankFolder);
	const library = createLibraryOf([bank, createStoredLibrary(forged, () => clock.nowMs())]);
	const load = (challengeId: string): Promise<ProvedChallenge> => library.load(challengeId);
	const learningStore = new SqliteLearningStore(database);
	const learning = new LearningService({
		store: learningStore,
		challenges: () => library.list(),
		revision: () => database.revision(),
		nowMs: () => clock.nowMs(),
	});
	const now = (): { at: string; newId: () => string } => ({ at: instant(clock.nowMs()), newId: () => clock.newId() });
	const challenges = new ChallengeService({
		library,
		ownCases: new SqliteOwnCaseStore(database),
		standings: (learnerId) => learning.standings(learnerId),
		beginAttempt: async (moment) => {
			await learningStore.beginAttempt({ ...moment, ...now() });
		},
		languages: () => judge.usableLanguages(),
		starter: async (language, signature) => {
			judge.prepare(language);
			return (await judge.judge()).starter(language, signature);
		},
	});
	const hints = new HintService({
		load,
		noteHint: (moment, level) => learningStore.showHint({ ...moment, ...now() }, level),
		noteGiveUp: (moment) => learningStore.giveUp({ ...moment, ...now() }),
		isEditorialUnlocked: async (learnerId, challengeId) =>
			(await learning.standings(learnerId)).get(challengeId)?.editorialUnlocked ?? false,
	});
	const store = new SqliteSubmissionStore(database, sqliteJournal);
	const jobs = new Jobs(availableParallelism());
	const pending = new PendingWork({ store, jobs, judge: () => judge.judge(), load, clock, log });
	const submissions = new SubmissionService({
		store,
		jobs,
		pending,
		judge: () => judge.judge(),
		load,
		refuseMisfits,
		onChange: (listener) => changes.subscribe(listener),
		clock,
		log,
	});
	const health = async (learnerId: string): Promise<Health> => {
		const [tier, proved, broken, pendingSubmissions] = await Promise.all([
			judge.tier(),
			library.list(),
			library.broken(),
			store.countPending(learnerId),
		]);
		const readOnlyReason = database.readOnlyReason();
		return {
			status: readOnlyReason === undefined ? 'ok' : 'readOnly',
			version: config.version,
			mode: 'solo',
			uptimeMs: clock.nowMs() - startedMs,
			tier,
			languages: judge.languagesSoFar(),
			probing: judge.isProbing(),
			store: {
				kind: 'sqlite',
				schemaVersion: database.schemaVersion,
				...(readOnlyReason === undefined ? {} : { readOnlyReason }),
				...(database.recoveredFrom === undefined ? {} : { recoveredFrom: database.recoveredFrom }),
			},
			challenges: { proved: proved.length, broken },
			pendingSubmissions,
		};
	};
	const forge = new LazyForge({
		ai: config.ai,
		environment: config.aiEnvironment,
		store: forged,
		library,
		bank,
		statuses: async (learnerId) => {
			const standings = await learning.standings(learnerId);
			return (challengeId) => standings.get(challengeId)?.status ?? 'unseen';
		},
		judge: () => judge.judge(),
		// A proof keeps the judge busy for seconds; a second one at the same time would only make both slower.
		atOnce: 1,
		clock,
		log,
	});
	const data = new SqliteLearnerDataStore(database, clock, backupFolderOf(database.file));
	return {
		pending,
		forge,
		handlers: {
			...systemRoutes({
				health,
				languages: (refresh) => judge.languages(refresh),
				async setConsent(consented) {
					await settings.setConsent(consented);
					return judge.tier();
				},
				changes,
			}),
			...challengeRoutes(challenges),
			...hintRoutes(hints),
			...submissionRoutes(submissions),
			...learningRoutes(learning, data),
			...forgeRoutes(() => forge.service()),
		},
	};
}
