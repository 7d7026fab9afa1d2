import * as z from 'zod';

/** A line of a roster as it is kept. */
export const StoredExpected = z.object({
	id: z.string(),
	name: z.string().optional(),
	/** In lower case. */
	email: z.string().optional(),
	studentNumber: z.string().optional(),
	/** Who of the class it is, as its staff said; they may have left since. */
	accountId: z.string().optional(),
});
export type StoredExpected = z.infer<typeof StoredExpected>;
