import {
	type CaseFile,
	type CasesFile,
	type ChallengeFile,
	type Expected,
	formatVersion,
	type SmallFile,
} from '#contract/challengeFile.ts';
import type { Input, Value } from '#contract/value.ts';
import type { JudgeCase } from '#judge/judge.ts';
import { sortedAtLevels } from '#judge/checkers/anyOrder.ts';
import { canonicalJson, sha256OfValue } from '#judge/signature/canonicalJson.ts';
import { resultValueType } from '#judge/signature/valueType.ts';
import type { Candidate } from './chooseCases.ts';

/** A larger output is kept as its hash: nobody reads it, and cases.json has to stay small. */
const outputLimitBytes = 2000;

/** A case ready to be judged, and what is stored of it. */
export interface BuiltCase {
	stored: CaseFile;
	judged: JudgeCase;
}

/** An output as cases.json keeps it. Doubles are compared with a tolerance, which a hash can't have, so they stay as they are. */
export function expectedOf(challenge: ChallengeFile, output: Value): Expected {
	const type = resultValueType(challenge.signature);
	if (challenge.checker.kind === 'float' || canonicalJson(output, type).length <= outputLimitBytes) {
		return { kind: 'value', value: output };
	}
	const { checker } = challenge;
	const hashed = checker.kind === 'anyOrder' ? sortedAtLevels(output, type, checker.levels) : output;
	return { kind: 'sha256', sha256: sha256OfValue(hashed, type) };
}

/** A large input, expanded, with the reference's output. */
export interface LargeCase {
	input: Input;
	output: Value;
}

/**
 * The cases in the order they are judged in: the chosen ones, then the large ones.
 * @param large in the order of `largeInputs`
 */
export function buildCases(
	challenge: ChallengeFile,
	chosen: readonly Candidate[],
	large: readonly LargeCase[],
): BuiltCase[] {
	const counts = new Map<string, number>();
	const cases = chosen.map(({ origin, input, output }): BuiltCase => {
		const count = (counts.get(origin) ?? 0) + 1;
		counts.set(origin, count);
		const name = `${origin} ${String(count)}`;
		return built(
			{ name, origin, input: { kind: 'values', values: input }, expected: expectedOf(challenge, output) },
			input,
		);
	});
	for (const [place, { name, input: recipes }] of challenge.largeInputs.entries()) {
		const values = large[place];
		if (values === undefined) throw new RangeError(`large input ${String(place)} has no output`);
		const expected = expectedOf(challenge, values.output);
		cases.push(built({ name, origin: 'large', input: { kind: 'recipes', recipes }, expected }, values.input));
	}
	return cases;
}

function built(stored: CaseFile, input: Input): BuiltCase {
	return { stored, judged: { name: stored.name, input, expected: stored.expected } };
}

/** The text of cases.json: a line for each case, so that a change is easy to see. */
export function casesText(cases: readonly BuiltCase[]): string {
	return oneLineEach({ formatVersion, cases: cases.map((built) => built.stored) } satisfies CasesFile);
}

/** The text of small.json, likewise. */
export function smallText(cases: SmallFile['cases']): string {
	return oneLineEach({ formatVersion, cases } satisfies SmallFile);
}

function oneLineEach(file: { formatVersion: number; cases: readonly unknown[] }): string {
	const lines = file.cases.map((item) => `\t\t${JSON.stringify(item)}`);
	return `{\n\t"formatVersion": ${String(file.formatVersion)},\n\t"cases": [\n${lines.join(',\n')}\n\t]\n}\n`;
}

const smallLimits = { cases: 200, bytes: 12_000 };

/**
 * The smallest inputs for small.json, smallest first: for each mutant the smallest input that tells it from the reference, and besides the
 * smallest there are.
 * @param inputs all small inputs, the smallest first
 */
export function chooseSmall(
	inputs: readonly Input[],
	outputs: ReadonlyMap<string, Value>,
	kills: ReadonlyMap<string, readonly number[]>,
): SmallFile['cases'] {
	const killed = new Set<number>();
	const telling: number[] = [];
	for (const [place, input] of inputs.entries()) {
		const fresh = (kills.get(JSON.stringify(input)) ?? []).filter((mutant) => !killed.has(mutant));
		if (fresh.length > 0) telling.push(place);
		for (const mutant of fresh) killed.add(mutant);
	}
	const chosen = new Map<number, SmallFile['cases'][number]>();
	let bytes = 0;
	for (const place of [...telling, ...inputs.keys()]) {
		const input = inputs[place];
		const output = input === undefined ? undefined : outputs.get(JSON.stringify(input));
		if (input === undefined || output === undefined || chosen.has(place)) continue;
		const entry = { input, output };
		const length = JSON.stringify(entry).length + 4;
		if (chosen.size >= smallLimits.cases || bytes + length > smallLimits.bytes) break;
		chosen.set(place, entry);
		bytes += length;
	}
	return [...chosen].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}
