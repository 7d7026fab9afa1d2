import { ProofLine } from '#contract/proofLines.ts';

/** A line of `prove --format lines`; undefined for what is none, such as a kind that only a newer backend knows. */
export function readProofLine(text: string): ProofLine | undefined {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
	return ProofLine.safeParse(json).data;
}
