import { readProvedChallenge } from '#backend/challenges/readProvedChallenge.ts';
import { judgeSubmission, type Solution } from '#backend/submissions/judgeSubmission.ts';
import type { JudgedChallenge } from '#backend/submissions/judgedChallenge.ts';
import { shrinkFailing } from '#backend/submissions/shrinkFailing.ts';
import type { Judge, JudgeCase } from '#judge/judge.ts';
import { inputSize } from '#judge/shrink/inputSize.ts';
import { expandExpectedInput } from '#judge/signature/expandRecipe.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { findChallengeFolders } from '#proof/findChallengeFolders.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';

/** One wrong or crashing solution: how long it took to make its failing input small, and how many scalars that had before and after. */
export interface Shrunk {
	name: string;
	ms: number;
	before: number;
	/** Of the largest case that fails in the same way. */
	largest: number;
	after: number;
}

/**
 * Submits every solution in the `wrong/` folders of the proved challenges at or below a folder, and shrinks what it fails on from the moment of the verdict.
 * Those that are too slow or too greedy are left out: their input has to be large.
 */
export async function shrinkWrongSolutions(judge: Judge, folder: string): Promise<Shrunk[]> {
	const shrunk: Shrunk[] = [];
	for (const place of await findChallengeFolders(folder)) {
		const read = await readProvedChallenge(place);
		if (read.kind === 'broken') throw new Error(`${place}: ${read.reason}`);
		const { files } = await readChallengeFiles(place);
		for (const [file, source] of files.contents) {
			const language = file.startsWith('wrong/') ? languageOfFile(file) : undefined;
			if (language === undefined || !(await judge.language(language)).available) continue;
			const one = await shrinkOne(judge, read.challenge, { language, source });
			if (one !== undefined) shrunk.push({ name: `${read.challenge.file.id} ${file}`, ...one });
		}
	}
	return shrunk;
}

async function shrinkOne(
	judge: Judge,
	challenge: JudgedChallenge,
	solution: Solution,
): Promise<Omit<Shrunk, 'name'> | undefined> {
	const { report, failure } = await judgeSubmission(judge, challenge, solution, {});
	if (failure === undefined || (report.verdict !== 'wrongAnswer' && report.verdict !== 'runtimeError'))
		return undefined;
	const startedAt = performance.now();
	const smallest = await shrinkFailing(judge, challenge, solution, failure, new AbortController().signal);
	const ms = performance.now() - startedAt;
	const types = challenge.file.signature.parameters.map(({ type }) => parseValueType(type));
	const scalars = ({ input }: typeof failure): number => inputSize(input, types).scalars;
	const { signature, limits, checker } = challenge.file;
	const cases = challenge.cases.map((file): JudgeCase => ({
		name: file.name,
		input: expandExpectedInput(file),
		expected: file.expected,
	}));
	const all = await judge.judge({ trust: 'learner', ...solution, signature, limits, checker, cases, stop: 'all' });
	const failed = all.cases.flatMap(({ index, verdict }) => (verdict === failure.result.verdict ? [cases[index]] : []));
	const sizes = failed.flatMap((one) => (one === undefined ? [] : [inputSize(one.input, types).scalars]));
	return { ms, before: scalars(failure), largest: Math.max(0, ...sizes), after: scalars(smallest) };
}
