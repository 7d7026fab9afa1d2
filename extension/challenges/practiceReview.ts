import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { CloserReview } from '#contract/hints.ts';
import { writtenBy } from '../forge/aiOrder.ts';
import { failureWords } from '../showFailure.ts';
import type { Practice, WorkTools } from './practice.ts';
import type { KeptPractice } from './practiceMemory.ts';
import { askOwner } from './takeHelp.ts';

/** A closer look at what was accepted, by a model, when the learner asks for it. */
export class PracticeReview {
	readonly #practice: Practice;
	readonly #tools: WorkTools;
	/** Of the last result. */
	written: KeptPractice['reviewed'];
	/** How the last try ended, where nothing came of it. */
	note: string | undefined;
	#writing: AbortController | undefined;

	constructor(practice: Practice, tools: WorkTools, { reviewed }: KeptPractice) {
		this.#practice = practice;
		this.#tools = tools;
		this.written = reviewed;
	}

	get isWriting(): boolean {
		return this.#writing !== undefined;
	}

	/** What it was about is no longer what is shown. */
	forget(): void {
		this.stop();
		this.written = undefined;
		this.note = undefined;
	}

	/** Begins; how it goes is shown, and how it failed too. @throws AppError `conflict` */
	start(): void {
		if (this.#writing) throw new AppError('conflict', vscode.l10n.t('Your solution is being looked at already.'));
		this.#writing = new AbortController();
		this.note = undefined;
		this.#practice.changed();
		void this.#write(this.#writing);
	}

	stop(): void {
		this.#writing?.abort();
	}

	async #write(writing: AbortController): Promise<void> {
		const { result } = this.#practice;
		let [written, note]: [KeptPractice['reviewed'], string | undefined] = [undefined, undefined];
		try {
			const answer = await this.#ask(writing.signal);
			if (answer.kind === 'down')
				note = answer.why ?? vscode.l10n.t('No AI provider could look at it now. Try again later.');
			else written = { parts: answer.parts, by: writtenBy(answer) };
		} catch (error) {
			// Without a message it was stopped by the learner.
			note = failureWords(this.#tools.log, error).message ?? vscode.l10n.t('Stopped.');
		}
		if (this.#writing === writing) this.#writing = undefined;
		// Something else was judged meanwhile.
		if (this.#practice.result !== undefined && this.#practice.result.finishedAt !== result?.finishedAt) return;
		this.written = written ?? this.written;
		this.note = note;
		this.#practice.changed();
		await this.#practice.remember(Date.now());
	}

	/** Whoever has the submission is asked, and has it looked at. */
	async #ask(signal: AbortSignal): Promise<CloserReview> {
		const accepted = this.#practice.submissions.find(({ verdict }) => verdict === 'accepted');
		if (!accepted) throw nothingAccepted();
		const awayMessage = (): string => vscode.l10n.t('Your server has it looked at, and it does not answer now.');
		return askOwner({ ...this.#tools, awayMessage }, async (client) => {
			const params = { submissionId: accepted.id };
			const { language, source, report } = await client.call('getSubmission', { params, signal });
			if (!report) throw nothingAccepted();
			return client.call('reviewSolution', {
				params: { challengeId: this.#practice.id },
				body: { language, source, report },
				signal,
			});
		});
	}
}

function nothingAccepted(): AppError {
	return new AppError('conflict', vscode.l10n.t('There is no accepted submission to look at.'));
}
