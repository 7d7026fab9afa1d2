import type { ProofFile } from '#contract/challengeFile.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import type { JudgeCase } from '#judge/judge.ts';
import { answerInputs, type RightOutputs } from './answerInputs.ts';
import { casesText, expectedOf, smallText } from './caseFiles.ts';
import { checkCaseSize } from './checks/caseSize.ts';
import { checkLeaks } from './checks/leaks.ts';
import { checkMutants } from './checks/mutants.ts';
import { checkNearDuplicates, type OtherChallenge } from './checks/nearDuplicates.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { checkReference, type ReferenceChecks } from './checks/reference.ts';
import { checkStarters } from './checks/starters.ts';
import { checkWrongSolutions } from './checks/wrongSolutions.ts';
import { type CheckResult, grouped, skipped } from './finding.ts';
import { type GatheredInputs, gatherInputs } from './gatherInputs.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import type { ToolBox } from './pythonTool.ts';
import { type SettledCases, settleCases } from './settleCases.ts';
import type { StarterCache } from './starterCache.ts';

/** What proof.json says, but for the hash and the time. */
export type ProofFacts = Omit<ProofFile, 'formatVersion' | 'contentSha256' | 'provedAt'>;

/** The files that a proof makes. */
export interface ProvedFiles {
	casesText: string;
	smallText: string;
	facts: ProofFacts;
}

export interface ChallengeProof {
	/** The checks in the order of docs/CHALLENGE-FORMAT.md. */
	checks: CheckResult[];
	/** Undefined unless every check passed or had to be skipped; `judged` are the cases once more, as a judge takes them. */
	proved: (ProvedFiles & { judged: JudgeCase[] }) | undefined;
}

export interface ProofSurroundings {
	box: ToolBox;
	/** Of every language, as the judge has them. Not waited for before inputs and reference are in order: finding out takes a new judge a while. */
	languages: readonly LanguageStatus[] | Promise<readonly LanguageStatus[]>;
	starterCache: StarterCache;
	/** The challenges this one must not repeat. */
	others: readonly OtherChallenge[];
	/** Told what is looked at next, for whoever waits. */
	onStep?: ((step: ProofStep) => void) | undefined;
}

/** The parts of a proof in the order in which they are done. */
export type ProofStep = 'inputs' | 'agreement' | 'cases' | 'solutions';

/**
 * Proves one challenge by running its code: the one validator behind the bank, instructors' sets and generated challenges. The same
 * files always give the same cases.
 * @param parsed a challenge whose schema was checked
 * @throws AppError as `Judge.judge`; a defect of the challenge is a finding, never an error.
 */
export async function proveChallenge(
	{ box, languages: known, starterCache, others, onStep }: ProofSurroundings,
	parsed: ParsedChallenge,
): Promise<ChallengeProof> {
	const words = [checkPlaceholders(parsed), checkLeaks(parsed)];
	const stopped = (checks: CheckResult[], reason: string): ChallengeProof => ({
		checks: [...checks, skipped('cases', reason), ...words, checkNearDuplicates(parsed, [], others)],
		proved: undefined,
	});

	onStep?.('inputs');
	const gathering = await gatherInputs(box, parsed);
	const { inputs } = gathering;
	if (inputs === undefined) return stopped(gathering.checks, 'the inputs have to be mended first');

	onStep?.('agreement');
	const answering = await answerInputs(box, parsed, inputs);
	const { outputs } = answering;
	if (outputs === undefined) {
		const agreement = grouped('agreement', answering.checks);
		return stopped([...gathering.checks, agreement], 'the reference has to be mended first');
	}

	onStep?.('cases');
	const languages = await known;
	const available = new Set<string>(languages.filter((status) => status.available).map((status) => status.language));
	const settling = await settleCases(box, parsed, inputs, outputs, available);
	if (settling.kind === 'failed') {
		const agreement = grouped('agreement', answering.checks);
		return stopped([...gathering.checks, agreement, settling.check], 'the reference has to be mended first');
	}
	const { settled } = settling;
	onStep?.('solutions');
	const [starters, references, wrong, mutants] = await Promise.all([
		checkStarters(box, parsed, languages, settled.cases, starterCache),
		Promise.all(judgeReferences(box, parsed, available, inputs, outputs, settled)),
		checkWrongSolutions(box, parsed, available, settled.cases),
		checkMutants(box, parsed, settled.kills, settled.chosen, inputs.large),
	]);
	const texts = { casesText: casesText(settled.cases), smallText: smallText(settled.small) };
	const checks = [
		starters,
		...gathering.checks,
		grouped('agreement', [...answering.checks, ...references.map((reference) => reference.agreement)]),
		grouped(
			'determinism',
			references.map((reference) => reference.determinism),
		),
		grouped(
			'speed',
			references.map((reference) => reference.speed),
		),
		wrong.check,
		mutants.check,
		...words,
		checkNearDuplicates(parsed, settled.small, others),
		checkCaseSize(texts.casesText),
	];
	if (checks.some((check) => check.state === 'failed')) return { checks, proved: undefined };
	const facts: ProofFacts = {
		inputsCompared: outputs.compared,
		cases: settled.cases.length,
		wrongSolutions: wrong.verdicts,
		mutants: {
			made: mutants.made,
			killed: mutants.killed,
			equivalent: mutants.equivalent,
			survived: mutants.survived,
		},
		slowestReferenceMs: slowest(parsed, references),
		languages: parsed.references.map(({ language }) => language).filter((language) => available.has(language)),
	};
	return { checks, proved: { ...texts, judged: settled.cases.map(({ judged }) => judged), facts } };
}

function judgeReferences(
	box: ToolBox,
	parsed: ParsedChallenge,
	available: ReadonlySet<string>,
	inputs: GatheredInputs,
	outputs: RightOutputs,
	{ cases }: SettledCases,
): Promise<ReferenceChecks>[] {
	const small = [...inputs.small, ...inputs.growing].flatMap((input) => {
		const output = outputs.byInput.get(JSON.stringify(input));
		return output === undefined ? [] : [{ name: 'small', input, expected: expectedOf(parsed.challenge, output) }];
	});
	return parsed.references.map(async (solution): Promise<ReferenceChecks> => {
		if (available.has(solution.language)) {
			const knownMs = solution.language === 'python' ? outputs.large.map((large) => large.cpuTimeMs) : [];
			return checkReference(box, parsed, { solution, cases, small, knownMs });
		}
		const missing = skipped(solution.file, `no ${solution.language} here`);
		return { agreement: missing, determinism: missing, speed: missing, slowestMs: undefined };
	});
}

function slowest(parsed: ParsedChallenge, references: readonly ReferenceChecks[]): Record<string, number> {
	return Object.fromEntries(
		references.flatMap(({ slowestMs }, place) => {
			const language = parsed.references[place]?.language;
			return slowestMs === undefined || language === undefined ? [] : [[language, Math.round(slowestMs * 10) / 10]];
		}),
	);
}
