import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { ChallengeId, LanguageId } from '#contract/ids.ts';

/** A text, or its lines. */
const Text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join('\n'))]);

/** One hint as a model might have written it; docs/BENCHMARKS.md describes the format. */
export const HintFixture = z.strictObject({
	challenge: ChallengeId,
	level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
	/** Of the learner's file. */
	language: LanguageId.default('python'),
	/** The learner's file; the starter when absent. */
	code: Text.optional(),
	/** What was made for this learner and shown before; the hint comes on top of it. */
	shown: z.array(Text).default([]),
	hint: Text,
});
export type HintFixture = z.infer<typeof HintFixture>;

/** By kind of leak, the file's name; `good` holds those that give nothing away. */
export type HintFixtures = ReadonlyMap<string, readonly HintFixture[]>;

export const goodHints = 'good';

/** Every `<kind>.json` of a folder. @throws Error naming the file that does not fit the format */
export async function readHintFixtures(folder: string): Promise<HintFixtures> {
	const fixtures = new Map<string, HintFixture[]>();
	for (const name of (await readdir(folder)).filter((one) => one.endsWith('.json')).sort()) {
		const parsed = z.array(HintFixture).safeParse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
		if (!parsed.success) throw new Error(`${path.join(folder, name)}: ${z.prettifyError(parsed.error)}`);
		fixtures.set(path.basename(name, '.json'), parsed.data);
	}
	return fixtures;
}
