import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { Limits } from '#contract/challengeFile.ts';
import { Signature } from '#contract/signature.ts';
import { Value } from '#contract/value.ts';
import { Verdict } from '#contract/verdict.ts';
import type { Judge } from '#judge/judge.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';

/** verdicts.json: cases, and solutions beside it with the verdict that each deserves. */
const VerdictFixture = z.strictObject({
	formatVersion: z.literal(1),
	signature: Signature,
	limits: Limits.optional(),
	cases: z.array(z.strictObject({ input: z.array(Value), output: Value })).min(1),
	solutions: z.array(z.strictObject({ file: z.string(), verdict: Verdict })).min(1),
});

const usualLimits: Limits = { timeMs: 1000, memoryMb: 256, outputKb: 64, processes: 16 };

export interface VerdictShare {
	share: number;
	/** What was said of each solution that was not right. */
	wrong: Record<string, string>;
	solutions: number;
}

/** The share of labelled solutions that get their verdict, over every folder below `folder` that holds a verdicts.json. */
export async function verdictShare(judge: Judge, folder: string): Promise<VerdictShare> {
	const wrong: Record<string, string> = {};
	let solutions = 0;
	for (const name of (await readdir(folder)).sort()) {
		const read = (file: string): Promise<string> => readFile(path.join(folder, name, file), 'utf8');
		const fixture = VerdictFixture.parse(JSON.parse(await read('verdicts.json')));
		for (const { file, verdict } of fixture.solutions) {
			const language = languageOfFile(file);
			if (language === undefined || !(await judge.language(language)).available) continue;
			solutions++;
			const result = await judge.judge({
				trust: 'author',
				language,
				source: await read(file),
				signature: fixture.signature,
				limits: fixture.limits ?? usualLimits,
				checker: { kind: 'exact' },
				cases: fixture.cases.map(({ input, output }, index) => ({
					name: `case ${index + 1}`,
					input,
					expected: { kind: 'value', value: output },
				})),
				stop: 'untilFailure',
				retrySlow: true,
			});
			if (result.verdict !== verdict) wrong[`${name}/${file}`] = `${result.verdict} instead of ${verdict}`;
		}
	}
	return { share: 1 - Object.keys(wrong).length / Math.max(1, solutions), wrong, solutions };
}
