import type { AiPurpose } from '#contract/aiUsage.ts';
import type { ForgeProgress, ProviderName } from '#contract/forge.ts';
import type { Judge } from '#judge/judge.ts';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { ProofStep } from '#proof/proveChallenge.ts';
import type { Log } from '../platform/log.ts';
import { brutePrompt, bruteSystem, isSameTask } from './brutePrompt.ts';
import { BruteDraft, ChallengeDraft } from './challengeDraft.ts';
import { challengePrompt, challengeSystem, type Demand } from './challengePrompt.ts';
import type { DraftOrigin } from './draftFolder.ts';
import type { ModelAnswer, ModelRequest, ModelRouter, ProvidersDown } from './modelRouter.ts';
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

/** What it takes to have one written and checked. */
export interface WritingParts {
	router: ModelRouter;
	judge: Judge;
	/** Every challenge that there is, which the new one must not repeat. */
	others: readonly OtherChallenge[];
	/** What the questions are counted as; `forge` unless said. */
	purpose?: AiPurpose | undefined;
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
	tell: (event: ForgeProgress) => void;
}

/** How far a challenge has come. */
export interface Written {
	answer: ModelAnswer<ChallengeDraft>;
	origin: DraftOrigin;
	/** Absent until somebody wrote one for what the answer says now. */
	brute?: string | undefined;
	/** Of exactly this answer; absent until it was checked. */
	proof?: DraftProof | undefined;
}

/** What all was asked for in vain: counted where an answer came that was no challenge. */
export function noteUnread({ onVerdict }: Pick<WritingParts, 'onVerdict'>, { reasons }: ProvidersDown): void {
	const unread = reasons.flatMap(({ failure }) => reasonOfFailure(failure) ?? [])[0];
	if (unread !== undefined) onVerdict?.({ reason: unread, attempt: 1, proofMs: 0 });
}

/** Asks for a challenge and apart from it for a brute force, proves them against each other, and has them mended at most twice. */
export class Writing {
	readonly #parts: WritingParts;
	readonly #demand: Demand;
	readonly #control: ForgeControl;
	readonly #suffix: string;
	readonly #titles: string[];
	readonly beganMs: number;
	/** Challenges asked for. */
	attempt = 1;
	/** Answers asked for. */
	answers = 0;
	/** How far it has come, also where it ended before its time. */
	latest: Written | undefined;

	/** @param suffix as `DraftOrigin` has it */
	constructor(parts: WritingParts, demand: Demand, control: ForgeControl, suffix: string) {
		this.#parts = parts;
		this.#demand = demand;
		this.#control = control;
		this.#suffix = suffix;
		this.beganMs = parts.nowMs();
		this.#titles = titlesFor(demand, parts.others);
	}

	/**
	 * Ends with what was proved, or refused as often as it was mended.
	 * @throws ProvidersDown; AppError `cancelled`, and as `Judge.judge` and the router
	 */
	async run(): Promise<Written & { proof: DraftProof }> {
		let answer = await this.#askChallenge(challengePrompt(this.#demand, this.#titles));
		let brute: string | undefined;
		for (;;) {
			const written: Written = { answer, origin: this.#originOf(answer), brute };
			this.latest = written;
			const proof = await this.#check(written);
			written.proof = proof;
			({ brute } = written);
			if (proof.kind === 'proved' || this.attempt > repairsMax) return { ...written, proof };
			this.#control.tell({ kind: 'repairing', findings: proof.findings.length });
			this.attempt += 1;
			if (brute !== undefined && isBruteAlone(proof)) {
				brute = await this.#askBrute(bruteRepairPrompt(answer.value, brute, proof.findings));
				continue;
			}
			const mended = await this.#askChallenge(repairPrompt(this.#demand, this.#titles, answer.value, proof.findings));
			if (isBruteDoubted(proof.reason) || !isSameTask(answer.value, mended.value)) brute = undefined;
			answer = mended;
		}
	}

	/** Has the brute force written where there is none yet. */
	async #check(written: Written): Promise<DraftProof> {
		const { answer, origin } = written;
		this.#control.tell({ kind: 'proving', step: 'words' });
		let beganMs = this.#parts.nowMs();
		const read = readDraft(answer.value, origin);
		let proof: DraftProof;
		if (read.kind === 'refused') proof = read;
		else {
			written.brute ??= await this.#askBrute(brutePrompt(answer.value));
			beganMs = this.#parts.nowMs();
			proof = await this.#prove(read.files, written.brute);
		}
		this.#note(answer, proof, beganMs);
		return proof;
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
		this.answers += 1;
		return this.#parts.router.ask({
			...asked,
			purpose: this.#parts.purpose,
			difficulty: this.#demand.difficulty,
			signal,
			onAsking: (provider, model) => tell({ kind: 'asking', provider, model, attempt: this.attempt }),
			onFellBack: (from, reason) => tell({ kind: 'fellBack', from, reason }),
		});
	}

	#originOf({ provider, model }: ModelAnswer<ChallengeDraft>): DraftOrigin {
		const author = `${providerTitles[provider]} (${model})`.slice(0, 80);
		return { demand: this.#demand, suffix: this.#suffix, author };
	}

	#prove(files: ChallengeFiles, brute: string): Promise<DraftProof> {
		const { judge, others, limits, prove = proveDraft, nowMs } = this.#parts;
		const { signal, tell } = this.#control;
		const onStep = (step: ProofStep): void => tell({ kind: 'proving', step });
		return prove({ judge, others, limits, nowMs, signal, onStep }, files, brute);
	}

	#note({ provider, model }: ModelAnswer<ChallengeDraft>, proof: DraftProof, beganMs: number): void {
		const { log, onVerdict, nowMs } = this.#parts;
		const attempt = this.attempt;
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
}

/** Those that a model is most likely to repeat: of the same topic first. */
function titlesFor({ topic }: Demand, others: readonly OtherChallenge[]): string[] {
	const isNear = ({ place }: OtherChallenge): boolean => place.startsWith(`${topic}/`);
	return [...others.filter(isNear), ...others.filter((other) => !isNear(other))].map(({ title }) => title);
}
