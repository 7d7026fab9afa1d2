import * as z from 'zod';
import type { ShownOfFailure } from '#contract/challengeSet.ts';
import type { ProviderName } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';
import type { Judge } from '#judge/judge.ts';
import type { AskModel } from '../askModel.ts';
import { gateHint, type GatedChallenge, type LearnerFile } from '../gate/gateHint.ts';
import { provePrompt, type PromptProof } from '../gate/promptProof.ts';
import type { Refusal } from '../gate/readHint.ts';
import { yardstickFor } from '../gate/tryInFile.ts';
import { hintPrompt, hintSystem, type MadeLevel } from './hintPrompt.ts';
import { showFailure } from './showFailure.ts';

/** What a model writes. */
export const WrittenHint = z.strictObject({ hint: z.string().min(20).max(1_200).describe('the hint, plain text') });

export interface HintedFile {
	title: string;
	difficulty: Difficulty;
	constraints: readonly string[];
}

/** What hints are written about. */
export interface WrittenAbout extends GatedChallenge {
	file: HintedFile;
	/** What its learner may see of a failed case; everything unless given. */
	shows?: ShownOfFailure | undefined;
}

export interface HintWriting {
	judge: Judge;
	ask: AskModel;
	/** Hears why something that was written is not shown. */
	onRefused: (
		reason: Refusal | 'solutionInPrompt',
		level: MadeLevel,
		by: { provider: ProviderName; model: string } | undefined,
	) => void;
}

export type WritingOutcome =
	| { kind: 'made'; text: string; level: MadeLevel; provider: ProviderName; model: string; proof: PromptProof }
	| { kind: 'refused' }
	/** `why`: nobody was asked. */
	| { kind: 'down'; why?: string | undefined }
	/** The file fails no case: there is nothing to hint at. */
	| { kind: 'nothingFails' };

/** A hint is some hundred tokens; a provider that thinks aloud has its own reserve. */
const maxOutputTokens = 500;

/**
 * Has a next step written for a learner's file, one level lower when what came said too much; what says too much at both is shown to nobody.
 * @throws AppError `cancelled`, and what the judge throws for the learner's own code
 */
export async function writeHint(
	{ judge, ask, onRefused }: HintWriting,
	challenge: WrittenAbout,
	learner: LearnerFile & { shown: readonly string[] },
	signal: AbortSignal,
): Promise<WritingOutcome> {
	const { language, code, shown } = learner;
	const { file, statement, references, tried } = challenge;
	const yardstick = await yardstickFor(judge, tried, { language, source: code }, signal);
	const [failing] = yardstick?.failing ?? [];
	if (yardstick === undefined || failing === undefined) return { kind: 'nothingFails' };
	const failure = showFailure(failing, yardstick.result, yardstick.compileOutput, challenge.shows);
	for (const level of [4, 3] as const) {
		const { signature } = tried;
		const prompt = hintPrompt({ ...file, statement, signature, references, language, code, failure, level });
		const proof = provePrompt(`${hintSystem}\n${prompt}`, references, [code, statement]);
		if (proof === undefined) {
			onRefused('solutionInPrompt', level, undefined);
			return { kind: 'refused' };
		}
		const { difficulty } = file;
		const question = {
			system: hintSystem,
			prompt,
			purpose: 'hint' as const,
			schema: WrittenHint,
			schemaName: 'hint',
			difficulty,
			maxOutputTokens,
			signal,
		};
		const reply = await ask(question);
		if (reply.kind === 'down') return level === 4 ? down(reply.why) : { kind: 'refused' };
		const { value, provider, model } = reply;
		const text = value.hint;
		// One level lower is to say less than a next step: the wider bounds of a plan, which the challenge's own third hint has, are not for it.
		const candidate = { text, level: 4, shown } as const;
		const verdict = await gateHint(judge, candidate, { challenge, file: { language, code } }, signal);
		if (verdict.kind === 'passed') return { kind: 'made', text, level, provider, model, proof };
		onRefused(verdict.reason, level, { provider, model });
	}
	return { kind: 'refused' };
}

function down(why: string | undefined): WritingOutcome {
	return { kind: 'down', ...(why === undefined ? {} : { why }) };
}
