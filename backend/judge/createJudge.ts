import { availableParallelism } from 'node:os';
import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus, TierStatus } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { Tier, Trust } from '#contract/verdict.ts';
import { checkTrust } from './checkTrust.ts';
import { compileAndRun } from './compileAndRun.ts';
import { FairQueue } from './executor/fairQueue.ts';
import type { Judge, JudgeRequest, JudgeResult, JudgeWatch, ScriptRequest, ScriptResult } from './judge.ts';
import type { Language, Toolchain } from './languages/language.ts';
import { languages } from './languages/languages.ts';
import { selfTestCases, selfTestSignature } from './languages/selfTest.ts';
import { Toolchains } from './languages/toolchains.ts';
import { runPythonScript } from './runPythonScript.ts';
import { type ChosenSandbox, chooseSandbox } from './sandboxes/chooseSandbox.ts';
import { type JudgeFolder, openJudgeFolder } from './sandboxes/judgeFolder.ts';
import type { Sandbox } from './sandboxes/sandbox.ts';
import { findInputMisfit } from './signature/findMisfit.ts';

export interface JudgeOptions {
	/** A folder of the judge's own: compiled programs are kept there between starts. Made if missing. Several judges may share it. */
	scratchFolder: string;
	/** `auto` takes the best tier that passes its canaries; any other is that one or nothing. */
	tier: 'auto' | Tier;
	/** Asked each time code would run without a sandbox: whether the learner has agreed to that. */
	consented: () => boolean;
	/** Paths that replace the search for an interpreter or compiler. */
	toolchains: Partial<Record<LanguageId, string>>;
	/** How many boxes may run at once; the number of cores when absent. */
	parallel?: number | undefined;
	log?: ((message: string, fields: Readonly<Record<string, unknown>>) => void) | undefined;
}

/** Finds the best tier, and makes the judge that serves the whole process. */
export async function createJudge(options: JudgeOptions): Promise<Judge> {
	const folder = openJudgeFolder(options.scratchFolder);
	const chosen = await chooseSandbox(options.tier, folder.path);
	options.log?.('judge is ready', { tier: chosen.sandbox?.tier ?? 'none', reason: chosen.reason });
	return new SandboxedJudge(options, folder, chosen);
}

class SandboxedJudge implements Judge {
	readonly #options: JudgeOptions;
	readonly #folder: JudgeFolder;
	readonly #chosen: ChosenSandbox;
	readonly #queue: FairQueue;
	readonly #toolchains: Toolchains;
	readonly #closing = new AbortController();
	readonly #work = new Set<Promise<unknown>>();
	#closed: Promise<void> | undefined;

	constructor(options: JudgeOptions, folder: JudgeFolder, chosen: ChosenSandbox) {
		this.#options = options;
		this.#folder = folder;
		this.#chosen = chosen;
		this.#queue = new FairQueue(options.parallel ?? availableParallelism());
		this.#toolchains = new Toolchains({
			configured: options.toolchains,
			folder: folder.path,
			selfTest: (language, toolchain, place) => this.#selfTest(language, toolchain, place),
		});
	}

	tier(): TierStatus {
		const consented = this.#options.consented();
		const tier = this.#chosen.sandbox?.tier ?? 'none';
		return { tier: tier === 'trusted' && !consented ? 'none' : tier, reason: this.#chosen.reason, consented };
	}

	async languages(refresh = false): Promise<LanguageStatus[]> {
		if (refresh) this.#toolchains.forget();
		return await Promise.all(LanguageId.options.map((id) => this.#toolchains.status(id)));
	}

	language(id: LanguageId): Promise<LanguageStatus> {
		return this.#toolchains.status(id);
	}

	starter(language: LanguageId, signature: Signature): string {
		return languages[language].starter(signature);
	}

	async judge(request: JudgeRequest, watch: JudgeWatch = {}): Promise<JudgeResult> {
		const sandbox = this.#sandboxFor(request.trust);
		for (const { name, input } of request.cases) {
			const misfit = findInputMisfit(input, request.signature);
			if (misfit !== undefined) throw new AppError('badRequest', `${name}: ${misfit}.`);
		}
		const toolchain = await this.#toolchain(request.language);
		const signal = this.#signal(watch.signal);
		const result = await this.#queued(request.trust, signal, () =>
			compileAndRun(
				{
					sandbox,
					language: languages[request.language],
					toolchain,
					folder: this.#toolchains.folderOf(request.language),
				},
				request,
				{ signal, onCompiling: () => watch.onCompiling?.(), onCase: (done, total) => watch.onCase?.(done, total) },
			),
		);
		if (result.verdict === 'internalError') this.#options.log?.('sandbox failed', { message: result.message });
		return result;
	}

	async runScript(request: ScriptRequest, signal?: AbortSignal): Promise<ScriptResult> {
		const sandbox = this.#sandboxFor(request.trust);
		const toolchain = await this.#toolchain('python');
		const either = this.#signal(signal);
		return await this.#queued(request.trust, either, () => runPythonScript(sandbox, toolchain, request, either));
	}

	close(): Promise<void> {
		this.#closed ??= this.#shutDown();
		return this.#closed;
	}

	async #shutDown(): Promise<void> {
		this.#closing.abort();
		await Promise.allSettled(this.#work);
		await this.#chosen.sandbox?.close();
		this.#folder.release();
	}

	#sandboxFor(trust: Trust): Sandbox {
		if (this.#closing.signal.aborted) throw new AppError('stopping', 'Code Sensei is closing.');
		const { sandbox, reason } = this.#chosen;
		checkTrust(trust, { tier: sandbox?.tier, reason, consented: this.#options.consented() });
		if (sandbox === undefined) throw new TypeError('checkTrust lets nothing through without a sandbox');
		return sandbox;
	}

	async #toolchain(id: LanguageId): Promise<Toolchain> {
		const found = await this.#toolchains.find(id);
		if (found.kind === 'available') return found.toolchain;
		const { title, install } = await this.#toolchains.status(id);
		const advice = install === undefined ? '' : ` Install it with: ${install}`;
		throw new AppError('languageMissing', `${title} can't be used here. ${found.reason}${advice}`);
	}

	/** A learner's run and an author's proof stand in different lanes. */
	async #queued<T>(trust: Trust, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
		const running = this.#queue.run(trust, signal, work);
		this.#work.add(running);
		try {
			return await running;
		} finally {
			this.#work.delete(running);
		}
	}

	#signal(signal: AbortSignal | undefined): AbortSignal {
		// One of its own for each call, or every call would add a listener to the one that they share.
		return AbortSignal.any(signal === undefined ? [this.#closing.signal] : [signal, this.#closing.signal]);
	}

	async #selfTest(language: Language, toolchain: Toolchain, folder: string): Promise<string | undefined> {
		const { sandbox, reason } = this.#chosen;
		if (sandbox === undefined) return reason;
		const signal = this.#closing.signal;
		const result = await this.#queued('bank', signal, () =>
			compileAndRun(
				{ sandbox, language, toolchain, folder },
				{
					source: language.selfTest,
					signature: selfTestSignature,
					limits: { timeMs: 10_000, memoryMb: 256, outputKb: 64, processes: 4 },
					checker: { kind: 'exact' },
					cases: selfTestCases,
					stop: 'all',
				},
				{ signal, onCompiling: () => undefined, onCase: () => undefined },
			),
		);
		if (result.verdict === 'accepted') return undefined;
		this.#options.log?.('a toolchain failed its test', { program: toolchain.program, result });
		return result.message ?? result.cases[0]?.message ?? (result.compile.output || result.verdict);
	}
}
