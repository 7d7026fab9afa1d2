import type { AppError } from '#contract/appError.ts';
import type { Verdict } from '#contract/verdict.ts';
import { instant } from '../platform/clock.ts';
import type { LearnerChangeFeed } from '../platform/learnerChangeFeed.ts';
import type { MessageBus } from '../platform/messageBus.ts';
import { AssignmentService } from './assignmentService.ts';
import { sourceOfChallenge } from './challengeSource.ts';
import { ClassBoard } from './classBoard.ts';
import { classOfWork } from './classOfWork.ts';
import { ClassFeed } from './classFeed.ts';
import type { ClassParts } from './classParts.ts';
import { classRoutes } from './classRoutes.ts';
import { ClassService } from './classService.ts';
import type { PractisedWork, SubmittedWork } from './classWork.ts';
import { DashboardService } from './dashboardService.ts';
import { GradeService } from './gradeService.ts';
import { maySubmit } from './maySubmit.ts';
import { notOpenYet, type NotOpenYet, refusedUntilOpen } from './notOpenYet.ts';
import { MemberService } from './memberService.ts';
import { RosterService } from './rosterService.ts';
import { SimilarityService } from './similarityService.ts';

export interface ClassesOptions extends Omit<ClassParts, 'changed'> {
	submitted: SubmittedWork;
	practised: PractisedWork;
	bus: MessageBus;
	changes: LearnerChangeFeed;
}

export interface Classes {
	routes: ReturnType<typeof classRoutes>;
	/** Why somebody may not submit to a challenge now; undefined: they may. */
	maySubmit: (learnerId: string, challengeId: string) => Promise<AppError | undefined>;
	/** What is kept from somebody until a class opens it, by the source of its ids. */
	notOpenYet: (learnerId: string) => Promise<ReadonlyMap<string, NotOpenYet>>;
	/** The class for which somebody works on a challenge, if there is one. */
	classOf: (learnerId: string, challengeId: string) => Promise<string | undefined>;
	/** A submission got its verdict. */
	judged: (submission: { id: string; learnerId: string; challengeId: string }, verdict: Verdict) => void;
}

/** Puts the feature together. */
export function createClasses({ bus, changes, ...given }: ClassesOptions): Classes {
	const { store, submitted, practised, clock } = given;
	const feed = new ClassFeed(bus, changes);
	const parts = { ...given, changed: (classId: string) => feed.tellChanged(classId) };
	const revision = (learnerId: string): number | undefined => (bus.isWhole() ? changes.revision(learnerId) : undefined);
	const board = new ClassBoard({ store, submitted, practised, revision });
	return {
		routes: classRoutes({
			classes: new ClassService(parts),
			assignments: new AssignmentService(parts),
			members: new MemberService(parts),
			rosters: new RosterService(parts),
			grades: new GradeService(parts),
			dashboards: new DashboardService({ ...parts, board, feed }),
			similarities: new SimilarityService(parts),
		}),
		async maySubmit(learnerId, challengeId) {
			const source = sourceOfChallenge(challengeId);
			if (source === undefined) return undefined;
			const refusal = await maySubmit({ store, submitted }, learnerId, challengeId, clock.nowMs());
			if (refusal !== undefined) return refusal;
			// A report tells of examples what the statement does.
			const waiting = (await notOpenYet(store, learnerId, clock.nowMs())).get(source);
			return waiting && refusedUntilOpen(waiting);
		},
		notOpenYet: (learnerId) => notOpenYet(store, learnerId, clock.nowMs()),
		classOf: (learnerId, challengeId) => classOfWork(store, learnerId, challengeId),
		judged({ id, learnerId, challengeId }, verdict) {
			if (sourceOfChallenge(challengeId) === undefined) return;
			const at = instant(clock.nowMs());
			feed.tellJudged({ learnerId, submissionId: id, challengeId, at, verdict });
		},
	};
}
