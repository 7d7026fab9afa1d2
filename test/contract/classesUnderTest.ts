import { randomUUID } from 'node:crypto';
import type { AssignedSet } from '#backend/classes/assignedSets.ts';
import type { ClassNote } from '#backend/classes/classParts.ts';
import { type Classes, createClasses } from '#backend/classes/createClasses.ts';
import { createJoinLimit } from '#backend/classes/joinLimit.ts';
import { memberKey, mongoMemberPlan } from '#backend/classes/mongoClassPlan.ts';
import { MongoClassStore } from '#backend/classes/mongoClassStore.ts';
import { MongoRosterStore } from '#backend/classes/mongoRosterStore.ts';
import type { RosterStore } from '#backend/classes/rosterStore.ts';
import type { Caller } from '#backend/http/caller.ts';
import { MongoPractisedWork } from '#backend/learning/mongoPractisedWork.ts';
import { LearnerChangeFeed } from '#backend/platform/learnerChangeFeed.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { MongoSubmittedWork } from '#backend/submissions/mongoSubmittedWork.ts';
import { AppError } from '#contract/appError.ts';
import type { AssignmentRequest, ClassDetail } from '#contract/classes.ts';
import type { Verdict } from '#contract/verdict.ts';
import { someSet } from '../unit/classes/someAssignment.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import type { Stores } from './stores.ts';
import { testClock } from './testClock.ts';

type Asking = ReturnType<ClassesUnderTest['as']>;

interface OfClass extends Asking {
	params: { classId: string };
	query: Record<string, never>;
	body: undefined;
}

export interface ClassesUnderTest extends Stores {
	routes: Classes['routes'];
	maySubmit: Classes['maySubmit'];
	notOpenYet: Classes['notOpenYet'];
	rosters: RosterStore;
	/** What lies on the server; tests put in and take out. */
	sets: Map<string, AssignedSet>;
	notes: ClassNote[];
	/** How many learners' work was read from the store, each time. */
	reads: number[];
	/** What a request of that account brings along. */
	as: (accountId: string) => { learnerId: string; caller: Caller; signal: AbortSignal };
	/** The same, about a class. */
	ofClass: (accountId: string, classId: string) => OfClass;
	/** A class of `ines` with the set `ada~algorithms`, which these have joined. */
	classWith: (...learnerIds: string[]) => Promise<ClassDetail>;
	join: (accountId: string, code: string) => Promise<ClassDetail>;
	/** Replaces what the assignment says. */
	put: (
		classId: string,
		assignmentId: string | undefined,
		changes: Partial<Omit<AssignmentRequest, 'source'>>,
	) => Promise<ClassDetail>;
	/** So many more learners, put into the class as if they had joined. */
	fill: (classId: string, learners: number) => Promise<void>;
	/** A submission that is judged as a server does it. @returns its id */
	submit: (learnerId: string, verdict: Verdict, challengeId?: string, source?: string) => Promise<string>;
}

/** Classes over a real store, without HTTP. Every account there could be has the name of its id. */
export async function openClasses(): Promise<ClassesUnderTest> {
	const { database, close } = await freshLearners();
	const clock = testClock();
	const stores = mongoStoresOver(database, clock, close);
	const bus = memoryBus();
	const changes = new LearnerChangeFeed(bus, clock.nowMs());
	const sets = new Map([['ada~algorithms', someSet()]]);
	const notes: ClassNote[] = [];
	const reads: number[] = [];
	const submitted = new MongoSubmittedWork(database);
	const rosters = new MongoRosterStore(database);
	const { routes, maySubmit, notOpenYet, judged } = createClasses({
		store: new MongoClassStore(database),
		rosters,
		sets: {
			find: (source) => Promise.resolve(sets.get(source)),
			list: () => Promise.resolve([...sets.values()]),
		},
		person: (accountId) => Promise.resolve({ displayName: accountId, email: `${accountId}@example.org` }),
		limit: createJoinLimit(undefined),
		note: (note) => Promise.resolve(void notes.push(note)),
		submitted: {
			judged: (asked) => submitted.judged(asked),
			countUsed: (...asked) => submitted.countUsed(...asked),
			list: (...asked) => submitted.list(...asked),
			sources: (ids) => submitted.sources(ids),
			get: (...asked) => submitted.get(...asked),
			outcomes(asked) {
				reads.push(asked.learnerIds.length);
				return submitted.outcomes(asked);
			},
		},
		practised: new MongoPractisedWork(database),
		bus,
		changes,
		clock,
	});
	const as: ClassesUnderTest['as'] = (accountId) => ({
		learnerId: accountId,
		caller: { kind: 'account', accountId, role: 'learner', sessionId: 's', ip: '192.0.2.1', device: 'a test' },
		signal: new AbortController().signal,
	});
	const ofClass: ClassesUnderTest['ofClass'] = (accountId, classId) => ({
		...as(accountId),
		...{ params: { classId }, query: {}, body: undefined },
	});
	const join: ClassesUnderTest['join'] = (accountId, code) =>
		routes.joinClass({ ...as(accountId), params: {}, query: {}, body: { code: code.replaceAll('-', '') } });
	return {
		...stores,
		...{ routes, maySubmit, notOpenYet, rosters, sets, notes, reads, as, ofClass, join },
		put: (classId, assignmentId = '', changes) =>
			routes.putAssignment({
				...ofClass('ines', classId),
				params: { classId, assignmentId },
				body: { latePolicy: { kind: 'accept' }, ...changes },
			}),
		async classWith(...learnerIds) {
			// Behind everything that was done before.
			clock.advance(60_000);
			const body = { name: 'Algorithms 101', term: 'autumn 2026' };
			const made = await routes.createClass({ ...as('ines'), params: {}, query: {}, body });
			const params = { classId: made.id };
			const request = { source: 'ada~algorithms', latePolicy: { kind: 'accept' } } as const;
			const detail = await routes.addAssignment({ ...as('ines'), params, query: {}, body: request });
			for (const learnerId of learnerIds) await join(learnerId, made.forStaff?.joinCode ?? '');
			return detail;
		},
		async fill(classId, learners) {
			const documents = Array.from({ length: learners }, (_, place) => {
				const accountId = `learner ${String(place).padStart(5, '0')}`;
				return {
					...{ _id: memberKey(classId, accountId), classId, accountId, displayName: accountId, sortName: accountId },
					...{
						email: `${String(place)}@example.org`,
						role: 'learner',
						joinedAt: new Date(clock.nowMs()),
						extensions: [],
					},
				};
			});
			const collection = database.connection.collection<(typeof documents)[number]>(mongoMemberPlan.collection);
			await collection.insertMany(documents);
		},
		async submit(learnerId, verdict, challengeId = 'ada~algorithms.first', source) {
			clock.advance(60_000);
			const submission = someSubmission(
				{ clock, learnerId },
				{
					...{ challengeId, id: randomUUID() },
					...(source !== undefined && { source }),
				},
			);
			const { submissions } = stores;
			await submissions.add(submission, { owner: 'me', untilMs: 0 });
			await submissions.beginJudging(submission.id, 'me');
			const settlement = { submissionId: submission.id, owner: 'me', report: someReport(verdict), at: clock.iso() };
			await submissions.settle(settlement);
			changes.changed(learnerId);
			judged(submission, verdict);
			return submission.id;
		},
		async close() {
			changes.close();
			await stores.close();
		},
	};
}

/** Of a refusal; `none` when there was none. */
export async function codeOf(asking: Promise<unknown>): Promise<string> {
	try {
		await asking;
		return 'none';
	} catch (error) {
		if (error instanceof AppError) return error.code;
		throw error;
	}
}
