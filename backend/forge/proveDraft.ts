import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { Verdict } from '#contract/verdict.ts';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import { allFindings, type CheckResult, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { filesToWrite } from '#proof/proofFile.ts';
import { type ProofStep, type ProvedFiles, proveChallenge } from '#proof/proveChallenge.ts';
import type { StarterCache } from '#proof/starterCache.ts';
import type { Judge } from '#judge/judge.ts';
import { checkBruteApart } from './bruteApart.ts';
import type { ChallengeDraft } from './challengeDraft.ts';
import { checkDraft } from './checkDraft.ts';
import { type DraftOrigin, draftFolder } from './draftFolder.ts';

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
	onStep: (step: ProofStep | 'words') => void;
}

export type DraftProof =
	| { kind: 'proved'; id: string; title: string; contents: ReadonlyMap<string, string> }
	/** `checks` are the names of those that failed: they may be logged and counted, the findings hold a model's text. */
	| { kind: 'refused'; checks: string[]; findings: Finding[] };

/** Fewer would say little about what the cases catch; the format asks for as many. */
const fewestWrong = 3;

/**
 * Proves a model's draft by running its code as a stranger's. A wrong solution of the draft that turns out to be right is left out, one that fails in
 * another way than announced gets the verdict it has, as long as three remain.
 * @throws AppError `cancelled`, and as `Judge.judge`
 */
export async function proveDraft(
	surroundings: DraftSurroundings,
	draft: ChallengeDraft,
	origin: DraftOrigin,
): Promise<DraftProof> {
	surroundings.onStep('words');
	const unread = checkDraft(draft);
	// Recipes that describe too much are found above, and not expanded below.
	if (unread.length > 0) return { kind: 'refused', checks: ['draft'], findings: unread };
	const folder = draftFolder(draft, origin);
	if (folder.findings.length > 0) return { kind: 'refused', checks: ['draft'], findings: folder.findings };

	const limited = new AbortController();
	const stop = (): void => limited.abort();
	surroundings.signal.addEventListener('abort', stop);
	if (surroundings.signal.aborted) stop();
	const timer = setTimeout(stop, surroundings.limits.wholeMs);
	try {
		return await proveFiles(surroundings, limited.signal, folder.files);
	} catch (error) {
		if (error instanceof z.ZodError) return refused('A program wrote into what the proof says about it.', 'tools');
		if (!(error instanceof AppError && error.code === 'cancelled') || surroundings.signal.aborted) throw error;
		const seconds = String(surroundings.limits.wholeMs / 1000);
		return refused(`Proving it took more than ${seconds} seconds: some of the programs are far too slow.`, 'time');
	} finally {
		clearTimeout(timer);
		surroundings.signal.removeEventListener('abort', stop);
	}
}

function refused(message: string, check: string): DraftProof {
	return { kind: 'refused', checks: [check], findings: [{ file: 'reference.py', line: 1, message }] };
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
	const prove = async (files: ChallengeFiles): Promise<{ checks: CheckResult[]; proved: ProvedFiles | undefined }> => {
		const loaded = loadChallengeFiles(files);
		if (loaded.kind === 'refused') return { checks: [loaded.check], proved: undefined };
		const outcome = await proveChallenge({ box, languages, starterCache, others, onStep }, loaded.parsed);
		if (outcome.proved === undefined) return outcome;
		const apart = await checkBruteApart(box, loaded.parsed, outcome.proved.smallText);
		return apart.state === 'failed' ? { checks: [apart], proved: undefined } : outcome;
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
		return { kind: 'refused', checks: failed.map(({ check }) => check), findings: failed.flatMap(allFindings) };
	}
	const made = filesToWrite(files.contents, proved, new Date(surroundings.nowMs()));
	const contents = new Map([...files.contents, ...made]);
	const { id, title } = IdAndTitle.parse(JSON.parse(contents.get('challenge.json') ?? ''));
	return { kind: 'proved', id, title, contents };
}

/** The proof has checked the rest. */
const IdAndTitle = z.object({ id: z.string(), title: z.string() });

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
function rememberingStarterCache(): StarterCache {
	const seen = new Set<string>();
	return {
		has: (key) => Promise.resolve(seen.has(key)),
		remember(key) {
			seen.add(key);
			return Promise.resolve();
		},
	};
}
