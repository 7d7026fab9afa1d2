import { availableParallelism } from 'node:os';
import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus, TierStatus } from '#contract/judging.ts';
import type { PistonAddress } from '#contract/piston.ts';
import type { Signature } from '#contract/signature.ts';
import type { Tier, Trust } from '#contract/verdict.ts';
import { checkAnswers } from './checkers/checkAnswers.ts';
import { checkTrust } from './checkTrust.ts';
import { chooseWorkplace } from './chooseWorkplace.ts';
import { compileAndRun, type Place } from './compileAndRun.ts';
import { FairQueue } from './executor/fairQueue.ts';
import { MachineLoad } from './executor/machineLoad.ts';
import type { PoolWatch } from './executor/warmBoxes.ts';
import type { Judge, JudgeRequest, JudgeResult, JudgeWatch, ScriptRequest, ScriptResult } from './judge.ts';
import { languages } from './languages/languages.ts';
import { secondChance } from './secondChance.ts';
import { type JudgeFolder, openJudgeFolder } from './sandboxes/judgeFolder.ts';
import { findInputMisfit } from './signature/findMisfit.ts';
import type { Queued, Workplace } from './workplace.ts';

export interface JudgeOptions {
	/** A folder of the judge's own: compiled programs are kept there between starts. Made if missing. Several judges may share it. */
	scratchFolder: string;
	/** `auto` takes the best tier that passes its canaries; any other is that one or nothing. */
	tier: 'auto' | Tier;
	/** Asked each time code would run without a sandbox: whether the learner has agreed to that. */
	consented: () => boolean;
	/** Paths that replace the search for an interpreter or compiler. */
	toolchains: Partial<Record<LanguageId, string>>;
	/** For the tier `piston`, which without it is not to be had. */
	piston?: PistonAddress | undefined;
	/** How many submissions may run at once; the number of cores when absent. */
	parallel?: number | undefined;
	/** Whether boxes may wait for a solution, so that the next one starts at once; they may unless this is false. */
	warm?: boolean | undefined;
	/** Hears of those boxes. */
	pool?: PoolWatch | undefined;
	log?: JudgeLog | undefined;
}

const mostWaitingForPiston = 8;

type JudgeLog = (message: string, fields: Readonly<Record<string, unknown>>) => void;

/** Finds the best tier, and makes the judge that serves the whole process. */
export async function createJudge(options: JudgeOptions): Promise<Judge> {
	const folder = openJudgeFolder(options.scratchFolder);
	const closing = new AbortController();
	const queued: Queued = (work) => {
		// One of its own for each call, or every call would add a listener to the one that they share.
		const signal = AbortSignal.any([closing.signal]);
		return queue.run('bank', signal, () => work(signal));
	};
	const place = await chooseWorkplace({ ...options, folder: folder.path, queued });
	const queue = new FairQueue(options.parallel ?? usualParallel(place, options));
	options.log?.('judge is ready', { tier: place.tier ?? 'none', reason: place.reason });
	return new QueueingJudge(options, { folder, queue, closing, place });
}

/** A Piston server has a gate of its own as wide as its cores, which are not known yet; there has to be enough at that gate. */
function usualParallel({ tier }: Workplace, { piston }: JudgeOptions): number {
	return tier === 'piston' ? (piston?.parallel ?? mostWaitingForPiston) : availableParallelism();
}

interface Parts {
	folder: JudgeFolder;
	queue: FairQueue;
	closing: AbortController;
	place: Workplace;
}

class QueueingJudge implements Judge {
	readonly #consented: () => boolean;
	readonly #log: JudgeLog | undefined;
	readonly #folder: JudgeFolder;
	readonly #place: Workplace;
	readonly #queue: FairQueue;
	readonly #closing: AbortController;
	readonly #work = new Set<Promise<unknown>>();
	#closed: Promise<void> | undefined;

	constructor({ consented, log }: JudgeOptions, { folder, queue, closing, place }: Parts) {
		this.#consented = consented;
		this.#log = log;
		this.#folder = folder;
		this.#place = place;
		this.#queue = queue;
		this.#closing = closing;
	}

