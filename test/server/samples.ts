import { randomUUID } from 'node:crypto';
import { endpoints, type ServerEndpointName } from '#contract/endpoints.ts';
import { twoSum } from '../api/twoSum.ts';
import type { RawRequest } from '../sendRaw.ts';
import { timeZone } from './team.ts';

/** A request that fits its endpoint. What it does to whoever sends it is harmless for the other rows of a table. */
export interface Sample {
	params?: Record<string, string>;
	query?: Record<string, string>;
	body?: Record<string, unknown>;
	/** What who may call it gets. */
	expected: readonly number[];
}

const known = { challengeId: twoSum.id };

const acceptedReport = {
	verdict: 'accepted',
	tier: 'bubblewrap',
	compile: { ms: 0, diagnostics: [], output: '' },
	passed: 1,
	judged: 1,
	total: 1,
	cpuTimeMs: 1,
	peakMemoryBytes: 1,
	cases: [],
};

/** One for each endpoint; forgetting one does not compile. */
export const samples: Readonly<Record<ServerEndpointName, () => Sample>> = {
	health: () => ({ expected: [200] }),
	ready: () => ({ expected: [200] }),
	listChallenges: () => ({ query: { limit: '5' }, expected: [200] }),
	getChallenge: () => ({ params: known, expected: [200] }),
	openChallenge: () => ({ params: known, body: { timeZone }, expected: [200] }),
	getStarter: () => ({ params: { ...known, language: 'python' }, expected: [200] }),
	showHint: () => ({ params: { ...known, level: '1' }, body: { timeZone }, expected: [200] }),
	makeHint: () => ({
		params: known,
		body: { id: randomUUID(), language: 'python', source: twoSum.broken, timeZone },
		// Level 3 comes first.
		expected: [409],
	}),
	listMadeHints: () => ({ params: known, expected: [200] }),
	explainVerdict: () => ({
		params: known,
		body: { language: 'python', source: twoSum.right, report: acceptedReport },
		expected: [200],
	}),
	giveUp: () => ({ params: known, body: { timeZone }, expected: [200] }),
	// Nobody is set up who could write it, which is an answer.
	reviewSolution: () => ({
		params: known,
		body: { language: 'python', source: twoSum.right, report: acceptedReport },
		expected: [200],
	}),
	getEditorial: () => ({ params: known, expected: [200] }),
	getCases: () => ({ params: known, expected: [200] }),
	putCases: () => ({ params: known, body: { cases: [] }, expected: [200] }),
	startRun: () => ({
		params: known,
		body: { id: randomUUID(), language: 'python', source: twoSum.right, what: { kind: 'examples' } },
		expected: [202],
	}),
	findBreakingCase: () => ({
		params: known,
		body: { id: randomUUID(), language: 'python', source: twoSum.broken },
		expected: [202],
	}),
	submit: () => ({
		params: known,
		body: { id: randomUUID(), language: 'python', source: twoSum.right, timeZone },
		expected: [202],
	}),
	watchJob: () => ({ params: { jobId: randomUUID() }, expected: [404] }),
	cancelJob: () => ({ params: { jobId: randomUUID() }, expected: [404] }),
	listSubmissions: () => ({ params: known, query: { limit: '5' }, expected: [200] }),
	getSubmission: () => ({ params: { submissionId: randomUUID() }, expected: [404] }),
	getProgress: () => ({ query: { timeZone }, expected: [200] }),
	getNext: () => ({ expected: [200] }),
	getReviews: () => ({ expected: [200] }),
	getToday: () => ({ query: { timeZone }, expected: [200] }),
	getWeakTopics: () => ({ expected: [200] }),
	getStatistics: () => ({ query: { timeZone }, expected: [200] }),
	getLanguages: () => ({ expected: [200] }),
	watchChanges: () => ({ expected: [200] }),
	exportData: () => ({ expected: [200] }),
	importData: () => ({ body: { attempts: [], events: [], submissions: [], ownCases: [] }, expected: [200] }),
	startForge: () => ({
		body: { id: randomUUID(), topic: 'arrays', difficulty: 'easy', timeZone },
		// One at a time for each learner.
		expected: [202, 409],
	}),
	watchForge: () => ({ params: { forgeId: randomUUID() }, expected: [404] }),
	cancelForge: () => ({ params: { forgeId: randomUUID() }, expected: [404] }),
	startDraft: () => ({
		body: { id: randomUUID(), topic: 'arrays', difficulty: 'easy', wish: 'at a harbour' },
		// One at a time for each author.
		expected: [202, 409],
	}),
	watchDraft: () => ({ params: { draftId: randomUUID() }, expected: [404] }),
	cancelDraft: () => ({ params: { draftId: randomUUID() }, expected: [404] }),
	getProviders: () => ({ expected: [200] }),
	getAiUsage: () => ({ query: { day: '2026-11-26' }, expected: [200] }),
	reportChallenge: () => ({
		params: known,
		// A submission that nobody made, so that no proof begins.
		body: { id: randomUUID(), reason: 'unclear', words: 'what is "adjacent"?', submissionId: randomUUID() },
		expected: [404],
	}),
	listReports: () => ({ expected: [200] }),
	getReport: () => ({ params: { reportId: randomUUID() }, expected: [404] }),
	register: () => ({
		body: { email: `${randomUUID()}@example.org`, password: 'long enough for all', displayName: 'New', timeZone },
		expected: [201],
	}),
	signIn: () => ({ body: { email: `${randomUUID()}@example.org`, password: 'nobody has it' }, expected: [401] }),
	signInWithGitHub: () => ({ body: { gitHubToken: 'nobody has it', timeZone }, expected: [401, 503] }),
	refreshSession: () => ({ body: { refreshToken: 'nobody has it' }, expected: [401] }),
	// What ends the session of who sends it is tested apart: here the body or the name is of no use.
	signOut: () => ({ expected: [200] }),
	signOutEverywhere: () => ({ expected: [200] }),
	getAccount: () => ({ expected: [200] }),
	putProfile: () => ({
		body: { level: 'beginner', interests: ['arrays'], preferredLanguages: ['python'], timezone: timeZone },
		expected: [200],
	}),
	changePassword: () => ({ body: { current: 'not the password', next: 'another long password' }, expected: [401] }),
	eraseAccount: () => ({ body: { confirm: 'erase' }, expected: [200] }),
	listAccounts: () => ({ query: { limit: '5' }, expected: [200] }),
	setRole: () => ({ params: { accountId: randomUUID() }, body: { role: 'instructor' }, expected: [404] }),
	listAudit: () => ({ query: { limit: '5' }, expected: [200] }),
	listAllReports: () => ({ query: { limit: '5' }, expected: [200] }),
	getEngagement: () => ({ query: { from: '2026-11-01', to: '2026-11-26', timeZone }, expected: [200] }),
	getCompletion: () => ({ query: { from: '2026-11-01', to: '2026-11-26' }, expected: [200] }),
	getMasteryGained: () => ({ query: { timeZone }, expected: [200] }),
	getAiPerformance: () => ({ expected: [200] }),
	getAiCost: () => ({ query: { from: '2026-01-01', to: '2026-11-26' }, expected: [200] }),
	createClass: () => ({ body: { name: 'Algorithms 101', term: 'autumn 2026' }, expected: [201] }),
	listClasses: () => ({ expected: [200] }),
	previewClass: () => ({ body: { code: 'K7QM-2XWP-RA' }, expected: [404] }),
	joinClass: () => ({ body: { code: 'K7QM-2XWP-RA' }, expected: [404] }),
	// Nobody of the table is in the class that these ask for: what its members get is tested apart.
	getClass: () => ({ params: someClass(), expected: [404] }),
	putClass: () => ({ params: someClass(), body: { name: 'Algorithms 102', archived: false }, expected: [404] }),
	copyClass: () => ({
		params: someClass(),
		body: { name: 'Algorithms 102', shift: { days: 182, timeZone } },
		expected: [404],
	}),
	newJoinCode: () => ({ params: someClass(), expected: [404] }),
	getSeenOfMe: () => ({ params: someClass(), expected: [404] }),
	leaveClass: () => ({ params: someClass(), expected: [404] }),
	listMembers: () => ({ params: someClass(), query: { limit: '5' }, expected: [404] }),
	exportRoster: () => ({ params: someClass(), expected: [404] }),
	getRoster: () => ({ params: someClass(), expected: [404] }),
	putRoster: () => ({ params: someClass(), body: { lines: [{ name: 'Lena Lang' }] }, expected: [404] }),
	matchExpected: () => ({
		params: { ...someClass(), expectedId: randomUUID() },
		body: { member: { by: 'staff', accountId: randomUUID() } },
		expected: [404],
	}),
	setMemberRole: () => ({ params: someMember(), body: { role: 'assistant' }, expected: [404] }),
	removeMember: () => ({ params: someMember(), expected: [404] }),
	putExtension: () => ({
		params: { ...someMember(), assignmentId: randomUUID() },
		body: { due: '2026-12-01T23:59:00+01:00' },
		expected: [404],
	}),
	removeExtension: () => ({ params: { ...someMember(), assignmentId: randomUUID() }, expected: [404] }),
	listAssignableSets: () => ({ params: someClass(), expected: [404] }),
	addAssignment: () => ({ params: someClass(), body: { source: 'ada~algorithms' }, expected: [404] }),
	putAssignment: () => ({
		params: { ...someClass(), assignmentId: randomUUID() },
		body: { due: '2026-12-01T23:59:00+01:00', latePolicy: { kind: 'none' } },
		expected: [404],
	}),
	removeAssignment: () => ({ params: { ...someClass(), assignmentId: randomUUID() }, expected: [404] }),
	getGradebook: () => ({ params: someClass(), query: { limit: '5' }, expected: [404] }),
	exportGradebook: () => ({ params: someClass(), expected: [404] }),
	getDashboard: () => ({ params: someClass(), query: { limit: '5' }, expected: [404] }),
	watchClass: () => ({ params: someClass(), expected: [404] }),
	listMemberSubmissions: () => ({ params: { ...someMember(), ...known }, query: { limit: '5' }, expected: [404] }),
	getMemberSubmission: () => ({ params: { ...someMember(), submissionId: randomUUID() }, expected: [404] }),
	getSimilarSolutions: () => ({ params: { ...someClass(), ...known }, expected: [404] }),
	// No gzip, so that nothing is proved: what becomes of a whole set is tested apart.
	pushSet: () => ({ body: { archive: 'bm8gZ3ppcA==' }, expected: [400] }),
	listPushedSets: () => ({ expected: [200] }),
	getPushedSet: () => ({ params: { source: 'nobody~nothing' }, expected: [404] }),
	getSetStandings: () => ({ params: { source: 'nobody~nothing' }, expected: [404] }),
	listRegrades: () => ({ params: { source: 'nobody~nothing' }, expected: [404] }),
	getRegrade: () => ({
		params: { source: 'nobody~nothing', regradeId: randomUUID() },
		query: { limit: '5' },
		expected: [404],
	}),
	deletePushedVersion: () => ({ params: { source: 'nobody~nothing', sha256: 'a'.repeat(64) }, expected: [404] }),
};

function someClass(): { classId: string } {
	return { classId: randomUUID() };
}

function someMember(): { classId: string; accountId: string } {
	return { ...someClass(), accountId: randomUUID() };
}

/** After these the token that was sent is of no use any more. */
export const endsSession: ReadonlySet<string> = new Set(['signOut', 'signOutEverywhere', 'eraseAccount']);

/** The sample as a request. */
export function requestOf(
	name: ServerEndpointName,
	token: string | undefined,
	sample: Sample = samples[name](),
): { path: string; sent: RawRequest } {
	const { method, path } = endpoints[name];
	const filled = path.replaceAll(/:(\w+)/g, (_, parameter: string) =>
		encodeURIComponent(sample.params?.[parameter] ?? ''),
	);
	const query = new URLSearchParams(sample.query).toString();
	return {
		path: query === '' ? filled : `${filled}?${query}`,
		sent: {
			method: method.toUpperCase(),
			token,
			...(sample.body === undefined ? {} : { body: sample.body }),
		},
	};
}
