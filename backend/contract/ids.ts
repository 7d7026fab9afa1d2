import * as z from 'zod';

/** `<source>.<slug>`: source is bank, forge, or `publisher~extension` for a set. The same in header lines, routes and every stored row. */
export const ChallengeId = z
	.string()
	.max(120)
	.regex(
		/^[a-z0-9][a-z0-9-]*(~[a-z0-9][a-z0-9-]*)?\.[a-z0-9]+(-[a-z0-9]+)*$/,
		'a challenge id looks like bank.two-sum',
	);
export type ChallengeId = z.infer<typeof ChallengeId>;

/** Editors make links of `[words](address)` in what they show of a title, commands among them; nobody's title needs one. */
export const noLink = (title: string): boolean => !title.includes('](');
export const noLinkWords = 'a title is plain words and holds no link';

export const LanguageId = z.enum(['python', 'javascript', 'typescript', 'java', 'cpp', 'c', 'go', 'rust']);
export type LanguageId = z.infer<typeof LanguageId>;

export const Difficulty = z.enum(['easy', 'medium', 'hard']);
export type Difficulty = z.infer<typeof Difficulty>;

export const Topic = z
	.string()
	.max(40)
	.regex(/^[a-z]+(-[a-z]+)*$/, 'a topic looks like two-pointers');

/** Identifies a run, a submission, an attempt or an event: made once by whoever starts it, so that sending it twice is harmless. */
export const Uuid = z.uuid();

/** Of an account, as it comes in. */
export const AccountId = z.string().min(1).max(64);

/** UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });

/** An IANA time zone, e.g. Europe/Berlin. */
export const TimeZone = z
	.string()
	.min(1)
	.max(64)
	.regex(/^[A-Za-z0-9_+\-/]+$/);

/** A time zone that this machine knows: what a request may carry. */
export const KnownTimeZone = TimeZone.refine(isKnownZone, 'this is no time zone; one looks like Europe/Berlin');

/** Whether this machine knows a time zone of this name. */
export function isKnownZone(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone });
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
