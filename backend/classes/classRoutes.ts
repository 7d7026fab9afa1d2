import type { classEndpoints } from '#contract/classEndpoints.ts';
import type { Caller } from '../http/caller.ts';
import type { Handlers } from '../http/handlers.ts';
import type { AssignmentService } from './assignmentService.ts';
import type { ClassService } from './classService.ts';
import type { DashboardService } from './dashboardService.ts';
import type { GradeService } from './gradeService.ts';
import type { MemberService } from './memberService.ts';
import type { RosterService } from './rosterService.ts';
import type { SimilarityService } from './similarityService.ts';

type ClassHandlers = Pick<Handlers, keyof typeof classEndpoints>;

export interface ClassServices {
	classes: ClassService;
	assignments: AssignmentService;
	members: MemberService;
	rosters: RosterService;
	grades: GradeService;
	dashboards: DashboardService;
	similarities: SimilarityService;
}

export function classRoutes({
	classes,
	assignments,
	members,
	rosters,
	grades,
	dashboards,
	similarities,
}: ClassServices): ClassHandlers {
	return {
		createClass: ({ learnerId, body }) => classes.create(learnerId, body),
		listClasses: async ({ learnerId }) => ({ classes: await classes.list(learnerId) }),
		previewClass: ({ learnerId, caller, body }) => classes.preview(learnerId, addressOf(caller), body.code),
		joinClass: ({ learnerId, caller, body }) => classes.join(learnerId, addressOf(caller), body.code),
		getClass: ({ learnerId, params }) => classes.get(learnerId, params.classId),
		putClass: ({ learnerId, params, body }) => classes.put(learnerId, params.classId, body),
		copyClass: ({ learnerId, params, body }) => classes.copy(learnerId, params.classId, body),
		newJoinCode: async ({ learnerId, params }) => ({
			joinCode: await classes.newJoinCode(learnerId, params.classId),
		}),
		getSeenOfMe: ({ learnerId, params }) => grades.seenOfMe(learnerId, params.classId),
		async leaveClass({ learnerId, params }) {
			await classes.leave(learnerId, params.classId);
			return { left: true };
		},

		listMembers: ({ learnerId, params, query }) => members.list(learnerId, params.classId, query),
		exportRoster: ({ learnerId, params }) => members.roster(learnerId, params.classId),
		getRoster: async ({ learnerId, params }) => ({ expected: await rosters.get(learnerId, params.classId) }),
		putRoster: async ({ learnerId, params, body }) => ({
			expected: await rosters.put(learnerId, params.classId, body.lines),
		}),
		matchExpected: async ({ learnerId, params, body }) => ({
			expected: await rosters.match(learnerId, params, body.member),
		}),
		setMemberRole: ({ learnerId, params, body }) =>
			members.setRole(learnerId, params.classId, params.accountId, body.role),
		async removeMember({ learnerId, params }) {
			await members.remove(learnerId, params.classId, params.accountId);
			return { removed: true };
		},
		putExtension: ({ learnerId, params, body }) => members.setExtension(learnerId, extensionOf(params), body.due),
		removeExtension: ({ learnerId, params }) => members.setExtension(learnerId, extensionOf(params), undefined),

		listAssignableSets: async ({ learnerId, params }) => ({
			sets: await assignments.assignable(learnerId, params.classId),
		}),
		addAssignment: ({ learnerId, params, body }) => assignments.add(learnerId, params.classId, body),
		putAssignment: ({ learnerId, params, body }) =>
			assignments.put(learnerId, params.classId, params.assignmentId, body),
		removeAssignment: ({ learnerId, params }) => assignments.remove(learnerId, params.classId, params.assignmentId),

		getGradebook: ({ learnerId, params, query }) => grades.gradebook(learnerId, params.classId, query),
		exportGradebook: ({ learnerId, params }) => grades.exportGradebook(learnerId, params.classId),
		getDashboard: ({ learnerId, params, query }) => dashboards.dashboard(learnerId, params.classId, query),
		watchClass: ({ learnerId, params, signal, place }) => dashboards.watch(learnerId, params.classId, signal, place),
		listMemberSubmissions: ({ learnerId, params: { accountId: subjectId, ...params }, query }) =>
			grades.submissions(learnerId, { ...params, subjectId }, query),
		getMemberSubmission: ({ learnerId, params: { accountId: subjectId, ...params } }) =>
			grades.submission(learnerId, { ...params, subjectId }),
		getSimilarSolutions: ({ learnerId, params }) => similarities.similar(learnerId, params.classId, params.challengeId),
	};
}

function extensionOf({
	classId,
	accountId,
	assignmentId,
}: {
	classId: string;
	accountId: string;
	assignmentId: string;
}) {
	return { classId, subjectId: accountId, assignmentId };
}

/** @throws Error when access was not checked before, which would be a bug */
function addressOf(caller: Caller): string {
	if (caller.kind !== 'account') throw new Error('classes were reached without an account');
	return caller.ip;
}
