import { AppError } from '#contract/appError.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { ErrorCode } from '#contract/problem.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Judge } from '#judge/judge.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { TurnEnd } from '../platform/queue/workQueue.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';
import { internalErrorReport } from './judgeReport.ts';
import { judgeSubmission } from './judgeSubmission.ts';
import type { JobNews } from './jobNews.ts';
import type { JobControl, JobEnd, Jobs } from './jobs.ts';
import type { JudgingTurnStore } from './judgingTurnStore.ts';
import { isDeadOwner, makeOwner } from './owner.ts';
import type { ReportRules } from './reportRules.ts';
import { sayMore } from './sayMore.ts';
import type { Held, Lease, PendingSubmission, SubmissionStore } from './submissionStore.ts';
import { watchOf } from './watchOf.ts';

/** How long a backend that says nothing keeps what it judges. */
const leaseMs = 10_000;
/** How often leases are renewed while something is judged here. */
const renewEveryMs = 2_000;
/** How often it is looked whether there is something to do. */
const roundEveryMs = 1_000;
/** How long a submission rests whose verdict could not be stored. */
const restMs = 10_000;
/** From so many judgings on that were begun and not ended, a submission is suspected to end backends. */
const judgingsForSuspicion = 3;
/** A suspected one waits so long for each of them, so that the backend is of use meanwhile, and the submission can be cancelled. */
const waitForEachMs = 1_000;
/** A submission that ended so many backends is given up, as a failure of ours. */
export const judgingsMax = 10;

/** The least time after which somebody else's submission is looked at again. */
const lookAgainMs = 500;

/** A turn of a submission in a queue. */
export interface JudgingTurn {
	submissionId: string;
	/** Whether it gets its verdict even if judging it fails: it has failed before. */
	isLast: boolean;
}

/** Judging failed by a mistake of ours, and may be tried again. */
class JudgingFailed extends Error {
	constructor(cause: unknown) {
		super('Judging failed.', { cause });
		this.name = 'JudgingFailed';
	}
}

/** A verdict, and how to find out more about it once it is stored. */
interface Judged {
	report: JudgeReport;
	/** Why we gave it up, in words without anything of the learner's. */
	gaveUp?: string | undefined;
	sayMore: () => Promise<JudgeReport>;
}

export interface PendingWorkParts {
	store: SubmissionStore;
	jobs: Jobs;
	judge: () => Promise<Judge>;
	load: (challengeId: string) => Promise<JudgedChallenge>;
	/** What learners see of reports. */
	rules: ReportRules;
	/** Told of each verdict that was stored; for a store that tells nobody itself. */
	onSettled?: ((learnerId: string, verdict: Verdict, submission: PendingSubmission) => void) | undefined;
	/** Told when pending submissions were given up, so that others look for them. */
	onReleased?: (() => void) | undefined;
	/** Where a queue says which of them is next; while it can be asked nothing else is taken over. */
	turns?: { store: JudgingTurnStore; isUp: () => boolean } | undefined;
	/** Who watches in another process hears how it goes. */
	news?: JobNews | undefined;
	/** How often the store is asked for submissions that nobody judges, a second unless given. Where it gave some, the next round asks again. */
	lookEveryMs?: number | undefined;
	clock: Clock;
	log: Log;
}

/**
 * Sees to it that every stored submission gets its verdict: judges ours, keeps their leases alive, and takes over those of backends that died.
 */
export class PendingWork {
	readonly #parts: PendingWorkParts;
	readonly #owner = makeOwner();
	/** Until when submissions rest whose verdict could not be stored. */
	readonly #restUntilMs = new Map<string, number>();
	/** Whose verdict is known here: on its way into the store, or there already. Then a lease that is not renewed says nothing. */
	readonly #verdictKnown = new Set<string>();
	#startedMs = 0;
	#timer: NodeJS.Timeout | undefined;
	#round: Promise<void> = Promise.resolve();
	#renewAtMs = 0;
	#lookAtMs = 0;
	#isStopping = false;

