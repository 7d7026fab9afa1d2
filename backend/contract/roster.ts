import * as z from 'zod';
import { EmailAddress } from './accounts.ts';
import { AccountId, Uuid } from './ids.ts';

/** As many as a class may have members. */
export const rosterLinesMax = 5_000;

/** A line of an instructor's list: somebody who should be in a class. */
export const RosterLine = z
	.strictObject({
		name: z.string().trim().min(1).max(80).optional(),
		email: EmailAddress.optional(),
		studentNumber: z.string().trim().min(1).max(40).optional(),
	})
	.refine(({ name, email }) => name !== undefined || email !== undefined, 'a line has a name or an e-mail address');
export type RosterLine = z.infer<typeof RosterLine>;

/** Somebody who is expected in a class. */
export const ExpectedPerson = z.object({
	id: Uuid,
	name: z.string().optional(),
	email: z.string().optional(),
	studentNumber: z.string().optional(),
});
export type ExpectedPerson = z.infer<typeof ExpectedPerson>;

/** How it is known who of a class somebody on its roster is: the staff says so, or the address does. */
export const ExpectedIs = z.discriminatedUnion('by', [
	z.strictObject({ by: z.literal('staff'), accountId: AccountId }),
	z.strictObject({ by: z.literal('email') }),
]);
export type ExpectedIs = z.infer<typeof ExpectedIs>;

/** The same, with who of the class they are; absent: they have not joined. */
export const ExpectedLearner = ExpectedPerson.extend({
	member: z
		.object({
			accountId: z.string(),
			displayName: z.string(),
			/** How that is known: by the address of the account, or because the staff said so. */
			by: z.enum(['email', 'staff']),
		})
		.optional(),
});
export type ExpectedLearner = z.infer<typeof ExpectedLearner>;

/** Who is expected in a class, in the order of the instructor's list. */
export const Roster = z.object({ expected: z.array(ExpectedLearner) });
export type Roster = z.infer<typeof Roster>;

/** So many of those who have not joined are named where they are one thing among others. */
export const notJoinedShownMax = 100;

/** Those of a roster who have not joined. */
export const NotJoined = z.object({
	count: z.int().nonnegative(),
	/** In the order of the roster. */
	first: z.array(ExpectedPerson),
});
export type NotJoined = z.infer<typeof NotJoined>;
