import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus, TierStatus } from '#contract/judging.ts';
import type { JudgeOptions } from '#judge/createJudge.ts';
import type { Judge } from '#judge/judge.ts';
import type { SoloConfig } from '../config.ts';
import type { Log } from '../platform/log.ts';

/** Trying C++ may mean to compile for seconds, so it waits until somebody asks for it. */
const triedAtStart: readonly LanguageId[] = ['python', 'javascript'];

/** What of a configuration the judge needs. */
export interface JudgeConfig extends Pick<SoloConfig, 'scratchFolder' | 'tier' | 'toolchains' | 'piston'> {
	/** How much runs at once; the number of cores when absent. */
	parallel?: number | undefined;
	/** Hears of boxes that wait for a solution. */
	pool?: JudgeOptions['pool'];
	/** Put around the judge before anybody gets it. */
	around?: ((judge: Judge) => Judge) | undefined;
}

/** The judge, which takes its time to try sandbox and languages while the server already listens. */
export class BackgroundJudge {
	readonly #started: Promise<Judge>;
	readonly #consented: () => boolean;
	readonly #log: Log;
	/** What is known of the languages so far. */
	readonly #tried = new Map<LanguageId, LanguageStatus>();
	#isTrying = true;

	constructor(config: JudgeConfig, consented: () => boolean, log: Log) {
		this.#consented = consented;
		this.#log = log;
		this.#started = createJudgeLater(config, consented, log);
		// Who needs the judge hears of a failure; the log tells it once.
		this.#tryLanguages().catch((error: unknown) => log.error({ err: error }, 'the judge could not start'));
	}

	/** @throws whatever kept the judge from starting */
	judge(): Promise<Judge> {
		return this.#started;
	}

	/** `none` with the reason when the judge could not start. */
	async tier(): Promise<TierStatus> {
		const outcome = await settled(this.#started);
		if (outcome.kind === 'ready') return outcome.judge.tier();
		return { tier: 'none', reason: outcome.reason, consented: this.#consented() };
	}

	isProbing(): boolean {
		return this.#isTrying;
	}

	/** Those that were tried so far. */
	languagesSoFar(): LanguageStatus[] {
		return LanguageId.options.flatMap((id) => this.#tried.get(id) ?? []);
	}

	/** All of them, waiting for the slowest; nothing when the judge could not start. */
	async languages(refresh: boolean): Promise<LanguageStatus[]> {
		const outcome = await settled(this.#started);
		if (outcome.kind === 'failed') return [];
		const statuses = await outcome.judge.languages(refresh);
		for (const status of statuses) this.#tried.set(status.language, status);
		return statuses;
	}

	/** Gets a language ready that will soon be needed. */
	prepare(language: LanguageId): void {
		this.#tryOne(language).catch((error: unknown) =>
			this.#log.warn({ err: error, language }, 'a language was not tried'),
		);
	}

	/** Without those that are known to be missing. */
	usableLanguages(): LanguageId[] {
		return LanguageId.options.filter((id) => this.#tried.get(id)?.available ?? true);
	}

	async close(): Promise<void> {
		const outcome = await settled(this.#started);
		if (outcome.kind === 'ready') await outcome.judge.close();
	}

	async #tryOne(id: LanguageId): Promise<void> {
		const judge = await this.#started;
		this.#tried.set(id, await judge.language(id));
	}

	async #tryLanguages(): Promise<void> {
		try {
			await Promise.all(triedAtStart.map((id) => this.#tryOne(id)));
		} finally {
			this.#isTrying = false;
		}
	}
}

async function createJudgeLater(config: JudgeConfig, consented: () => boolean, log: Log): Promise<Judge> {
	const { createJudge } = await import('#judge/createJudge.ts');
	const judge = await createJudge({
		scratchFolder: config.scratchFolder,
		tier: config.tier,
		toolchains: config.toolchains,
		piston: config.piston,
		parallel: config.parallel,
		pool: config.pool,
		consented,
		log: (message, fields) => log.info(fields, message),
	});
	return config.around?.(judge) ?? judge;
}

type Settled = { kind: 'ready'; judge: Judge } | { kind: 'failed'; reason: string };

async function settled(started: Promise<Judge>): Promise<Settled> {
	try {
		return { kind: 'ready', judge: await started };
	} catch (error) {
		const why = error instanceof AppError ? error.message : 'Look into the log and restart the backend.';
		return { kind: 'failed', reason: `The judge could not start. ${why}` };
	}
}
