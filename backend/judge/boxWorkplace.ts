import { AppError } from '#contract/appError.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import type { Tier } from '#contract/verdict.ts';
import { BoxExecutor } from './executor/boxExecutor.ts';
import type { Executor } from './executor/executor.ts';
import { type PoolWatch, WarmBoxes } from './executor/warmBoxes.ts';
import type { ScriptRequest, ScriptResult } from './judge.ts';
import type { Language, Toolchain } from './languages/language.ts';
import { languages } from './languages/languages.ts';
import { Toolchains } from './languages/toolchains.ts';
import { runPythonScript } from './runPythonScript.ts';
import type { ChosenSandbox } from './sandboxes/chooseSandbox.ts';
import type { Sandbox } from './sandboxes/sandbox.ts';
import { trySelfTest } from './trySelfTest.ts';
import type { Queued, Workplace } from './workplace.ts';

export interface BoxWorkplaceOptions {
	chosen: ChosenSandbox;
	/** A folder of the judge's own. */
	folder: string;
	/** Paths that replace the search for an interpreter or compiler. */
	configured: Partial<Record<LanguageId, string>>;
	queued: Queued;
	warm?: boolean | undefined;
	pool?: PoolWatch | undefined;
	onFailedTest: (program: string, result: unknown) => void;
}

/** Python's and Node's take 55 MB together, those without a program hardly any. A learner who thinks for so long does not notice a start. */
const warmBoxes = { waitingMax: { runtime: 3, box: 4 }, idleMs: 5 * 60_000 };

/** Boxes on this machine, with the compilers and interpreters that are installed on it. */
export class BoxWorkplace implements Workplace {
	readonly #options: BoxWorkplaceOptions;
	readonly #toolchains: Toolchains;
	readonly #warm: WarmBoxes | undefined;

	constructor(options: BoxWorkplaceOptions) {
		this.#options = options;
		const { sandbox } = options.chosen;
		// Elsewhere nothing ends a program that waits when this process is killed.
		const canWait = sandbox?.tier === 'bubblewrap' && options.warm !== false;
		this.#warm = canWait ? new WarmBoxes(sandbox, { ...warmBoxes, watch: options.pool }) : undefined;
		this.#toolchains = new Toolchains({
			configured: options.configured,
			folder: options.folder,
			selfTest: (language, toolchain, folder) => this.#selfTest(language, toolchain, folder),
		});
	}

	get tier(): Tier | undefined {
		return this.#options.chosen.sandbox?.tier;
	}

	get reason(): string {
		return this.#options.chosen.reason;
	}

	status(id: LanguageId): Promise<LanguageStatus> {
		return this.#toolchains.status(id);
	}

	forget(): void {
		this.#toolchains.forget();
	}

	async executor(id: LanguageId): Promise<Executor> {
		const toolchain = await this.#toolchain(id);
		const folder = this.#toolchains.folderOf(id);
		const sandbox = this.#sandbox();
		return new BoxExecutor({ sandbox, language: languages[id], toolchain, folder, warm: this.#warm });
	}

	async scripts(): Promise<(request: ScriptRequest, signal: AbortSignal) => Promise<ScriptResult>> {
		const toolchain = await this.#toolchain('python');
		return (request, signal) => runPythonScript(this.#sandbox(), toolchain, request, signal);
	}

	async close(): Promise<void> {
		await this.#warm?.close();
		await this.#options.chosen.sandbox?.close();
	}

	#sandbox(): Sandbox {
		const { sandbox } = this.#options.chosen;
		if (sandbox === undefined) throw new TypeError('nothing is let through without a sandbox');
		return sandbox;
	}

	async #toolchain(id: LanguageId): Promise<Toolchain> {
		const found = await this.#toolchains.find(id);
		if (found.kind === 'available') return found.toolchain;
		const { title, install } = await this.#toolchains.status(id);
		const advice = install === undefined ? '' : ` Install it with: ${install}`;
		throw new AppError('languageMissing', `${title} can't be used here. ${found.reason}${advice}`);
	}

	async #selfTest(language: Language, toolchain: Toolchain, folder: string): Promise<string | undefined> {
		const { chosen, queued, onFailedTest } = this.#options;
		const { sandbox, reason } = chosen;
		if (sandbox === undefined) return reason;
		const executor = new BoxExecutor({ sandbox, language, toolchain, folder });
		return await queued((signal) =>
			trySelfTest({ executor, language }, signal, (result) => {
				onFailedTest(toolchain.program, result);
			}),
		);
	}
}
