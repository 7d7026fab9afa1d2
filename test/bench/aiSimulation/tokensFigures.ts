import type { Tokens } from '#backend/forge/costUsd.ts';
import type { BenchResult } from '../benchResult.ts';
import type { Supply } from './candidateSupply.ts';
import { oneShotTokens } from './oneShot.ts';
import type { Simulated } from './simulate.ts';
import type { TokenCount } from './tokenCount.ts';
import { variantTokens } from './variantTokens.ts';

/**
 * What an accepted challenge takes, against the frozen one-shot prompt: there an answer passes as often as one of ours, and what does not is asked for again. Variants of a
 * challenge are none of these: they are no new kernels, and stand apart, at the same yield.
 */
export function tokensFigures(
	{ supply, tokens, kernels }: { supply: Supply; tokens: TokenCount; kernels: Parameters<typeof variantTokens>[0] },
	{ calls, made }: Pick<Simulated, 'calls' | 'made'>,
	yieldShare: number,
): BenchResult {
	// What was stopped half-way did not say what it used.
	const known = calls.filter(({ isEstimated }) => !isEstimated);
	const ours = {
		tokensIn: known.reduce((sum, { tokensIn }) => sum + tokensIn, 0) / made,
		tokensOut: known.reduce((sum, { tokensOut }) => sum + tokensOut, 0) / made,
	};
	const { provable, alone } = oneShotTokens(supply, tokens);
	const story = variantTokens(kernels, tokens);
	const accepted = (each: Tokens): Tokens => ({
		tokensIn: each.tokensIn / yieldShare,
		tokensOut: each.tokensOut / yieldShare,
	});
	return {
		figures: {
			tokens_saved: 1 - sumOf(ours) / sumOf(accepted(provable)),
			tokens_saved_question_alone: 1 - sumOf(ours) / sumOf(accepted(alone)),
			tokens_saved_variant: 1 - sumOf(accepted(story)) / sumOf(accepted(provable)),
		},
		context: {
			ours,
			oneShot: accepted(provable),
			oneShotQuestionAlone: accepted(alone),
			variant: accepted(story),
			kernelsOfVariants: story.kernels,
			kernels: made,
			callsPerKernel: calls.length / made,
			callsStoppedHalfWay: calls.length - known.length,
		},
	};
}

function sumOf({ tokensIn, tokensOut }: Tokens): number {
	return tokensIn + tokensOut;
}
