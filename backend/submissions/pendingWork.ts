import { AppError } from '#contract/appError.ts';
import type { JudgeReport } from '#contract/judging.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { Judge } from '#judge/judge.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { JudgedChallenge } from './judgedChallenge.ts';
import { internalErrorReport } from './judgeReport.ts';
import { judgeSubmission } from './judgeSubmission.ts';
import type { JobControl, JobEnd, Jobs } from './jobs.ts';
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
const judgingsMax = 10;

/** A verdict, and how to find out more about it once it is stored. */
interface Judged {
	report: JudgeReport;
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
	/** Put around the judging of each submission, for who wants to know what it takes. */
	around?: ((submission: PendingSubmission, work: () => Promise<JobEnd>) => Promise<JobEnd>) | undefined;
	/** Told when pending submissions were given up, so that others look for them. */
	onReleased?: (() => void) | undefined;
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

	/** The work of one submission that is stored under our lease. Never rejects. */
	judge(submission: PendingSubmission, control: JobControl): Promise<JobEnd> {
		const work = (): Promise<JobEnd> => this.#judgeStored(submission, control);
		return this.#parts.around?.(submission, work) ?? work();
	}

	async #judgeStored(submission: PendingSubmission, control: JobControl): Promise<JobEnd> {
		const { store, clock, log } = this.#parts;
		const { id: submissionId } = submission;
		const { signal, tell } = control;
		try {
			const judge = await this.#parts.judge();
			const begun = await store.beginJudging(submissionId, this.#owner);
			if (begun === undefined) return undefined;
			const judged =
				begun > judgingsMax
					? withoutMore(
							internalErrorReport('Judging this solution ended the backend again and again, so we gave it up.', 'none'),
						)
					: await this.#judge(judge, submission, control);
			if (judged === undefined) return undefined;
			this.#verdictKnown.add(submissionId);
			const { report } = judged;
			const at = instant(clock.nowMs());
			const isOurs = await store.settle({ submissionId, owner: this.#owner, report, at });
			if (!isOurs) return undefined;
			tell({ kind: 'judged', report: await this.#parts.rules.ofSubmission(submission, report) });
			this.#parts.onSettled?.(submission.learnerId, report.verdict, submission);
			const last = await this.#amended(submission, judged, signal);
			return { kind: 'done', report: await this.#parts.rules.ofSubmission(submission, last) };
		} catch (error) {
			// It is stored as pending, so nothing is lost; it is judged again when the store can be written.
			this.#restUntilMs.set(submissionId, clock.nowMs() + restMs);
			log.error({ err: error, submissionId }, 'a submission stays pending');
			if (error instanceof AppError) return { kind: 'failed', code: error.code, message: error.message };
			return { kind: 'failed', code: 'unexpected', message: 'Judging could not be finished. It is tried again.' };
		} finally {
			this.#verdictKnown.delete(submissionId);
		}
	}

	/** Undefined when it was stopped. */
	async #judge(
		judge: Judge,
		submission: PendingSubmission,
		{ signal, hurry, tell }: JobControl,
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
			if (error instanceof AppError) return withoutMore(internalErrorReport(error.message, tier));
			this.#parts.log.error({ err: error, submissionId: submission.id }, 'judging failed');
			return withoutMore(internalErrorReport('Something went wrong while judging. Submit again.', tier));
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
		const taken = await store.takeOver(this.lease(), jobs.placesForOld(), (held) => this.#isFree(held, nowMs));
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

function withoutMore(report: JudgeReport): Judged {
	return { report, sayMore: () => Promise.resolve(report) };
}
