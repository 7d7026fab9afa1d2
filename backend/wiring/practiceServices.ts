import { availableParallelism } from 'node:os';
import type { ChallengeStatus } from '#contract/challenge.ts';
import type { RulesOf } from '#contract/challengeSet.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import { challengeRoutes } from '../challenges/challengeRoutes.ts';
import { ChallengeService } from '../challenges/challengeService.ts';
import type { OwnCaseStore } from '../challenges/ownCaseStore.ts';
import type { ProvedChallenge } from '../challenges/readProvedChallenge.ts';
import { refuseJudgedElsewhere } from '../challenges/refuseJudgedElsewhere.ts';
import { refuseMisfits } from '../challenges/refuseMisfits.ts';
import type { AskModel, SpendAllowance } from '../hints/askModel.ts';
import { hintRoutes } from '../hints/hintRoutes.ts';
import { HintMaker } from '../hints/made/hintMaker.ts';
import type { MadeHintStore } from '../hints/made/madeHintStore.ts';
import { HintService } from '../hints/hintService.ts';
import { learningRoutes } from '../learning/learningRoutes.ts';
import { LearningService, type LearningServiceParts } from '../learning/learningService.ts';
import type { LearningStore } from '../learning/learningStore.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { enforceRules } from '../sets/enforceRules.ts';
import { Jobs } from '../submissions/jobs.ts';
import { PendingWork, type PendingWorkParts } from '../submissions/pendingWork.ts';
import { ReportRules } from '../submissions/reportRules.ts';
import { submissionRoutes } from '../submissions/submissionRoutes.ts';
import { SubmissionService, type SubmissionServiceParts } from '../submissions/submissionService.ts';
import type { SubmissionStore } from '../submissions/submissionStore.ts';
import { gatedChallengeOf } from './gatedChallenge.ts';
import type { BackgroundJudge } from './backgroundJudge.ts';
import { failureOf } from './failureOf.ts';

export interface PracticeParts {
	library: ChallengeLibrary;
	stores: { learning: LearningStore; submissions: SubmissionStore; ownCases: OwnCaseStore; madeHints: MadeHintStore };
	/** What sets say of their challenges. */
	rulesOf: RulesOf;
	/** Whether learners have no other way to the tests of sets, so that nothing may tell what a set does not show. */
	hiddenTests: boolean;
	/** An attempt with it is about to begin: from now on it may not disappear. */
	keepForGood: (challengeId: string) => Promise<void>;
	/** Who writes hints and reviews: whichever provider delivers. */
	askModel: AskModel;
	/** What of that a learner may have in a day. */
	spendAllowance: SpendAllowance;
	/** As `LearningService` wants it. */
	revision: (learnerId: string) => number | undefined;
	/** As `LearningService` wants it. */
	profile?: LearningServiceParts['profile'];
	difficulties?: LearningServiceParts['difficulties'];
	/** As `SubmissionService` wants it. */
	onChange: (learnerId: string, listener: () => void) => () => void;
	/** As `PendingWork` wants it. */
	onSettled?: PendingWorkParts['onSettled'];
	/** As `SubmissionService` wants it. */
	maySubmit?: SubmissionServiceParts['maySubmit'];
	/** As `PendingWork` wants it. */
	aroundJudging?: PendingWorkParts['around'];
	/** As `SubmissionService` wants it. */
	traceparent?: SubmissionServiceParts['traceparent'];
	onReleased?: () => void;
	lookEveryMs?: number;
	consentBy: 'learner' | 'nobody';
	judge: BackgroundJudge;
	/** The number of cores unless given. */
	judgingAtOnce?: number | undefined;
	clock: Clock;
	log: Log;
}

