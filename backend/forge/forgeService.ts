import { AppError } from '#contract/appError.ts';
import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ForgeEvent, ForgeRequest, ProviderStatus } from '#contract/forge.ts';
import type { Judge } from '#judge/judge.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Demand } from './challengePrompt.ts';
import { endOfWork } from './endOfWork.ts';
import type { KeepForged } from './forgedChallenge.ts';
import { madeEnd, pooledEnd, standInEnd } from './forgeEnds.ts';
import { type ForgeEnd, type ForgeJobControl, ForgeJobs } from './forgeJobs.ts';
import { type NotMade, nothingLeftWords } from './forgeWords.ts';
import { type Forging, type Made, makeChallenge } from './makeChallenge.ts';
import { makeIfAllowed, type SpendAllowance } from './makeIfAllowed.ts';
import { alwaysAllowed, type MayAsk } from './mayAsk.ts';
import type { ModelRouter } from './modelRouter.ts';
import { ChallengePool, type PoolStock } from './pool/challengePool.ts';
import { PoolRefill } from './pool/poolRefill.ts';
import { type Shelf, shelfName } from './pool/shelf.ts';
import type { ShelfStore } from './pool/shelfStore.ts';
import { UnderWay } from './pool/underWay.ts';
import { defaultProofLimits, type ProofLimits, type ProveDraft } from './proveDraft.ts';
import { refuseUnprovable } from './refuseUnprovable.ts';
import { type BankChallenge, chooseStandIn } from './standIn.ts';
import type { Kernels } from './variant/kernel.ts';
import type { VariantForging } from './variant/makeVariant.ts';
import { VariantDemands, type VariantRequest } from './variant/variantDemands.ts';
import type { ForgeControl } from './writing.ts';

export interface ForgeServiceParts {
	/** Made when it is first needed: most who practise never ask a model. */
	router: () => Promise<ModelRouter>;
	judge: () => Promise<Judge>;
	keep: KeepForged;
	/** Every challenge that there is, as far as it takes to see a repetition. */
	others: () => Promise<readonly OtherChallenge[]>;
	/** What may stand in where no model can help; the bank at least. */
	bank: () => Promise<readonly BankChallenge[]>;
	/** How the learner stands with a challenge. */
	statuses: (learnerId: string) => Promise<(challengeId: string) => ChallengeStatus>;
	/** What the learner needs now; undefined where nothing tells. */
	need: (learnerId: string) => Promise<Demand | undefined>;
	pool: { stock: PoolStock; shelves: ShelfStore; perShelf: number };
	/** What new stories are made for. */
	kernels: Kernels;
	/** Asked before each demand and each refill that needs a model; always allowed when absent. */
	mayAsk?: ((purpose: 'forge' | 'variant') => Promise<MayAsk>) | undefined;
	/** Counts a learner's demand against what they may have in a day, unless nothing comes of it; nobody counts when absent. */
	spend?: SpendAllowance | undefined;
	/** As `makeChallenge` wants it. */
	onVerdict?: Forging['onVerdict'];
	/** Told how each demand of a learner ends. */
	onEnd?: ((end: ForgeEnd) => void) | undefined;
	/** How many challenges are made at once. */
	atOnce: number;
	limits?: ProofLimits;
	/** As `makeChallenge` wants it. */
	prove?: ProveDraft | undefined;
	clock: Clock;
	log: Log;
}

/** "New Challenge with AI": out of the pool, else demand, model, proof, repair, store; and the bank where that does not come to anything. */
export class ForgeService {
	readonly #parts: ForgeServiceParts;
	readonly #jobs: ForgeJobs;
	readonly #pool: ChallengePool;
	readonly #refill: PoolRefill;
	readonly #variants: VariantDemands;
	/** Of learners and of the refill. */
	readonly #underWay = new UnderWay();
	/** People who wait for a model or a proof now. */
	#making = 0;
	#router: Promise<ModelRouter> | undefined;

