import type { Health } from '#contract/health.ts';
import { isOfSet } from '#contract/challengeSet.ts';
import { createBankLibrary } from '../challenges/challengeLibrary.ts';
import { createFolderLibrary } from '../challenges/folderLibrary.ts';
import { createLibraryOf } from '../challenges/libraryOf.ts';
import { readBankFiles } from '../challenges/packedChallenge.ts';
import { reportRoutes } from '../challenges/reports/reportRoutes.ts';
import type { ReportService } from '../challenges/reports/reportService.ts';
import { SqliteReportStore } from '../challenges/reports/sqliteReportStore.ts';
import { createLibraryWithout, Withdrawals } from '../challenges/reports/withdrawals.ts';
import { SqliteChallengeStore } from '../challenges/sqliteChallengeStore.ts';
import { SqliteOwnCaseStore } from '../challenges/sqliteOwnCaseStore.ts';
import { createStoredLibrary } from '../challenges/storedLibrary.ts';
import type { SoloConfig } from '../config.ts';
import { soloLimits } from '../forge/budget/budgetLimits.ts';
import { SqliteAiLedgerStore } from '../forge/budget/sqliteAiLedgerStore.ts';
import { usageRoutes } from '../forge/budget/usageRoutes.ts';
import { draftRoutes } from '../forge/drafts/draftRoutes.ts';
import { forgeRoutes } from '../forge/forgeRoutes.ts';
import { SqliteShelfStore } from '../forge/pool/sqliteShelfStore.ts';
import { SqliteMadeHintStore } from '../hints/made/sqliteMadeHintStore.ts';
import type { SoloHandlers } from '../http/handlers.ts';
import { systemRoutes } from '../http/systemRoutes.ts';
import { localDataRoutes, localProfileRoutes } from '../learning/learningRoutes.ts';
import { sqliteJournal } from '../learning/sqliteJournal.ts';
import { SqliteLearnerDataStore } from '../learning/sqliteLearnerDataStore.ts';
import { SqliteLearningStore } from '../learning/sqliteLearningStore.ts';
import { SqliteProfiles } from '../learning/sqliteProfiles.ts';
import type { ChangeFeed } from '../platform/changeFeed.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { backupFolderOf } from '../platform/openSqlite.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import type { SqliteSettings } from '../platform/sqliteSettings.ts';
import type { PendingWork } from '../submissions/pendingWork.ts';
import { hideWitnesses } from '../sets/hideWitnesses.ts';
import { InstalledSets } from '../sets/installed/installedSets.ts';
import { setRoutes } from '../sets/installed/setRoutes.ts';
import { SqliteSubmissionStore } from '../submissions/sqliteSubmissionStore.ts';
import type { BackgroundJudge } from './backgroundJudge.ts';
import { LazyBudget } from './lazyBudget.ts';
import { LazyDebugPrograms } from './lazyDebugPrograms.ts';
import { keepForged } from './keepForged.ts';
import { LazyForge } from './lazyForge.ts';
import { practiceServices } from './practiceServices.ts';
import { reportService } from './reportServices.ts';

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
	reports: ReportService;
}

