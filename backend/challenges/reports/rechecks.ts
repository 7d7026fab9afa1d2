import { AppError } from '#contract/appError.ts';
import type { ReportOfLearner, ReportOutcome } from '#contract/reports.ts';
import { ClaimedWork } from '../../platform/claimedWork.ts';
import { type Clock, instant } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Witness } from './hearWitness.ts';
import type { CheckReported } from './checkReported.ts';
import type { ChallengeVersion, Recheck, Reproof, ReportStore, Withdrawn } from './reportStore.ts';

export interface RechecksParts {
	store: ReportStore;
	/** What runs code; loaded when there is something to run. */
	check: () => Promise<CheckReported>;
	/** The submission that a report names; undefined when there is none (any more). */
	witness: (report: ReportOfLearner) => Promise<Witness | undefined>;
	/** From now on nobody sees the version, and nothing done with it counts. May be called again for the same one. */
	withdraw: (version: ChallengeVersion, at: string) => Promise<void>;
	/** Something that this learner sees has changed. */
	tell: (learnerId: string) => void;
	/** Names this process. */
	owner: string;
	clock: Clock;
	log: Log;
}

/** Longer than a proof and a witness may take together. */
const leaseMs = 15 * 60_000;
/** A proof that held counts for so long. */
const reproofLifeMs = 24 * 60 * 60_000;
/** How often it is looked for what another process has left. */
const lookEveryMs = 60_000;

/**
 * Looks into what was reported, one version of a challenge after the other: proves it again, hears the witnesses, withdraws it or not, and gives each report its
 * outcome. Whatever is left half done by a process that ended is begun anew by the next one; every step may be repeated.
 */
export class Rechecks {
	readonly #parts: RechecksParts;
	readonly #work: ClaimedWork<Recheck>;

	constructor(parts: RechecksParts) {
		this.#parts = parts;
		const { store, owner, clock, log } = parts;
		this.#work = new ClaimedWork({
			claim: (lease) => store.claim(lease),
			work: async (recheck) => {
				await this.#lookInto(recheck);
				await store.release(recheck, owner);
			},
			onFailed: (error) => {
				if (error instanceof AppError) log.info({ code: error.code }, 'reports are looked into later');
				else log.error({ err: error }, 'a report could not be looked into');
			},
			leaseMs,
			lookEveryMs,
			owner,
			clock,
		});
	}

	/** Begins to look for what waits, at once and again and again. */
	start(): void {
		this.#work.start();
	}

	/** There may be something that waits. */
	look(): void {
		this.#work.look();
	}

	/** Works on whatever waits now; resolves when there is nothing left that this process could take. */
	workOff(): Promise<void> {
		return this.#work.workOff();
	}

	/** Resolves when nothing runs any more. */
	stop(): Promise<void> {
		return this.#work.stop();
	}

	async #lookInto(recheck: Recheck): Promise<void> {
		const { store, log } = this.#parts;
		const { challengeId } = recheck;
		let withdrawn: ReportOutcome | undefined;
		for (;;) {
			const waiting = await store.waiting(recheck);
			// Witnesses first: what they show holds for those without one too.
			const next = waiting.find(({ submissionId }) => submissionId !== undefined) ?? waiting[0];
			if (next === undefined || this.#work.signal.aborted) return;
			// What it takes to withdraw a challenge is done once, whoever else has reported it.
			const outcome: ReportOutcome | undefined = withdrawn ?? (await this.#outcomeOf(recheck, next));
			if (outcome === undefined) return;
			if (outcome.kind === 'withdrawn') withdrawn = withoutDifference(outcome);
			log.info({ challengeId, reportId: next.id, outcome: outcome.kind }, 'a report was looked into');
			await store.settle(next, outcome);
			this.#parts.tell(next.learnerId);
		}
	}

	/** Undefined when it was stopped. */
	async #outcomeOf(recheck: Recheck, report: ReportOfLearner): Promise<ReportOutcome | undefined> {
		try {
			// Withdrawn before, perhaps by a process that ended before it was through with it.
			if (recheck.withdrawn !== undefined) return await this.#withdraw(recheck, recheck.withdrawn);
			return await this.#check(recheck, report);
		} catch (error) {
			if (this.#work.signal.aborted) return undefined;
			if (error instanceof AppError && isOfStore(error)) throw error;
			if (error instanceof AppError) return { kind: 'notChecked', at: this.#now(), message: error.message };
			this.#parts.log.error({ err: error, reportId: report.id }, 'a report could not be looked into');
			return { kind: 'notChecked', at: this.#now(), message: 'Something went wrong while it was checked.' };
		}
	}

	async #check(recheck: Recheck, report: ReportOfLearner): Promise<ReportOutcome> {
		const check = await this.#parts.check();
		const { signal } = this.#work;
		const reproof = await this.#reproof(check, recheck);
		if (reproof.kind === 'failed') {
			return await this.#withdraw(recheck, { at: this.#now(), why: 'proofFailed', checks: reproof.checks });
		}
		const held = { kind: 'held', proof: reproof.facts } as const;
		const witness = await this.#parts.witness(report);
		if (witness === undefined) return { ...held, at: this.#now() };
		const { facts, against } = await check.hear(recheck, witness, signal);
		if (against === undefined) return { ...held, at: this.#now(), witness: facts };
		const withdrawn = { at: this.#now(), why: against.why, checks: ['reference and brute force'] };
		return { ...(await this.#withdraw(recheck, withdrawn)), difference: against.difference };
	}

	/** One proof for all reports of a version. @throws AppError when it can't be made here */
	async #reproof(check: CheckReported, recheck: Recheck): Promise<Reproof> {
		const { store, clock } = this.#parts;
		const { reproof: before } = recheck;
		if (before?.kind === 'held' && clock.nowMs() - Date.parse(before.at) < reproofLifeMs) return before;
		const proved = await check.prove(recheck, this.#work.signal);
		const reproof: Reproof = { ...proved, at: this.#now() };
		recheck.reproof = reproof;
		await store.keep(recheck, clock.nowMs() + leaseMs);
		return reproof;
	}

	async #withdraw(recheck: Recheck, withdrawn: Withdrawn): Promise<Extract<ReportOutcome, { kind: 'withdrawn' }>> {
		const { store, clock, withdraw, log } = this.#parts;
		if (recheck.withdrawn === undefined) {
			const { challengeId, challengeVersion } = recheck;
			log.warn(
				{ challengeId, challengeVersion, why: withdrawn.why, checks: withdrawn.checks },
				'a challenge is withdrawn',
			);
		}
		recheck.withdrawn = withdrawn;
		await store.keep(recheck, clock.nowMs() + leaseMs);
		await withdraw(recheck, withdrawn.at);
		return { kind: 'withdrawn', ...withdrawn };
	}

	#now(): string {
		return instant(this.#parts.clock.nowMs());
	}
}

/** What one learner's submission answered is nobody else's business. */
function withoutDifference({ kind, at, why, checks }: Extract<ReportOutcome, { kind: 'withdrawn' }>): ReportOutcome {
	return { kind, at, why, checks };
}

/** These are about writing down what was found, not about finding it out. */
function isOfStore({ code }: AppError): boolean {
	return code === 'storeReadOnly' || code === 'storeFull' || code === 'busy';
}
