import type { ChallengeStatus } from '#contract/challenge.ts';
import type { AiOrder } from '#contract/forge.ts';
import type { Judge } from '#judge/judge.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import type { ChallengeStore } from '../challenges/challengeStore.ts';
import { otherChallenges } from '../challenges/otherChallenges.ts';
import type { AiEnvironment } from '../forge/aiConfig.ts';
import type { Demand } from '../forge/challengePrompt.ts';
import type { DraftService } from '../forge/drafts/draftService.ts';
import type { ForgeEnd } from '../forge/forgeJobs.ts';
import type { ForgeService } from '../forge/forgeService.ts';
import type { ModelRouter } from '../forge/modelRouter.ts';
import type { ShelfStore } from '../forge/pool/shelfStore.ts';
import type { Kernels } from '../forge/variant/kernel.ts';
import type { ModelQuestion, ModelReply } from '../hints/askModel.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { LazyBudget } from './lazyBudget.ts';

export type ForgedStore = Pick<ChallengeStore, 'put' | 'onShelf' | 'variantsOf' | 'letLive' | 'removeExpired'>;

export interface LazyForgeParts {
	ai: AiOrder;
	environment: AiEnvironment;
	/** Where new challenges go, and where the pool finds them. */
	store: ForgedStore;
	shelves: ShelfStore;
	/** Every challenge that there is, the stored ones included. */
	library: ChallengeLibrary;
	/** The folder of a challenge that is there: path inside it to text. */
	filesOf: (challengeId: string) => Promise<ReadonlyMap<string, string>>;
	/** What the learner needs now. */
	need: (learnerId: string) => Promise<Demand | undefined>;
	statuses: (learnerId: string) => Promise<(challengeId: string) => ChallengeStatus>;
	judge: () => Promise<Judge>;
	/** Told how each demand of a learner ends. */
	onEnd?: (end: ForgeEnd) => void;
	/** How many challenges are made at once. */
	atOnce: number;
	/** What models may cost, and what came of it. */
	budget: LazyBudget;
	clock: Clock;
	log: Log;
}

/** The forge, loaded with the proof and the providers when somebody first wants a new challenge, so that a start does not wait for it. */
export class LazyForge {
	readonly #parts: LazyForgeParts;
	#service: Promise<ForgeService> | undefined;
	#drafts: Promise<DraftService> | undefined;
	#router: Promise<ModelRouter> | undefined;

	constructor(parts: LazyForgeParts) {
		this.#parts = parts;
	}

	service(): Promise<ForgeService> {
		this.#service ??= this.#load();
		return this.#service;
	}

	/** For instructors, by the same providers and the same proof. */
	drafts(): Promise<DraftService> {
		this.#drafts ??= this.#loadDrafts();
		return this.#drafts;
	}

	/** Asks the same providers as the forge, behind the same breakers and out of the same budget. @throws AppError `cancelled`; as every store */
	async ask<Value>(question: ModelQuestion<Value>): Promise<ModelReply<Value>> {
		const may = await this.#parts.budget.mayAsk(question.purpose);
		if (may.kind === 'poolOnly') return { kind: 'down', reasons: [may.why], why: may.why };
		const { askRouter } = await import('./askRouter.ts');
		return await askRouter(await this.#sharedRouter(), question);
	}

	/** Stops what is being made. */
	async stop(): Promise<void> {
		await Promise.all([this.#service, this.#drafts].map(async (service) => (await service)?.stop()));
	}

	async #load(): Promise<ForgeService> {
		const { store, shelves, library, ai, need, budget, statuses, judge, onEnd, atOnce, clock, log } = this.#parts;
		const { ForgeService } = await import('../forge/forgeService.ts');
		const { forgedStock } = await import('./forgedStock.ts');
		const stock = forgedStock({ store, library, clock });
		stock.removeLongExpired().catch((error: unknown) => log.warn({ err: error }, 'what has expired is removed later'));
		return new ForgeService({
			router: () => this.#sharedRouter(),
			keep: (challenge) => stock.keep(challenge),
			others: () => otherChallenges(library),
			// Where no model can help, what was made before stands in as well as the bank.
			bank: async () => (await library.list()).filter(({ variantOf }) => variantOf === undefined),
			need,
			pool: { stock, shelves, perShelf: ai.refill ?? 0 },
			kernels: {
				load: (challengeId) => loadKernel(this.#parts, challengeId),
				variantsOf: (kernelId) => stock.variantsOf(kernelId),
			},
			mayAsk: (purpose) => budget.mayAsk(purpose),
			spend: (learnerId, work, cameOfIt) => budget.spend(learnerId, work, cameOfIt),
			onVerdict: (verdict) => void budget.noteDraft(verdict),
			statuses,
			judge,
			onEnd,
			atOnce,
			clock,
			log,
		});
	}

	async #loadDrafts(): Promise<DraftService> {
		const { library, budget, judge, atOnce, clock, log } = this.#parts;
		const [{ DraftService }, forge] = await Promise.all([import('../forge/drafts/draftService.ts'), this.service()]);
		return new DraftService({
			router: () => this.#sharedRouter(),
			judge,
			others: () => otherChallenges(library),
			mayAsk: () => budget.mayAsk('draft'),
			spend: (authorId, work, cameOfIt) => budget.spend(authorId, work, cameOfIt),
			onVerdict: (verdict) => void budget.noteDraft(verdict),
			inPlace: (work) => forge.inPlace(work),
			atOnce,
			clock,
			log,
		});
	}

	#sharedRouter(): Promise<ModelRouter> {
		this.#router ??= this.#createRouter();
		return this.#router;
	}

	async #createRouter(): Promise<ModelRouter> {
		const { ai, environment, budget, clock, log } = this.#parts;
		const { createModelRouter } = await import('../forge/createModelRouter.ts');
		const meter = await budget.budget();
		return createModelRouter(ai, environment, {
			meter,
			nowMs: () => clock.nowMs(),
			onCall: (call) => log.info(call, 'a model was asked'),
		});
	}
}

/** @throws AppError `challengeUnknown`, `challengeBroken` */
async function loadKernel(
	{ library, filesOf }: Pick<LazyForgeParts, 'library' | 'filesOf'>,
	challengeId: string,
): ReturnType<Kernels['load']> {
	const { version, file, statement } = await library.load(challengeId);
	const [files, listed] = await Promise.all([filesOf(challengeId), library.list()]);
	const variantOf = listed.find(({ id }) => id === challengeId)?.variantOf;
	return { kernel: { version, file, statement, files }, variantOf };
}
