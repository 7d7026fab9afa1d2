import { AppError } from '#contract/appError.ts';
import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ForgeEvent, ForgeRequest, ProviderStatus } from '#contract/forge.ts';
import { refuseStranger } from '#judge/checkTrust.ts';
import type { Judge } from '#judge/judge.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { KeepForged } from './forgedChallenge.ts';
import { type ForgeEnd, type ForgeJobControl, ForgeJobs } from './forgeJobs.ts';
import { madeWords, nothingLeftWords, standInWords } from './forgeWords.ts';
import { type Made, makeChallenge } from './makeChallenge.ts';
import type { ModelRouter } from './modelRouter.ts';
import { defaultProofLimits, type ProofLimits } from './proveDraft.ts';
import { type BankChallenge, chooseStandIn } from './standIn.ts';

export interface ForgeServiceParts {
	/** Made when it is first needed: most who practise never ask a model. */
	router: () => Promise<ModelRouter>;
	judge: () => Promise<Judge>;
	keep: KeepForged;
	/** Every challenge that there is, as far as it takes to see a repetition. */
	others: () => Promise<readonly OtherChallenge[]>;
	bank: () => Promise<readonly BankChallenge[]>;
	/** How the learner stands with a challenge. */
	statuses: (learnerId: string) => Promise<(challengeId: string) => ChallengeStatus>;
	/** How many challenges are made at once. */
	atOnce: number;
	limits?: ProofLimits;
	clock: Clock;
	log: Log;
}

/** "New Challenge with AI": demand, model, proof, repair, store; and the bank where that does not come to anything. */
export class ForgeService {
	readonly #parts: ForgeServiceParts;
	readonly #jobs: ForgeJobs;
	#router: Promise<ModelRouter> | undefined;

	constructor(parts: ForgeServiceParts) {
		this.#parts = parts;
		this.#jobs = new ForgeJobs(parts.atOnce);
	}

	/**
	 * Begins to make a challenge; with an id that is known it changes nothing.
	 * @throws AppError `sandboxRefused` or `languageMissing` before any model is asked, when what a model writes could not be run here; `conflict`
	 * while another one is being made for this learner; `busy`
	 */
	async start(learnerId: string, request: ForgeRequest): Promise<{ id: string }> {
		if (!this.#jobs.has(request.id, learnerId)) await refuseUnprovable(await this.#parts.judge());
		this.#jobs.start(request.id, learnerId, (control) => this.#work(learnerId, request, control));
		return { id: request.id };
	}

	/** @throws AppError `jobUnknown` */
	watch(learnerId: string, forgeId: string, signal: AbortSignal): AsyncIterable<ForgeEvent> {
		return this.#jobs.watch(forgeId, learnerId, signal);
	}

	/** @throws AppError `jobUnknown` */
	cancel(learnerId: string, forgeId: string): { cancelled: boolean } {
		return { cancelled: this.#jobs.cancel(forgeId, learnerId) };
	}

	async providers(): Promise<ProviderStatus[]> {
		return (await this.#askRouter()).status();
	}

	/** Stops what is being made. */
	stop(): Promise<void> {
		return this.#jobs.stop();
	}

	#askRouter(): Promise<ModelRouter> {
		this.#router ??= this.#parts.router();
		// A router that could not be made is tried again next time; who asked now hears of it.
		this.#router.catch(() => (this.#router = undefined));
		return this.#router;
	}

	async #work(learnerId: string, request: ForgeRequest, control: ForgeJobControl): Promise<ForgeEnd> {
		const { log } = this.#parts;
		try {
			const made = await this.#make(request, control);
			if (made.kind !== 'made') return await this.#standIn(learnerId, request, made);
			const { challengeId, title, provider, model } = made;
			return { kind: 'done', challengeId, title, servedBy: provider, model, message: madeWords(made) };
		} catch (error) {
			if (control.signal.aborted) return { kind: 'cancelled' };
			if (error instanceof AppError) {
				log.info({ forgeId: request.id, code: error.code }, 'no challenge was made');
				return { kind: 'failed', code: error.code, message: error.message };
			}
			log.error({ err: error, forgeId: request.id }, 'making a challenge failed');
			return { kind: 'failed', code: 'unexpected', message: 'Something went wrong while it was made. Try again.' };
		}
	}

	async #make(request: ForgeRequest, { signal, tell }: ForgeJobControl): Promise<Made> {
		const { judge, others, keep, limits = defaultProofLimits, clock, log } = this.#parts;
		const [router, judging, known] = await Promise.all([this.#askRouter(), judge(), others()]);
		const nowMs = (): number => clock.nowMs();
		const forging = { router, judge: judging, others: known, keep, limits, nowMs, log };
		const { topic, difficulty } = request;
		return makeChallenge(forging, { topic, difficulty }, { forgeId: request.id, signal, tell });
	}

	async #standIn(learnerId: string, request: ForgeRequest, made: Exclude<Made, { kind: 'made' }>): Promise<ForgeEnd> {
		const [bank, statusOf] = await Promise.all([this.#parts.bank(), this.#parts.statuses(learnerId)]);
		const found = chooseStandIn(bank, statusOf, request);
		this.#parts.log.info(
			{ forgeId: request.id, why: made.kind, challengeId: found?.challenge.id },
			'the bank stands in',
		);
		if (found === undefined) return { kind: 'failed', code: 'notFound', message: nothingLeftWords(made) };
		const { id: challengeId, title } = found.challenge;
		return { kind: 'done', challengeId, title, servedBy: 'bank', message: standInWords(made, found, request) };
	}
}

/** What a model writes runs in a real sandbox or not at all, and nothing can be proved without Python. */
async function refuseUnprovable(judge: Judge): Promise<void> {
	refuseStranger(judge.tier());
	const python = await judge.language('python');
	if (python.available) return;
	const advice = python.install === undefined ? '' : ` Install it with: ${python.install}`;
	throw new AppError('languageMissing', `A new challenge is proved with Python, which can't be used here.${advice}`);
}
