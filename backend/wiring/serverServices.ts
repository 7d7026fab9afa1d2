import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler, Router } from 'express';
import type { Health } from '#contract/health.ts';
import type { AuditTrail } from '../accounts/auditTrail.ts';
import { createAccounts } from '../accounts/createAccounts.ts';
import { createCachedLibrary } from '../challenges/cachedLibrary.ts';
import { createLibraryOf } from '../challenges/libraryOf.ts';
import { reportAdminRoutes, reportRoutes } from '../challenges/reports/reportRoutes.ts';
import type { ReportService } from '../challenges/reports/reportService.ts';
import { createLibraryWithout, Withdrawals } from '../challenges/reports/withdrawals.ts';
import { createStoredLibrary } from '../challenges/storedLibrary.ts';
import { createClasses } from '../classes/createClasses.ts';
import { hideUnopened } from '../classes/hideUnopened.ts';
import { createJoinLimit } from '../classes/joinLimit.ts';
import { serverLimits } from '../forge/budget/budgetLimits.ts';
import { usageRoutes } from '../forge/budget/usageRoutes.ts';
import { draftRoutes } from '../forge/drafts/draftRoutes.ts';
import { forgeRoutes } from '../forge/forgeRoutes.ts';
import { adminPages } from '../http/adminPages.ts';
import { classPages } from '../http/classPages.ts';
import type { ServerHandlers } from '../http/handlers.ts';
import { leasedLimit } from '../http/leasedLimit.ts';
import { limitAddress, limitCaller } from '../http/limitRequests.ts';
import { createRateLimit } from '../http/rateLimits.ts';
import { systemRoutes } from '../http/systemRoutes.ts';
import { SharedDifficulties } from '../learning/sharedDifficulties.ts';
import type { BlobStore } from '../platform/blobs/blobStore.ts';
import type { Cache } from '../platform/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { LearnerChangeFeed } from '../platform/learnerChangeFeed.ts';
import type { Log } from '../platform/log.ts';
import type { MessageBus } from '../platform/messageBus.ts';
import type { RedisConnection } from '../platform/redis.ts';
import type { ServerConfig } from '../serverConfig.ts';
import type { PendingWork } from '../submissions/pendingWork.ts';
import type { BackgroundJudge } from './backgroundJudge.ts';
import { type AnalyticsServices, analyticsServices } from './analyticsServices.ts';
import { keepForged } from './keepForged.ts';
import { LazyBudget } from './lazyBudget.ts';
import { LazyForge } from './lazyForge.ts';
import { hideWitnesses } from '../sets/hideWitnesses.ts';
import { learnerDataRoutes } from './learnerDataRoutes.ts';
import { practiceServices } from './practiceServices.ts';
import { type PushedServices, pushedServices } from './pushedServices.ts';
import { reportService } from './reportServices.ts';
import { serverReadiness } from './serverReadiness.ts';
import type { ServerStores } from './serverStores.ts';
import { tellingLearningStore, tellingOwnCaseStore, tellingSubmissionStore } from './tellingStores.ts';

export interface ServerParts {
	config: ServerConfig;
	stores: ServerStores;
	blobs: BlobStore;
	/** Absent: this is the only process. */
	redis: RedisConnection | undefined;
	bus: MessageBus;
	/** Absent: everything is read from the store each time. */
	cache: Cache | undefined;
	changes: LearnerChangeFeed;
	judge: BackgroundJudge;
	clock: Clock;
	log: Log;
}

export interface ServerServices {
	handlers: ServerHandlers;
	authenticate: RequestHandler;
	limitAddress: RequestHandler;
	limitCaller: RequestHandler;
	adminPages: Router;
	classPages: (stopSignal: AbortSignal) => Router;
	pending: PendingWork;
	forge: LazyForge;
	reports: ReportService;
	pushed: PushedServices;
	analytics: AnalyticsServices;
	audit: AuditTrail;
}

const libraryChannel = 'challenges';
const releasedChannel = 'released';
const withdrawnChannel = 'withdrawn';
/** How long another process's withdrawal may go unnoticed, should the bus not be heard. */
const withdrawalsLifeMs = 5_000;
/** A process that ends says so over the bus. This is for one that died: its leases last longer than this anyway. */
const lookForPendingEveryMs = 5_000;
/** Requests that a process takes from a shared limit at once. */
const leasedPoints = 10;
const minuteSeconds = 60;
/** How long /healthz waits to count challenges. */
const healthPatienceMs = 300;
/** Challenges made at once, in this process. */
const forgingAtOnce = 2;

