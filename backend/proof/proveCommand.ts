import { availableParallelism, homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#contract/appError.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import { findChallengeFolders } from './findChallengeFolders.ts';
import { isFileError } from './isFileError.ts';
import { loadOtherChallenges } from './loadOtherChallenges.ts';
import { proofText } from './proofText.ts';
import { type FolderProof, type ProofMode, proveFolder } from './proveFolder.ts';
import type { ProofSurroundings } from './proveChallenge.ts';
import { folderStarterCache } from './starterCache.ts';

/** Where a command writes, and how it learns that it is to stop. */
export interface CommandIo {
	out: (text: string) => void;
	err: (text: string) => void;
	signal?: AbortSignal | undefined;
}

export const proveUsage = `sensei prove <folder>... [--check] [--json] [--cache DIR] [--without-sandbox]

Checks every challenge in the folders and writes its cases.json, small.json and proof.json.

  --check            write nothing, and fail when what lies there is not what the proof makes (for CI)
  --json             print one JSON object instead of text: { proved, challenges: [{ folder, id, seconds, result }] }
  --cache DIR        where compiled programs and checked starters are remembered
  --without-sandbox  where there is no sandbox, run the challenges' code with limits only; for your own challenges

Exit code: 0 all proved, 1 something was found, 2 the command makes no sense.
`;

/**
 * The command `sensei prove`.
 * @param args what follows `prove` on the command line
 * @returns the exit code
 * @throws only for bugs; what is foreseen is told on `io.err`.
 */
export async function proveCommand(args: string[], io: CommandIo): Promise<number> {
	const options = readOptions(args);
	if (options.kind === 'help') {
		io.out(proveUsage);
		return 0;
	}
	if (options.kind === 'wrong') {
		io.err(`${options.reason}\n\n${proveUsage}`);
		return 2;
	}
	try {
		const folders = [...new Set((await Promise.all(options.folders.map((f) => findChallengeFolders(f)))).flat())];
		if (folders.length === 0) {
			io.err(`There is no challenge in ${options.folders.join(', ')}.\n`);
			return 2;
		}
		const proofs = await proveAll(folders, options, io);
		const proved = proofs.every(({ proof }) => proof.result.state === 'passed');
		if (options.json) {
			const challenges = proofs.map(({ proof, seconds }) => ({ ...proof, seconds }));
			io.out(`${JSON.stringify({ proved, challenges })}\n`);
		} else {
			const count = proofs.filter(({ proof }) => proof.result.state === 'passed').length;
			io.out(`${String(count)} of ${String(proofs.length)} challenges proved\n`);
		}
		return proved ? 0 : 1;
	} catch (error) {
		if (error instanceof AppError) {
			const advice = error.code === 'consentNeeded' ? ' For your own challenges there is --without-sandbox.' : '';
			io.err(`${error.message}${advice}\n`);
			return 1;
		}
		if (isFileError(error)) {
			io.err(`${error.path ?? 'A file'} can't be used (${error.code ?? 'unknown reason'}).\n`);
			return 2;
		}
		throw error;
	}
}

interface Options {
	kind: 'run';
	folders: string[];
	mode: ProofMode;
	json: boolean;
	cacheFolder: string;
	withoutSandbox: boolean;
}

function readOptions(args: string[]): Options | { kind: 'help' } | { kind: 'wrong'; reason: string } {
	const { values, positionals, tokens } = parseArgs({
		args,
		allowPositionals: true,
		strict: false,
		tokens: true,
		options: {
			check: { type: 'boolean' },
			json: { type: 'boolean' },
			cache: { type: 'string' },
			'without-sandbox': { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	if (values.help === true) return { kind: 'help' };
	const known = new Set(['check', 'json', 'cache', 'without-sandbox', 'help']);
	const unknown = tokens.find((token) => token.kind === 'option' && !known.has(token.name));
	if (unknown?.kind === 'option') return { kind: 'wrong', reason: `There is no option ${unknown.rawName}.` };
	if (positionals.length === 0) return { kind: 'wrong', reason: 'Which folder?' };
	const { cache } = values;
	if (cache !== undefined && (typeof cache !== 'string' || cache === '')) {
		return { kind: 'wrong', reason: '--cache needs a folder.' };
	}
	return {
		kind: 'run',
		folders: positionals,
		mode: values.check === true ? 'check' : 'write',
		json: values.json === true,
		cacheFolder: cache ?? defaultCacheFolder(),
		withoutSandbox: values['without-sandbox'] === true,
	};
}

/** The user's own cache folder, never a shared one: what lies there is trusted. */
function defaultCacheFolder(): string {
	const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
	return path.join(base, 'code-sensei', 'proof');
}

type Surroundings = Omit<ProofSurroundings, 'others'>;

interface TimedProof {
	proof: FolderProof;
	seconds: number;
}

async function proveAll(folders: readonly string[], options: Options, io: CommandIo): Promise<TimedProof[]> {
	const judging = new LazyJudging(options, io.signal);
	try {
		const others = await loadOtherChallenges(folders);
		const proofs: (TimedProof | undefined)[] = folders.map(() => undefined);
		const places = folders.keys();
		const work = async (): Promise<void> => {
			for (const place of places) {
				const folder = folders[place];
				if (folder === undefined) continue;
				const began = performance.now();
				const proof = await proveFolder(() => judging.start(), folder, others, options.mode);
				const seconds = Math.round((performance.now() - began) / 100) / 10;
				proofs[place] = { proof, seconds };
				if (!options.json) io.out(proofText(proof, seconds));
			}
		};
		// The judge has its own bound on what runs at once; this one only keeps memory and output in order.
		await Promise.all(Array.from({ length: Math.min(folders.length, availableParallelism()) }, work));
		return proofs.filter((proof) => proof !== undefined);
	} finally {
		await judging.close();
	}
}

/** A judge that starts when the first challenge needs it, once for all of them. */
class LazyJudging {
	readonly #options: Options;
	readonly #signal: AbortSignal | undefined;
	#started: Promise<Surroundings> | undefined;

	constructor(options: Options, signal: AbortSignal | undefined) {
		this.#options = options;
		this.#signal = signal;
	}

	start(): Promise<Surroundings> {
		this.#started ??= this.#create();
		return this.#started;
	}

	async #create(): Promise<Surroundings> {
		const { cacheFolder, withoutSandbox } = this.#options;
		const judge = await createJudge({
			scratchFolder: path.join(cacheFolder, 'judge'),
			tier: 'auto',
			consented: () => withoutSandbox,
			toolchains: {},
		});
		const box = { judge, trust: 'author', signal: this.#signal } as const;
		return {
			box,
			languages: await languagesOf(judge),
			starterCache: folderStarterCache(path.join(cacheFolder, 'starters')),
		};
	}

	async close(): Promise<void> {
		const started = await this.#started;
		await started?.box.judge.close();
	}
}

/** A judge that can't say what it has is of no use, and nobody else would close it. */
async function languagesOf(judge: Judge): Promise<LanguageStatus[]> {
	try {
		return await judge.languages();
	} catch (error) {
		await judge.close();
		throw error;
	}
}
