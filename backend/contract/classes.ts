import * as z from 'zod';
import { DueDate } from './challengeSet.ts';
import { ChallengeId, Difficulty, Instant, KnownTimeZone, LanguageId, TimeZone, Topic, Uuid } from './ids.ts';
import { ExpectedPerson, NotJoined } from './roster.ts';
import { Verdict } from './verdict.ts';

/** More than one course has. */
export const classMembersMax = 5_000;
export const classAssignmentsMax = 100;
/** Classes in which one account is. */
export const classesOfAccountMax = 100;

/** What somebody is in a class; it has nothing to do with their role on the server. */
export const ClassRole = z.enum(['learner', 'assistant', 'instructor']);
export type ClassRole = z.infer<typeof ClassRole>;

/** Ten letters and digits without those that look alike (I, L, O, U, 0 and 1 are missing): 2^49. Spaces and hyphens are for reading only. */
export const JoinCode = z
	.string()
	.max(40)
	.transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
	.pipe(z.string().regex(/^[2-9A-HJKMNP-TV-Z]{10}$/, 'a join code has ten letters and digits, such as K7QM-2XWP-RA'));

/** The first part of the ids of a set's challenges. */
export const SetSource = z
	.string()
	.max(120)
	.regex(/^[a-z0-9][a-z0-9-]*~[a-z0-9][a-z0-9-]*$/, 'a set is named publisher~extension');

/** What a solution is worth that comes after it was due. A late day begins with each 24 hours that have begun. */
export const LatePolicy = z.discriminatedUnion('kind', [
	/** Nothing. */
	z.strictObject({ kind: z.literal('none') }),
	/** As much as one in time. */
	z.strictObject({ kind: z.literal('accept') }),
	/** So many per cent of the points less for each late day, nothing after `maxDays`. */
	z.strictObject({
		kind: z.literal('percentPerDay'),
		percent: z.number().min(0).max(100),
		maxDays: z.int().min(1).max(365),
	}),
]);
export type LatePolicy = z.infer<typeof LatePolicy>;

/** The set's own dates count so many days later, at the same time on the wall there. */
export const DateShift = z.strictObject({ days: z.int().min(-3_660).max(3_660), timeZone: TimeZone });
export type DateShift = z.infer<typeof DateShift>;

/** What an instructor says of a set that the class works on. */
export const AssignmentRequest = z.strictObject({
	source: SetSource,
	/** The set's own title unless given. */
	title: z.string().trim().min(1).max(80).optional(),
	/** For all its challenges, instead of what the set says. */
	due: DueDate.optional(),
	/** Where there is no `due`. */
	shift: DateShift.extend({ timeZone: KnownTimeZone }).optional(),
	latePolicy: LatePolicy.default({ kind: 'accept' }),
	/** Submissions with a verdict that a learner has for each challenge. */
	attemptsLimit: z.int().min(1).max(1_000).optional(),
	/** Before it nobody but the staff can submit. */
	openFrom: DueDate.optional(),
});
export type AssignmentRequest = z.infer<typeof AssignmentRequest>;

/** A challenge of an assignment, for whoever asks. */
export const AssignedChallenge = z.object({
	challengeId: ChallengeId,
	title: z.string(),
	difficulty: Difficulty,
	points: z.int(),
	/** With everything that goes before the set's own date, the learner's extension too. */
	due: DueDate.optional(),
});
export type AssignedChallenge = z.infer<typeof AssignedChallenge>;

export const Assignment = z.object({
	id: Uuid,
	source: SetSource,
	title: z.string(),
	/** For all its challenges, as the class has it. */
	due: DueDate.optional(),
	shift: DateShift.optional(),
	latePolicy: LatePolicy,
	attemptsLimit: z.int().optional(),
	openFrom: DueDate.optional(),
	/** More time for whoever asks. */
	extension: DueDate.optional(),
	/** Of the set that lies on the server now; absent: it is not there any more. */
	version: z.string().optional(),
	/** In the order of the set. */
	challenges: z.array(AssignedChallenge),
});
export type Assignment = z.infer<typeof Assignment>;

/** A class in a list. */
export const ClassSummary = z.object({
	id: Uuid,
	name: z.string(),
	term: z.string().optional(),
	/** What whoever asks is in it. */
	role: ClassRole,
	createdAt: Instant,
	archivedAt: Instant.optional(),
});
export type ClassSummary = z.infer<typeof ClassSummary>;

