import { ChallengeDraft } from '#backend/forge/challengeDraft.ts';

/** The challenge in a model's text; undefined where there is none. */
export function readChallengeDraft(text: string): ChallengeDraft | undefined {
	try {
		return ChallengeDraft.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
