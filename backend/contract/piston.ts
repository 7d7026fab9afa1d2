import * as z from 'zod';

/** A Piston server that somebody runs for themselves: where it is, and what opens its door. */
export const PistonAddress = z.object({
	/** Where the server's root is, e.g. `http://127.0.0.1:2000`; `/api/v2` is put behind it. */
	url: z.url({ protocol: /^https?$/ }),
	/** Goes with every request, for a server behind a door that asks for a key. A secret: never logged. */
	header: z
		.object({
			name: z.string().regex(/^[!#$%&'*+.^`|~\w-]{1,100}$/),
			// What a header may hold: no line breaks, nothing that is not Latin.
			value: z.string().regex(/^[\t\x20-\x7e\x80-\xff]{0,4000}$/),
		})
		.optional(),
	/** How many programs may run there at once; the number of the server's cores when absent. */
	parallel: z.int().min(1).max(64).optional(),
});
export type PistonAddress = z.infer<typeof PistonAddress>;
