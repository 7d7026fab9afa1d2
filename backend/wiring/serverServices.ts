import { availableParallelism } from 'node:os';
import type { RequestHandler, Router } from 'express';
import type { AuditTrail } from '../accounts/auditTrail.ts';
import { createAccounts } from '../accounts/createAccounts.ts';
import { createLibraryOf } from '../challenges/libraryOf.ts';
import { reportAdminRoutes, reportRoutes } from '../challenges/reports/reportRoutes.ts';
import type { ReportService } from '../challenges/reports/reportService.ts';
import { createLibraryWithout } from '../challenges/reports/withdrawals.ts';
import { createClasses } from '../classes/createClasses.ts';
import { hideUnopened } from '../classes/hideUnopened.ts';
import { createJoinLimit } from '../classes/joinLimit.ts';
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
import { JobNews } from '../submissions/jobNews.ts';
import type { WaitingSubmission } from '../submissions/judgingTurnStore.ts';
import type { PendingWork } from '../submissions/pendingWork.ts';
import { QueuedSubmissions } from '../submissions/queuedSubmissions.ts';
import { askingForge, askingPractise } from './askingRoutes.ts';
import type { JudgeInReach } from './backgroundJudge.ts';
import { keepForged } from './keepForged.ts';
import type { LazyForge } from './lazyForge.ts';
import { hideWitnesses } from '../sets/hideWitnesses.ts';
import { learnerDataRoutes } from './learnerDataRoutes.ts';
import { madeChallenges, staleLifeMs } from './madeChallenges.ts';
import { practiceServices } from './practiceServices.ts';
import { type PushedServices, pushedServices } from './pushedServices.ts';
import { reportService } from './reportServices.ts';
import { serverForge } from './serverForge.ts';
import { serverHealth } from './serverHealth.ts';
import { type ServerQueues, serverQueues } from './serverQueues.ts';
import { serverReadiness } from './serverReadiness.ts';
import type { ServerStores } from './serverStores.ts';
import type { WorkerBoard } from './workerBoard.ts';
import { WorkersJudge } from './workersJudge.ts';
import { tellingLearningStore, tellingOwnCaseStore, tellingSubmissionStore } from './tellingStores.ts';

/** `all`: answers and does all work; `front`: answers, and leaves to workers what runs code; `worker`: does that. */
export type ServerRole = 'all' | 'front' | 'worker';

export interface ServerParts {
	config: ServerConfig;
	role: ServerRole;
	stores: ServerStores;
	blobs: BlobStore;
	/** Absent: this is the only process. */
	redis: RedisConnection | undefined;
	bus: MessageBus;
	/** Absent: everything is read from the store each time. */
	cache: Cache | undefined;
	changes: LearnerChangeFeed;
	judge: JudgeInReach;
	/** Absent where this process does everything itself. */
	board: WorkerBoard | undefined;
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
	/** Absent where no queue says whose turn it is. */
	queued: QueuedSubmissions | undefined;
	queues: ServerQueues | undefined;
	news: JobNews;
	forge: LazyForge;
	reports: ReportService;
	pushed: PushedServices;
	audit: AuditTrail;
	/** Ends what only this process has. */
	close: () => Promise<void>;
}

const releasedChannel = 'released';
/** A process that ends says so over the bus. This is for one that died: its leases last longer than this anyway. */
const lookForPendingEveryMs = 5_000;
/** Requests that a process takes from a shared limit at once. */
const leasedPoints = 10;
const minuteSeconds = 60;

