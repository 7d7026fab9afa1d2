import type { Limits } from '#contract/challengeFile.ts';
import type { Explanation, ExplanationAbout } from '#contract/hints.ts';
import type { CaseReport, JudgeReport, ShownValue } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { compileMeaning } from './compileMeaning.ts';
import { crashMeaning } from './crashMeaning.ts';
import { count, shapeOfInput } from './shapeOfInput.ts';
import { whereTheyPart } from './whereTheyPart.ts';

/** What an explanation needs of a challenge. */
export interface ExplainedChallenge {
	signature: Signature;
	limits: Limits;
}

type Part = Explanation['parts'][number];

/** Level 0 of the ladder: the first failing case, explained from what was measured. Pure, and nothing in it comes from a reference solution but its output. */
export function explainFailure(report: JudgeReport, challenge: ExplainedChallenge): Explanation {
	if (report.verdict === 'compileError') return { verdict: report.verdict, parts: compileParts(report) };
	const failing = failingCase(report);
	if (failing === undefined) {
		return { verdict: report.verdict, parts: report.message === undefined ? [] : [part('answer', report.message)] };
	}
	const { signature, limits } = challenge;
	return {
		verdict: report.verdict,
		caseName: failing.name,
		parts: [
			...shapeOfInput(failing.input ?? [], signature).map((text) => part('input', text)),
			...happened(failing, limits),
			...printsParts(failing),
		],
	};
}

function failingCase({ failing, cases }: JudgeReport): CaseReport | undefined {
	return failing ?? cases.find(({ verdict }) => verdict !== 'accepted' && verdict !== 'ran');
}

function happened(failing: CaseReport, limits: Limits): Part[] {
	const { verdict, message, crash, cpuTimeMs, wallTimeMs, peakMemoryBytes } = failing;
	switch (verdict) {
		case 'wrongAnswer':
			return answerParts(failing);
		case 'timeLimitExceeded':
			return [
				part(
					'limit',
					cpuTimeMs < limits.timeMs / 2 && wallTimeMs > limits.timeMs
						? `It was stopped after ${ms(wallTimeMs)} in which it hardly computed: it waits for something.`
						: `It had computed for ${ms(cpuTimeMs)} when it was stopped; the limit for one case is ${ms(limits.timeMs)}.`,
				),
				part('limit', stepsFor(failing)),
			];
		case 'memoryLimitExceeded':
			return [
				part(
					'limit',
					`It took ${megabytes(peakMemoryBytes)}; ${limits.memoryMb} MB are allowed, for all of the program together.`,
				),
			];
		case 'outputLimitExceeded':
			return [
				part(
					'limit',
					`It printed more than ${limits.outputKb} kB. Prints of the inner loops add up: take them out before you submit.`,
				),
			];
		case 'runtimeError': {
			const [inner] = crash?.frames ?? [];
			const place = inner === undefined ? '' : ` in line ${inner.line}, in \`${inner.function}\``;
			const said = crash?.message ?? message ?? 'It ended before it gave an answer';
			const meaning = crashMeaning(said);
			return [
				part('crash', `It stopped${place}: ${said.replace(/\.$/, '')}.`),
				...(meaning === undefined ? [] : [part('crash', meaning)]),
			];
		}
		case 'internalError':
			return [part('answer', message ?? 'The judge failed; this is not your mistake and does not count.')];
		case 'accepted':
		case 'ran':
			return [];
		default:
			return verdict satisfies never;
	}
}

function answerParts({ expected, actual, message }: CaseReport): Part[] {
	const parts = message === undefined ? [] : [part('answer', sentence(message))];
	if (expected?.kind === 'whole' && actual?.kind === 'whole')
		parts.push(part('answer', whereTheyPart(expected.value, actual.value)));
	else if (expected !== undefined && actual !== undefined) parts.push(part('answer', cutPart(expected, actual)));
	return parts;
}

/** Of large answers only the beginnings are at hand. */
function cutPart(expected: ShownValue, actual: ShownValue): string {
	const start = (shown: ShownValue): string => (shown.kind === 'cut' ? shown.start : JSON.stringify(shown.value));
	const [right, yours] = [start(expected), start(actual)];
	const at = Array.from(right).findIndex((character, index) => character !== yours[index]);
	if (at < 0) return 'The beginnings agree; the answers part further on.';
	return `Written as JSON they part at character ${at}: right goes on ${right.slice(at, at + 30)}, yours ${yours.slice(at, at + 30)}.`;
}

/** What a few ways of growing mean for this input; which of them the code has is for its writer to see. */
function stepsFor({ input }: CaseReport): string {
	const size = Math.max(0, ...(input ?? []).map(sizeOf));
	if (size < 1_000) return 'The input is small, so a loop may never end. What would end it, and does that come?';
	const round = (steps: number): string => Number(steps.toPrecision(2)).toLocaleString('en-US');
	return `With ${count(size, 'element')}, one loop takes ${round(size)} steps and a loop within a loop ${round(size ** 2)}. A second is enough for some tens of millions in a fast language, for a few millions in a slow one.`;
}

function sizeOf(shown: ShownValue): number {
	// In JSON an element and its comma take about five characters.
	if (shown.kind === 'cut') return Math.round(shown.characters / 5);
	return Array.isArray(shown.value) || typeof shown.value === 'string' ? shown.value.length : 0;
}

function printsParts({ prints, printsCut }: CaseReport): Part[] {
	const lines = prints
		.trimEnd()
		.split('\n')
		.filter((line) => line !== '');
	const last = lines.at(-1);
	if (last === undefined) return [];
	const more = printsCut ? 'at least ' : '';
	return [
		part(
			'prints',
			`It printed ${more}${count(lines.length, 'line')} on the way; the last one is "${last.slice(0, 80)}".`,
		),
	];
}

function compileParts({ compile, message }: JudgeReport): Part[] {
	const errors = compile.diagnostics.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	if (first === undefined)
		return [part('compile', message === undefined ? 'It can not be compiled.' : sentence(message))];
	const rest =
		errors.length > 1
			? ` ${count(errors.length - 1, 'more error')} may well follow from it: mend the first one first.`
			: '';
	const meaning = compileMeaning(first.message);
	return [
		part('compile', `Line ${first.line}, column ${first.column}: ${sentence(first.message)}${rest}`),
		...(meaning === undefined ? [] : [part('compile', meaning)]),
	];
}

function part(about: ExplanationAbout, text: string): Part {
	return { about, text };
}

function sentence(text: string): string {
	const trimmed = text.trim();
	return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function ms(time: number): string {
	return `${Math.round(time).toLocaleString('en-US')} ms`;
}

function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1024 / 1024).toLocaleString('en-US')} MB`;
}