/** Puts the features together for solo mode. */
export function soloServices(parts: SoloParts): SoloServices {
	const { config, database, settings, changes, judge, clock, log } = parts;
	const startedMs = clock.nowMs();
	const forged = new SqliteChallengeStore(database);
	const nowMs = (): number => clock.nowMs();
	const bank = createBankLibrary(config.bankFolder);
	const own = createLibraryOf([bank, createStoredLibrary(forged, nowMs)]);
	const installed = new InstalledSets(config.setFolders ?? [], {
		async leftOut() {
			const surveyed = [...(await ofSets.survey()).values()];
			return new Map(surveyed.flatMap((one) => (one.kind === 'broken' ? [[one.folder.id, one.reason]] : [])));
		},
		summaries: (learnerId) => practice.summaries(learnerId),
		titles: async () => new Map((await library.list()).map(({ id, title }) => [id, title])),
	});
	const ofSets = createFolderLibrary(() => installed.folders());
	const everything = createLibraryOf([own, ofSets]);
	const filesOf = async (challengeId: string): Promise<ReadonlyMap<string, string>> => {
		if (isOfSet(challengeId)) return (await ofSets.files(challengeId)) ?? new Map();
		const listing = (await bank.list()).find(({ id }) => id === challengeId);
		const files =
			listing === undefined
				? await forged.files(challengeId, nowMs())
				: await readBankFiles(config.bankFolder, listing.folder);
		return files ?? new Map();
	};
	const reported = new SqliteReportStore(database);
	// Read each time: another window may have withdrawn one.
	const withdrawals = new Withdrawals({ read: () => reported.withdrawn(), lifeMs: 0, nowMs });
	const library = createLibraryWithout(everything, withdrawals);
	// What the forge makes stands beside these, and nothing that it makes is told from a set.
	const ownLibrary = createLibraryWithout(own, withdrawals);
	const profiles = new SqliteProfiles(database);
	const submissions = new SqliteSubmissionStore(database, sqliteJournal);
	const learning = new SqliteLearningStore(database);
	const practice = practiceServices({
		library,
		stores: {
			learning,
			submissions,
			ownCases: new SqliteOwnCaseStore(database),
			madeHints: new SqliteMadeHintStore(database),
		},
		rulesOf: (challengeId) => installed.rulesOf(challengeId),
		// Whoever has the set has its files.
		hiddenTests: false,
		keepForGood: (challengeId) => keepForged(forged, challengeId),
		profile: (learnerId) => profiles.get(learnerId),
		askModel: (question) => forge.ask(question),
		spendAllowance: (learnerId, work, cameOfIt) => budget.spend(learnerId, work, cameOfIt),
		revision: (learnerId) => changes.revision(learnerId),
		onChange: (learnerId, listener) => changes.subscribe(learnerId, listener),
		consentBy: 'learner',
		judge,
		clock,
		log,
	});
	const health = async (learnerId: string): Promise<Health> => {
		const [tier, proved, broken, pendingSubmissions] = await Promise.all([
			judge.tier(),
			ownLibrary.list(),
			ownLibrary.broken(),
			submissions.countPending(learnerId),
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
	const aiLedger = new SqliteAiLedgerStore(database);
	const budget = new LazyBudget({
		ai: config.ai,
		environment: config.aiEnvironment,
		store: aiLedger,
		limits: soloLimits,
		clock,
		log,
	});
	const forge = new LazyForge({
		budget,
		ai: config.ai,
		environment: config.aiEnvironment,
		store: forged,
		shelves: new SqliteShelfStore(database),
		library: ownLibrary,
		filesOf,
		need: (learnerId) => practice.learning.neededNow(learnerId),
		statuses: practice.statuses,
		judge: () => judge.judge(),
		// A proof keeps the judge busy for seconds; a second one at the same time would only make both slower.
		atOnce: 1,
		clock,
		log,
	});
	const reports = reportService({
		store: reported,
		library,
		everything,
		async kept(challengeId) {
			return { challenge: await everything.load(challengeId), files: await filesOf(challengeId) };
		},
		submissions,
		learning,
		// Progress is computed when it is asked for; every write to the database is told of.
		refresh: () => Promise.resolve(),
		onWithdrawn: () => Promise.resolve(),
		tell: () => undefined,
		judge: () => judge.judge(),
		clock,
		log,
	});
	const debugging = new LazyDebugPrograms(config);
	const local = localDataRoutes(new SqliteLearnerDataStore(database, clock, backupFolderOf(database.file)));
	return {
		pending: practice.pending,
		forge,
		reports,
		handlers: {
			...practice.handlers,
			...systemRoutes({ health, languages: (refresh) => judge.languages(refresh), changes }),
			makeDebugProgram: async ({ body }) => (await debugging.programs()).make(body),
			...localProfileRoutes(profiles),
			async setConsent({ body }) {
				await settings.setConsent(body.consented);
				return judge.tier();
			},
			...local,
			exportData: async (given) => practice.reportRules.ofExport(await local.exportData(given)),
			async eraseData(given) {
				const answer = await local.eraseData(given);
				await debugging.forget();
				return answer;
			},
			...draftRoutes(() => forge.drafts()),
			...forgeRoutes(
				() => forge.service(),
				async () => (await (await budget.budget()).state()).note,
			),
			...usageRoutes({ budget: () => budget.budget(), store: aiLedger, clock }),
			...hideWitnesses(reportRoutes(reports), practice.shows),
			...setRoutes(installed),
		},
	};
}
