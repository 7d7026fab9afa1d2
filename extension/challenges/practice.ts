import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { ChallengeDetail } from '#contract/challenge.ts';
import { isOfSet } from '#contract/challengeSet.ts';
import type { AnswerOf } from '#contract/endpoints.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CustomCase, JudgeReport } from '#contract/judging.ts';
import type { Next } from '#contract/learning.ts';
import type { Job, RunRequest, SubmissionSummary } from '#contract/submission.ts';
import type { Activity, PanelTab } from '#messages';
import type { Outbox } from '../account/outbox.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';
import type { ChallengeClients, Clients } from '../backend/clients.ts';
import type { NextQuery } from '../learning/learnWishes.ts';
import { stillJudging } from '../userError.ts';
import { followJob, type JobOutcome, type JobProgress } from './followJob.ts';
import type { HintUnlock } from './hintLock.ts';
import type { JudgedResult } from './panelResult.ts';
import { type HelpedChallenge, type HelpTools, takeHint, takeSolution } from './takeHelp.ts';
import { PracticeHelp } from './practiceHelp.ts';
import { type KeptPractice, keep, recall } from './practiceMemory.ts';
import { PracticeTimer } from './practiceTimer.ts';

/** Submissions shown in the panel, the newest. */
const submissionsShown = 50;

/** What a solution file says at the moment of a run. */
export interface SolutionText {
	language: LanguageId;
	languageTitle: string;
	source: string;
}

/** With whoever judged it, who can explain the verdict too. */
export interface JudgedSolution extends SolutionText {
	judging: () => Promise<Pick<ApiClient, 'call'>>;
}

/** What a job is asked for with. */
interface Sent {
	id: string;
	language: LanguageId;
	source: string;
	timeZone: string;
}

export type Work = { kind: 'run'; what: RunRequest['what'] } | { kind: 'submission' } | { kind: 'search' };

/** How judging ended. `waits`: the submission is kept until the server is back. */
export type JudgeEnding = { kind: 'judged'; result: JudgedResult } | { kind: 'stopped' } | { kind: 'waits' };

export interface PracticeTools extends Omit<WorkTools, 'clients'> {
	clients: Clients;
}

/** What one practice works with. */
export interface WorkTools {
	/** Who answers for its challenge. */
	clients: ChallengeClients;
	outbox: Outbox;
	/** An IANA name: a learner's day ends where the learner is. */
	timeZone: string;
	/** Asks for leave to run without a sandbox on this computer; false when it was refused. */
	askConsent: () => Promise<boolean>;
	memory: vscode.Memento;
	/** What is asked for what comes after a challenge. */
	nextQuery: (after: string) => NextQuery;
	/** Of this installation, where `memory` is of this workspace. */
	lasting: vscode.Memento;
	/** The settings about hints, as they are now. */
	unlock: () => HintUnlock;
	offersHelp: () => boolean;
	log: vscode.LogOutputChannel;
}

/** One challenge as this window works on it: what is known of it, what runs, and what came out. The panel and the status bar show it. */
export class Practice implements vscode.Disposable {
	readonly id: string;
	timer: PracticeTimer;
	readonly help: PracticeHelp;
	readonly #tools: WorkTools;
	/** Who says what comes next, which is nothing of this challenge's. */
	readonly #proposing: () => Promise<ApiClient>;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	detail: ChallengeDetail | undefined;
	/** Whose standing `detail` tells, as `Clients.owner` says it. */
	#owner = 'local';
	submissions: SubmissionSummary[] = [];
	cases: CustomCase[] = [];
	editorial: AnswerOf<'getEditorial'> | undefined;
	next: Next | undefined;
	result: JudgedResult | undefined;
	activity: Activity = { kind: 'idle' };
	tab: PanelTab = 'results';
	announcement: { id: number; text: string } | undefined;
	#loading: Promise<ChallengeDetail> | undefined;
	#work: { kind: Work['kind']; abort: AbortController; ended: Promise<unknown> } | undefined;

	constructor(challengeId: string, given: PracticeTools) {
		this.id = challengeId;
		const tools: WorkTools = { ...given, clients: given.clients.of(challengeId) };
		this.#tools = tools;
		this.#proposing = () => given.clients.client();
		const kept = recall(tools.memory, challengeId);
		this.result = kept.result;
		this.timer = new PracticeTimer(kept.elapsedMs);
		this.help = new PracticeHelp(this, tools, kept);
	}

	get isRunning(): boolean {
		return this.#work !== undefined;
	}

