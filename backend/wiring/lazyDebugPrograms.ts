import path from 'node:path';
import type { DebugPrograms } from '#judge/debugging/debugPrograms.ts';
import type { SoloConfig } from '../config.ts';

/** Most sittings end without a debugger, so what makes programs for one is loaded on first use. */
export class LazyDebugPrograms {
	readonly #config: Pick<SoloConfig, 'dataFolder' | 'toolchains'>;
	#loaded: Promise<DebugPrograms> | undefined;

	constructor(config: Pick<SoloConfig, 'dataFolder' | 'toolchains'>) {
		this.#config = config;
	}

	programs(): Promise<DebugPrograms> {
		this.#loaded ??= this.#load();
		return this.#loaded;
	}

	/** Removes the programs that were made. */
	async forget(): Promise<void> {
		const { removeDebugFolders } = await import('#judge/debugging/debugFolder.ts');
		removeDebugFolders(this.#folder);
	}

	get #folder(): string {
		return path.join(this.#config.dataFolder, 'debug');
	}

	async #load(): Promise<DebugPrograms> {
		const { DebugPrograms } = await import('#judge/debugging/debugPrograms.ts');
		const folder = this.#folder;
		// Not where the judge keeps its own: that may be a folder of the system's which other people share, and these run without a sandbox.
		return new DebugPrograms({ folder, kits: path.join(folder, 'kits'), configured: this.#config.toolchains });
	}
}
