import * as z from 'zod';
import { ChallengeFile } from '#contract/challengeFile.ts';

/** Where the schema ships, from the root of the project; VS Code validates challenge.json with it while an author types. */
export const challengeSchemaPath = 'media/schemas/challenge.schema.json';

/**
 * The text of the JSON Schema of challenge.json, made from the contract. Draft 7, the newest that VS Code's JSON editor knows in full.
 * It can't say everything: that an input fits the signature is for `prove` to check.
 */
export function challengeSchemaText(): string {
	const schema = z.toJSONSchema(ChallengeFile, { io: 'input', target: 'draft-07' });
	const described = {
		title: 'A Code Sensei challenge',
		description: 'challenge.json of one challenge folder',
		...schema,
	};
	return `${JSON.stringify(described, undefined, '\t')}\n`;
}
