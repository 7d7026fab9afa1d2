import { isProved, type ProofFormat, type ProofRun } from '../proofRun.ts';

/** One JSON object with the whole tree of each set and challenge; what was proved until it failed is in it. */
export function jsonFormat(out: (text: string) => void): ProofFormat {
	const seen: ProofRun = { sets: [], challenges: [] };
	const print = ({ sets, challenges }: ProofRun, rest: { proved: boolean; failed?: unknown }): void => {
		const flat = challenges.map(({ proof, seconds }) => ({ ...proof, seconds }));
		out(`${JSON.stringify({ ...rest, sets, challenges: flat })}\n`);
	};
	return {
		began: () => undefined,
		set: (proof) => void seen.sets.push(proof),
		proving: () => undefined,
		proved: (proof) => void seen.challenges.push(proof),
		failed: (code, message) => print(seen, { proved: false, failed: { code, message } }),
		ended: (run) => print(run, { proved: isProved(run) }),
	};
}
