import * as z from 'zod';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { SetFile } from '#contract/challengeSet.ts';

/** A file that authors write, and the JSON Schema by which VS Code validates and completes it while they type. */
export interface FileSchema {
	/** The name of such a file. */
	file: string;
	/** Where the schema ships, from the root of the project. */
	path: string;
	/** Made from the contract. It can't say everything: whether an input fits the signature, or a challenge is there, is for `prove` to check. */
	text: () => string;
}

export const fileSchemas: readonly FileSchema[] = [
	{
		file: 'challenge.json',
		path: 'media/schemas/challenge.schema.json',
		text: () => schemaText(ChallengeFile, 'A Code Sensei challenge', 'challenge.json of one challenge folder'),
	},
	{
		file: 'set.json',
		path: 'media/schemas/set.schema.json',
		text: () => schemaText(SetFile, 'A Code Sensei challenge set', 'set.json of an extension that carries challenges'),
	},
];

/**
 * Draft 7, the newest that VS Code's JSON editor knows in full. VS Code applies it to every file of the name, wherever it lies, and other programs have files of these
 * names too: all that it says holds only for a file that says in which format of ours it is written. That it may say so is proposed in any.
 */
function schemaText(schema: z.ZodType, title: string, description: string): string {
	const { $schema, definitions, ...made } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
	const ours = { type: 'object', required: ['formatVersion'], properties: { formatVersion: { type: 'number' } } };
	const whole = {
		$schema,
		properties: { formatVersion: { description: `${title}: the format that this file is written in`, default: 1 } },
		if: ours,
		then: { title, description, ...made },
		...(definitions === undefined ? {} : { definitions }),
	};
	return `${JSON.stringify(whole, undefined, '\t')}\n`;
}
