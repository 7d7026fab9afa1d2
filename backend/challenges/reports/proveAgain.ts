import type { ReproofFacts } from '#contract/reports.ts';
import type { JudgeCase } from '#judge/judge.ts';
import { expandExpectedInput } from '#judge/signature/expandRecipe.ts';
import { allFindings, type Finding } from '#proof/finding.ts';
import { findFailure, judgeSolution } from '#proof/judgeSolution.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import type { ParsedChallenge, Solution } from '#proof/parsedChallenge.ts';
import { proveChallenge } from '#proof/proveChallenge.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import { forgetfulStarterCache } from '#proof/starterCache.ts';
import type { ProvedChallenge } from '../readProvedChallenge.ts';

/** A proved challenge, with its whole folder as it is kept: path inside it to text. */
export interface KeptChallenge {
	challenge: ProvedChallenge;
	files: ReadonlyMap<string, string>;
}

export type ProvedAgain =
	| { kind: 'held'; facts: ReproofFacts }
	/** Names of the checks that failed both times, and what they found the second time. */
	| { kind: 'failed'; checks: string[]; findings: Finding[] }
	/** Something failed and not twice, or is a matter of speed: a busy machine says nothing about a challenge. */
	| { kind: 'unsteady'; checks: string[] };

/** How fast a reference is says as much of the machine as of the challenge; one that is slower than the limit fails elsewhere. */
const measured = 'speed';

type Once = { kind: 'held'; facts: ReproofFacts } | { kind: 'failed'; checks: string[]; findings: Finding[] };

/**
 * Proves a challenge once more from its files, and what it is judged by besides: the stored cases against the reference, the stored smallest inputs against the
 * brute force, each program in a box of its own. What fails is proved a second time. A challenge that is like another one is not wrong for that.
 * @throws AppError `cancelled`, and as `Judge.judge`
 */
export async function proveAgain(box: ToolBox, kept: KeptChallenge): Promise<ProvedAgain> {
	const first = await proveOnce(box, kept);
	if (first.kind === 'held') return first;
	const second = await proveOnce(box, kept);
	if (second.kind === 'held') return second;
	const both = first.checks.filter((check) => second.checks.includes(check) && check !== measured);
	return both.length > 0 ? { ...second, checks: both } : { kind: 'unsteady', checks: first.checks };
}

async function proveOnce(box: ToolBox, { challenge, files }: KeptChallenge): Promise<Once> {
	const { id, topics } = challenge.file;
	const loaded = loadChallengeFiles({
		place: id,
		folderName: id.slice(id.indexOf('.') + 1),
		topicFolderName: topics[0] ?? '',
		contents: files,
	});
	if (loaded.kind === 'refused') return { kind: 'failed', checks: ['schema'], findings: allFindings(loaded.check) };
	const { parsed } = loaded;
	// Starters in languages that no program of the challenge is written in say nothing about whether it is right.
	const written = new Set([...parsed.references, ...parsed.wrong].map(({ language }) => language));
	const languages = await Promise.all([...written].map((language) => box.judge.language(language)));
	const surroundings = { box, languages, starterCache: forgetfulStarterCache, others: [] };
	const { checks, proved } = await proveChallenge(surroundings, parsed);
	if (proved === undefined) {
		const failed = checks.filter(({ state }) => state === 'failed');
		return { kind: 'failed', checks: failed.map(({ check }) => check), findings: failed.flatMap(allFindings) };
	}
	const stored = await checkStored(box, parsed, challenge);
	if (stored.length > 0) return { kind: 'failed', checks: stored, findings: stored.map(storedFinding) };
	const { inputsCompared, cases, wrongSolutions, mutants, languages: checkedIn } = proved.facts;
	const facts = { inputsCompared, cases, wrongSolutions: wrongSolutions.length, languages: checkedIn };
	const ofMutants = {
		...{ mutantsKilled: mutants.killed, mutantsMade: mutants.made },
		mutantsEquivalent: mutants.equivalent.length,
	};
	return { kind: 'held', facts: { ...facts, ...ofMutants } };
}

/** What submissions are judged by is what lies there, not what a new proof would make. */
async function checkStored(box: ToolBox, parsed: ParsedChallenge, challenge: ProvedChallenge): Promise<string[]> {
	const cases = challenge.cases.map((one): JudgeCase => {
		return { name: one.name, input: expandExpectedInput(one), expected: one.expected };
	});
	const small = challenge.small.map(({ input, output }, place): JudgeCase => {
		return { name: `small input ${String(place + 1)}`, input, expected: { kind: 'value', value: output } };
	});
	const brute: Solution = { file: 'brute.py', language: 'python', source: parsed.files.contents.get('brute.py') ?? '' };
	const reference = parsed.references.find(({ language }) => language === 'python');
	const failed: string[] = [];
	if (reference !== undefined && !(await isAccepted(box, parsed, reference, cases))) failed.push('stored cases');
	if (!(await isAccepted(box, parsed, brute, small))) failed.push('brute force apart');
	return failed;
}

function storedFinding(check: string): Finding {
	const file = check === 'stored cases' ? 'cases.json' : 'small.json';
	return {
		file,
		line: 1,
		message: 'What is stored here is not what the programs of the challenge say: prove it again.',
	};
}

async function isAccepted(
	box: ToolBox,
	parsed: ParsedChallenge,
	solution: Solution,
	cases: readonly JudgeCase[],
): Promise<boolean> {
	if (cases.length === 0) return true;
	return findFailure(parsed, solution, cases, await judgeSolution(box, parsed, solution, cases)) === undefined;
}
