import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import { installAdvice } from '../files/installAdvice.ts';
import type { Language, Toolchain } from './language.ts';
import { languages } from './languages.ts';

export type Availability = { kind: 'available'; toolchain: Toolchain } | { kind: 'missing'; reason: string };

export interface ToolchainsOptions {
	configured: Partial<Record<LanguageId, string>>;
	/** A folder of the judge's own; each language gets one inside. */
	folder: string;
	/** Judges the language's own test with this toolchain; undefined when it passed, else what went wrong. */
	selfTest: (language: Language, toolchain: Toolchain, folder: string) => Promise<string | undefined>;
}

/** Which toolchain each language uses here. A language is probed when it is first asked for, and then remembered. */
export class Toolchains {
	readonly #options: ToolchainsOptions;
	readonly #found = new Map<LanguageId, Promise<Availability>>();

	constructor(options: ToolchainsOptions) {
		this.#options = options;
	}

	find(id: LanguageId): Promise<Availability> {
		const known = this.#found.get(id);
		if (known !== undefined) return known;
		const found = this.#probe(languages[id]);
		this.#found.set(id, found);
		// A probe that broke off (a full disk, a judge that closes) says nothing about the language.
		found.catch(() => this.#found.delete(id));
		return found;
	}

	forget(): void {
		this.#found.clear();
	}

	folderOf(id: LanguageId): string {
		const folder = join(this.#options.folder, id);
		mkdirSync(folder, { recursive: true });
		return folder;
	}

	async status(id: LanguageId): Promise<LanguageStatus> {
		const language = languages[id];
		const found = await this.find(id);
		if (found.kind === 'available') {
			return { language: id, title: language.title, available: true, detail: found.toolchain.version };
		}
		const install = installAdvice(language.packages);
		return {
			language: id,
			title: language.title,
			available: false,
			detail: found.reason,
			...(install === undefined ? {} : { install }),
		};
	}

	/** The first toolchain that passes the language's test: one may lie where a box can't reach it. */
	async #probe(language: Language): Promise<Availability> {
		const search = await language.findToolchains(this.#options.configured[language.id]);
		if (search.kind === 'missing') return search;
		const reasons: string[] = [];
		for (const candidate of search.toolchains) {
			const folder = this.folderOf(language.id);
			const setUp = (await language.setUp?.(candidate, folder)) ?? { kind: 'ready', toolchain: candidate };
			const failure =
				setUp.kind === 'failed' ? setUp.reason : await this.#options.selfTest(language, setUp.toolchain, folder);
			if (setUp.kind === 'ready' && failure === undefined) return { kind: 'available', toolchain: setUp.toolchain };
			reasons.push(`${candidate.program} did not pass the test: ${failure ?? 'unknown'}`);
		}
		return { kind: 'missing', reason: reasons.join('; ') };
	}
}