	/** The challenge, opened for the learner on the first call. @throws AppError when it is unknown or the backend can't be reached. */
	load(): Promise<ChallengeDetail> {
		this.#loading ??= this.#open().catch((error: unknown) => {
			this.#loading = undefined;
			throw error;
		});
		return this.#loading;
	}

	/** Looks again at everything that another window, or this one, may have changed. */
	async refresh(): Promise<void> {
		if (!this.detail) return;
		const { clients, outbox } = this.#tools;
		// Until the server knows what was done meanwhile, and can be asked, what is shown of the account is the newest there is.
		const stays = this.#owner !== 'local' && this.#owner === (await clients.owner());
		if (stays && !(await outbox.makeWay())) {
			this.changed();
			return;
		}
		const { client, owner } = await clients.answering();
		if (stays && owner !== this.#owner) {
			this.changed();
			return;
		}
		const params = { challengeId: this.id };
		[this.detail] = await Promise.all([client.call('getChallenge', { params }), this.#loadRest(client)]);
		this.#owner = owner;
		await Promise.all([this.#loadWhatFollows(client), this.help.load(client)]);
		this.changed();
	}

	/** @throws AppError, `conflict` while the hint waits for a try */
	async showHint(level: number): Promise<void> {
		if (level > (this.detail?.hints.length ?? 0)) this.help.mustBeOpen();
		const { from, answer } = await takeHint(this.#helpTools(), await this.#helped(), level);
		if (this.detail) {
			const shown = Math.max(level, this.detail.hints.length);
			// This computer may know of more, which were shown to who practises alone.
			const hints = from === 'here' ? answer.hints.slice(0, shown) : answer.hints;
			this.detail = { ...this.detail, hints, hintCount: answer.hintCount };
			this.help.note = undefined;
			if (from === 'owner') await this.help.load(await this.#tools.clients.client());
		}
		this.changed();
	}

	async giveUp(): Promise<void> {
		const { from } = await takeSolution(this.#helpTools(), await this.#helped());
		if (from === 'owner' || !this.detail) return this.refresh();
		const status = this.detail.status === 'solved' ? 'solved' : 'gaveUp';
		this.detail = { ...this.detail, status, editorialUnlocked: true };
		await this.#loadWhatFollows(await this.#tools.clients.local());
		this.changed();
	}

	/** Replaces the own cases; the backend checks each against the signature. */
	async putCases(cases: CustomCase[]): Promise<void> {
		const client = await this.#tools.clients.client();
		const answer = await client.call('putCases', { params: { challengeId: this.id }, body: { cases } });
		this.cases = answer.cases;
		this.changed();
	}

	/**
	 * Judges a solution and shows how it goes. A run that is under way gives way to a new one.
	 * @param id of the run or submission: one that was sent before is followed to its verdict
	 * @throws UserError while a submission is being judged; AppError when it could not be judged
	 */
	async judge(work: Work, solution: SolutionText, id: string = randomUUID()): Promise<JudgeEnding> {
		while (this.#work) {
			if (this.#work.kind === 'submission') throw stillJudging();
			await this.stop();
		}
		const abort = new AbortController();
		const ended = this.#judge(work, solution, id, abort.signal);
		this.#work = { kind: work.kind, abort, ended };
		try {
			return await ended;
		} finally {
			this.#work = undefined;
			this.activity = { kind: 'idle' };
		}
	}

	/** Stops what runs and waits until it has ended. */
	async stop(): Promise<void> {
		const work = this.#work;
		work?.abort.abort();
		// How it ended is told to whoever started it.
		await Promise.allSettled([work?.ended]);
	}

	/** Keeps what a reload of the window must not lose. */
	async remember(nowMs: number): Promise<void> {
		const kept: KeptPractice = { elapsedMs: this.timer.elapsedMs(nowMs), result: this.result, ...this.help.kept };
		await keep(this.#tools.memory, this.id, kept);
	}

	/** Everything that came out of it is gone, because the learner erased it. */
	async forget(): Promise<void> {
		this.timer = new PracticeTimer();
		this.result = undefined;
		await this.help.forget();
		this.editorial = undefined;
		this.next = undefined;
		this.changed();
	}

	/** Tells those who show it. */
	changed(): void {
		this.#changed.fire();
	}

	announce(text: string): void {
		this.announcement = { id: (this.announcement?.id ?? 0) + 1, text };
		this.changed();
	}

	dispose(): void {
		this.#work?.abort.abort();
		this.help.dispose();
		this.#changed.dispose();
	}

	async #open(): Promise<ChallengeDetail> {
		const { client, owner } = await this.#tools.clients.answering();
		const params = { challengeId: this.id };
		const [detail] = await Promise.all([
			client.call('openChallenge', { params, body: { timeZone: this.#tools.timeZone } }),
			this.#loadRest(client),
		]);
		this.detail = detail;
		this.#owner = owner;
		this.changed();
		await Promise.all([this.#loadWhatFollows(client), this.help.load(client)]);
		this.changed();
		return detail;
	}

	async #loadRest(client: ApiClient): Promise<void> {
		const params = { challengeId: this.id };
		const [page, own] = await Promise.all([
			client.call('listSubmissions', { params, query: { limit: submissionsShown } }),
			client.call('getCases', { params }),
		]);
		this.submissions = page.items;
		this.cases = own.cases;
	}

	/** The editorial, and what comes next and why, as soon as this challenge is solved or given up. */
	async #loadWhatFollows(client: ApiClient): Promise<void> {
		if (!this.detail?.editorialUnlocked) {
			// It was open at another place: alone on this computer, or as somebody else.
			this.editorial = undefined;
			this.next = undefined;
			return;
		}
		[this.editorial, this.next] = await Promise.all([
			this.editorial ?? client.call('getEditorial', { params: { challengeId: this.id } }),
			(isOfSet(this.id) ? await this.#proposing() : client).call('getNext', {
				query: this.#tools.nextQuery(this.id),
			}),
		]);
	}

	async #judge(work: Work, solution: SolutionText, id: string, signal: AbortSignal): Promise<JudgeEnding> {
		this.#show(work, { kind: 'queued' });
		const { clients, outbox, timeZone } = this.#tools;
		const isForServer = work.kind === 'submission' && clients.where() === 'server';
		// What waits already goes first.
		if (isForServer && !(await outbox.makeWay())) return this.#wait(solution, id);
		const { language, source } = solution;
		const start = (client: ApiClient): Promise<Job> => this.#start(client, work, { id, language, source, timeZone });
		const verdict = Promise.withResolvers<JudgeReport>();
		// A submission belongs to whoever owns the progress; what runs is not kept, so anybody may run it.
		const judging = (): Promise<ApiClient> => (isForServer ? clients.server() : clients.client());
		const follow = (): Promise<JobOutcome> =>
			followJob(
				judging,
				start,
				(progress) => (progress.kind === 'judged' ? verdict.resolve(progress.report) : this.#show(work, progress)),
				signal,
			);
		try {
			return await this.#outcome(work, { ...solution, judging }, follow, verdict.promise);
		} catch (error) {
			// It may have arrived all the same: under the same id it is then found there.
			if (isForServer && isConnectionLost(error)) return this.#wait(solution, id);
			throw error;
		}
	}

	#helpTools(): HelpTools {
		const awayMessage = (): string =>
			vscode.l10n.t('Only the server has this challenge, and it does not answer now. Try again when it is back.');
		return { ...this.#tools, awayMessage };
	}

	async #helped(): Promise<HelpedChallenge> {
		const { title, hints } = this.detail ?? (await this.load());
		const isCounted = this.#owner === (await this.#tools.clients.owner());
		return { challengeId: this.id, title, hintsKnown: isCounted ? hints.length : 0 };
	}

	#start(client: ApiClient, work: Work, { timeZone, ...given }: Sent): Promise<Job> {
		const params = { challengeId: this.id };
		switch (work.kind) {
			case 'run':
				return client.call('startRun', { params, body: { ...given, what: work.what } });
			case 'submission':
				return client.call('submit', { params, body: { ...given, timeZone } });
			case 'search':
				return client.call('findBreakingCase', { params, body: given });
			default:
				return work satisfies never;
		}
	}

	/** The verdict as soon as it is known. What is found out after it changes the result while that is still shown. */
	async #outcome(
		work: Work,
		solution: JudgedSolution,
		follow: () => Promise<JobOutcome>,
		verdict: Promise<JudgeReport>,
	): Promise<JudgeEnding> {
		const ended = follow().catch(async (error: unknown) => {
			const refused = error instanceof AppError && error.code === 'consentNeeded';
			if (refused && (await this.#tools.askConsent())) return follow();
			throw error;
		});
		const outcome = await Promise.race([ended, verdict.then((report) => ({ kind: 'done' as const, report }))]);
		if (outcome.kind === 'cancelled') return { kind: 'stopped' };
		const result: JudgedResult = {
			what: work.kind,
			language: solution.languageTitle,
			finishedAt: new Date().toISOString(),
			report: outcome.report,
		};
		this.result = result;
		this.help.judged(solution, outcome.report);
		// The verdict stands, whatever happens to what follows it.
		ended.then(
			(last) => {
				if (last.kind === 'done' && last !== outcome) return this.#addToResult(result, last.report, solution);
				return undefined;
			},
			() => undefined,
		);
		return { kind: 'judged', result };
	}

	async #addToResult(result: JudgedResult, report: JudgeReport, solution: JudgedSolution): Promise<void> {
		if (this.result !== result) return;
		this.result = { ...result, report };
		this.changed();
		this.help.toldMore(solution);
		await this.remember(Date.now());
	}

	async #wait({ language, source }: SolutionText, id: string): Promise<JudgeEnding> {
		const { outbox, timeZone } = this.#tools;
		const madeAt = new Date().toISOString();
		const title = this.detail?.title ?? this.id;
		await outbox.add({ kind: 'submission', id, challengeId: this.id, title, language, source, timeZone, madeAt });
		return { kind: 'waits' };
	}

	#show(work: Work, progress: Exclude<JobProgress, { kind: 'judged' }>): void {
		const counted = progress.kind === 'case' ? progress : { done: 0, total: 0 };
		const phase = progress.kind === 'case' ? 'cases' : progress.kind;
		const before = progress.kind === 'queued' ? progress.before : undefined;
		this.activity = { kind: 'running', what: work.kind, phase, before, done: counted.done, total: counted.total };
		this.changed();
	}
}
