import * as z from 'zod';
import { Attempt } from './attempt.ts';
import { ChallengeId, Instant, KnownTimeZone, LanguageId, TimeZone, Topic, Uuid } from './ids.ts';
import { CustomCase } from './judging.ts';
import { LearnerEvent } from './learning.ts';
import { SubmissionDetail } from './submission.ts';

/** What somebody may do on a server; each role may do what those before it may. */
export const Role = z.enum(['learner', 'instructor', 'admin']);
export type Role = z.infer<typeof Role>;

/** Lower case and without surrounding spaces, so that one person has one account. */
export const EmailAddress = z
	.string()
	.max(254)
	.transform((text) => text.trim().toLowerCase())
	.pipe(z.email('this is no e-mail address'));

/** Long beats complicated (NIST SP 800-63B): ten characters at least, no rules about kinds of characters. */
export const Password = z
	.string()
	.min(10, 'a password has at least 10 characters')
	.max(200, 'a password has at most 200 characters');

export const Profile = z.object({
	level: z.enum(['unknown', 'beginner', 'intermediate', 'advanced']),
	/** Topics that the learner asked for. */
	interests: z.array(Topic).max(30),
	preferredLanguages: z.array(LanguageId).max(20),
	timezone: TimeZone,
});
export type Profile = z.infer<typeof Profile>;

export const Account = z.object({
	id: z.string(),
	email: z.string(),
	displayName: z.string(),
	role: Role,
	createdAt: Instant,
	profile: Profile,
	/** How one can sign in to it. */
	signInWays: z.array(z.enum(['password', 'github'])),
});
export type Account = z.infer<typeof Account>;

/** A signed-in device. The access token goes into every request; the refresh token is good for one refresh. */
export const SignedIn = z.object({
	accessToken: z.string(),
	accessTokenLifeSeconds: z.int().positive(),
	refreshToken: z.string(),
	account: Account,
});
export type SignedIn = z.infer<typeof SignedIn>;

export const RegisterRequest = z.strictObject({
	email: EmailAddress,
	password: Password,
	displayName: z.string().trim().min(1).max(80),
	timeZone: KnownTimeZone,
});
/** Without the rules for new passwords, so that a refusal tells nothing about them. */
export const SignInRequest = z.strictObject({ email: EmailAddress, password: z.string().max(200) });
export const GitHubSignInRequest = z.strictObject({
	/** Looked at once to ask GitHub who it belongs to, and never stored. */
	gitHubToken: z.string().min(1).max(500),
	timeZone: KnownTimeZone,
});
export const RefreshRequest = z.strictObject({ refreshToken: z.string().max(2_000) });
export const ChangePasswordRequest = z.strictObject({ current: z.string().max(200), next: Password });

/**
 * A batch of what was done elsewhere, to be brought into an account or into solo progress. Everything has the id it got when it happened, so sending it again changes nothing.
 * One batch is at most 1 MB; attempts come before the submissions and events that name them.
 */
export const ImportRequest = z.strictObject({
	attempts: z.array(Attempt).max(500).default([]),
	events: z.array(LearnerEvent).max(2_000).default([]),
	/** Judged or cancelled ones. */
	submissions: z
		.array(SubmissionDetail.extend({ timeZone: TimeZone, attemptId: Uuid }))
		.max(200)
		.default([]),
	ownCases: z
		.array(z.object({ challengeId: ChallengeId, cases: z.array(CustomCase).max(50) }))
		.max(200)
		.default([]),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** How many were new; the rest was there already. Own cases of a challenge that has some on the server stay as they are there. */
export const ImportAnswer = z.object({
	attempts: z.int(),
	events: z.int(),
	submissions: z.int(),
	ownCases: z.int(),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** One line of the audit log: who did what to whom, never with a secret, an address or code in it. */
export const AuditEntry = z.object({
	id: Uuid,
	at: Instant,
	action: z.string(),
	/** Absent for the system itself and for somebody who is not signed in. */
	actorId: z.string().optional(),
	subjectId: z.string().optional(),
	outcome: z.enum(['done', 'refused']),
	/** Short facts such as `role: instructor`. */
	details: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
