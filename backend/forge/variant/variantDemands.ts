import type { ChallengeStatus } from '#contract/challenge.ts';
import type { ForgeRequest } from '#contract/forge.ts';
import type { Log } from '../../platform/log.ts';
import { AppError } from '#contract/appError.ts';
import type { ForgeEnd } from '../forgeJobs.ts';
import type { Made } from '../makeChallenge.ts';
import type { ForgeControl } from '../writing.ts';
import type { NotMade } from '../forgeWords.ts';
import type { PoolStock } from '../pool/challengePool.ts';
import { type Kernel, type Kernels, kernelSignature } from './kernel.ts';
import { type VariantForging, makeVariant } from './makeVariant.ts';
import { madeVariantWords, sameAgainWords, waitingVariantWords } from './variantWords.ts';

export type VariantRequest = Extract<ForgeRequest, { variantOf: string }>;

export interface VariantDemandsParts {
	kernels: Kernels;
	stock: Pick<PoolStock, 'renew'>;
	statuses: (learnerId: string) => Promise<(challengeId: string) => ChallengeStatus>;
	/** What making one takes, loaded when one is made. */
	forging: () => Promise<VariantForging>;
	log: Log;
}

/** "With a new story": a variant that is there, else a new one, and the kernel itself where that does not come to anything. */
export class VariantDemands {
	readonly #parts: VariantDemandsParts;

	constructor(parts: VariantDemandsParts) {
		this.#parts = parts;
	}

	/**
	 * One that the learner has not seen.
	 * @throws AppError `challengeUnknown` for a kernel that nobody can open any more, `badRequest` for one that gives no variant
	 */
	async serve(learnerId: string, { variantOf }: VariantRequest): Promise<ForgeEnd | undefined> {
		const { kernels, statuses } = this.#parts;
		const { file } = await this.#kernelOf(variantOf);
		const [there, statusOf] = await Promise.all([kernels.variantsOf(file.id), statuses(learnerId)]);
		const first = there.find(({ id }) => statusOf(id) === 'unseen');
		if (first === undefined) return undefined;
		await this.#renew(first.id);
		const { id: challengeId, title, provider, model } = first;
		const message = waitingVariantWords(first, file.title);
		return { kind: 'done', challengeId, title, servedBy: 'pool', provider, model, message };
	}

	/** Asks a model once. @throws as `makeVariant` */
	async make({ variantOf }: VariantRequest, control: ForgeControl): Promise<Made> {
		const { kernels, forging } = this.#parts;
		const kernel = await this.#kernelOf(variantOf);
		const siblings = await kernels.variantsOf(kernel.file.id);
		return makeVariant(
			await forging(),
			kernel,
			siblings.map(({ id }) => id),
			control,
		);
	}

	/** What the learner gets, and why. @throws AppError `challengeUnknown` */
	async end({ variantOf }: VariantRequest, made: Made | NotMade): Promise<ForgeEnd> {
		const { file } = await this.#kernelOf(variantOf);
		if (made.kind === 'made') {
			const { challengeId, title, provider, model } = made;
			const message = madeVariantWords(made, file.title);
			return { kind: 'done', challengeId, title, servedBy: provider, provider, model, message };
		}
		const servedBy = file.id.startsWith('bank.') ? 'bank' : 'pool';
		const { id: challengeId, title } = file;
		return { kind: 'done', challengeId, title, servedBy, message: sameAgainWords(made, title) };
	}

	/** A variant's variant is one of its kernel. */
	async #kernelOf(challengeId: string): Promise<Kernel> {
		const { kernels } = this.#parts;
		const { kernel: found, variantOf } = await kernels.load(challengeId);
		const kernel = variantOf === undefined ? found : (await kernels.load(variantOf.id)).kernel;
		kernelSignature(kernel);
		return kernel;
	}

	/** A store that can't be written now is no reason to withhold what was found. */
	async #renew(challengeId: string): Promise<void> {
		try {
			await this.#parts.stock.renew(challengeId);
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			this.#parts.log.warn({ challengeId, code: error.code }, 'a variant was not renewed');
		}
	}
}
