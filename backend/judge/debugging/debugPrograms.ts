import { join } from 'node:path';
import { AppError } from '#contract/appError.ts';
import type { DebugAnswer, DebugRequest } from '#contract/debugging.ts';
import type { LanguageId } from '#contract/ids.ts';
import { languages } from '../languages/languages.ts';
import type { Toolchain } from '../languages/language.ts';
import { findInputMisfit } from '../signature/findMisfit.ts';
import { openDebugFolder } from './debugFolder.ts';
import type { Debugger } from './debugLanguage.ts';
import { debugLanguages } from './debugLanguages.ts';

export interface DebugProgramsOptions {
	/** Programs to debug lie here, the newest few of them. */
	folder: string;
	/** Where the judge keeps what it compiles ahead, a folder for each language inside. */
	kits: string;
	/** Paths that replace the search for an interpreter or compiler. */
	configured: Partial<Record<LanguageId, string>>;
}

/**
 * Makes programs that load or contain a solution unchanged, so that breakpoints in its file hold, and call it once with exactly one input, decoded as the judge's
 * driver does. They are compiled without a sandbox, and a debugger runs them without one: for the learner's own files only.
 */
export class DebugPrograms {
	readonly #options: DebugProgramsOptions;
	readonly #toolchains = new Map<LanguageId, Toolchain>();

	constructor(options: DebugProgramsOptions) {
		this.#options = options;
	}

	/** @throws AppError `badRequest` when the input is not of the signature, `languageMissing` without a compiler or interpreter */
	async make(request: DebugRequest): Promise<DebugAnswer> {
		const { language, signature, input, path, source, name, breakLines } = request;
		const misfit = findInputMisfit(input, signature);
		if (misfit !== undefined) throw new AppError('badRequest', `This case does not fit: ${misfit}.`);
		const { debuggers, build } = debugLanguages[language];
		const chosen = choose(debuggers, request.extensions);
		if (chosen === undefined) return missing(debuggers);
		const built = await build({
			toolchain: await this.#toolchain(language),
			folder: openDebugFolder(this.#options.folder),
			kits: join(this.#options.kits, language),
			...{ path, source, signature, input },
		});
		if (built.kind === 'rejected') return built;
		const { program, args } = built;
		const start = { program, args, solution: path, configured: this.#options.configured[language], breakLines };
		if (chosen.kind === 'terminal') return { kind: 'terminal', ...chosen.command(start) };
		return { kind: 'session', configuration: { ...chosen.configuration(start), request: 'launch', name } };
	}

	async #toolchain(language: LanguageId): Promise<Toolchain> {
		const known = this.#toolchains.get(language);
		if (known !== undefined) return known;
		const { findToolchains, title } = languages[language];
		const search = await findToolchains(this.#options.configured[language]);
		const [first] = search.kind === 'found' ? search.toolchains : [];
		if (first === undefined) {
			const reason = search.kind === 'missing' ? ` ${search.reason}` : '';
			throw new AppError('languageMissing', `${title} can't be used here.${reason}`);
		}
		this.#toolchains.set(language, first);
		return first;
	}
}

function choose(debuggers: readonly Debugger[], installed: readonly string[]): Debugger | undefined {
	const ids = new Set(installed.map((id) => id.toLowerCase()));
	return debuggers.find(
		(one) => one.kind === 'terminal' || one.extensions.length === 0 || one.extensions.some(({ id }) => ids.has(id)),
	);
}

function missing(debuggers: readonly Debugger[]): DebugAnswer {
	const [first, ...more] = debuggers.flatMap((one) => (one.kind === 'session' ? one.extensions : []));
	if (first === undefined) throw new TypeError('a language without a debugger');
	return { kind: 'debuggerMissing', extensions: [first, ...more] };
}
