import path from 'node:path';
import type { LanguageStatus } from '#contract/judging.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import type { ProofSurroundings } from './proveChallenge.ts';
import { folderStarterCache } from './starterCache.ts';

type Surroundings = Omit<ProofSurroundings, 'others'>;

/** A judge that starts when the first challenge needs it, once for all of them. */
export class LazyJudging {
	readonly #options: { cacheFolder: string; withoutSandbox: boolean };
	readonly #signal: AbortSignal | undefined;
	#started: Promise<Surroundings> | undefined;

	constructor(options: { cacheFolder: string; withoutSandbox: boolean }, signal: AbortSignal | undefined) {
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
