import type { ForgeEvent, ProviderName } from '#contract/forge.ts';
import { type Difficulty, Topic } from '#contract/ids.ts';
import type { Judge } from '#judge/judge.ts';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { ProofStep } from '#proof/proveChallenge.ts';
import type { Log } from '../platform/log.ts';
import { brutePrompt, bruteSystem, isSameTask } from './brutePrompt.ts';
import { BruteDraft, ChallengeDraft } from './challengeDraft.ts';
import { challengePrompt, challengeSystem, type Demand } from './challengePrompt.ts';
import type { DraftOrigin } from './draftFolder.ts';
import type { KeepForged } from './forgedChallenge.ts';
import { type ModelAnswer, type ModelRequest, type ModelRouter, ProvidersDown } from './modelRouter.ts';
import { type DraftProof, type ProofLimits, type ProveDraft, proveDraft, readDraft } from './proveDraft.ts';
import { providerTitles } from './providerTitles.ts';
import { reasonOfFailure, type RefusalReason } from './refusalReason.ts';
import { bruteRepairPrompt, isBruteAlone, isBruteDoubted, repairPrompt, repairsMax } from './repair.ts';

/** A full challenge is some 4,000 tokens; a provider that thinks aloud needs room besides. */
const maxOutputTokens = 16_000;
/** A brute force is some 150 tokens. */
const bruteOutputTokens = 6_000;

/** What became of one answer, for whoever counts. */
export interface DraftVerdict {
	/** Who wrote the challenge; absent where nobody's answer was one. */
	provider?: ProviderName | undefined;
	model?: string | undefined;
	/** Absent when it was proved. */
	reason?: RefusalReason | undefined;
	/** From 1; above it is a repair. */
	attempt: number;
	/** Of reading, running and measuring; 0 where there was nothing to prove. */
	proofMs: number;
}

/** What making one takes. */
export interface Forging {
	router: ModelRouter;
	judge: Judge;
	/** Every challenge that there is, which the new one must not repeat. */
	others: readonly OtherChallenge[];
	keep: KeepForged;
	limits: ProofLimits;
	/** The proof by running code unless another is given: what it says can be drawn where tens of thousands are made. */
	prove?: ProveDraft | undefined;
	nowMs: () => number;
	/** Hears of every answer that was judged. */
	onVerdict?: ((verdict: DraftVerdict) => void) | undefined;
	log: Log;
}

export interface ForgeControl {
	/** Of the job, in the log and in the challenge's id. */
	forgeId: string;
	signal: AbortSignal;
	tell: (event: ForgeEvent) => void;
}

export type Made =
	| {
			kind: 'made';
			challengeId: string;
			title: string;
			provider: ProviderName;
			model: string;
			/** As measured, which need not be what was demanded. */
			difficulty: Difficulty;
	  }
	| { kind: 'noProvider' }
	| { kind: 'providersDown'; reasons: ProvidersDown['reasons'] }
	/** As often as it was mended, something was found; `reason` is the last one. */
	| { kind: 'notProved'; reason: RefusalReason };

/**
 * Asks for a challenge and apart from it for a brute force, proves them against each other, has them mended at most twice, and keeps what is proved.
 * @throws AppError `cancelled`; as `Judge.judge` and the store
 */
export async function makeChallenge(forging: Forging, demand: Demand, control: ForgeControl): Promise<Made> {
	// A topic is a name: what is none does not reach a model.
	if (!Topic.safeParse(demand.topic).success) return refusedUnasked(forging, 'badTopic');
	try {
		return await new Making(forging, demand, control).run();
	} catch (error) {
		if (!(error instanceof ProvidersDown)) throw error;
		if (error.reasons.length === 0) return { kind: 'noProvider' };
		const unread = error.reasons.flatMap(({ failure }) => reasonOfFailure(failure) ?? [])[0];
		if (unread !== undefined) refusedUnasked(forging, unread);
		return { kind: 'providersDown', reasons: error.reasons };
	}
}

function refusedUnasked({ onVerdict }: Forging, reason: RefusalReason): Made {
	onVerdict?.({ reason, attempt: 1, proofMs: 0 });
	return { kind: 'notProved', reason };
}

/** One demand on its way: who was asked what, and how often. */
class Making {
	readonly #forging: Forging;
	readonly #demand: Demand;
	readonly #control: ForgeControl;
	readonly #beganMs: number;
	readonly #titles: string[];
	#attempt = 1;
	#answers = 0;

	constructor(forging: Forging, demand: Demand, control: ForgeControl) {
		this.#forging = forging;
		this.#demand = demand;
		this.#control = control;
		this.#beganMs = forging.nowMs();
		this.#titles = titlesFor(demand, forging.others);
	}