	tier(): TierStatus {
		const consented = this.#consented();
		const { tier = 'none', reason } = this.#place;
		return { tier: tier === 'trusted' && !consented ? 'none' : tier, reason, consented };
	}

	async languages(refresh = false): Promise<LanguageStatus[]> {
		if (refresh) this.#place.forget();
		return await Promise.all(LanguageId.options.map((id) => this.language(id)));
	}

	async language(id: LanguageId): Promise<LanguageStatus> {
		return await this.#tracked(this.#place.status(id));
	}

	starter(language: LanguageId, signature: Signature): string {
		return languages[language].starter(signature);
	}

	async judge(request: JudgeRequest, watch: JudgeWatch = {}): Promise<JudgeResult> {
		this.#checkTrust(request.trust);
		for (const { name, input } of request.cases) {
			const misfit = findInputMisfit(input, request.signature);
			if (misfit !== undefined) throw new AppError('badRequest', `${name}: ${misfit}.`);
		}
		const executor = await this.#tracked(this.#place.executor(request.language));
		const signal = this.#signal(watch.signal);
		const place = { executor, language: languages[request.language] };
		const [load, first] = await this.#queued(request.trust, signal, async () => {
			const beside = this.#mayRetry(request) ? new MachineLoad() : undefined;
			const ran = await compileAndRun(place, request, {
				signal,
				onCompiling: () => watch.onCompiling?.(),
				onCase: (done, total) => watch.onCase?.(done, total),
			});
			return [beside, ran] as const;
		});
		const result = await secondChance(first, request, {
			wasBusy: (ownCpuMs) => load?.isBusy(ownCpuMs) === true,
			runAlone: async (some) => await this.#alone(place, { ...request, cases: some }, signal),
		});
		const { checker, signature, cases, stop } = request;
		if (checker.kind === 'program') {
			const { source, trust } = checker;
			const run = (script: Omit<ScriptRequest, 'trust'>): Promise<ScriptResult> =>
				this.runScript({ ...script, trust }, watch.signal);
			return await checkAnswers({ signature, source, cases, result, stop }, run);
		}
		if (result.verdict === 'internalError') this.#log?.('sandbox failed', { message: result.message });
		return result;
	}

	/** A Piston server's load is not ours to see. */
	#mayRetry({ retrySlow }: JudgeRequest): boolean {
		return retrySlow === true && this.#place.tier !== 'piston';
	}

	async #alone(place: Place, request: JudgeRequest, signal: AbortSignal): Promise<JudgeResult> {
		const watch = { signal, onCompiling: () => undefined, onCase: () => undefined };
		const run = this.#queue.runAlone(signal, () => compileAndRun(place, request, watch));
		const result = await this.#tracked(run);
		this.#log?.('what was too slow on a busy machine ran alone', { verdict: result.verdict });
		return result;
	}

	async runScript(request: ScriptRequest, signal?: AbortSignal): Promise<ScriptResult> {
		this.#checkTrust(request.trust);
		const run = await this.#tracked(this.#place.scripts());
		const either = this.#signal(signal);
		return await this.#queued(request.trust, either, () => run(request, either));
	}

	close(): Promise<void> {
		this.#closed ??= this.#shutDown();
		return this.#closed;
	}

	async #shutDown(): Promise<void> {
		this.#closing.abort();
		await Promise.allSettled(this.#work);
		await this.#place.close();
		this.#folder.release();
	}

	#checkTrust(trust: Trust): void {
		if (this.#closing.signal.aborted) throw new AppError('stopping', 'Code Sensei is closing.');
		const { tier, reason } = this.#place;
		checkTrust(trust, { tier, reason, consented: this.#consented() });
	}

	/** A learner's run and an author's proof stand in different lanes. */
	#queued<T>(trust: Trust, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
		return this.#tracked(this.#queue.run(trust, signal, work));
	}

	/** Closing waits for it. */
	async #tracked<T>(running: Promise<T>): Promise<T> {
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
}
