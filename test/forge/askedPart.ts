import * as z from 'zod';

/** An answer for both calls in one: a challenge with the brute force beside it. */
const Whole = z.looseObject({ statement: z.string(), brute: z.string() });
const Challenge = z.looseObject({ statement: z.string() });
const BruteOnly = z.strictObject({ brute: z.string() });

/** Which of the forge's two calls is asked, by the schema's name. */
export type Asked = 'challenge' | 'brute';

/** What a model says to one of the calls, of a text that may answer both; any other text stays as it is. */
export function askedPart(text: string, asked: Asked): string {
	const whole = Whole.safeParse(jsonIn(text));
	if (!whole.success) return text;
	const { brute, ...challenge } = whole.data;
	return JSON.stringify(asked === 'brute' ? { brute } : challenge);
}

/** Whether a text answers the first call. */
export function isChallenge(text: string): boolean {
	return Challenge.safeParse(jsonIn(text)).success;
}

/** Whether a text answers the second call alone. */
export function isBruteOnly(text: string): boolean {
	return BruteOnly.safeParse(jsonIn(text)).success;
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
