import { readProvedChallenge } from '#backend/challenges/readProvedChallenge.ts';
import { judgeSubmission, type Solution } from '#backend/submissions/judgeSubmission.ts';
import { checkerOf, type JudgedChallenge } from '#backend/submissions/judgedChallenge.ts';
import { shrinkFailing } from '#backend/submissions/shrinkFailing.ts';
import type { Judge, JudgeCase } from '#judge/judge.ts';
import type { Failure } from '#judge/shrink/shrinkFailure.ts';
import { inputSize } from '#judge/shrink/inputSize.ts';
import { expandExpectedInput } from '#judge/signature/expandRecipe.ts';
import { inputTypes } from '#judge/signature/valueType.ts';
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
	/** The same from the first generated case that it fails, as somebody meets it whom examples and edges have told nothing; undefined where it fails none. */
	generated: { ms: number; before: number; after: number } | undefined;
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
	const types = inputTypes(challenge.file.signature);
	const scalars = ({ input }: Pick<Failure, 'input'>): number => inputSize(input, types).scalars;
	const shrink = async (from: Failure): Promise<{ ms: number; before: number; after: number }> => {
		const startedAt = performance.now();
		const smallest = await shrinkFailing(judge, challenge, solution, from, new AbortController().signal);
		return { ms: performance.now() - startedAt, before: scalars(from), after: scalars(smallest) };
	};
	const failures = await failuresOf(judge, challenge, solution);
	const alike = failures.filter(({ result }) => result.verdict === failure.result.verdict);
	const generated = alike.find(({ result }) => generatedOrigins.has(challenge.cases[result.index]?.origin));
	return {
		...(await shrink(failure)),
		largest: Math.max(0, ...alike.map(scalars)),
		generated: generated && (await shrink(generated)),
	};
}

const generatedOrigins: ReadonlySet<string | undefined> = new Set(['random', 'large']);

/** Every case that it fails. */
async function failuresOf(judge: Judge, challenge: JudgedChallenge, solution: Solution): Promise<Failure[]> {
	const { signature, limits } = challenge.file;
	const checker = checkerOf(challenge);
	const cases = challenge.cases.map((file): JudgeCase => ({
		name: file.name,
		input: expandExpectedInput(file),
		expected: file.expected,
	}));
	const all = await judge.judge({ trust: 'learner', ...solution, signature, limits, checker, cases, stop: 'all' });
	return all.cases.flatMap((result): Failure[] => {
		const { input, expected } = cases[result.index] ?? {};
		if (result.verdict === 'accepted' || input === undefined) return [];
		return [{ input, output: expected?.kind === 'value' ? expected.value : undefined, result }];
	});
}
