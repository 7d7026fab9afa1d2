import type * as z from 'zod';

/** What a text of JSON says, if it is one and has this form; undefined otherwise. */
export function parseJson<Parsed>(schema: z.ZodType<Parsed>, text: string): Parsed | undefined {
	try {
		return schema.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