/** A class for one of its members. */
export const ClassDetail = ClassSummary.extend({
	assignments: z.array(Assignment),
	/** Who can see what is done in it. */
	staff: z.array(z.object({ accountId: z.string(), displayName: z.string(), role: ClassRole })),
	/** For staff only. */
	forStaff: z
		.object({
			ownerId: z.string(),
			/** As it is read out: `K7QM-2XWP-RA`. For instructors only. */
			joinCode: z.string().optional(),
			learners: z.int(),
		})
		.optional(),
});
export type ClassDetail = z.infer<typeof ClassDetail>;

/** A class as who has its code sees it before joining: whose it is, and what is worked on. */
export const ClassPreview = ClassSummary.pick({ id: true, name: true, term: true }).extend({
	/** Whether one is in it already. */
	isMember: z.boolean(),
	staff: z.array(z.object({ displayName: z.string(), role: ClassRole })),
	/** Titles of what is assigned. */
	assignments: z.array(z.string()),
});
export type ClassPreview = z.infer<typeof ClassPreview>;

/** Somebody of the class, as its staff see them. */
export const ClassMember = z.object({
	accountId: z.string(),
	displayName: z.string(),
	email: z.string(),
	role: ClassRole,
	joinedAt: Instant,
	/** More time. */
	extensions: z.array(z.object({ assignmentId: Uuid, due: DueDate })),
});
export type ClassMember = z.infer<typeof ClassMember>;

/** What one challenge gives somebody. Only what this server judged counts. */
export const Grade = z.object({
	challengeId: ChallengeId,
	/** Rounded to two decimals. */
	points: z.number(),
	of: z.int(),
	/** `solved`: there is an accepted submission that the limit of attempts lets through. */
	state: z.enum(['nothing', 'tried', 'solved']),
	/** The submission that counts, and when it came. */
	submissionId: Uuid.optional(),
	solvedAt: Instant.optional(),
	due: DueDate.optional(),
	/** Of the submission that counts. */
	lateDays: z.int(),
	/** Submissions with a verdict. */
	attempts: z.int(),
	/** It was solved on the learner's own machine, which counts for nothing. */
	solvedElsewhere: z.boolean(),
});
export type Grade = z.infer<typeof Grade>;

export const GradebookRow = z.object({
	accountId: z.string(),
	displayName: z.string(),
	email: z.string(),
	points: z.number(),
	of: z.int(),
	/** In the order of `columns`. */
	grades: z.array(Grade),
});
export type GradebookRow = z.infer<typeof GradebookRow>;

/** One column for each challenge of each assignment. */
export const GradebookColumn = z.object({
	assignmentId: Uuid,
	assignment: z.string(),
	challengeId: ChallengeId,
	title: z.string(),
	points: z.int(),
});
export type GradebookColumn = z.infer<typeof GradebookColumn>;

export const Gradebook = z.object({
	columns: z.array(GradebookColumn),
	items: z.array(GradebookRow),
	/** Who is on the roster and not in the class: with the first part only, and where there is a roster. */
	notJoined: NotJoined.optional(),
	nextCursor: z.string().optional(),
});
export type Gradebook = z.infer<typeof Gradebook>;

/** A file to be saved: UTF-8 with a byte order mark, RFC 4180. */
export const CsvFile = z.object({ fileName: z.string(), csv: z.string() });
export type CsvFile = z.infer<typeof CsvFile>;

/** Where a learner is with a challenge. What was not begun has no cell. */
export const DashboardCell = z.object({
	challengeId: ChallengeId,
	state: z.enum(['opened', 'tried', 'solved']),
	/** When something was last done. */
	at: Instant,
	/** Submissions with a verdict of this server. */
	submissions: z.int(),
	/** The highest hint level shown. */
	hintLevel: z.int(),
	/** Minutes of work, breaks left out. */
	minutes: z.number(),
	gaveUp: z.boolean(),
});
export type DashboardCell = z.infer<typeof DashboardCell>;

export const DashboardRow = z.object({
	accountId: z.string(),
	displayName: z.string(),
	lastActive: Instant.optional(),
	cells: z.array(DashboardCell),
});
export type DashboardRow = z.infer<typeof DashboardRow>;

