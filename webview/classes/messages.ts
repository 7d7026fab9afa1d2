/** Everything that passes between the extension's host and the dashboard of a class. The page is the untrusted side: the host parses what it gets. */
import * as z from 'zod';
import { type ClassDashboard, classMembersMax, type ClassEvent, type ClassSummary } from '#contract/classes.ts';
import { ChallengeId } from '#contract/ids.ts';

/** A submission that was judged while the dashboard was open. */
export type ClassNews = Extract<ClassEvent, { kind: 'submission' }>;

/** The class as its dashboard shows it. */
export interface ShownClass extends Pick<ClassSummary, 'name' | 'term' | 'role' | 'archivedAt'> {
	/** For instructors. */
	joinCode?: string | undefined;
}

/** The whole state of the page; the host sends it anew whenever something changed. */
export type DashboardState = {
	/** The locale for dates and numbers. */
	locale: string;
	classId: string;
} & (
	| { kind: 'loading' }
	| {
			kind: 'shown';
			shown: ShownClass;
			/** With as many learners as the page asked for, by name. */
			dashboard: ClassDashboard;
			/** The newest first. */
			news: readonly ClassNews[];
			/** Whether what happens now is heard. */
			isLive: boolean;
	  }
	| { kind: 'failed'; message: string; canSignIn: boolean }
);

export type DashboardHostMessage =
	/** `words`: the page's, translated, keyed by their English form. */
	| { kind: 'init'; words: Readonly<Record<string, string>>; state: DashboardState }
	| { kind: 'state'; state: DashboardState };

/** What the page may have done. The host does it and shows what goes wrong; the page waits for nothing. */
export const DashboardAct = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.enum(['retry', 'showLog', 'signIn', 'copyCode', 'assign', 'settings']) }),
	/** So many learners are wanted. */
	z.strictObject({ kind: z.literal('showLearners'), count: z.int().min(1).max(classMembersMax) }),
	/** The newest submission of a learner to a challenge. */
	z.strictObject({
		kind: z.literal('openSubmission'),
		accountId: z.string().min(1).max(64),
		challengeId: ChallengeId,
	}),
]);
export type DashboardAct = z.infer<typeof DashboardAct>;

/** Parses what the page sent. */
export const DashboardPageMessage = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('ready') }),
	z.strictObject({ kind: z.literal('act'), act: DashboardAct }),
]);
export type DashboardPageMessage = z.infer<typeof DashboardPageMessage>;
