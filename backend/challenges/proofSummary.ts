import type { ProofSummary } from '#contract/challenge.ts';
import type { ProofFile } from '#contract/challengeFile.ts';

/** What a proof says in numbers that can be shown. */
export function proofSummary(proof: ProofFile): ProofSummary {
	return {
		provedAt: proof.provedAt,
		inputsCompared: proof.inputsCompared,
		cases: proof.cases,
		wrongSolutions: proof.wrongSolutions.length,
		mutantsKilled: proof.mutants.killed,
		mutantsMade: proof.mutants.made,
		mutantsEquivalent: proof.mutants.equivalent.length,
		languages: proof.languages,
	};
}