/** How the class stands with a challenge. */
export const DashboardChallenge = z.object({
	assignmentId: Uuid,
	challengeId: ChallengeId,
	title: z.string(),
	difficulty: Difficulty,
	points: z.int(),
	due: DueDate.optional(),
	/** Learners, by where they are; together all of the class. */
	notBegun: z.int(),
	opened: z.int(),
	tried: z.int(),
	solved: z.int(),
	/** Submissions with a verdict, and those of them that failed. */
	submissions: z.int(),
	failed: z.int(),
	/** Learners who took a hint, ... */
	hinted: z.int(),
	/** ... and who gave up. */
	gaveUp: z.int(),
	/** Of those who began; breaks left out. Absent while nobody has. */
	meanMinutes: z.number().optional(),
	/** On which cases most learners fail, the most frequent first; at most five. */
	failing: z.array(z.object({ name: z.string(), learners: z.int() })),
});
export type DashboardChallenge = z.infer<typeof DashboardChallenge>;

/** How the class is doing. The learners come in pages; all else is about the whole class. */
export const ClassDashboard = z.object({
	at: Instant,
	learners: z.int(),
	challenges: z.array(DashboardChallenge),
	/** Topics that are weak for most learners, the most frequent first; at most ten. */
	weakTopics: z.array(z.object({ topic: Topic, learners: z.int() })),
	items: z.array(DashboardRow),
	/** Who is on the roster and not in the class: with the first part only, and where there is a roster. */
	notJoined: NotJoined.optional(),
	nextCursor: z.string().optional(),
});
export type ClassDashboard = z.infer<typeof ClassDashboard>;

/** What happens in a class while somebody watches. */
export const ClassEvent = z.discriminatedUnion('kind', [
	/** The stream stands. */
	z.object({ kind: z.literal('hello') }),
	/** A submission was judged. */
	z.object({
		kind: z.literal('submission'),
		accountId: z.string(),
		displayName: z.string(),
		submissionId: Uuid,
		challengeId: ChallengeId,
		at: Instant,
		verdict: Verdict,
	}),
	/** A learner began, took a hint or gave up. */
	z.object({ kind: z.literal('learner'), accountId: z.string() }),
	/** Members or assignments are others, or something may have been missed: ask again for the whole. */
	z.object({ kind: z.literal('changed') }),
]);
export type ClassEvent = z.infer<typeof ClassEvent>;

/** Everything that the staff of a class see of a learner. Their code in submissions to assigned challenges, too. */
export const SeenOfMe = z.object({
	member: ClassMember,
	/** As which one is on the roster that an instructor brought in. */
	expectedAs: ExpectedPerson.optional(),
	/** Absent for staff: there are no grades of theirs. */
	grades: GradebookRow.optional(),
	columns: z.array(GradebookColumn),
	dashboard: DashboardRow.optional(),
	/** The learner's weak topics; the staff see only for how many of the class a topic is weak. */
	weakTopics: z.array(Topic),
	/** Who sees it. */
	staff: ClassDetail.shape.staff,
});
export type SeenOfMe = z.infer<typeof SeenOfMe>;

/** What a class is called. */
export const ClassName = z.string().trim().min(1).max(80);
/** When it takes place, such as "autumn 2026". */
export const Term = z.string().trim().min(1).max(40);

/** A set that was pushed to this server and can be assigned. */
export const AssignableSet = z.object({ source: SetSource, title: z.string(), version: z.string() });
export type AssignableSet = z.infer<typeof AssignableSet>;

/** A solution that was compared, and whose it is. */
export const ComparedSolution = z.object({ accountId: z.string(), displayName: z.string(), submissionId: Uuid });
export type ComparedSolution = z.infer<typeof ComparedSolution>;

/** Which solutions of a class are more alike than the challenge makes them: a hint to look, never a proof. */
export const SimilarSolutions = z.object({
	/** How many learners have a solution that could be compared. */
	compared: z.int().nonnegative(),
	/** The most alike first. */
	pairs: z.array(
		z.object({
			language: LanguageId,
			first: ComparedSolution,
			second: ComparedSolution,
			/** Of the pieces that are not everybody's, how many of the shorter solution the other has too: 0 to 1. */
			share: z.number().min(0).max(1),
		}),
	),
});
export type SimilarSolutions = z.infer<typeof SimilarSolutions>;
