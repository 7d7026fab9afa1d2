import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type GrowthInputs, growthOf } from '#backend/submissions/growthOf.ts';
import { GrowthClass } from '#contract/judging.ts';
import { Signature } from '#contract/signature.ts';
import type { Judge } from '#judge/judge.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';

/** growth.json: solutions and how they grow, beside a generator.py and, where not every input is valid, a validator.py. */
const GrowthFixture = z.strictObject({
	formatVersion: z.literal(1),
	signature: Signature,
	solutions: z.array(z.strictObject({ file: z.string(), growth: GrowthClass })).min(1),
});

const limits = { timeMs: 2000, memoryMb: 512, outputKb: 64, processes: 16 };
const acceptsAll = 'def validate(*values):\n    pass\n';

export interface GrowthShare {
	share: number;
	/** What was said of each solution that was not right. */
	wrong: Record<string, string>;
	solutions: number;
}

/** The share of labelled solutions whose growth is named right, over every folder below `folder` that holds a growth.json; "not measurable" is wrong. */
export async function growthShare(judge: Judge, folder: string): Promise<GrowthShare> {
	const wrong: Record<string, string> = {};
	let solutions = 0;
	for (const name of (await readdir(folder)).sort()) {
		const read = (file: string): Promise<string> => readFile(path.join(folder, name, file), 'utf8');
		const fixture = GrowthFixture.parse(JSON.parse(await read('growth.json')));
		const files = await readdir(path.join(folder, name));
		const inputs: GrowthInputs = {
			signature: fixture.signature,
			limits,
			programs: {
				'generator.py': await read('generator.py'),
				'validator.py': files.includes('validator.py') ? await read('validator.py') : acceptsAll,
			},
			// Who names a folder of fixtures wrote it or trusts it.
			trust: 'author',
		};
		for (const { file, growth } of fixture.solutions) {
			const language = languageOfFile(file);
			if (language === undefined || !(await judge.language(language)).available) continue;
			solutions++;
			const source = await read(file);
			const found = await growthOf(judge, inputs, { language, source }, new AbortController().signal);
			const said = found?.kind === 'measured' ? found.growth : (found?.reason ?? 'no time');
			if (kept(said) !== kept(growth)) wrong[`${name}/${file}`] = `${said} instead of ${growth}`;
		}
	}
	return { share: 1 - Object.keys(wrong).length / Math.max(1, solutions), wrong, solutions };
}

/** Nobody can tell a constant from a logarithm by the clock. */
function kept(growth: string): string {
	return growth === 'O(1)' ? 'O(log n)' : growth;
}