	constructor(parts: PendingWorkParts) {
		this.#parts = parts;
	}

	lease(): Lease {
		return { owner: this.#owner, untilMs: this.#parts.clock.nowMs() + leaseMs };
	}

	/** Begins to look for submissions that nobody judges: at once, and then again and again. */
	start(): void {
		this.#startedMs = this.#parts.clock.nowMs();
		const round = async (): Promise<void> => {
			await this.lookAround();
			if (this.#isStopping) return;
			this.#timer = setTimeout(begin, roundEveryMs);
		};
		const begin = (): void => {
			this.#round = round();
		};
		begin();
	}

	/** Lets what runs finish within the time, then leaves the rest for the next backend. */
	async stop(graceMs: number): Promise<void> {
		this.#isStopping = true;
		clearTimeout(this.#timer);
		await this.#round;
		await this.#parts.jobs.stop(graceMs);
		try {
			await this.#parts.store.release(this.#owner);
			this.#parts.onReleased?.();
		} catch (error) {
			// The next backend takes them over all the same: this process will be dead.
			this.#parts.log.warn({ err: error }, 'pending submissions could not be released');
		}
	}

	/** Judges a submission whose turn it is. Resolves with its verdict, or when nothing came of it; what is found out behind the verdict goes on. @throws as the store */
	async takeTurn({ submissionId, isLast }: JudgingTurn): Promise<TurnEnd> {
		const { turns, jobs, clock } = this.#parts;
		if (turns === undefined) throw new Error('this process has no queue');
		// Others may have a sandbox.
		if ((await this.#parts.judge()).tier().tier === 'none') return { kind: 'later', afterMs: restMs };
		const nowMs = clock.nowMs();
		const outcome = await turns.store.take(submissionId, this.lease(), (held) => this.#isFree(held, nowMs));
		if (outcome.kind === 'over') return { kind: 'done' };
		if (outcome.kind === 'held') {
			return { kind: 'later', afterMs: Math.min(leaseMs, Math.max(lookAgainMs, outcome.leaseUntilMs - nowMs)) };
		}
		const { submission } = outcome;
		const { learnerId } = submission;
		const over = Promise.withResolvers<TurnEnd>();
		const place = jobs.takePlace(submissionId, 'submission', learnerId);
		// It still goes on here: nobody is quicker with it.
		if (place === undefined) return { kind: 'later', afterMs: leaseMs };
		place.start((control) => this.judge(submission, control, { isLast, over: over.resolve }));
		const ended = this.#ended(submissionId, learnerId);
		void ended.then(() => over.resolve({ kind: 'later', afterMs: lookAgainMs }));
		return over.promise;
	}

	/** Resolves when nothing of the job goes on here any more. */
	async #ended(submissionId: string, learnerId: string): Promise<void> {
		const { jobs } = this.#parts;
		for await (const _ of jobs.watch(submissionId, learnerId, new AbortController().signal)) continue;
	}

	/** Stops what is not wanted any more. */
	abort(submissionId: string): void {
		this.#parts.jobs.abort(submissionId);
	}

	/** The work of one submission that is stored under our lease. Never rejects. */
	async judge(submission: PendingSubmission, control: JobControl, turn?: OwnTurn): Promise<JobEnd> {
		const end = await this.#judgeStored(submission, this.#telling(submission, control), turn);
		if (end !== undefined) this.#parts.news?.tell(submission.id, submission.learnerId, end);
		return end;
	}

	#telling({ id, learnerId }: PendingSubmission, control: JobControl): JobControl {
		const { news } = this.#parts;
		if (news === undefined) return control;
		return {
			...control,
			tell: (event) => {
				control.tell(event);
				news.tell(id, learnerId, event);
			},
		};
	}

	async #judgeStored(submission: PendingSubmission, control: JobControl, turn?: OwnTurn): Promise<JobEnd> {
		const { store, clock, log } = this.#parts;
		const { id: submissionId } = submission;
		const { signal, tell } = control;
		let hasBegun = false;
		try {
			const judge = await this.#parts.judge();
			const begun = await store.beginJudging(submissionId, this.#owner);
			if (begun === undefined) return undefined;
			hasBegun = true;
			const judged =
				begun > judgingsMax
					? withoutMore(
							internalErrorReport('Judging this solution ended the backend again and again, so we gave it up.', 'none'),
							`judging it was begun ${String(judgingsMax)} times and never ended`,
						)
					: await this.#judge(judge, submission, control, turn);
			if (judged === undefined) return undefined;
			this.#verdictKnown.add(submissionId);
			const { report } = judged;
			const at = instant(clock.nowMs());
			const isOurs = await store.settle({ submissionId, owner: this.#owner, report, at });
			if (!isOurs) return undefined;
			turn?.over(judged.gaveUp === undefined ? { kind: 'done' } : { kind: 'setAside', reason: judged.gaveUp });
			tell({ kind: 'judged', report: await this.#parts.rules.ofSubmission(submission, report) });
			this.#parts.onSettled?.(submission.learnerId, report.verdict, submission);
			const last = await this.#amended(submission, judged, signal);
			return { kind: 'done', report: await this.#parts.rules.ofSubmission(submission, last) };
		} catch (error) {
			// It is stored as pending, so nothing is lost; it is judged again when the store can be written.
			this.#restUntilMs.set(submissionId, clock.nowMs() + restMs);
			log.error({ err: error, submissionId }, 'a submission stays pending');
			if (turn !== undefined) {
				await this.#giveBack(submission, turn, error, hasBegun);
				return undefined;
			}
			if (error instanceof AppError) return { kind: 'failed', code: error.code, message: error.message };
			return { kind: 'failed', code: 'unexpected', message: 'Judging could not be finished. It is tried again.' };
		} finally {
			this.#verdictKnown.delete(submissionId);
		}
	}

	/** It has another turn: when what is gone is back, or, where the mistake is ours, after a pause. */
	async #giveBack(
		{ id, learnerId }: PendingSubmission,
		turn: OwnTurn,
		error: unknown,
		hasBegun: boolean,
	): Promise<void> {
		const { turns, news, log } = this.#parts;
		try {
			// A part that was gone says nothing against the submission.
			await turns?.store.giveBack(id, this.#owner, hasBegun && error instanceof AppError ? 'asIfNotBegun' : 'begun');
			this.#restUntilMs.delete(id);
		} catch (failure) {
			log.debug({ err: failure, submissionId: id }, 'a submission is ours until its lease ends');
		}
		news?.tell(id, learnerId, { kind: 'queued' });
		if (error instanceof AppError) turn.over({ kind: 'later', afterMs: restMs });
		else turn.over({ kind: 'again', reason: reasonOf(error) });
	}

	/** Undefined when it was stopped. @throws what it is worth another turn for: JudgingFailed, or AppError for what is gone and comes back */
	async #judge(
		judge: Judge,
		submission: PendingSubmission,
		{ signal, hurry, tell }: JobControl,
		turn: OwnTurn | undefined,
	): Promise<Judged | undefined> {
		try {
			const challenge = await this.#parts.load(submission.challengeId);
			const judged = await judgeSubmission(judge, challenge, submission, watchOf(signal, tell));
			return {
				report: judged.report,
				sayMore: () =>
					sayMore(judge, challenge, submission, judged, { signal, hurry, isHurried: this.#parts.jobs.isCrowded() }),
			};
		} catch (error) {
			if (signal.aborted) return undefined;
			const { tier } = judge.tier();
			if (error instanceof AppError) {
				if (turn !== undefined && comesBack.includes(error.code)) throw error;
				// Another worker may have it.
				if (turn?.isLast === false && error.code === 'languageMissing') throw new JudgingFailed(error);
				return withoutMore(internalErrorReport(error.message, tier));
			}
			this.#parts.log.error({ err: error, submissionId: submission.id }, 'judging failed');
			if (turn?.isLast === false) throw new JudgingFailed(error);
			return withoutMore(
				internalErrorReport('Something went wrong while judging. Submit again.', tier),
				reasonOf(error),
			);
		}
	}

	/** What is found out after the verdict is an addition: the verdict stands without it. */
	async #amended({ id }: PendingSubmission, { report, sayMore }: Judged, signal: AbortSignal): Promise<JudgeReport> {
		try {
			const fuller = await sayMore();
			if (fuller === report || !(await this.#parts.store.amend(id, fuller))) return report;
			return fuller;
		} catch (error) {
			if (!signal.aborted) this.#parts.log.warn({ err: error, submissionId: id }, 'a verdict stays without more words');
			return report;
		}
	}

	/** The next round asks the store: somebody has given up submissions. */
	lookSoon(): void {
		this.#lookAtMs = 0;
	}

	/** Renews leases and takes over what is free, each when it is time; `start` does it every second. A store that can't be written now is tried again later. */
	async lookAround(): Promise<void> {
		try {
			await this.#renew();
			await this.#takeOver();
		} catch (error) {
			this.#parts.log.warn({ err: error }, 'pending submissions could not be looked after');
		}
	}

	async #renew(): Promise<void> {
		const nowMs = this.#parts.clock.nowMs();
		const { jobs, store } = this.#parts;
		const judging = jobs.unjudgedIds('submission');
		if (judging.length === 0 || nowMs < this.#renewAtMs) return;
		this.#renewAtMs = nowMs + renewEveryMs;
		const ours = new Set(await store.keepAlive(this.lease()));
		// Cancelled or taken over from another window: our judging is of no use any more. Not so where the verdict came while the store was asked: it ended the
		// lease, and what is found out behind it goes on.
		for (const id of judging) if (!ours.has(id) && !this.#verdictKnown.has(id)) jobs.abort(id);
	}

	async #takeOver(): Promise<void> {
		const { jobs, store } = this.#parts;
		const nowMs = this.#parts.clock.nowMs();
		if (nowMs < this.#lookAtMs) return;
		for (const [id, untilMs] of this.#restUntilMs) if (untilMs <= nowMs) this.#restUntilMs.delete(id);
		// With none to take, what a crash left half done is finished all the same.
		const most = this.#parts.turns?.isUp() === true ? 0 : jobs.placesForOld();
		const taken = await store.takeOver(this.lease(), most, (held) => this.#isFree(held, nowMs));
		for (const submission of taken) {
			jobs
				.takePlace(submission.id, 'submission', submission.learnerId)
				?.start((control) => this.judge(submission, control));
		}
		// More may wait than there were places for.
		this.#lookAtMs = taken.length > 0 ? 0 : nowMs + (this.#parts.lookEveryMs ?? 0);
		if (taken.length > 0) this.#parts.log.info({ count: taken.length }, 'took over pending submissions');
	}

	#isFree({ submissionId, owner, leaseUntilMs, judgings }: Held, nowMs: number): boolean {
		if (judgings >= judgingsForSuspicion && nowMs - this.#startedMs < judgings * waitForEachMs) return false;
		if (owner === undefined) return true;
		if (owner === this.#owner) {
			return !this.#parts.jobs.isLive(submissionId) && !this.#restUntilMs.has(submissionId);
		}
		return leaseUntilMs < nowMs || isDeadOwner(owner);
	}
}

/** Failures of parts that go and come back. */
const comesBack: readonly ErrorCode[] = ['busy', 'notReady', 'stopping'];

/** Of several calls the first one counts. */
interface OwnTurn {
	isLast: boolean;
	over: (end: TurnEnd) => void;
}

function withoutMore(report: JudgeReport, gaveUp?: string): Judged {
	return { report, gaveUp, sayMore: () => Promise.resolve(report) };
}

/** What went wrong and where; an error's own words may quote a learner's code. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return 'something was thrown that is no error';
	const cause = error instanceof JudgingFailed && error.cause instanceof Error ? error.cause : error;
	const place = /([\w.-]+:\d+):\d+\)?$/m.exec(cause.stack ?? '')?.[1];
	return `${cause.name}${place === undefined ? '' : ` at ${place}`}`;
}
