import * as z from 'zod';
import { DueDate } from './challengeSet.ts';
import {
	AssignableSet,
	AssignmentRequest,
	ClassDashboard,
	ClassDetail,
	ClassEvent,
	ClassMember,
	ClassPreview,
	ClassName,
	ClassRole,
	ClassSummary,
	CsvFile,
	DateShift,
	Gradebook,
	JoinCode,
	LatePolicy,
	SeenOfMe,
	SimilarSolutions,
	Term,
} from './classes.ts';
import { endpoint, page } from './endpoint.ts';
import { AccountId, ChallengeId, KnownTimeZone, Uuid } from './ids.ts';
import { ExpectedIs, Roster, RosterLine, rosterLinesMax } from './roster.ts';
import { SubmissionDetail, SubmissionPage } from './submission.ts';

const ofClass = z.strictObject({ classId: Uuid });
const ofMember = z.strictObject({ classId: Uuid, accountId: AccountId });
const ofAssignment = z.strictObject({ classId: Uuid, assignmentId: Uuid });
const ofExtension = z.strictObject({ classId: Uuid, accountId: AccountId, assignmentId: Uuid });

/**
 * Classes, which only a server has. The role on the server decides who may make one; the role within the class, which is looked at where it is known, all
 * else. Who is not in a class gets `notFound`, as for one that does not exist.
 */
