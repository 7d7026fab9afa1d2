import type { VariantOf } from '#contract/challenge.ts';
import { ChallengeDocument, documentFormat } from '#contract/documents.ts';
import { proofSummary } from '../proofSummary.ts';
import type { ProvedChallenge } from '../readProvedChallenge.ts';
import { shownExamples } from '../shownExamples.ts';

/**
 * What everybody may read of a challenge. It begins with nothing and takes field by field, so that a new field of a challenge is not public by itself.
 * @param variantOf of a variant, whose folder does not tell it
 */
export function challengeDocument(
	{ version, file, statement, cases, proof }: ProvedChallenge,
	variantOf: VariantOf | undefined,
): ChallengeDocument {
	const { id, title, difficulty, topics, tags, signature, constraints, limits, checker, complexity } = file;
	// Parsed like every answer, so that its text is the same here and where it is sent.
	return ChallengeDocument.parse({
		kind: 'challenge',
		formatVersion: documentFormat,
		...{ id, version, title, difficulty, topics, tags, statement, signature, constraints, limits, checker, complexity },
		...(variantOf && { variantOf }),
		examples: shownExamples(file, cases),
		hintCount: file.hints.length,
		...(proof && { proof: proofSummary(proof) }),
		authors: file.authors,
		license: file.license,
	});
}
