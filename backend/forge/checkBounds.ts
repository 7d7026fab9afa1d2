import * as z from 'zod';
import type { Input, Value } from '#contract/value.ts';
import { inputParameters } from '#contract/signature.ts';
import { expandLargeInputs } from '#proof/checks/schemaInputs.ts';
import { definitionLine } from '#proof/definitionLine.ts';
import { type CheckResult, checked, type Finding, skipped } from '#proof/finding.ts';
import type { ParsedChallenge } from '#proof/parsedChallenge.ts';
import { runPythonTool, type ToolBox } from '#proof/pythonTool.ts';
import { toolPrelude } from '#proof/tools/toolPrelude.ts';
import { type BoundInput, inputsBeyond, inputsOn } from './boundInputs.ts';
import { boundsTool } from './boundsTool.ts';
import { type Bound, parseBounds } from './parseBounds.ts';

/** What the generator is asked for to see how far it goes. */
const draws = Array.from({ length: 16 }, (_, place) => [900_001 + place, 1_000] as const);

/** Where arrays may be as long as this, generated ones reach the second number. */
const generated = { from: 200n, reach: 30n };

const Reach = z.array(z.object({ length: z.int(), magnitude: z.string() }));
const Answer = z.object({
	/** Places of the inputs beyond a bound that the validator let pass. */
	passed: z.array(z.int()),
	/** Of the inputs on a bound those that it refused. */
	refused: z.array(z.object({ place: z.int(), reason: z.string() })),
	/** For each parameter the largest that generate() makes, and of generate() and edges() together. */
	drawn: Reach,
	own: Reach,
});

/**
 * Holds the constraints that stand in the usual form against the programs: the validator refuses what is one step beyond a bound and takes what is on it,
 * and the inputs come up to the bounds. The proof of a person's challenge asks none of this, because a person's constraints are prose.
 * @throws AppError as `runPythonTool`
 */
export async function checkBounds(box: ToolBox, parsed: ParsedChallenge): Promise<CheckResult> {
	const { challenge, files } = parsed;
	const read = parseBounds(challenge.constraints, challenge.signature);
	const valid = challenge.examples.map(({ input }) => input).sort((a, b) => sizeOf(b) - sizeOf(a))[0];
	if (read.bounds.length === 0 || valid === undefined) return skipped('bounds', 'no constraint has the usual form');
	const beyond = inputsBeyond(read, valid);
	const on = inputsOn(read, valid);
	const answer = await runPythonTool(box, files, toolPrelude(0) + boundsTool, {
		kinds: inputParameters(challenge.signature).map(({ type }) => type),
		beyond: beyond.map(({ input }) => input),
		on: on.map(({ input }) => input),
		draws,
	});
	const told = Answer.safeParse(answer.lines[0]);
	// What keeps the programs from running is told by the proof, in better words.
	if (answer.endedEarly !== undefined || !told.success) return skipped('bounds', 'the programs do not run');
	const { passed, refused, drawn, own } = told.data;
	const findings = [
		...beyond.filter((_, place) => passed.includes(place)).map((one) => tooLax(parsed, one)),
		...refused.flatMap(({ place, reason }) => (on[place] === undefined ? [] : [tooStrict(parsed, on[place], reason)])),
		...unreached(parsed, read.bounds, { drawn, own }),
	];
	return checked('bounds', findings, `${String(beyond.length + on.length)} inputs`);
}

function tooLax(parsed: ParsedChallenge, { bound, value }: BoundInput): Finding {
	const line = definitionLine(parsed.files.contents.get('validator.py'), 'validate');
	const message = `It accepts an input with ${whatIs(parsed, bound)} ${String(value)}, against the constraint "${bound.text}".`;
	return { file: 'validator.py', line, message, defect: 'validatorTooLax' };
}

function tooStrict(parsed: ParsedChallenge, { bound, value }: BoundInput, reason: string): Finding {
	const line = definitionLine(parsed.files.contents.get('validator.py'), 'validate');
	const message = `It refuses an input with ${whatIs(parsed, bound)} ${String(value)}, which the constraints allow: ${reason}.`;
	return { file: 'validator.py', line, message, defect: 'validatorTooStrict' };
}

type Told = z.infer<typeof Reach>;

/** The bounds from which every input stays away. */
function unreached(
	parsed: ParsedChallenge,
	bounds: readonly Bound[],
	{ drawn, own }: { drawn: Told; own: Told },
): Finding[] {
	const { challenge, files } = parsed;
	const inputs = [...challenge.examples.map(({ input }) => input), ...expandLargeInputs(challenge)];
	return bounds.flatMap((bound): Finding[] => {
		const { parameter, depth, isLength } = bound.part;
		const find = (file: string, line: number, message: string): Finding[] => [
			{ file, line, message, defect: 'limitsNotReached' },
		];
		if (isLength) {
			if (depth > 0 || bound.most === undefined) return [];
			const lengths = inputs.map((input) => lengthOf(input[parameter]));
			const longest = BigInt(Math.max(own[parameter]?.length ?? 0, ...lengths));
			if (longest * 2n < bound.most) {
				const message = `No input comes near the constraint "${bound.text}": the longest has ${String(longest)}.`;
				return find('challenge.json', parsed.lineOf(['largeInputs']), message);
			}
			const made = BigInt(drawn[parameter]?.length ?? 0);
			if (bound.most < generated.from || made >= generated.reach) return [];
			const line = definitionLine(files.contents.get('generator.py'), 'generate');
			const message = `generate(seed, 1000) makes nothing longer than ${String(made)} of ${whatIs(parsed, bound)}.`;
			return find('generator.py', line, message);
		}
		const wanted = largest([bound.least ?? 0n, bound.most ?? 0n]);
		const seen = largest([
			BigInt(own[parameter]?.magnitude ?? '0'),
			...inputs.map((input) => magnitudeOf(input[parameter])),
		]);
		if (seen * 2n >= wanted) return [];
		const message = `No input comes near the constraint "${bound.text}": the largest value is ${String(seen)}.`;
		return find('challenge.json', parsed.lineOf(['constraints']), message);
	});
}

function whatIs({ challenge }: ParsedChallenge, { part }: Bound): string {
	const name = inputParameters(challenge.signature)[part.parameter]?.name ?? '';
	return `${name}${'[i]'.repeat(part.depth)}${part.isLength ? '.length' : ''}`;
}

function sizeOf(input: Input): number {
	return JSON.stringify(input).length;
}

function lengthOf(value: Value | undefined): number {
	return Array.isArray(value) || typeof value === 'string' ? value.length : 0;
}

/** Numbers and texts of digits alike: whether a text is a long or a word does not matter where a bound on numbers stands. */
function magnitudeOf(value: Value | undefined): bigint {
	if (Array.isArray(value)) return largest(value.map(magnitudeOf));
	if (typeof value === 'number') return BigInt(Math.floor(Math.abs(value)));
	return typeof value === 'string' && /^-?\d{1,19}$/.test(value) ? largest([BigInt(value)]) : 0n;
}

/** The largest of their absolute values. */
function largest(values: readonly bigint[]): bigint {
	return values.reduce((most, value) => {
		const size = value < 0n ? -value : value;
		return size > most ? size : most;
	}, 0n);
}