/** Puts the features together for a server. */
export function serverServices(parts: ServerParts): ServerServices {
	const { config, stores, redis, bus, changes, judge, clock, log } = parts;
	const startedMs = clock.nowMs();
	const nowMs = (): number => clock.nowMs();
	const tell = (learnerId: string): void => changes.changed(learnerId);

	stores.onGraded(tell);
	const stored = createStoredLibrary(stores.challenges, nowMs);
	const cached = parts.cache === undefined ? undefined : createCachedLibrary(stored, parts.cache, nowMs);
	const made = cached ?? stored;
	bus.subscribe(libraryChannel, () => cached?.forgetHere());
	const withdrawals = new Withdrawals({
		read: () => stores.reports.withdrawn(),
		lifeMs: parts.cache === undefined ? 0 : withdrawalsLifeMs,
		nowMs,
		onFailed: (error) => log.warn({ err: error }, 'what was withdrawn is not read anew'),
	});
	bus.subscribe(withdrawnChannel, () => withdrawals.forget());
	const pushed = pushedServices({
		store: stores.pushedSets,
		regrades: stores.regrades,
		submissions: stores.submissions,
		// What learners submit now goes before what was submitted then.
		rejudgingAtOnce: Math.max(1, Math.floor((config.judgingAtOnce ?? availableParallelism()) / 4)),
		blobs: parts.blobs,
		bytesMax: config.pushedSetBytes,
		judge: () => judge.judge(),
		note: (action, actorId, details) => accounts.audit.note({ action, actorId, details }),
		summaries: (learnerId) => practice.summaries(learnerId),
		bus,
		lifeMs: parts.cache === undefined ? 0 : withdrawalsLifeMs,
		clock,
		log,
	});
	const everything = createLibraryOf([made, pushed.library]);
	const library = createLibraryWithout(everything, withdrawals);
	const analytics = analyticsServices({ stores, challenges: () => everything.list(), clock, log });
	const difficulties = new SharedDifficulties({
		firstTries: (after, limit) => stores.summaries.firstTries(after, limit),
		nowMs,
		onFailed: (error) => log.warn({ err: error }, 'the difficulties of challenges are not renewed'),
	});
	const learning = tellingLearningStore(stores.learning, tell);
	const classes = createClasses({
		store: stores.classes,
		rosters: stores.rosters,
		sets: stores.assignedSets ?? pushed.assigned,
		submitted: stores.submittedWork,
		practised: stores.practisedWork,
		person: (accountId) => stores.accounts.byId(accountId),
		limit: createJoinLimit(redis?.client),
		note: (note) => accounts.audit.note(note),
		bus,
		changes,
		clock,
	});
	const practice = practiceServices({
		library,
		stores: {
			learning,
			submissions: tellingSubmissionStore(stores.submissions, tell),
			ownCases: tellingOwnCaseStore(stores.ownCases, tell),
			madeHints: stores.madeHints,
		},
		rulesOf: pushed.rulesOf,
		hiddenTests: true,
		keepForGood: (challengeId) => keepForged(stores.challenges, challengeId),
		profile: async (learnerId) => (await stores.accounts.byId(learnerId))?.profile,
		difficulties: () => difficulties.current(),
		askModel: (question) => forge.ask(question),
		spendAllowance: (learnerId, work, cameOfIt) => budget.spend(learnerId, work, cameOfIt),
		revision: (learnerId) => (bus.isWhole() ? changes.revision(learnerId) : undefined),
		onChange: (learnerId, listener) => changes.subscribe(learnerId, listener),
		// Of what is graded the store tells. Our own failure is not, but who watches the submission wants to know.
		onSettled: (learnerId, verdict, submission) => {
			if (verdict === 'internalError') tell(learnerId);
			classes.judged(submission, verdict);
		},
		maySubmit: (learnerId, challengeId) => classes.maySubmit(learnerId, challengeId),
		onReleased: () => bus.publish(releasedChannel, ''),
		lookEveryMs: lookForPendingEveryMs,
		consentBy: 'nobody',
		judge,
		judgingAtOnce: config.judgingAtOnce,
		clock,
		log,
	});

	bus.subscribe(releasedChannel, () => practice.pending.lookSoon());
	stores.useViews({
		events: (learnerId) => practice.learning.events(learnerId),
		challenges: () => library.list(),
	});
	const accounts = createAccounts({
		accounts: stores.accounts,
		sessions: stores.sessions,
		auditLog: stores.auditLog,
		redis: parts.cache === undefined ? undefined : redis?.client,
		bus,
		keys: config.tokenKeys,
		issuer: config.issuer,
		gitHubApiBase: config.gitHubApi,
		gitHubClientIds: config.gitHubClientIds,
		async eraseLearner(accountId) {
			await analytics.learnerData.eraseAll(accountId);
			tell(accountId);
		},
		clock,
		log,
	});

	const budget = new LazyBudget({
		ai: config.ai,
		environment: {},
		store: stores.aiLedger,
		limits: serverLimits,
		perLearnerADay: config.aiPerLearner,
		clock,
		log,
	});
	const filesOf = async (challengeId: string): Promise<ReadonlyMap<string, string>> =>
		(await stores.challenges.files(challengeId, nowMs())) ?? new Map();
	const forge = new LazyForge({
		budget,
		ai: config.ai,
		environment: {},
		store: {
			onShelf: (shelf, nowMs) => stores.challenges.onShelf(shelf, nowMs),
			variantsOf: (kernelId, nowMs) => stores.challenges.variantsOf(kernelId, nowMs),
			letLive: (challengeId, until) => stores.challenges.letLive(challengeId, until),
			removeExpired: (nowMs) => stores.challenges.removeExpired(nowMs),
			async put(challenge) {
				const put = await stores.challenges.put(challenge);
				await cached?.invalidate();
				bus.publish(libraryChannel, '');
				return put;
			},
		},
		shelves: stores.shelves,
		// What was pushed stands in for nothing, and no model hears of it.
		library: createLibraryWithout(made, withdrawals),
		filesOf,
		need: (learnerId) => practice.learning.neededNow(learnerId),
		statuses: practice.statuses,
		judge: () => judge.judge(),
		onEnd: analytics.noteChallenge,
		atOnce: forgingAtOnce,
		clock,
		log,
	});

	const usage = usageRoutes({ budget: () => budget.budget(), store: stores.aiLedger, clock });
	const reports = reportService({
		store: stores.reports,
		library,
		everything,
		async kept(challengeId) {
			const challenge = await everything.load(challengeId);
			return { challenge, files: (await pushed.library.files(challengeId)) ?? (await filesOf(challengeId)) };
		},
		submissions: stores.submissions,
		learning,
		refresh: (learnerId) => stores.refresh(learnerId),
		onWithdrawn() {
			withdrawals.forget();
			bus.publish(withdrawnChannel, '');
			return Promise.resolve();
		},
		tell,
		judge: () => judge.judge(),
		clock,
		log,
	});

	let proved = 0;
	/** As far as it can be told at once: that the store does not answer is /readyz's to say. */
	const countProved = async (): Promise<number> => {
		const counting = library.list().then(({ length }) => (proved = length));
		counting.catch((error: unknown) => log.debug({ err: error }, 'challenges were not counted'));
		await Promise.race([counting.catch(() => undefined), delay(healthPatienceMs, undefined, { ref: false })]);
		return proved;
	};
	const health = async (): Promise<Health> => ({
		status: 'ok',
		version: config.version,
		mode: 'server',
		uptimeMs: clock.nowMs() - startedMs,
		tier: await judge.tier(),
		languages: judge.languagesSoFar(),
		probing: judge.isProbing(),
		store: { kind: stores.kind, schemaVersion: stores.schemaVersion },
		challenges: { proved: await countProved(), broken: [] },
		pendingSubmissions: practice.jobs.unjudgedIds('submission').length,
	});
	const requestLimit = (name: string, points: number, words: string) =>
		leasedLimit(createRateLimit({ name, points, seconds: minuteSeconds, words }, redis?.client), {
			// A hundredth of what is allowed may be lost without anybody noticing.
			points: Math.max(1, Math.min(leasedPoints, Math.floor(points / leasedPoints)), Math.floor(points / 100)),
			lifeMs: minuteSeconds * 1_000,
			nowMs,
		});
	const practised = { ...practice.handlers, makeHint: analytics.notingHints(practice.handlers.makeHint) };
	return {
		authenticate: accounts.authenticate,
		limitAddress: limitAddress(
			requestLimit('requests:ip', config.limits.perAddress, 'Too many requests from this network.'),
		),
		limitCaller: limitCaller(
			requestLimit('requests:account', config.limits.perLearner, 'Too many requests from this account.'),
		),
		adminPages: adminPages({ accounts, usage: usage.getAiUsage, analytics: analytics.routes }),
		classPages: (stopSignal) => classPages({ accounts, classes: classes.routes, stopSignal }),
		pending: practice.pending,
		forge,
		reports,
		pushed,
		analytics,
		audit: accounts.audit,
		handlers: {
			...practised,
			...hideUnopened(practised, (learnerId) => classes.notOpenYet(learnerId)),
			...pushed.handlers,
			...analytics.routes,
			...systemRoutes({ health, languages: (refresh) => judge.languages(refresh), changes }),
			ready: () =>
				serverReadiness({
					stores,
					library,
					redis,
					judge,
					piston: config.piston,
					providers: async () => (await forge.service()).providers(),
					budget: async () => (await budget.budget()).state(),
				}),
			...learnerDataRoutes({
				data: analytics.learnerData,
				rules: practice.reportRules,
				exportOf: accounts.exportOf,
				audit: accounts.audit,
				tell,
			}),
			...draftRoutes(() => forge.drafts()),
			...forgeRoutes(
				() => forge.service(),
				async () => (await (await budget.budget()).state()).note,
			),
			...usage,
			...hideWitnesses(reportRoutes(reports), practice.shows),
			...reportAdminRoutes(reports),
			...classes.routes,
			...accounts.routes,
			async putProfile(given) {
				const account = await accounts.routes.putProfile(given);
				// What comes next counts it.
				tell(account.id);
				return account;
			},
		},
	};
}
