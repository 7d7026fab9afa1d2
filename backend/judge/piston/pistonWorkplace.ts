import { AppError } from '#contract/appError.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import type { Executor } from '../executor/executor.ts';
import type { ScriptRequest, ScriptResult } from '../judge.ts';
import { languages } from '../languages/languages.ts';
import { trySelfTest } from '../trySelfTest.ts';
import type { Queued, Workplace } from '../workplace.ts';
import { type PistonFacts, probePiston } from './probePiston.ts';
import { PistonExecutor } from './pistonExecutor.ts';
import { pickRuntime, pistonLanguages } from './pistonLanguage.ts';
import type { Runtime } from './pistonProtocol.ts';
import { runPistonScript } from './pistonScripts.ts';
import type { PistonServer } from './pistonServer.ts';

export interface PistonWorkplaceOptions {
	server: PistonServer;
	/** Why code runs there, as a sentence. */
	reason: string;
	queued: Queued;
	onFailedTest: (program: string, result: unknown) => void;
}

type Found =
	| { kind: 'available'; runtime: Runtime; facts: PistonFacts; executor: Executor }
	/** The server has no such language, or one that does not work. */
	| { kind: 'missing'; reason: string }
	/** The server can't be asked now. */
	| { kind: 'unreachable'; reason: string };

/** A Piston server. What it can do is found out when a language is first asked for, and again after a time in which it could not be reached. */
export class PistonWorkplace implements Workplace {
	readonly tier = 'piston';
	readonly #options: PistonWorkplaceOptions;
	readonly #found = new Map<LanguageId, Promise<Found>>();

	constructor(options: PistonWorkplaceOptions) {
		this.#options = options;
	}

	get reason(): string {
		const { server, reason } = this.#options;
		return [reason, server.trouble].filter(Boolean).join(' ');
	}

	/** Why the server did not answer when it was last asked. */
	get trouble(): string | undefined {
		return this.#options.server.trouble;
	}

	async status(id: LanguageId): Promise<LanguageStatus> {
		const found = await this.#find(id);
		const { title } = languages[id];
		if (found.kind !== 'available') return { language: id, title, available: false, detail: found.reason };
		const { version } = found.runtime;
		return { language: id, title, available: true, detail: `${pistonLanguages[id].title} ${version}` };
	}

	forget(): void {
		this.#found.clear();
		this.#options.server.forget();
	}

	async executor(id: LanguageId): Promise<Executor> {
		return (await this.#available(id)).executor;
	}

	async scripts(): Promise<(request: ScriptRequest, signal: AbortSignal) => Promise<ScriptResult>> {
		const { runtime, facts } = await this.#available('python');
		return (request, signal) => runPistonScript({ server: this.#options.server, runtime, ...facts }, request, signal);
	}

	close(): Promise<void> {
		// What runs was stopped by its signal; nothing is left on this side.
		return Promise.resolve();
	}

	async #available(id: LanguageId): Promise<Extract<Found, { kind: 'available' }>> {
		const found = await this.#find(id);
		if (found.kind === 'available') return found;
		if (found.kind === 'unreachable') throw new AppError('notReady', `Nothing can be run now. ${found.reason}`);
		throw new AppError('languageMissing', `${languages[id].title} can't be used here. ${found.reason}`);
	}

	async #find(id: LanguageId): Promise<Found> {
		const known = this.#found.get(id) ?? this.#probe(id);
		this.#found.set(id, known);
		try {
			const found = await known;
			if (found.kind === 'unreachable') this.#forgetOne(id, known);
			return found;
		} catch (error) {
			// A probe that broke off says nothing about the language.
			this.#forgetOne(id, known);
			throw error;
		}
	}

	#forgetOne(id: LanguageId, known: Promise<Found>): void {
		if (this.#found.get(id) === known) this.#found.delete(id);
	}

	async #probe(id: LanguageId): Promise<Found> {
		const { server, queued, onFailedTest } = this.#options;
		const piston = pistonLanguages[id];
		const language = languages[id];
		return await queued(async (signal): Promise<Found> => {
			const runtimes = await server.runtimes(signal);
			if (runtimes.kind === 'failed') return { kind: 'unreachable', reason: `${runtimes.reason}.` };
			if (runtimes.kind !== 'answered')
				return { kind: 'unreachable', reason: `The Piston server at ${server.host} refuses.` };
			const runtime = pickRuntime(runtimes.value, piston);
			if (runtime === undefined) {
				const wanted = `${piston.title} ${piston.oldest.join('.')} or newer`;
				return {
					kind: 'missing',
					reason: `The Piston server at ${server.host} has no ${wanted}; its package manager can install one (package ${piston.packages[0] ?? piston.name}).`,
				};
			}
			const probed = await probePiston(server, runtime, piston, signal);
			if (probed.kind === 'tooTight') return { kind: 'missing', reason: probed.reason };
			if (probed.kind === 'failed') return { kind: 'unreachable', reason: `${probed.reason}.` };
			const { facts } = probed;
			server.hasCores(facts.cores);
			const executor = new PistonExecutor({ server, runtime, language, piston, outputBytes: facts.outputBytes });
			const failure = await trySelfTest({ executor, language }, signal, (result) => {
				onFailedTest(`${runtime.language} ${runtime.version} on ${server.host}`, result);
			});
			if (failure === undefined) return { kind: 'available', runtime, facts, executor };
			const reason = `${piston.title} ${runtime.version} on the Piston server at ${server.host} did not pass the test: ${failure}`;
			return server.trouble === undefined ? { kind: 'missing', reason } : { kind: 'unreachable', reason };
		});
	}
}
