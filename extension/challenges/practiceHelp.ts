import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { AnswerOf } from '#contract/endpoints.ts';
import type { Explanation, MadeHint } from '#contract/hints.ts';
import type { JudgeReport } from '#contract/judging.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';
import { providerTitles } from '../forge/aiOrder.ts';
import { failureWords } from '../showFailure.ts';
import { forgetAnswered, isAnswered, isStuck, noteAnswered } from './helpOffer.ts';
import { afterTry, type HintLock, hintLock } from './hintLock.ts';
import type { JudgedSolution, Practice, WorkTools, SolutionText } from './practice.ts';
import type { KeptPractice } from './practiceMemory.ts';
import { PracticeReview } from './practiceReview.ts';
import { takeMadeHint } from './takeHelp.ts';

/** After this level a hint can be made for the learner's own code. */
const madeAfter = 3;

type Client = Pick<ApiClient, 'call'>;

/** The help with one challenge beside its own hints: why the last run failed, hints made for the learner's code, and when help is offered. */
export class PracticeHelp {
	readonly #practice: Practice;
	readonly #tools: WorkTools;
	/** Of the last result: level 0 of the hint ladder, or a review of what was accepted. */
	explained: Explanation['parts'] | undefined;
	readonly review: PracticeReview;
	/** Those of the latest attempt, the oldest first. */
	made: readonly MadeHint[] = [];
	/** The providers that are asked for one, by name; empty where none is set up, or the server has them made no more. */
	makers: readonly string[] = [];
	/** As the makers, for who looks closer at an accepted solution. */
	reviewers: readonly string[] = [];
	/** How the last try to have one made ended, where no made hint came of it. */
	note: string | undefined;
	#making: AbortController | undefined;
	#tried: number | undefined;
	/** The newest look at what was made: an older answer that comes later is not shown. */
	#look = 0;

	constructor(practice: Practice, tools: WorkTools, kept: KeptPractice) {
		this.#practice = practice;
		this.#tools = tools;
		this.explained = kept.explained;
		this.#tried = kept.tried;
		this.review = new PracticeReview(practice, tools, kept);
	}

