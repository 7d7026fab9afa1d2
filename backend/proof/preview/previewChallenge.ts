import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { ChallengeDetail, ProofSummary } from '#contract/challenge.ts';
import { CasesFile, type ChallengeFile, ProofFile } from '#contract/challengeFile.ts';
import type { ChallengeRules } from '#contract/challengeSet.ts';
import { LanguageId } from '#contract/ids.ts';
import type { ChallengePreview, PreviewGap } from '#contract/preview.ts';
import type { Value } from '#contract/value.ts';
import { languages as allLanguages } from '#judge/languages/languages.ts';
import { readChallengeFiles } from '../challengeFiles.ts';
import { contentSha256, proofFileName } from '../contentSha256.ts';
import { allFindings } from '../finding.ts';
import { isFileError } from '../isFileError.ts';
import { parseJsonText } from '../jsonText.ts';
import { languageOfFile, solutionEndings } from '../languageOfFile.ts';
import { loadChallengeFiles } from '../loadChallengeFolder.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import { readExtension } from '../set/readExtension.ts';

/**
 * What a learner would see of a challenge folder, proved or not. Nothing of it is run.
 * @throws what the file system throws for the folder itself
 */
export async function previewChallenge(folder: string): Promise<ChallengePreview> {
	const { files, readable, isDraft } = await readChallengeFiles(folder);
	const loaded = loadChallengeFiles(files);
	const findings = [...allFindings(readable), ...(loaded.kind === 'refused' ? allFindings(loaded.check) : [])];
	if (loaded.kind === 'refused' || findings.length > 0)
		return { kind: 'refused', findings: findings.map(({ file, line, message }) => ({ file, line, message })) };
	return shown(loaded.parsed, await rulesOf(folder), isDraft);
}

function shown(parsed: ParsedChallenge, rules: ChallengeRules | undefined, isDraft: boolean): ChallengePreview {
	const { contents } = parsed.files;
	const { challenge: file } = parsed;
	const version = contentSha256(contents);
	const proof = read(contents, proofFileName, ProofFile);
	const fits = proof?.contentSha256 === version;
	const { examples, withoutOutput } = examplesOf(file, read(contents, 'cases.json', CasesFile)?.cases ?? []);
	const hints = file.hints.slice(0, rules?.hints.upTo);
	const gaps: PreviewGap[] = [];
	if (proof === undefined) gaps.push('noProof');
	else if (!fits) gaps.push('staleProof');
	if (withoutOutput.length > 0) gaps.push('noOutputs');
	if (isDraft) gaps.push('draft');
	const languages = [...(rules?.languages ?? LanguageId.options)];
	return {
		kind: 'shown',
		challenge: { ...detailOf(parsed, version), examples, hintCount: hints.length, languages },
		withoutOutput,
		...(fits && { proof: summaryOf(proof) }),
		hints,
		editorial: {
			text: contents.get('editorial.md') ?? '',
			solutions: parsed.references.map(({ language, source }) => ({ language, source })),
		},
		starters: languages.map((language) => ({
			language,
			fileName: `${file.id.slice(file.id.indexOf('.') + 1)}.${endingOf(language)}`,
			source: allLanguages[language].starter(file.signature),
		})),
		gaps,
	};
}

/** Everything of it but what the caller knows better. */
function detailOf(
	{ challenge: file, statement }: ParsedChallenge,
	version: string,
): Omit<ChallengeDetail, 'proof' | 'examples' | 'hintCount' | 'languages'> {
	const { id, title, difficulty, topics, tags, signature, constraints, limits, checker, complexity } = file;
	return {
		...{ id, title, difficulty, topics, tags, signature, constraints, limits, checker, complexity, statement, version },
		...{ status: 'unseen', unaided: false, submissions: 0, hints: [], editorialUnlocked: true },
		...{ authors: file.authors, license: file.license },
	};
}

type Examples = ChallengeDetail['examples'];

function examplesOf(file: ChallengeFile, cases: CasesFile['cases']): { examples: Examples; withoutOutput: number[] } {
	const withoutOutput: number[] = [];
	const examples = file.examples.map(({ input, explanation }, place): Examples[number] => {
		const known = cases.find(
			({ origin, input: given }) =>
				origin === 'example' && given.kind === 'values' && isDeepStrictEqual(given.values, input),
		);
		const output: Value | undefined = known?.expected.kind === 'value' ? known.expected.value : undefined;
		if (output === undefined) withoutOutput.push(place);
		return {
			input: input.map((value) => ({ kind: 'whole' as const, value })),
			output: { kind: 'whole' as const, value: output ?? null },
			...(explanation === undefined ? {} : { explanation }),
		};
	});
	return { examples, withoutOutput };
}

function summaryOf(proof: ProofFile): ProofSummary {
	const { provedAt, inputsCompared, cases, wrongSolutions, mutants, languages } = proof;
	return {
		...{ provedAt, inputsCompared, cases, languages, wrongSolutions: wrongSolutions.length },
		...{ mutantsKilled: mutants.killed, mutantsMade: mutants.made, mutantsEquivalent: mutants.equivalent.length },
	};
}

/** What the set says that the challenge belongs to, if it lies in one: `<set>/challenges/<topic>/<slug>`. */
async function rulesOf(folder: string): Promise<ChallengeRules | undefined> {
	const absolute = path.resolve(folder);
	const above = path.dirname(path.dirname(path.dirname(absolute)));
	if (path.basename(path.dirname(path.dirname(absolute))) !== 'challenges' || !(await hasManifest(above))) return;
	const read = await readExtension(above);
	if (read.kind === 'refused') return undefined;
	const inside = path.relative(above, absolute).replaceAll(path.sep, '/');
	return read.extension.sets.flatMap(({ challenges }) => challenges).find((one) => one.folder === inside)?.rules;
}

async function hasManifest(folder: string): Promise<boolean> {
	try {
		await readFile(path.join(folder, 'package.json'));
		return true;
	} catch (error) {
		if (isFileError(error)) return false;
		throw error;
	}
}

function endingOf(language: LanguageId): string {
	return solutionEndings().find((ending) => languageOfFile(`solution.${ending}`) === language) ?? language;
}

function read<Value>(contents: ReadonlyMap<string, string>, name: string, schema: z.ZodType<Value>): Value | undefined {
	const json = parseJsonText(contents.get(name) ?? '');
	return json.kind === 'parsed' ? schema.safeParse(json.value).data : undefined;
}
