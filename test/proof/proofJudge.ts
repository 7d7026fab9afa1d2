import type { LanguageStatus } from '#contract/judging.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import { allFindings, type CheckResult, type Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import type { ParsedChallenge } from '#proof/parsedChallenge.ts';
import { type ChallengeProof, proveChallenge } from '#proof/proveChallenge.ts';
import { type FolderProof, type ProofMode, proveFolder } from '#proof/proveFolder.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import { forgetfulStarterCache } from '#proof/starterCache.ts';
import { forgetPrograms, processScratch } from '../processScratch.ts';
import { tinyFiles } from './tinyChallenge.ts';

/** A judge of its own for a group of tests, which calls `open` before and `close` after them. */
export class ProofJudge {
	#judge: Judge | undefined;
	#languages: LanguageStatus[] = [];

	async open(): Promise<void> {
		forgetPrograms();
		this.#judge = await createJudge({
			scratchFolder: processScratch(),
			tier: 'auto',
			consented: () => true,
			toolchains: {},
		});
		this.#languages = await this.#judge.languages();
	}

	async close(): Promise<void> {
		await this.#judge?.close();
	}

	get box(): ToolBox {
		if (this.#judge === undefined) throw new Error('the judge was not opened');
		return { judge: this.#judge, trust: 'author' };
	}

	/** Proves the sound challenge with some files changed. C++ only on demand: compiling takes longest. */
	async prove(
		changes: Readonly<Record<string, string | undefined>>,
		languages: readonly string[] = ['python', 'javascript'],
	): Promise<ChallengeProof> {
		return proveChallenge({ ...this.#surroundings(languages), others: [] }, tinyParsed(changes));
	}

	/** Proves a folder as the command line does, in Python alone and without a look at others. */
	proveFolder(folder: string, mode: ProofMode): Promise<FolderProof> {
		return proveFolder(() => Promise.resolve(this.#surroundings(['python'])), folder, new Map(), { mode });
	}

	#surroundings(languages: readonly string[]) {
		return {
			box: this.box,
			languages: this.#languages.filter((status) => languages.includes(status.language)),
			starterCache: forgetfulStarterCache,
		};
	}
}

/** The sound challenge with some files changed, which has to fit the format. */
export function tinyParsed(changes: Readonly<Record<string, string | undefined>> = {}): ParsedChallenge {
	const loaded = loadChallengeFiles(tinyFiles(changes));
	if (loaded.kind === 'refused') throw new Error(JSON.stringify(allFindings(loaded.check)));
	return loaded.parsed;
}

export function findingsOf(checks: readonly CheckResult[]): Finding[] {
	return checks.flatMap(allFindings);
}

/** The names of the checks that failed. */
export function failedChecks(checks: readonly CheckResult[]): string[] {
	return checks.filter((check) => check.state === 'failed').map((check) => check.check);
}
