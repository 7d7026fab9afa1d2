import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readProvedChallenge } from '#backend/challenges/readProvedChallenge.ts';
import { errorPatternsOf, type KnownFailure } from '#backend/learning/patterns/errorPatterns.ts';
import { judgeSubmission } from '#backend/submissions/judgeSubmission.ts';
import { sayMore } from '#backend/submissions/sayMore.ts';
import { failureOf } from '#backend/wiring/failureOf.ts';
import { ErrorPattern } from '#contract/learning.ts';
import type { Judge } from '#judge/judge.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';

const root = path.join(import.meta.dirname, '../../..');
const bank = path.join(root, 'backend/bank');
const own = path.join(root, 'test/fixtures/learning');

/**
 * What somebody did wrong again and again, by the reasons that the solutions give: `none` where it was something else each time. A solution is a wrong one of the
 * bank, or the folder of a challenge and a file of ours beside the list.
 */
const HistoriesFile = z.object({
	formatVersion: z.literal(1),
	histories: z.array(z.object({ label: z.enum([...ErrorPattern.options, 'none']), solutions: z.array(z.string()) })),
});

export interface LabelledHistory {
	label: string;
	/** What is named first; `none` when nothing is. */
	named: string;
}

/** Has every solution judged as a submission is, and names the pattern of each history. */
export async function nameHistories(judge: Judge): Promise<LabelledHistory[]> {
	const text = await readFile(path.join(own, 'histories.json'), 'utf8');
	const { histories } = HistoriesFile.parse(JSON.parse(text));
	const failures = new Map<string, KnownFailure | undefined>();
	for (const solution of new Set(histories.flatMap(({ solutions }) => solutions)))
		failures.set(solution, await submit(judge, solution));
	return histories.map(({ label, solutions }) => {
		const known = solutions.flatMap((solution) => failures.get(solution) ?? []);
		return { label, named: errorPatternsOf(known)[0]?.pattern ?? 'none' };
	});
}

async function submit(judge: Judge, solution: string): Promise<KnownFailure | undefined> {
	const [place, ownFile] = solution.split(' ');
	const folder = (place ?? '').split('/').slice(0, 2).join('/');
	const file = ownFile === undefined ? path.join(bank, solution) : path.join(own, ownFile);
	const read = await readProvedChallenge(bank, folder);
	const language = languageOfFile(file);
	if (read.kind === 'broken' || language === undefined) throw new Error(`${solution} can not be judged.`);
	const source = await readFile(file, 'utf8');
	const { challenge } = read;
	const judged = await judgeSubmission(judge, challenge, { language, source }, {});
	// As it is stored in the end: with the smallest failing input that was found.
	const { signal } = new AbortController();
	const report = await sayMore(judge, challenge, { language, source }, judged, {
		signal,
		hurry: signal,
		isHurried: false,
	});
	const failure = await failureOf(
		{
			id: solution,
			challengeId: challenge.file.id,
			language,
			submittedAt: '2026-01-05T09:00:00.000Z',
			state: 'judged',
			source,
			challengeVersion: challenge.version,
			report,
		},
		() => Promise.resolve(challenge),
	);
	return failure && { ...failure, challengeId: challenge.file.id, submissionId: solution, attemptId: solution };
}
