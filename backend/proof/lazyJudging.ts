import path from 'node:path';
import { createJudge } from '#judge/createJudge.ts';
import type { ProofSurroundings } from './proveChallenge.ts';
import type { ProveOptions } from './proveOptions.ts';
import { folderStarterCache } from './starterCache.ts';

type Options = Pick<ProveOptions, 'cacheFolder' | 'withoutSandbox' | 'toolchains'>;
type Surroundings = Omit<ProofSurroundings, 'others'>;

/** A judge that starts when the first challenge needs it, once for all of them. */
export class LazyJudging {
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
		const { cacheFolder, withoutSandbox, toolchains } = this.#options;
		const judge = await createJudge({
			scratchFolder: path.join(cacheFolder, 'judge'),
			tier: 'auto',
			consented: () => withoutSandbox,
			toolchains,
		});
		const box = { judge, trust: 'author', signal: this.#signal } as const;
		const languages = judge.languages();
		// Whoever waits for it gets the failure; where nothing had to be asked it is none.
		languages.catch(() => undefined);
		return {
			box,
			languages,
			starterCache: folderStarterCache(path.join(cacheFolder, 'starters')),
		};
	}

	async close(): Promise<void> {
		const started = await this.#started;
		await started?.box.judge.close();
	}
}
