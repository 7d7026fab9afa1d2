import type { Difficulty } from '#contract/ids.ts';
import type { GrowthClass } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import { measureGrowth } from '#judge/growth/measureGrowth.ts';
import type { JudgeCase } from '#judge/judge.ts';
import { inputTypes } from '#judge/signature/valueType.ts';
import { drawInputs } from '#proof/askOracle.ts';
import { ownLines } from '#proof/codeTokens.ts';
import { judgeSolution } from '#proof/judgeSolution.ts';
import type { ParsedChallenge } from '#proof/parsedChallenge.ts';
import type { ToolBox } from '#proof/pythonTool.ts';

/** How hard a challenge is, as far as running code can tell. */
export interface MeasuredDifficulty {
	difficulty: Difficulty;
	/** Of the right but naive solutions (the brute force, and those that the draft calls too slow) the share that the cases accept. */
	naiveShare: number;
	/** The growth of the reference, where a naive solution is too slow and it could be measured. */
	growth: GrowthClass | undefined;
	/** Where the reference goes one way or another. */
	decisions: number;
}

/** Of the bank's references half of the easy ones decide twice or less, a quarter of the hard ones nine times and more, and few others. */
const decided = { easy: 2, hard: 8 };
const drawMs = 900;
const seed = 710_001;

/**
 * Looks at a proved challenge. A model's own estimate says next to nothing about it (arXiv 2503.11704), so it is not asked.
 * @param cases those of the proof
 * @throws AppError as `Judge.judge`
 */
export async function measureDifficulty(
	box: ToolBox,
	parsed: ParsedChallenge,
	cases: readonly JudgeCase[],
): Promise<MeasuredDifficulty> {
	const brute = parsed.files.contents.get('brute.py') ?? '';
	const result = await judgeSolution(box, parsed, { language: 'python', source: brute }, cases);
	const slow = parsed.wrong.filter(({ expect }) => expect === 'timeLimitExceeded').length;
	// Those that announce it have been too slow in the proof.
	const naiveShare = (result.verdict === 'accepted' ? 1 : 0) / (1 + slow);
	const decisions = decisionsIn(parsed.files.contents.get('reference.py') ?? '');
	const growth = naiveShare < 1 ? await growthOf(box, parsed) : undefined;
	return { difficulty: levelOf(naiveShare, decisions, growth), naiveShare, growth, decisions };
}

function levelOf(naiveShare: number, decisions: number, growth: GrowthClass | undefined): Difficulty {
	if (naiveShare === 1) return 'easy';
	// What hardly decides anything is one idea in one loop, unless the loop has to be thought of as a table or a search.
	const isPlain = growth === undefined || !['O(n^2)', 'O(n^3)', 'O(2^n)'].includes(growth);
	if (decisions <= decided.easy && isPlain) return 'easy';
	return decisions >= decided.hard && naiveShare === 0 ? 'hard' : 'medium';
}

function decisionsIn(source: string): number {
	const text = ownLines(source, 'python').join('\n');
	return (text.match(/\b(?:if|elif|for|while|and|or|except)\b/g) ?? []).length;
}

async function growthOf(box: ToolBox, parsed: ParsedChallenge): Promise<GrowthClass | undefined> {
	const { signature } = parsed.challenge;
	const files = Object.fromEntries(
		['generator.py', 'validator.py', 'reference.py'].map((file) => [file, parsed.files.contents.get(file) ?? '']),
	);
	const source = files['reference.py'] ?? '';
	const measured = await measureGrowth(inputTypes(signature), {
		draw: (sizes, notNeeded) => {
			const signal = box.signal === undefined ? notNeeded : AbortSignal.any([box.signal, notNeeded]);
			const draws = sizes.map((size) => [seed, size] as const);
			return drawInputs({ ...box, signal, toolTimeMs: undefined }, { signature, files }, draws, drawMs);
		},
		time: (inputs, timeMs) => timesOf(box, parsed, source, inputs, timeMs),
	});
	return measured.kind === 'measured' ? measured.growth : undefined;
}

async function timesOf(
	box: ToolBox,
	parsed: ParsedChallenge,
	source: string,
	inputs: readonly Value[][],
	timeMs: number,
): Promise<number[]> {
	if (inputs.length === 0) return [];
	const { challenge } = parsed;
	const limited = {
		...parsed,
		challenge: { ...challenge, limits: { ...challenge.limits, timeMs: Math.min(challenge.limits.timeMs, timeMs) } },
	};
	const asked = inputs.map((input) => ({ name: '', input }));
	const result = await judgeSolution(box, limited, { language: 'python', source }, asked);
	const ran = result.cases.filter(({ verdict }) => verdict === 'ran');
	return ran.map(({ cpuTimeMs, wallTimeMs }) => Math.min(cpuTimeMs, wallTimeMs));
}
