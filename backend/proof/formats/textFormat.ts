import { endText, type ProofFormat } from '../proofRun.ts';
import { proofText, setText } from '../proofText.ts';

/** For people: each set and challenge when it is done. Why it failed stands on standard error. */
export function textFormat(out: (text: string) => void): ProofFormat {
	return {
		began: () => undefined,
		set: (proof) => out(setText(proof)),
		proving: () => undefined,
		proved: ({ proof, seconds }) => out(proofText(proof, seconds)),
		failed: () => undefined,
		ended: (run) => out(endText(run)),
	};
}
