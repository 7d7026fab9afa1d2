import type { ForgeEvent, ProviderName } from '#contract/forge.ts';
import type { Judge } from '#judge/judge.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { Log } from '../platform/log.ts';
import { ChallengeDraft } from './challengeDraft.ts';
import { providerTitles } from './providerTitles.ts';
import { challengePrompt, challengeSystem, type Demand } from './challengePrompt.ts';
import type { KeepForged } from './forgedChallenge.ts';
import { type ModelAnswer, type ModelRouter, ProvidersDown } from './modelRouter.ts';
import { type DraftProof, type ProofLimits, proveDraft } from './proveDraft.ts';
import { repairPrompt, repairsMax } from './repair.ts';

/** A full challenge is some 4,000 tokens; a provider that thinks aloud needs room besides. */
const maxOutputTokens = 16_000;

/** What became of one answer, for whoever counts. */
export interface DraftVerdict {
	provider?: ProviderName | undefined;
	model?: string | undefined;
	/** Absent when it was proved. */
	reason?: string | undefined;
}

/** What making one takes. */
export interface Forging {
	router: ModelRouter;
	judge: Judge;
	/** Every challenge that there is, which the new one must not repeat. */
	others: readonly OtherChallenge[];
	keep: KeepForged;
	limits: ProofLimits;
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
	| { kind: 'made'; challengeId: string; title: string; provider: ProviderName; model: string }
	| { kind: 'noProvider' }
	| { kind: 'providersDown'; reasons: ProvidersDown['reasons'] }
	/** As often as it was mended, something was found. */
	| { kind: 'notProved' };

/**
 * Asks for a challenge, proves it, has it mended at most twice, and keeps it.
 * @throws AppError `cancelled`; as `Judge.judge` and the store
 */
export async function makeChallenge(forging: Forging, demand: Demand, control: ForgeControl): Promise<Made> {
	const began = forging.nowMs();
	const titles = titlesFor(demand, forging.others);
	let prompt = challengePrompt(demand, titles);
	for (let attempt = 1; attempt <= 1 + repairsMax; attempt++) {
		let answer: ModelAnswer<ChallengeDraft>;
		try {
			answer = await ask(forging.router, demand, prompt, attempt, control);
		} catch (error) {
			if (!(error instanceof ProvidersDown)) throw error;
			return error.reasons.length === 0 ? { kind: 'noProvider' } : { kind: 'providersDown', reasons: error.reasons };
		}
		const { value: draft, provider, model } = answer;
		const proof = await prove(forging, draft, { demand, provider, model }, control);
		const facts = { forgeId: control.forgeId, provider, model, attempt };
		const reason = proof.kind === 'refused' ? proof.checks[0] : undefined;
		forging.onVerdict?.({ provider, model, reason });
		if (proof.kind === 'proved') {
			control.signal.throwIfAborted();
			const generationMs = forging.nowMs() - began;
			await forging.keep({ ...proof, provider, model, generationMs, answers: attempt });
			forging.log.info({ ...facts, challengeId: proof.id, generationMs }, 'a challenge was made');
			return { kind: 'made', challengeId: proof.id, title: proof.title, provider, model };
		}
		forging.log.info({ ...facts, checks: proof.checks, findings: proof.findings.length }, 'a draft was refused');
		if (attempt <= repairsMax) control.tell({ kind: 'repairing', findings: proof.findings.length });
		prompt = repairPrompt(demand, titles, draft, proof.findings);
	}
	return { kind: 'notProved' };
}

function ask(
	router: ModelRouter,
	demand: Demand,
	prompt: string,
	attempt: number,
	{ signal, tell }: ForgeControl,
): Promise<ModelAnswer<ChallengeDraft>> {
	return router.ask({
		system: challengeSystem,
		prompt,
		schema: ChallengeDraft,
		schemaName: 'challenge',
		difficulty: demand.difficulty,
		maxOutputTokens,
		signal,
		onAsking: (provider, model) => tell({ kind: 'asking', provider, model, attempt }),
		onFellBack: (from, reason) => tell({ kind: 'fellBack', from, reason }),
	});
}

function prove(
	{ judge, others, limits, nowMs }: Forging,
	draft: ChallengeDraft,
	{ demand, provider, model }: { demand: Demand; provider: ProviderName; model: string },
	{ forgeId, signal, tell }: ForgeControl,
): Promise<DraftProof> {
	return proveDraft(
		{ judge, others, limits, nowMs, signal, onStep: (step) => tell({ kind: 'proving', step }) },
		draft,
		{ demand, suffix: forgeId.slice(-8), author: `${providerTitles[provider]} (${model})`.slice(0, 80) },
	);
}

/** Those that a model is most likely to repeat: of the same topic first. */
function titlesFor({ topic }: Demand, others: readonly OtherChallenge[]): string[] {
	const isNear = ({ place }: OtherChallenge): boolean => place.startsWith(`${topic}/`);
	return [...others.filter(isNear), ...others.filter((other) => !isNear(other))].map(({ title }) => title);
}