/** Puts together what practising is made of, which is the same in every way to run; what differs comes in. */
export function practiceServices(parts: PracticeParts) {
	const { library, stores, rulesOf, judge, clock, log } = parts;
	const load = (challengeId: string): Promise<ProvedChallenge> => library.load(challengeId);
	const now = (): { at: string; newId: () => string } => ({ at: instant(clock.nowMs()), newId: () => clock.newId() });
	const shows = async (challengeId: string) => (await rulesOf(challengeId))?.shows ?? 'all';
	const reportRules = new ReportRules({ shows, hiddenTests: parts.hiddenTests, load });
	const learning = new LearningService({
		store: stores.learning,
		challenges: () => library.list(),
		revision: parts.revision,
		profile: parts.profile,
		difficulties: parts.difficulties,
		failure: async (learnerId, submissionId) => {
			const submission = await stores.submissions.get(learnerId, submissionId);
			return failureOf(submission && (await reportRules.shown(submission)), load);
		},
		nowMs: () => clock.nowMs(),
	});
	const challenges = new ChallengeService({
		library,
		ownCases: stores.ownCases,
		standings: (learnerId) => learning.standings(learnerId),
		beginAttempt: async (moment) => {
			await parts.keepForGood(moment.challengeId);
			await stores.learning.beginAttempt({ ...moment, ...now() });
		},
		languages: () => judge.usableLanguages(),
		starter: async (language, signature) => {
			judge.prepare(language);
			return (await judge.judge()).starter(language, signature);
		},
	});
	const hints = new HintService({
		load,
		noteHint: (moment, level) => stores.learning.showHint({ ...moment, ...now() }, level),
		noteGiveUp: (moment) => stores.learning.giveUp({ ...moment, ...now() }),
		isEditorialUnlocked: async (learnerId, challengeId) =>
			(await learning.standings(learnerId)).get(challengeId)?.editorialUnlocked ?? false,
	});
	const maker = new HintMaker({
		load: async (challengeId) => {
			const [challenge, shown] = await Promise.all([load(challengeId), shows(challengeId)]);
			return { ...gatedChallengeOf(challenge), version: challenge.version, file: challenge.file, shows: shown };
		},
		store: stores.madeHints,
		attemptId: async (moment) => (await stores.learning.beginAttempt({ ...moment, ...now(), eventId: undefined })).id,
		latestAttemptId: async (learnerId, challengeId) => (await stores.learning.attempts(learnerId, challengeId))[0]?.id,
		hintLevel: async (learnerId, challengeId) => (await learning.standings(learnerId)).get(challengeId)?.hintLevel ?? 0,
		note: async ({ eventId: id, timeZone, ...where }) => {
			await hints.show(where.learnerId, where.challengeId, 4, { timeZone, id });
		},
		judge: () => judge.judge(),
		ask: parts.askModel,
		spend: parts.spendAllowance,
		now: () => now().at,
		log,
	});
	const jobs = new Jobs(parts.judgingAtOnce ?? availableParallelism());
	const pending = new PendingWork({
		store: stores.submissions,
		jobs,
		judge: () => judge.judge(),
		load,
		rules: reportRules,
		onSettled: parts.onSettled,
		around: parts.aroundJudging,
		onReleased: parts.onReleased,
		lookEveryMs: parts.lookEveryMs,
		clock,
		log,
	});
	const submissions = new SubmissionService({
		store: stores.submissions,
		jobs,
		pending,
		judge: () => judge.judge(),
		load,
		rules: reportRules,
		refuseMisfits,
		maySubmit: parts.maySubmit,
		onChange: parts.onChange,
		traceparent: parts.traceparent,
		consentBy: parts.consentBy,
		clock,
		log,
	});
	const statuses = async (learnerId: string): Promise<(challengeId: string) => ChallengeStatus> => {
		const standings = await learning.standings(learnerId);
		return (challengeId) => standings.get(challengeId)?.status ?? 'unseen';
	};
	const routes = {
		...challengeRoutes(challenges),
		...hintRoutes(hints, load, maker, parts.askModel, parts.spendAllowance),
		...submissionRoutes(submissions),
		...learningRoutes(learning),
	};
	const judgedAt = async (challengeId: string) => (await load(challengeId)).judgedAt;
	const handlers = { ...routes, ...refuseJudgedElsewhere(routes, judgedAt) };
	return {
		learning,
		/** How a learner stands with a challenge. */
		statuses,
		/** Everything that can be opened, with how a learner stands with it. */
		summaries: (learnerId: string) => challenges.summaries(learnerId),
		reportRules,
		/** What the set of a challenge shows of a failed case. */
		shows,
		jobs,
		pending,
		handlers: { ...handlers, ...enforceRules(handlers, { rulesOf, hiddenTests: parts.hiddenTests, statuses }) },
	};
}
