import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { ChallengeRecord, ListedChallenge, NewChallenge } from './challengeStore.ts';
import { type ProvedChallenge, provedChallengeOf } from './readProvedChallenge.ts';
import { shownExamples } from './shownExamples.ts';

/** The fields of the seed's Question, all out of the proved folder. @throws AppError `challengeBroken`. */
export function challengeRecordOf(given: NewChallenge): ChallengeRecord {
	const challenge = provedOrThrow(given.files);
	const { file, version } = challenge;
	return {
		qid: file.id,
		title: file.title,
		description: challenge.statement,
		constraints: file.constraints,
		exampleTestCases: exampleTestCasesOf(challenge),
		difficulty: file.difficulty,
		topics: file.topics,
		tags: file.tags,
		kind: file.kind,
		generatedBy: given.generatedBy,
		metadata: { ...given.metadata, version },
		solutions: LanguageId.options.flatMap((language) => {
			const code = challenge.references[language];
			if (code === undefined) return [];
			return [{ language, code, timeComplexity: file.complexity.time, spaceComplexity: file.complexity.space }];
		}),
		createdAt: given.createdAt,
		...(given.expiresAt === undefined ? {} : { expiresAt: given.expiresAt }),
	};
}

export function listedOf(record: ChallengeRecord): ListedChallenge {
	const { qid, title, difficulty, topics, tags, kind, generatedBy, metadata, createdAt, expiresAt } = record;
	const expiry = expiresAt === undefined ? {} : { expiresAt };
	return { qid, title, difficulty, topics, tags, kind, generatedBy, metadata, createdAt, ...expiry };
}

/** @throws AppError `challengeBroken` unless the proof was made for exactly these files. */
export function provedOrThrow(files: ReadonlyMap<string, string>): ProvedChallenge {
	const read = provedChallengeOf(files);
	if (read.kind === 'proved') return read.challenge;
	throw new AppError('challengeBroken', `This challenge is left out: ${read.reason}`);
}

function exampleTestCasesOf({ file, cases }: ProvedChallenge): ChallengeRecord['exampleTestCases'] {
	return shownExamples(file, cases).map(({ input, output, explanation }) => ({
		input: input.map(wholeValue),
		output: wholeValue(output),
		...(explanation === undefined ? {} : { explanation }),
	}));
}

function wholeValue(shown: { kind: 'whole'; value: unknown } | { kind: 'cut' }): unknown {
	return shown.kind === 'whole' ? shown.value : undefined;
}
