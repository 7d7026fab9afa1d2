import { AppError } from '#contract/appError.ts';
import type { DraftEvent, DraftRequest } from '#contract/drafts.ts';
import type { Judge } from '#judge/judge.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import { endOfWork } from '../endOfWork.ts';
import { ForgeJobs } from '../forgeJobs.ts';
import { reasonWords } from '../forgeWords.ts';
import type { SpendAllowance } from '../makeIfAllowed.ts';
import { alwaysAllowed, type MayAsk } from '../mayAsk.ts';
import type { ModelRouter } from '../modelRouter.ts';
import { defaultProofLimits, type ProofLimits } from '../proveDraft.ts';
import { refuseUnprovable } from '../refuseUnprovable.ts';
import type { ForgeControl, WritingParts } from '../writing.ts';
import { draftChallenge, type Drafted } from './draftChallenge.ts';

export interface DraftServiceParts {
	router: () => Promise<ModelRouter>;
	judge: () => Promise<Judge>;
	/** Every challenge that there is here, as far as it takes to see a repetition. */
	others: () => Promise<readonly OtherChallenge[]>;
	/** Asked before each draft; always allowed when absent. */
	mayAsk?: (() => Promise<MayAsk>) | undefined;
	/** Counts a draft against what its author may have in a day, unless nothing comes of it; nobody counts when absent. */
	spend?: SpendAllowance | undefined;
	/** As `Writing` wants it. */
	onVerdict?: WritingParts['onVerdict'];
	/** Around what somebody waits for, so that what is made ahead gives way. */
	inPlace: <Result>(work: () => Promise<Result>) => Promise<Result>;
	/** How many drafts are made at once. */
	atOnce: number;
	limits?: ProofLimits;
	clock: Clock;
	log: Log;
}

type Done = Extract<DraftEvent, { kind: 'drafted' }>;

/** Each of them has a whole folder in it. */
const finishedKept = 20;

/** "Draft a Challenge with AI": for instructors, into their own set. What it makes is given away and kept nowhere; no learner ever sees it. */
export class DraftService {
	readonly #parts: DraftServiceParts;
	readonly #jobs: ForgeJobs<Done>;

	constructor(parts: DraftServiceParts) {
		this.#parts = parts;
		this.#jobs = new ForgeJobs<Done>(parts.atOnce, { finishedKept });
	}

	/**
	 * Begins to make a draft; with an id that is known it changes nothing.
	 * @throws AppError `sandboxRefused` or `languageMissing` before any model is asked, when what a model writes could not be checked here; `conflict`
	 * while another one is being made for this author; `busy`
	 */
	async start(authorId: string, request: DraftRequest): Promise<{ id: string }> {
		const { id } = request;
		if (!this.#jobs.has(id, authorId)) await refuseUnprovable(await this.#parts.judge());
		this.#jobs.start(id, authorId, {
			atOnce: () => Promise.resolve(undefined),
			make: ({ signal, tell }) =>
				endOfWork(this.#parts.log, id, signal, () => this.#draft(authorId, request, { forgeId: id, signal, tell })),
		});
		return { id };
	}

	/** @throws AppError `jobUnknown` */
	watch(authorId: string, draftId: string, signal: AbortSignal): AsyncIterable<DraftEvent> {
		return this.#jobs.watch(draftId, authorId, signal);
	}

	/** @throws AppError `jobUnknown` */
	cancel(authorId: string, draftId: string): { cancelled: boolean } {
		return { cancelled: this.#jobs.cancel(draftId, authorId) };
	}

	/** Stops what is being made. */
	async stop(): Promise<void> {
		await this.#jobs.stop();
	}

	async #draft(authorId: string, request: DraftRequest, control: ForgeControl): Promise<Done> {
		const { mayAsk = alwaysAllowed, spend, inPlace } = this.#parts;
		const allowed = await mayAsk();
		if (allowed.kind === 'poolOnly') throw new AppError('busy', allowed.why);
		const work = (): Promise<Drafted> => inPlace(() => this.#write(request, control));
		const spent =
			spend === undefined
				? ({ kind: 'done', result: await work() } as const)
				: await spend(authorId, work, ({ kind }) => kind === 'drafted');
		if (spent.kind === 'usedUp') throw new AppError('tooManyRequests', spent.why);
		const { result } = spent;
		if (result.kind !== 'drafted') throw new AppError('notReady', reasonWords(result));
		control.signal.throwIfAborted();
		return result;
	}

	async #write({ topic, difficulty, kind, types, wish, avoid }: DraftRequest, control: ForgeControl): Promise<Drafted> {
		const { judge, others, onVerdict, limits = defaultProofLimits, clock, log } = this.#parts;
		const [router, judging, known] = await Promise.all([this.#parts.router(), judge(), others()]);
		const nowMs = (): number => clock.nowMs();
		const parts: WritingParts = { router, judge: judging, others: known, limits, nowMs, onVerdict, log };
		return draftChallenge(parts, { topic, difficulty, kind, types, wish, avoid }, control);
	}
}