/** Puts the features together for a server. */
export function serverServices(parts: ServerParts): ServerServices {
	const { config, stores, redis, bus, changes, judge, clock, log } = parts;
	const nowMs = (): number => clock.nowMs();
	const tell = (learnerId: string): void => changes.changed(learnerId);

	stores.onGraded(tell);
	const { made, withdrawals, tellOfMade, tellOfWithdrawn } = madeChallenges(parts);
	const queues = serverQueues(parts);
	/** What workers are asked for, where this process runs no code. */
	const asked = parts.role === 'front' ? queues : undefined;
	const leave = asked && (() => leaveProving(asked, clock, log));
	const pushed = pushedServices({
		store: stores.pushedSets,
		regrades: stores.regrades,
		submissions: stores.submissions,
		// What learners submit now goes before what was submitted then.
		rejudgingAtOnce: Math.max(1, Math.floor((config.judgingAtOnce ?? availableParallelism()) / 4)),
		blobs: parts.blobs,
		bytesMax: config.pushedSetBytes,
		judge: () => judge.judge(),
		leave,
		note: (action, actorId, details) => accounts.audit.note({ action, actorId, details }),
		summaries: (learnerId) => practice.summaries(learnerId),
		bus,
		lifeMs: staleLifeMs(parts.cache),
		clock,
		log,
	});
	const everything = createLibraryOf([made, pushed.library]);
	const library = createLibraryWithout(everything, withdrawals);
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
	const news = new JobNews(bus, clock);
	const queue = queues?.judging;
	const queued =
		queue &&
		new QueuedSubmissions({
			queue,
			store: stores.turns,
			classOf: (learnerId, challengeId) => classes.classOf(learnerId, challengeId),
			waitingMax: config.queueMax,
			clock,
			log,
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
		asking: asked && ((own) => askingPractise(asked.runs, asked.making, own, (id) => library.load(id))),
		turns: queue && { store: stores.turns, isUp: () => queue.isUp() },
		queued: asked && queued && leavingTo(queued, judge),
		news,
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
			await stores.learnerData.eraseAll(accountId);
			tell(accountId);
		},
		clock,
		log,
	});

	const { budget, forge, filesOf } = serverForge({
		...parts,
		library: createLibraryWithout(made, withdrawals),
		onKept: tellOfMade,
		practice,
		judge: () => judge.judge(),
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
			tellOfWithdrawn();
			return Promise.resolve();
		},
		tell,
		leave,
		judge: () => judge.judge(),
		clock,
		log,
	});

	const health = serverHealth({ ...parts, library, pending: () => practice.jobs.unjudgedIds('submission').length });
	const requestLimit = (name: string, points: number, words: string) =>
		leasedLimit(createRateLimit({ name, points, seconds: minuteSeconds, words }, redis?.client), {
			// A hundredth of what is allowed may be lost without anybody noticing.
			points: Math.max(1, Math.min(leasedPoints, Math.floor(points / leasedPoints)), Math.floor(points / 100)),
			lifeMs: minuteSeconds * 1_000,
			nowMs,
		});
	return {
		authenticate: accounts.authenticate,
		limitAddress: limitAddress(
			requestLimit('requests:ip', config.limits.perAddress, 'Too many requests from this network.'),
		),
		limitCaller: limitCaller(
			requestLimit('requests:account', config.limits.perLearner, 'Too many requests from this account.'),
		),
		adminPages: adminPages({ accounts, usage: usage.getAiUsage }),
		classPages: (stopSignal) => classPages({ accounts, classes: classes.routes, stopSignal }),
		pending: practice.pending,
		queued,
		queues,
		news,
		forge,
		reports,
		pushed,
		audit: accounts.audit,
		async close() {
			news.close();
			await queues?.close();
		},
		handlers: {
			...practice.handlers,
			...hideUnopened(practice.handlers, (learnerId) => classes.notOpenYet(learnerId)),
			...pushed.handlers,
			...systemRoutes({ health, languages: (refresh) => judge.languages(refresh), changes }),
			ready: () =>
				serverReadiness({
					stores,
					library,
					redis,
					queue,
					judge,
					piston: config.piston,
					providers: async () => (await forge.service()).providers(),
					budget: async () => (await budget.budget()).state(),
				}),
			...learnerDataRoutes({
				data: stores.learnerData,
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
			...(asked && askingForge(asked.making)),
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

/** Submissions go to workers, whether or not one is there. */
function leavingTo(queued: QueuedSubmissions, judge: JudgeInReach) {
	return {
		refuseWhenFull: () => queued.refuseWhenFull(),
		put: (submission: WaitingSubmission) => queued.put(submission),
		drop: (submissionId: string) => queued.drop(submissionId),
		hasJudges: () => !(judge instanceof WorkersJudge) || judge.hasWorkers(),
	};
}

/** Workers look for what waits in the store now and then; this makes one of them look now. */
function leaveProving({ proving }: ServerQueues, clock: Clock, log: Log): void {
	proving.put({ id: clock.newId(), data: {}, flow: { learnerId: 'proofs' } }).catch((error: unknown) => {
		log.info({ err: error }, 'what is to be proved is found a little later');
	});
}