	async run(): Promise<Made> {
		let draft = await this.#askChallenge(challengePrompt(this.#demand, this.#titles));
		let brute: string | undefined;
		for (;;) {
			const origin = this.#originOf(draft);
			this.#control.tell({ kind: 'proving', step: 'words' });
			let beganMs = this.#forging.nowMs();
			const read = readDraft(draft.value, origin);
			let proof: DraftProof;
			if (read.kind === 'refused') proof = read;
			else {
				brute ??= await this.#askBrute(brutePrompt(draft.value));
				beganMs = this.#forging.nowMs();
				proof = await this.#prove(read.files, brute);
			}
			this.#note(draft, proof, beganMs);
			if (proof.kind === 'proved') return await this.#keep(draft, proof);
			if (this.#attempt > repairsMax) return { kind: 'notProved', reason: proof.reason };
			this.#control.tell({ kind: 'repairing', findings: proof.findings.length });
			this.#attempt += 1;
			if (brute !== undefined && isBruteAlone(proof)) {
				brute = await this.#askBrute(bruteRepairPrompt(draft.value, brute, proof.findings));
				continue;
			}
			const mended = await this.#askChallenge(repairPrompt(this.#demand, this.#titles, draft.value, proof.findings));
			if (isBruteDoubted(proof.reason) || !isSameTask(draft.value, mended.value)) brute = undefined;
			draft = mended;
		}
	}

	#askChallenge(prompt: string): Promise<ModelAnswer<ChallengeDraft>> {
		return this.#ask({
			system: challengeSystem,
			prompt,
			schema: ChallengeDraft,
			schemaName: 'challenge',
			maxOutputTokens,
		});
	}

	async #askBrute(prompt: string): Promise<string> {
		const asked = {
			system: bruteSystem,
			prompt,
			schema: BruteDraft,
			schemaName: 'brute',
			maxOutputTokens: bruteOutputTokens,
		};
		return (await this.#ask(asked)).value.brute;
	}

	#ask<Value>(
		asked: Pick<ModelRequest<Value>, 'system' | 'prompt' | 'schema' | 'schemaName' | 'maxOutputTokens'>,
	): Promise<ModelAnswer<Value>> {
		const { signal, tell } = this.#control;
		this.#answers += 1;
		return this.#forging.router.ask({
			...asked,
			difficulty: this.#demand.difficulty,
			signal,
			onAsking: (provider, model) => tell({ kind: 'asking', provider, model, attempt: this.#attempt }),
			onFellBack: (from, reason) => tell({ kind: 'fellBack', from, reason }),
		});
	}

	#originOf({ provider, model }: ModelAnswer<ChallengeDraft>): DraftOrigin {
		const author = `${providerTitles[provider]} (${model})`.slice(0, 80);
		return { demand: this.#demand, suffix: this.#control.forgeId.slice(-8), author };
	}

	#prove(files: ChallengeFiles, brute: string): Promise<DraftProof> {
		const { judge, others, limits, prove = proveDraft, nowMs } = this.#forging;
		const { signal, tell } = this.#control;
		const onStep = (step: ProofStep): void => tell({ kind: 'proving', step });
		return prove({ judge, others, limits, nowMs, signal, onStep }, files, brute);
	}

	#note({ provider, model }: ModelAnswer<ChallengeDraft>, proof: DraftProof, beganMs: number): void {
		const { log, onVerdict, nowMs } = this.#forging;
		const attempt = this.#attempt;
		const reason = proof.kind === 'refused' ? proof.reason : undefined;
		onVerdict?.({ provider, model, reason, attempt, proofMs: nowMs() - beganMs });
		if (proof.kind === 'proved') return;
		const { checks, findings } = proof;
		const facts = {
			forgeId: this.#control.forgeId,
			provider,
			model,
			attempt,
			reason,
			checks,
			findings: findings.length,
		};
		log.info(facts, 'a draft was refused');
	}

	async #keep(
		{ provider, model }: ModelAnswer<ChallengeDraft>,
		{ id, title, contents, measured }: Extract<DraftProof, { kind: 'proved' }>,
	): Promise<Made> {
		const { keep, log, nowMs } = this.#forging;
		const { signal, forgeId } = this.#control;
		signal.throwIfAborted();
		const generationMs = nowMs() - this.#beganMs;
		await keep({ id, title, contents, provider, model, generationMs, answers: this.#answers });
		const facts = { forgeId, provider, model, attempt: this.#attempt, challengeId: id, generationMs, ...measured };
		log.info(facts, 'a challenge was made');
		return { kind: 'made', challengeId: id, title, provider, model, difficulty: measured.difficulty };
	}
}

/** Those that a model is most likely to repeat: of the same topic first. */
function titlesFor({ topic }: Demand, others: readonly OtherChallenge[]): string[] {
	const isNear = ({ place }: OtherChallenge): boolean => place.startsWith(`${topic}/`);
	return [...others.filter(isNear), ...others.filter((other) => !isNear(other))].map(({ title }) => title);
}
