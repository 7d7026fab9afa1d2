import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus, TierStatus } from '#contract/judging.ts';
import type { Judge } from '#judge/judge.ts';
import { titleOfLanguage } from '../sets/titleOfLanguage.ts';
import type { JudgeInReach } from './backgroundJudge.ts';
import type { WorkerBoard, WorkerStatus } from './workerBoard.ts';

const lookEveryMs = 3_000;
/** Better ones first. */
const tiers: readonly TierStatus['tier'][] = ['bubblewrap', 'piston'];

/** What the workers of a server can run, for a process that runs nothing itself: whoever asks it to is refused. */
export class WorkersJudge implements JudgeInReach {
	readonly #board: WorkerBoard;
	readonly #timer: NodeJS.Timeout;
	#looking: Promise<void>;
	#workers: readonly WorkerStatus[] = [];

	constructor(board: WorkerBoard) {
		this.#board = board;
		this.#looking = this.#look();
		this.#timer = setInterval(() => (this.#looking = this.#look()), lookEveryMs);
		this.#timer.unref();
	}

	/** Whether any worker has said what it can run. Until then nothing is refused: it waits. */
	hasWorkers(): boolean {
		return this.#workers.length > 0;
	}

	async judge(): Promise<Judge> {
		await this.#looking;
		const { languages } = await import('#judge/languages/languages.ts');
		const refuse = (): Promise<never> =>
			Promise.reject(new AppError('sandboxRefused', 'This process runs no code: workers do.'));
		return {
			tier: () => this.#tier(),
			languages: () => Promise.resolve(this.#languages()),
			language: (id) => Promise.resolve(this.#language(id)),
			starter: (language, signature) => languages[language].starter(signature),
			judge: refuse,
			runScript: refuse,
			close: () => Promise.resolve(),
		};
	}

	async tier(): Promise<TierStatus> {
		await this.#looking;
		return this.#tier();
	}

	isProbing(): boolean {
		return this.#workers.some(({ isProbing }) => isProbing);
	}

	languagesSoFar(): LanguageStatus[] {
		return LanguageId.options.flatMap((id) => this.#said(id) ?? []);
	}

	async languages(): Promise<LanguageStatus[]> {
		await this.#looking;
		return this.#languages();
	}

	/** Workers get ready by themselves. */
	prepare(): void {
		return;
	}

	usableLanguages(): LanguageId[] {
		return LanguageId.options.filter((id) => this.#language(id).available);
	}

	close(): Promise<void> {
		clearInterval(this.#timer);
		return this.#looking;
	}

	async #look(): Promise<void> {
		// While Redis is gone, those of before are as good as anybody's guess.
		this.#workers = (await this.#board.read()) ?? this.#workers;
	}

	#tier(): TierStatus {
		const found = this.#workers.map(({ tier }) => tier);
		const best = tiers.flatMap((tier) => found.find((one) => one.tier === tier) ?? [])[0];
		const reason = 'There is no worker: what is submitted waits for one.';
		return best ?? found[0] ?? { tier: 'none', reason, consented: false };
	}

	#languages(): LanguageStatus[] {
		return LanguageId.options.map((id) => this.#language(id));
	}

	/** What nobody has tried yet may be there. */
	#language(id: LanguageId): LanguageStatus {
		const detail = 'No worker has tried it yet.';
		return this.#said(id) ?? { language: id, title: titleOfLanguage(id), available: true, detail };
	}

	#said(id: LanguageId): LanguageStatus | undefined {
		const said = this.#workers.flatMap(({ languages }) => languages.filter(({ language }) => language === id));
		return said.find(({ available }) => available) ?? said[0];
	}
}