	/** What a reload of the window must not lose. */
	get kept(): Pick<KeptPractice, 'explained' | 'reviewed' | 'tried'> {
		return { explained: this.explained, reviewed: this.review.written, tried: this.#tried };
	}

	get isMaking(): boolean {
		return this.#making !== undefined;
	}

	get lock(): HintLock {
		const { detail, submissions } = this.#practice;
		// Somebody who has submitted on another computer has tried.
		const tried = this.#tried ?? (submissions.length > 0 ? 0 : undefined);
		return hintLock({ taken: this.#taken, tried }, this.#tools.unlock(), detail?.editorialUnlocked ?? false);
	}

	/** Whether a hint is to be offered now, unasked: once for a challenge. */
	get isOffered(): boolean {
		const { id, detail, submissions } = this.#practice;
		if (!detail || detail.editorialUnlocked || detail.hints.length >= detail.hintCount) return false;
		return this.#tools.offersHelp() && isStuck(submissions) && !isAnswered(this.#tools.lasting, id);
	}

	get #taken(): number {
		return (this.#practice.detail?.hints.length ?? 0) + this.made.length;
	}

	/** There is a new result. Its explanation follows; nobody waits for it. */
	judged(solution: JudgedSolution, { verdict }: JudgeReport): void {
		if (verdict !== 'internalError')
			this.#tried = afterTry({ taken: this.#taken, tried: this.#tried }, verdict !== 'accepted');
		this.explained = undefined;
		this.review.forget();
		this.toldMore(solution);
	}

	/** More was found out about the result: its explanation follows anew. */
	toldMore(solution: JudgedSolution): void {
		this.explain(solution).catch((error: unknown) => this.#tools.log.warn(String(error)));
	}

	/** Has the last result explained by whoever judged it. @returns whether there is something to explain @throws AppError */
	async explain({ judging, language, source }: JudgedSolution): Promise<boolean> {
		const { result } = this.#practice;
		if (result === undefined || !isExplained(result.what, result.report)) return false;
		const { report } = result;
		const params = { challengeId: this.#practice.id };
		const ask = (client: Client): Promise<Explanation> =>
			client.call('explainVerdict', { params, body: { language, source, report } });
		const { parts } = await ask(await judging()).catch(async (error: unknown) => {
			if (!isConnectionLost(error)) throw error;
			return ask(await this.#tools.clients.local());
		});
		// Another run may have ended meanwhile.
		if (this.#practice.result?.report !== report) return true;
		this.explained = parts;
		this.#practice.changed();
		await this.#practice.remember(Date.now());
		return parts.length > 0;
	}

	/** Fetches the made hints, and who could make one: only from the level on where there can be any. @throws AppError */
	async load(client: Client): Promise<void> {
		const look = ++this.#look;
		const { detail } = this.#practice;
		// With the solution open there is nothing left to hint at, but something to be looked at.
		const isThere = (detail?.hints.length ?? 0) >= madeAfter || detail?.editorialUnlocked === true;
		if (!isThere) {
			[this.made, this.makers, this.reviewers, this.note] = [[], [], [], undefined];
			return;
		}
		const params = { challengeId: this.#practice.id };
		const [{ hints }, { providers }] = await Promise.all([
			client.call('listMadeHints', { params }),
			client.call('getProviders', {}),
		]);
		if (look !== this.#look) return;
		this.made = hints;
		const titles = providers.filter(({ configured }) => configured).map(({ provider }) => providerTitles[provider]);
		const { clients } = this.#tools;
		this.makers = clients.isOff('madeHints') ? [] : titles;
		this.reviewers = clients.isOff('closerReviews') ? [] : titles;
	}

	/** @throws AppError `conflict` while the next hint waits for a try */
	mustBeOpen(): void {
		const { lock } = this;
		if (lock === 'run')
			throw new AppError(
				'conflict',
				vscode.l10n.t('The first hint opens when you have run or submitted your solution.'),
			);
		if (lock === 'failure')
			throw new AppError('conflict', vscode.l10n.t('The next hint opens when one more run or submission has failed.'));
	}

	/** Begins to have a hint made for this code; how it goes is shown, and how it failed too. @throws AppError `conflict` */
	startMaking(solution: SolutionText): void {
		this.mustBeOpen();
		if (this.#making) throw new AppError('conflict', vscode.l10n.t('A hint is being made already.'));
		this.#making = new AbortController();
		this.note = undefined;
		this.#practice.changed();
		void this.#make(solution, this.#making.signal);
	}

	stopMaking(): void {
		this.#making?.abort();
	}

	/** The learner has answered the offer; it does not come again here. */
	async answerOffer(): Promise<void> {
		await noteAnswered(this.#tools.lasting, this.#practice.id);
		this.#practice.changed();
	}

	/** The learner erased everything. */
	async forget(): Promise<void> {
		this.explained = undefined;
		this.made = [];
		this.note = undefined;
		this.#tried = undefined;
		this.review.forget();
		await forgetAnswered(this.#tools.lasting);
	}

	dispose(): void {
		this.#making?.abort();
		this.review.stop();
	}

	async #make({ language, source }: SolutionText, signal: AbortSignal): Promise<void> {
		const { id, detail } = this.#practice;
		const { timeZone } = this.#tools;
		const madeBefore = this.made.length;
		const awayMessage = (): string =>
			vscode.l10n.t(
				'Such a hint is made by your server, and it does not answer now. Nothing was counted; the hint of the challenge itself is there.',
			);
		try {
			const body = { id: randomUUID(), language, source, timeZone };
			this.#take(await takeMadeHint({ ...this.#tools, awayMessage }, id, body, signal));
		} catch (error) {
			const { message } = failureWords(this.#tools.log, error);
			// Without a message it was stopped by the learner.
			this.note = message ?? vscode.l10n.t('Stopped. Nothing was counted.');
		}
		this.#making = undefined;
		this.#practice.changed();
		// What it counts is told by whoever counts.
		if (detail) await this.#practice.refresh().catch((error: unknown) => this.#tools.log.warn(String(error)));
		// It was there already when it was stopped, or when its answer was lost on the way.
		if (this.made.length === madeBefore || this.note === undefined) return;
		this.note = undefined;
		this.#practice.changed();
	}

	#take(answer: AnswerOf<'makeHint'>): void {
		switch (answer.kind) {
			case 'made':
				this.#look += 1;
				this.made = [...this.made.filter(({ id }) => id !== answer.hint.id), answer.hint];
				break;
			case 'standIn':
				this.note =
					answer.reason === 'saidTooMuch'
						? vscode.l10n.t(
								'What was written gave too much away, so you do not see it. The hint of the challenge itself stands in for it, and counts.',
							)
						: vscode.l10n.t(
								'No more hints are made for this attempt. The hint of the challenge itself stands in for it, and counts.',
							);
				break;
			case 'refunded':
				this.note =
					answer.why === undefined
						? vscode.l10n.t(
								'No AI provider could write a hint now, so nothing was counted. The hint of the challenge itself is there.',
							)
						: vscode.l10n.t('{0} Nothing was counted. The hint of the challenge itself is there.', answer.why);
				break;
			default:
				answer satisfies never;
		}
	}
}

/** What failed, and what was accepted as a submission; our own failure explains itself. */
function isExplained(what: 'run' | 'submission' | 'search', { verdict }: JudgeReport): boolean {
	return verdict === 'accepted' ? what === 'submission' : verdict !== 'internalError';
}
