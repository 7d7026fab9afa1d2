import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { Verdict } from '#contract/verdict.ts';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import { allFindings, type CheckResult, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import type { ParsedChallenge } from '#proof/parsedChallenge.ts';
import { filesToWrite } from '#proof/proofFile.ts';
import { type ProofStep, type ProvedFiles, proveChallenge } from '#proof/proveChallenge.ts';
import type { StarterCache } from '#proof/starterCache.ts';
import type { Judge, JudgeCase } from '#judge/judge.ts';
import { checkBruteApart, checkIndependence } from './bruteApart.ts';
import type { ChallengeDraft } from './challengeDraft.ts';
import { checkBounds } from './checkBounds.ts';
import { checkDraft } from './checkDraft.ts';
import { bruteFile, type DraftOrigin, draftFolder } from './draftFolder.ts';
import { cleanCode } from './draftText.ts';
import { type MeasuredDifficulty, measureDifficulty } from './measureDifficulty.ts';
import { checkProgramWords } from './programWords.ts';
import { reasonOfChecks, reasonOfFindings, type RefusalReason } from './refusalReason.ts';

/** What a draft's programs may take; a sound draft needs a tenth. */
export interface ProofLimits {
	/** CPU time for one tool of the proof. */
	toolTimeMs: number;
	/** Wall time for the whole proof. */
	wholeMs: number;
}

export const defaultProofLimits: ProofLimits = { toolTimeMs: 30_000, wholeMs: 240_000 };

export interface DraftSurroundings {
	judge: Judge;
	others: readonly OtherChallenge[];
	limits: ProofLimits;
	nowMs: () => number;
	signal: AbortSignal;
	onStep: (step: ProofStep) => void;
}

export type DraftProof =
	/** The difficulty that stands in the contents is the measured one. */
	| { kind: 'proved'; id: string; title: string; contents: ReadonlyMap<string, string>; measured: MeasuredDifficulty }
	| RefusedDraft;

/** `reason` and `checks`, the names of those that failed, may be logged and counted; the findings hold a model's text. */
export interface RefusedDraft {
	kind: 'refused';
	reason: RefusalReason;
	checks: string[];
	findings: Finding[];
}

/** Proves a draft that was read, with its brute force. */
export type ProveDraft = (surroundings: DraftSurroundings, files: ChallengeFiles, brute: string) => Promise<DraftProof>;

/** The name of what is asked of a brute force before it runs. */
export const bruteCheck = 'brute force';

/** Fewer would say little about what the cases catch; the format asks for as many. */
const fewestWrong = 3;

/** What can be seen in a draft before any code runs, and before a brute force is asked for. */
export function readDraft(
	draft: ChallengeDraft,
	origin: DraftOrigin,
): { kind: 'read'; files: ChallengeFiles } | RefusedDraft {
	const unread = checkDraft(draft);
	// Recipes that describe too much are found above, and not expanded below.
	const folder = unread.length > 0 ? undefined : draftFolder(draft, origin);
	const findings = folder?.findings ?? unread;
	if (folder === undefined || findings.length > 0) return refusedFor('draft', findings);
	return { kind: 'read', files: folder.files };
}

/**
 * Proves a draft that was read, with its brute force, by running their code as a stranger's. A wrong solution of the draft that turns out to be right is left out, one that fails in
 * another way than announced gets the verdict it has, as long as three remain.
 * @throws AppError `cancelled`, and as `Judge.judge`
 */
export async function proveDraft(
	surroundings: DraftSurroundings,
	files: ChallengeFiles,
	brute: string,
): Promise<DraftProof> {
	const unsafe = checkProgramWords([[bruteFile, brute]]);
	if (unsafe.length > 0) return refusedFor(bruteCheck, unsafe);
	const whole = { ...files, contents: new Map([...files.contents, [bruteFile, cleanCode(brute)]]) };
	const twins = checkIndependence(whole.contents);
	if (twins.length > 0) return refusedFor(bruteCheck, twins);

	return limitedProof<DraftProof>(surroundings, (signal) => proveFiles(surroundings, signal, whole));
}

/**
 * Gives a proof its time.
 * @throws AppError `cancelled` when who waits for it has stopped it, and what the proof throws
 */
export async function limitedProof<Proof>(
	{ limits, signal }: DraftSurroundings,
	prove: (signal: AbortSignal) => Promise<Proof>,
): Promise<Proof | RefusedDraft> {
	const limited = new AbortController();
	const stop = (): void => limited.abort();
	signal.addEventListener('abort', stop);
	if (signal.aborted) stop();
	const timer = setTimeout(stop, limits.wholeMs);
	try {
		return await prove(limited.signal);
	} catch (error) {
		if (error instanceof z.ZodError) {
			return stopped('A program wrote into what the proof says about it.', 'tools', 'tampering');
		}
		if (!(error instanceof AppError && error.code === 'cancelled') || signal.aborted) throw error;
		const seconds = String(limits.wholeMs / 1000);
		const message = `Proving it took more than ${seconds} seconds: some of the programs are far too slow.`;
		return stopped(message, 'time', 'proofTooLong');
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', stop);
	}
}

export function refusedFor(check: string, findings: Finding[]): RefusedDraft {
	return { kind: 'refused', reason: reasonOfFindings(findings), checks: [check], findings };
}

function stopped(message: string, check: string, reason: RefusalReason): RefusedDraft {
	return { kind: 'refused', reason, checks: [check], findings: [{ file: 'reference.py', line: 1, message }] };
}

interface Outcome {
	checks: CheckResult[];
	proved?: { parsed: ParsedChallenge; files: ProvedFiles & { judged: JudgeCase[] } } | undefined;
}

async function proveFiles(
	surroundings: DraftSurroundings,
	signal: AbortSignal,
	given: ChallengeFiles,
): Promise<DraftProof> {
	const { judge, others, limits, onStep } = surroundings;
	const box = { judge, trust: 'stranger', signal, toolTimeMs: limits.toolTimeMs } as const;
	const languages = await judge.languages();
	const starterCache = rememberingStarterCache();
	const prove = async (files: ChallengeFiles): Promise<Outcome> => {
		const loaded = loadChallengeFiles(files);
		if (loaded.kind === 'refused') return { checks: [loaded.check] };
		const { parsed } = loaded;
		const [outcome, bounds] = await Promise.all([
			proveChallenge({ box, languages, starterCache, others, onStep }, parsed),
			checkBounds(box, parsed),
		]);
		const checks = [...outcome.checks, bounds];
		if (outcome.proved === undefined || bounds.state === 'failed') return { checks };
		const apart = await checkBruteApart(box, parsed, outcome.proved.smallText);
		if (apart.state === 'failed') return { checks: [apart] };
		return { checks, proved: { parsed, files: outcome.proved } };
	};
	let files = given;
	let outcome = await prove(files);
	const mended = outcome.proved === undefined ? mendWrongSolutions(files, outcome.checks) : undefined;
	if (mended !== undefined) {
		files = mended;
		outcome = await prove(files);
	}
	const { proved, checks } = outcome;
	if (proved === undefined) {
		const failed = checks.filter((check) => check.state === 'failed');
		const told = failed.map(({ check }) => check);
		return { kind: 'refused', reason: reasonOfChecks(failed), checks: told, findings: failed.flatMap(allFindings) };
	}
	const { challenge } = proved.parsed;
	const measured = await measureDifficulty(box, proved.parsed, proved.files.judged);
	const text = `${JSON.stringify({ ...challenge, difficulty: measured.difficulty }, undefined, '\t')}\n`;
	const written = new Map([...files.contents, ['challenge.json', text]]);
	const contents = new Map([...written, ...filesToWrite(written, proved.files, new Date(surroundings.nowMs()))]);
	return { kind: 'proved', id: challenge.id, title: challenge.title, contents, measured };
}

/** The same files with sound wrong solutions only; undefined when something else is at fault, or too few would be left. */
function mendWrongSolutions(files: ChallengeFiles, checks: readonly CheckResult[]): ChallengeFiles | undefined {
	const failed = checks.filter((check) => check.state === 'failed');
	const [wrong] = failed;
	if (failed.length !== 1 || wrong?.check !== 'wrong solutions') return undefined;
	const contents = new Map(files.contents);
	for (const { check: file, state, detail } of wrong.children) {
		if (state !== 'failed') continue;
		const verdict = announced.safeParse(detail);
		const source = contents.get(file);
		if (verdict.success && source !== undefined) {
			contents.set(file, source.replace(/^# Expect: \w+/, `# Expect: ${verdict.data}`));
		} else {
			contents.delete(file);
		}
	}
	const left = [...contents.keys()].filter((file) => file.startsWith('wrong/')).length;
	return left < fewestWrong ? undefined : { ...files, contents };
}

/** What a wrong solution may announce; `accepted` is not among them, nor what says that it never ran. */
const announced = z.enum(Verdict.exclude(['accepted', 'outputLimitExceeded', 'compileError', 'internalError']).options);

/** Within one proof: files that are proved a second time have the same starters. */
export function rememberingStarterCache(): StarterCache {
	const seen = new Set<string>();
	return {
		has: (key) => Promise.resolve(seen.has(key)),
		remember(key) {
			seen.add(key);
			return Promise.resolve();
		},
	};
}
