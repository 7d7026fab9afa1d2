import { AppError } from '#contract/appError.ts';
import type { MadeHint, MakeHintAnswer, MakeHintRequest } from '#contract/hints.ts';
import type { Judge } from '#judge/judge.ts';
import type { SpendAllowance } from '../askModel.ts';
import { refuseLarge } from '../explain/explainVerdict.ts';
import type { KeptHint, MadeHintStore } from './madeHintStore.ts';
import { type HintedFile, type HintWriting, type WritingOutcome, type WrittenAbout, writeHint } from './writeHint.ts';

/** What making hints needs of a challenge. */
export interface HintableChallenge extends WrittenAbout {
	version: string;
	file: HintedFile & { hints: readonly string[] };
}

/** Where and when a hint is asked for. */
export interface MakingMoment {
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	timeZone: string;
	/** Of the event. */
	eventId: string;
}

export interface HintMakerParts {
	/** @throws AppError `challengeUnknown`, `challengeBroken` */
	load: (challengeId: string) => Promise<HintableChallenge>;
	store: MadeHintStore;
	/** The attempt in progress, or a new one. */
	attemptId: (moment: MakingMoment) => Promise<string>;
	/** The latest attempt, in progress or ended; undefined where there was none. */
	latestAttemptId: (learnerId: string, challengeId: string) => Promise<string | undefined>;
	/** The highest level shown so far. */
	hintLevel: (learnerId: string, challengeId: string) => Promise<number>;
	/** Notes that the last level was shown; @throws AppError `conflict` when the id is taken or another level comes first. */
	note: (moment: MakingMoment) => Promise<void>;
	judge: () => Promise<Judge>;
	ask: HintWriting['ask'];
	/** What the learner may have made in a day; nobody counts when absent. */
	spend?: SpendAllowance | undefined;
	/** ISO 8601, UTC, milliseconds. */
	now: () => string;
	log: { info: (fields: Record<string, unknown>, message: string) => void };
}

/** The level whose hint is made anew where a provider is there. */
const madeLevel = 4;
/** So many are made within one attempt; after that the challenge's own words are all there is. */
const perAttemptMax = 5;

const spendFreely: SpendAllowance = async (_learnerId, work) => ({ kind: 'done', result: await work() });

function refundedWords(why: string | undefined): string {
	if (why !== undefined) return `${why} Nothing was counted. The hint of the challenge itself is there.`;
	return 'No AI provider could write a hint now, so nothing was counted. The hint of the challenge itself is there.';
}

/** Has next steps made for learners' own code, at most one at a time for each of them. */
export class HintMaker {
	readonly #parts: HintMakerParts;
	readonly #busy = new Set<string>();

	constructor(parts: HintMakerParts) {
		this.#parts = parts;
	}

	/**
	 * Asked again with an id that was served before, it answers with the same hint. What a provider could not deliver is not counted.
	 * @throws AppError `conflict` before level 3 was shown, when nothing fails, or while one is being made; `cancelled`; what judge and store throw
	 */
	async make(
		learnerId: string,
		challengeId: string,
		request: MakeHintRequest,
		signal: AbortSignal,
	): Promise<MakeHintAnswer> {
		refuseLarge(request.source);
		if (this.#busy.has(learnerId)) throw new AppError('conflict', 'A hint is being made for you already.');
		this.#busy.add(learnerId);
		try {
			return await this.#make(learnerId, challengeId, request, signal);
		} finally {
			this.#busy.delete(learnerId);
		}
	}

	/** Those made in the latest attempt, the oldest first: a solve does not take them away, and looking begins no attempt. */
	async list(learnerId: string, challengeId: string): Promise<MadeHint[]> {
		const attemptId = await this.#parts.latestAttemptId(learnerId, challengeId);
		return attemptId === undefined ? [] : await this.#parts.store.ofAttempt(learnerId, attemptId);
	}

	async #make(
		learnerId: string,
		challengeId: string,
		request: MakeHintRequest,
		signal: AbortSignal,
	): Promise<MakeHintAnswer> {
		const { load, store, attemptId, hintLevel, note, now } = this.#parts;
		const challenge = await load(challengeId);
		const { id, timeZone } = request;
		const moment = { learnerId, challengeId, challengeVersion: challenge.version, timeZone, eventId: id };
		const known = await store.get(learnerId, id);
		if (known !== undefined) {
			await note(moment);
			return { kind: 'made', hint: known };
		}
		const level = await hintLevel(learnerId, challengeId);
		if (level < madeLevel - 1) throw new AppError('conflict', `Hints come one by one: hint ${level + 1} is next.`);
		const attempt = await attemptId(moment);
		const before = await store.ofAttempt(learnerId, attempt);
		if (before.length >= perAttemptMax) {
			return await this.#standIn(
				challenge,
				moment,
				'enoughMade',
				`${perAttemptMax} hints were made in this attempt; this is the challenge's own.`,
			);
		}
		const shown = before.map(({ text }) => text);
		const write = (): Promise<WritingOutcome> => this.#write(challengeId, challenge, { ...request, shown }, signal);
		const spent = await (this.#parts.spend ?? spendFreely)(learnerId, write, ({ kind }) => kind === 'made');
		const outcome: WritingOutcome = spent.kind === 'done' ? spent.result : { kind: 'down', why: spent.why };
		switch (outcome.kind) {
			case 'made': {
				const { text, level: held, provider, model, proof } = outcome;
				const hint: KeptHint = {
					id,
					at: now(),
					text,
					provider,
					model,
					level: held,
					learnerId,
					challengeId,
					attemptId: attempt,
					proof,
				};
				// Kept before it is counted: what was counted can be shown.
				await store.put(hint);
				await note(moment);
				return { kind: 'made', hint };
			}
			case 'refused':
				return await this.#standIn(
					challenge,
					moment,
					'saidTooMuch',
					"What was written gave too much away; this is the challenge's own hint.",
				);
			case 'down':
				return {
					kind: 'refunded',
					message: refundedWords(outcome.why),
					...(outcome.why === undefined ? {} : { why: outcome.why }),
				};
			case 'nothingFails':
				throw new AppError('conflict', 'Your solution passes every case here: submit it.');
			default:
				return outcome satisfies never;
		}
	}

	async #write(
		challengeId: string,
		challenge: HintableChallenge,
		{ language, source, shown }: MakeHintRequest & { shown: readonly string[] },
		signal: AbortSignal,
	): Promise<WritingOutcome> {
		const { judge, ask, log } = this.#parts;
		const writing: HintWriting = {
			judge: await judge(),
			ask,
			onRefused: (reason, level, by) => log.info({ challengeId, reason, level, ...by }, 'a hint was refused'),
		};
		return await writeHint(writing, challenge, { language, code: source, shown }, signal);
	}

	async #standIn(
		{ file }: HintableChallenge,
		moment: MakingMoment,
		reason: (MakeHintAnswer & { kind: 'standIn' })['reason'],
		message: string,
	): Promise<MakeHintAnswer> {
		await this.#parts.note(moment);
		return { kind: 'standIn', text: file.hints[madeLevel - 1] ?? '', reason, message };
	}
}