	constructor(parts: ForgeServiceParts) {
		const { pool, statuses, atOnce, mayAsk = alwaysAllowed, onEnd, clock, log } = parts;
		const nowMs = (): number => clock.nowMs();
		this.#parts = parts;
		this.#jobs = new ForgeJobs(atOnce, { onEnd });
		this.#variants = new VariantDemands({ ...parts, stock: pool.stock, forging: () => this.#forging() });
		this.#pool = new ChallengePool({ ...pool, statuses, nowMs, log });
		this.#refill = new PoolRefill({
			shelves: pool.shelves,
			make: (shelf, signal) => this.#makeInSight(shelf, { forgeId: clock.newId(), signal, tell: () => undefined }),
			isConfigured: async () => (await this.providers()).some(({ configured }) => configured),
			mayAsk: () => mayAsk('forge'),
			hasRoom: () => this.#making < atOnce,
			isUnderWay: (shelf) => this.#underWay.has(shelfName(shelf)),
			owner: clock.newId(),
			nowMs,
			log,
		});
		if (pool.perShelf > 0) this.#refill.start();
	}

	/**
	 * Begins to make a challenge; with an id that is known it changes nothing.
	 * @throws AppError `sandboxRefused` or `languageMissing` before any model is asked, when what a model writes could not be run here; `conflict`
	 * while another one is being made for this learner; `busy`
	 */
	async start(learnerId: string, request: ForgeRequest): Promise<{ id: string }> {
		if (!this.#jobs.has(request.id, learnerId)) await refuseUnprovable(await this.#parts.judge());
		if ('variantOf' in request) {
			this.#startVariant(learnerId, request);
			return { id: request.id };
		}
		let demand: Demand | undefined;
		const demanded = async (): Promise<Demand> => (demand ??= await this.#demandOf(learnerId, request));
		this.#jobs.start(request.id, learnerId, {
			atOnce: (control) =>
				endOfWork(this.#parts.log, request.id, control.signal, async () => {
					const pooled = await this.#pool.serve(learnerId, shelfOf(await demanded()));
					if (pooled === undefined) return undefined;
					this.#wakeRefill();
					return pooledEnd(pooled, request, await demanded());
				}),
			make: (control) =>
				endOfWork(this.#parts.log, request.id, control.signal, async () =>
					this.#makeFor(learnerId, request, await demanded(), control),
				),
		});
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

	/** Fills the shelves of the pool now, as it is done again and again; resolves when there is nothing left to do. */
	refill(): Promise<void> {
		return this.#refill.lookAround();
	}

	/** Does what somebody waits for, which goes before what is made ahead. */
	async inPlace<Result>(work: () => Promise<Result>): Promise<Result> {
		this.#making += 1;
		if (this.#making + this.#refill.running() > this.#parts.atOnce) this.#refill.interrupt();
		try {
			return await work();
		} finally {
			this.#making -= 1;
		}
	}

	/** Stops what is being made. */
	async stop(): Promise<void> {
		await Promise.all([this.#jobs.stop(), this.#refill.stop()]);
	}

	#askRouter(): Promise<ModelRouter> {
		this.#router ??= this.#parts.router();
		// A router that could not be made is tried again next time; who asked now hears of it.
		this.#router.catch(() => (this.#router = undefined));
		return this.#router;
	}

	#wakeRefill(): void {
		if (this.#parts.pool.perShelf > 0) this.#refill.wake();
	}

	async #demandOf(learnerId: string, request: DemandRequest): Promise<Demand> {
		if (!('need' in request)) return { topic: request.topic, difficulty: request.difficulty };
		const needed = await this.#parts.need(learnerId);
		if (needed === undefined) throw new AppError('notFound', 'Nothing tells yet what you need. Choose a topic.');
		return needed;
	}

	/** The pool had nothing for this learner. While they waited for their turn, or for somebody who wants the same, that may have changed. */
	async #makeFor(
		learnerId: string,
		request: DemandRequest,
		demand: Demand,
		control: ForgeJobControl,
	): Promise<ForgeEnd> {
		const shelf = shelfOf(demand);
		await this.#underWay.join(shelfName(shelf), control);
		control.signal.throwIfAborted();
		const pooled = await this.#pool.serve(learnerId, shelf);
		try {
			if (pooled !== undefined) return pooledEnd(pooled, request, demand);
			const make = (): Promise<Made> =>
				this.inPlace(() => this.#makeInSight(shelf, { forgeId: request.id, ...control }));
			const made = await makeIfAllowed(this.#allowing('forge'), learnerId, make);
			await this.#pool.miss(shelf);
			if (made.kind !== 'made') return await this.#standIn(learnerId, request, demand, made);
			return madeEnd(made, request, demand);
		} finally {
			this.#wakeRefill();
		}
	}

	#startVariant(learnerId: string, request: VariantRequest): void {
		const name = `variant of ${request.variantOf}`;
		const make = async (control: ForgeJobControl): Promise<ForgeEnd> => {
			// While they waited for their turn, or for somebody who wants the same, one may have been made.
			await this.#underWay.join(name, control);
			control.signal.throwIfAborted();
			const there = await this.#variants.serve(learnerId, request);
			if (there !== undefined) return there;
			const making = (): Promise<Made> =>
				this.inPlace(() =>
					this.#underWay.run(name, control.tell, (tell) =>
						this.#variants.make(request, { ...control, forgeId: request.id, tell }),
					),
				);
			const made = await makeIfAllowed(this.#allowing('variant'), learnerId, making);
			return this.#variants.end(request, made);
		};
		const { log } = this.#parts;
		this.#jobs.start(request.id, learnerId, {
			atOnce: ({ signal }) => endOfWork(log, request.id, signal, () => this.#variants.serve(learnerId, request)),
			make: (control) => endOfWork(log, request.id, control.signal, () => make(control)),
		});
	}

	#allowing(purpose: 'forge' | 'variant'): Parameters<typeof makeIfAllowed>[0] {
		const { mayAsk = alwaysAllowed, spend } = this.#parts;
		return { mayAsk: () => mayAsk(purpose), spend };
	}

	#makeInSight(shelf: Shelf, control: ForgeControl): Promise<Made> {
		return this.#underWay.run(shelfName(shelf), control.tell, (tell) => this.#make(shelf, { ...control, tell }));
	}

	async #make({ topic, difficulty }: Demand, control: ForgeControl): Promise<Made> {
		const { onVerdict, prove } = this.#parts;
		return makeChallenge({ ...(await this.#forging()), prove, onVerdict }, { topic, difficulty }, control);
	}

	async #forging(): Promise<VariantForging> {
		const { judge, others, keep, limits = defaultProofLimits, clock, log } = this.#parts;
		const [router, judging, known] = await Promise.all([this.#askRouter(), judge(), others()]);
		const nowMs = (): number => clock.nowMs();
		return { router, judge: judging, others: known, keep, limits, nowMs, log };
	}

	async #standIn(learnerId: string, request: DemandRequest, demand: Demand, made: NotMade): Promise<ForgeEnd> {
		const [bank, statusOf] = await Promise.all([this.#parts.bank(), this.#parts.statuses(learnerId)]);
		const found = chooseStandIn(bank, statusOf, demand);
		const { id: forgeId } = request;
		this.#parts.log.info({ forgeId, why: made.kind, challengeId: found?.challenge.id }, 'the bank stands in');
		if (found === undefined) return { kind: 'failed', code: 'notFound', message: nothingLeftWords(made) };
		return standInEnd(found, made, request, demand);
	}
}

type DemandRequest = Exclude<ForgeRequest, VariantRequest>;

/** Models write functions only. */
function shelfOf({ topic, difficulty }: Demand): Shelf {
	return { topic, difficulty, kind: 'function' };
}
