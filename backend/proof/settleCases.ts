import type { SmallFile } from '#contract/challengeFile.ts';
import type { Input } from '#contract/value.ts';
import type { JudgeCase } from '#judge/judge.ts';
import type { RightOutputs } from './answerInputs.ts';
import { type BuiltCase, buildCases, chooseSmall, expectedOf } from './caseFiles.ts';
import { findKills, type MutantKills } from './checks/mutants.ts';
import { findMissingCases } from './checks/wrongSolutions.ts';
import { type Candidate, chooseCases } from './chooseCases.ts';
import { type CheckResult, checked } from './finding.ts';
import type { GatheredInputs } from './gatherInputs.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import { tamperedReason, type ToolBox } from './pythonTool.ts';

/** How many of the small inputs all mutants are tried on: the smallest, and as many spread over the others. */
const smallShare = 200;

export interface SettledCases {
	cases: BuiltCase[];
	small: SmallFile['cases'];
	/** JSON texts of the inputs of the cases, the large ones apart. */
	chosen: ReadonlySet<string>;
	kills: MutantKills;
}

export type Settling = { kind: 'settled'; settled: SettledCases } | { kind: 'failed'; check: CheckResult };

/**
 * Chooses the cases so that mutants and wrong solutions are killed, and the smallest inputs for small.json.
 * @param available languages whose toolchain is here
 * @throws AppError as `Judge.judge` and `runPythonTool`.
 */
export async function settleCases(
	box: ToolBox,
	parsed: ParsedChallenge,
	inputs: GatheredInputs,
	outputs: RightOutputs,
	available: ReadonlySet<string>,
): Promise<Settling> {
	const { challenge } = parsed;
	const { likely, candidates } = arrangeCandidates(inputs, outputs);
	const likelyTexts = new Set(likely.map((candidate) => candidate.text));
	const others = [...inputs.small, ...inputs.sample].filter((input) => !likelyTexts.has(JSON.stringify(input)));
	const outcome = await findKills(
		box,
		parsed,
		likely.map((candidate) => candidate.input),
		others,
	);
	if (outcome.kind === 'endedEarly') {
		const message = `Trying its mutants failed. ${outcome.reason}`;
		const defect = outcome.reason === tamperedReason ? 'tampering' : undefined;
		return { kind: 'failed', check: checked('mutants', [{ file: 'reference.py', line: 1, message, defect }]) };
	}
	const { kills } = outcome;
	const choose = (required: ReadonlySet<string>): Candidate[] =>
		chooseCases(candidates, kills.byInput, required, challenge.largeInputs.length);

	let chosen = choose(new Set());
	let cases = buildCases(challenge, chosen, outputs.large);
	const pool = candidates.map((candidate): JudgeCase => ({
		name: candidate.origin,
		input: candidate.input,
		expected: expectedOf(challenge, candidate.output),
	}));
	const missing = await findMissingCases(box, parsed, available, cases, pool);
	if (missing.length > 0) {
		chosen = choose(new Set(missing.flatMap((place) => candidates[place]?.text ?? [])));
		cases = buildCases(challenge, chosen, outputs.large);
	}
	return {
		kind: 'settled',
		settled: {
			cases,
			small: chooseSmall(inputs.small, outputs.byInput, kills.byInput),
			chosen: new Set(chosen.map((candidate) => candidate.text)),
			kills,
		},
	};
}

/** The candidates in the order of preference; `likely` are those that all mutants are tried on. */
function arrangeCandidates(
	inputs: GatheredInputs,
	outputs: RightOutputs,
): { likely: Candidate[]; candidates: Candidate[] } {
	const seen = new Set<string>();
	const make = (origin: Candidate['origin'], group: readonly Input[]): Candidate[] =>
		group.flatMap((input) => {
			const text = JSON.stringify(input);
			const output = outputs.byInput.get(text);
			if (output === undefined || seen.has(text)) return [];
			seen.add(text);
			return [{ origin, input, output, text }];
		});
	const likely = [
		...make('example', inputs.examples),
		...make('edge', inputs.edges),
		...make('small', spread(inputs.small)),
		...make('random', inputs.growing),
	];
	return { likely, candidates: [...likely, ...make('small', inputs.small), ...make('random', inputs.sample)] };
}

function spread(inputs: readonly Input[]): Input[] {
	const rest = inputs.slice(smallShare);
	const step = Math.max(1, Math.ceil(rest.length / smallShare));
	return [...inputs.slice(0, smallShare), ...rest.filter((_, place) => place % step === 0)];
}