export const classEndpoints = {
	createClass: endpoint({
		method: 'post',
		path: '/v1/classes',
		summary: 'Make a class; who makes it owns it.',
		body: z.strictObject({ name: ClassName, term: Term.optional() }),
		status: 201,
		answer: ClassDetail,
		access: 'instructor',
	}),
	listClasses: endpoint({
		method: 'get',
		path: '/v1/classes',
		summary: 'The classes in which one is, as a learner or as staff; the newest first.',
		answer: z.object({ classes: z.array(ClassSummary) }),
	}),
	previewClass: endpoint({
		method: 'post',
		path: '/v1/class-memberships/preview',
		summary:
			'Look at a class by its code before joining: who is in charge of it and will see what one does. Nobody of the class notices.',
		body: z.strictObject({ code: JoinCode }),
		answer: ClassPreview,
	}),
	joinClass: endpoint({
		method: 'post',
		path: '/v1/class-memberships',
		summary: 'Join a class by its code. Joining again changes nothing.',
		body: z.strictObject({ code: JoinCode }),
		answer: ClassDetail,
	}),
	getClass: endpoint({
		method: 'get',
		path: '/v1/classes/:classId',
		summary: 'One class with its assignments.',
		params: ofClass,
		answer: ClassDetail,
	}),
	putClass: endpoint({
		method: 'put',
		path: '/v1/classes/:classId',
		summary:
			'Rename a class, put it into the archive or take it out. Nobody joins one in the archive, and what is done later does not count there. Its instructors only.',
		params: ofClass,
		body: z.strictObject({ name: ClassName, term: Term.optional(), archived: z.boolean() }),
		answer: ClassDetail,
	}),
	copyClass: endpoint({
		method: 'post',
		path: '/v1/classes/:classId/copy',
		summary:
			'Make a class of its own with the same assignments, for the next term: dates later by so many days, no members, a new code.',
		params: ofClass,
		body: z.strictObject({
			name: ClassName,
			term: Term.optional(),
			shift: DateShift.extend({ timeZone: KnownTimeZone }),
		}),
		status: 201,
		answer: ClassDetail,
		access: 'instructor',
	}),
	newJoinCode: endpoint({
		method: 'post',
		path: '/v1/classes/:classId/join-code',
		summary: 'Give a class another join code; the one before is good for nothing. Its instructors only.',
		params: ofClass,
		answer: z.object({ joinCode: z.string() }),
	}),
	getSeenOfMe: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/me',
		summary: 'What the staff of a class see about oneself.',
		params: ofClass,
		answer: SeenOfMe,
	}),
	leaveClass: endpoint({
		method: 'delete',
		path: '/v1/classes/:classId/me',
		summary: 'Leave a class. What one did stays with oneself. The owner can not leave.',
		params: ofClass,
		answer: z.object({ left: z.literal(true) }),
	}),

	listMembers: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/members',
		summary: 'The members of a class by name, for its staff.',
		params: ofClass,
		query: page,
		answer: z.object({ items: z.array(ClassMember), nextCursor: z.string().optional() }),
	}),
	exportRoster: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/roster.csv',
		summary: 'The members of a class as a CSV file, for its staff.',
		params: ofClass,
		answer: CsvFile,
	}),
	getRoster: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/roster',
		summary: 'Who is expected in a class, and who of them has joined. Staff only.',
		params: ofClass,
		answer: Roster,
	}),
	putRoster: endpoint({
		method: 'put',
		path: '/v1/classes/:classId/roster',
		summary:
			'Say who is expected in a class, in place of who was before. Whoever joins with an address that stands there is that person. Its instructors only.',
		params: ofClass,
		body: z.strictObject({ lines: z.array(RosterLine).max(rosterLinesMax) }),
		answer: Roster,
	}),
	matchExpected: endpoint({
		method: 'put',
		path: '/v1/classes/:classId/roster/:expectedId',
		summary:
			'Say who of the class somebody on its roster is, who joined with another address; `by` their address: take that back. Its instructors only.',
		params: ofClass.extend({ expectedId: Uuid }),
		body: z.strictObject({ member: ExpectedIs }),
		answer: Roster,
	}),
	setMemberRole: endpoint({
		method: 'put',
		path: '/v1/classes/:classId/members/:accountId/role',
		summary: 'Say what somebody is in a class. Its instructors only; the owner stays one.',
		params: ofMember,
		body: z.strictObject({ role: ClassRole }),
		answer: ClassMember,
	}),
	removeMember: endpoint({
		method: 'delete',
		path: '/v1/classes/:classId/members/:accountId',
		summary: 'Remove somebody from a class. Its instructors only; the owner stays.',
		params: ofMember,
		answer: z.object({ removed: z.literal(true) }),
	}),
	putExtension: endpoint({
		method: 'put',
		path: '/v1/classes/:classId/members/:accountId/extensions/:assignmentId',
		summary: 'Give a learner another due date for all challenges of an assignment. Staff only.',
		params: ofExtension,
		body: z.strictObject({ due: DueDate }),
		answer: ClassMember,
	}),
	removeExtension: endpoint({
		method: 'delete',
		path: '/v1/classes/:classId/members/:accountId/extensions/:assignmentId',
		summary: 'Take an extension back. Staff only.',
		params: ofExtension,
		answer: ClassMember,
	}),

	listAssignableSets: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/assignable-sets',
		summary: 'The sets on this server that can be assigned. Instructors of the class only.',
		params: ofClass,
		answer: z.object({ sets: z.array(AssignableSet) }),
	}),
	addAssignment: endpoint({
		method: 'post',
		path: '/v1/classes/:classId/assignments',
		summary: 'Assign a set to a class. Its instructors only.',
		params: ofClass,
		body: AssignmentRequest,
		status: 201,
		answer: ClassDetail,
	}),
	putAssignment: endpoint({
		method: 'put',
		path: '/v1/classes/:classId/assignments/:assignmentId',
		summary: 'Replace what an assignment says; its set stays. Instructors of the class only.',
		params: ofAssignment,
		// Whoever replaces it says how late work counts: left out, it would change unseen.
		body: AssignmentRequest.omit({ source: true }).extend({ latePolicy: LatePolicy }),
		answer: ClassDetail,
	}),
	removeAssignment: endpoint({
		method: 'delete',
		path: '/v1/classes/:classId/assignments/:assignmentId',
		summary: 'Take a set from a class. What was submitted stays. Instructors of the class only.',
		params: ofAssignment,
		answer: ClassDetail,
	}),

	getGradebook: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/gradebook',
		summary: 'The grades of a class by name, computed from what this server judged. Staff only.',
		params: ofClass,
		query: page,
		answer: Gradebook,
	}),
	exportGradebook: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/gradebook.csv',
		summary: 'The grades of a class as a CSV file. Staff only.',
		params: ofClass,
		answer: CsvFile,
	}),
	getDashboard: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/dashboard',
		summary: 'How a class is doing: who is where, what most fail on, time, hints, weak topics. Staff only.',
		params: ofClass,
		query: page,
		answer: ClassDashboard,
	}),
	watchClass: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/events',
		summary: 'What happens in a class from now on; a judged submission shows within a second. Staff only.',
		params: ofClass,
		answer: ClassEvent,
		stream: 'events',
	}),
	listMemberSubmissions: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/members/:accountId/challenges/:challengeId/submissions',
		summary: "A learner's submissions to an assigned challenge, newest first. Staff only.",
		params: ofMember.extend({ challengeId: ChallengeId }),
		query: page,
		answer: SubmissionPage,
	}),
	getMemberSubmission: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/members/:accountId/submissions/:submissionId',
		summary:
			"One of a learner's submissions to an assigned challenge, with its code. Staff only; it is noted who read it.",
		params: ofMember.extend({ submissionId: Uuid }),
		answer: SubmissionDetail,
	}),
	getSimilarSolutions: endpoint({
		method: 'get',
		path: '/v1/classes/:classId/challenges/:challengeId/similar',
		summary:
			"Which learners' solutions of an assigned challenge are more alike than the challenge makes them. Staff only; it is noted who asked.",
		params: ofClass.extend({ challengeId: ChallengeId }),
		answer: SimilarSolutions,
	}),
} as const;
