import { createHash } from 'node:crypto';
import type { LanguageStatus } from '#contract/judging.ts';
import type { BuiltCase } from '../caseFiles.ts';
import { type CheckResult, checked, grouped, skipped } from '../finding.ts';
import { judgeSolution } from '../judgeSolution.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import type { ToolBox } from '../pythonTool.ts';
import type { StarterCache } from '../starterCache.ts';

/** The untouched starter compiles in every language that is here, and solves nothing. */
export async function checkStarters(
	box: ToolBox,
	parsed: ParsedChallenge,
	languages: readonly LanguageStatus[],
	cases: readonly BuiltCase[],
	cache: StarterCache,
): Promise<CheckResult> {
	const parts = languages.map((status) =>
		status.available
			? checkStarter(box, parsed, status, cases, cache)
			: Promise.resolve(skipped(status.language, `not checked here: ${status.detail}`)),
	);
	return grouped('starters', await Promise.all(parts));
}

async function checkStarter(
	box: ToolBox,
	parsed: ParsedChallenge,
	{ language, detail }: LanguageStatus,
	cases: readonly BuiltCase[],
	cache: StarterCache,
): Promise<CheckResult> {
	const { signature, checker } = parsed.challenge;
	const source = box.judge.starter(language, signature);
	const stored = cases.map((built) => built.stored);
	const key = createHash('sha256')
		.update(JSON.stringify([language, detail, source, signature, checker, stored]))
		.digest('hex');
	if (await cache.has(key)) return checked(language, [], 'remembered');
	const result = await judgeSolution(
		box,
		parsed,
		{ language, source },
		cases.map((built) => built.judged),
	);
	const problem =
		result.verdict === 'accepted'
			? 'is accepted by every case'
			: result.verdict === 'compileError' || result.verdict === 'internalError'
				? `ends in ${result.verdict}: ${result.compile.diagnostics[0]?.message ?? result.message ?? result.compile.output}`
				: undefined;
	if (problem !== undefined) {
		const message = `The untouched starter in ${language} ${problem}.`;
		return checked(language, [{ file: 'challenge.json', line: parsed.lineOf(['signature']), message }]);
	}
	await cache.remember(key);
	return checked(language, [], result.verdict);
}
