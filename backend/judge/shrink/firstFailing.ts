import type { CaseVerdict } from '#contract/judging.ts';
import type { Judge, JudgeRequest } from '../judge.ts';
import { isAsClear } from './isAsClear.ts';
import type { AnsweredFailure, AnsweredInput } from './shrinkFailure.ts';

/** A smaller input that takes longer than this is passed over: the time is better spent on others. */
const candidateTimeMs = 300;
/** So often a page is taken up again behind an input that failed in another way, each time in a new box. */
const restartsMax = 3;
/** All prints of a page count together, so they get the most that may be printed. */
const outputKb = 1024;

/** Whose failures are looked for. */
export type Suspect = Omit<JudgeRequest, 'cases' | 'stop'>;

/**
 * The first of the inputs on which the solution fails as clearly as it is known to fail; undefined when there is none.
 * @param known undefined: any failure counts
 * @throws what the judge throws
 */
export async function firstFailing(
	judge: Pick<Judge, 'judge'>,
	suspect: Suspect,
	known: CaseVerdict | undefined,
	cases: readonly AnsweredInput[],
	signal: AbortSignal | undefined,
	onCase?: (done: number) => void,
): Promise<AnsweredFailure | undefined> {
	const { limits } = suspect;
	const timeMs =
		known === undefined || known === 'timeLimitExceeded' ? limits.timeMs : Math.min(limits.timeMs, candidateTimeMs);
	let start = 0;
	for (let box = 0; box <= restartsMax && start < cases.length; box++) {
		const rest = cases.slice(start);
		const base = start;
		const result = await judge.judge(
			{
				...suspect,
				limits: { ...limits, timeMs, outputKb },
				cases: rest.map(({ input, output }) => ({ name: '', input, expected: { kind: 'value', value: output } })),
				stop: 'untilFailure',
			},
			{ signal, onCase: (done) => onCase?.(base + done) },
		);
		const last = result.cases.at(-1);
		const judged = last && rest[last.index];
		if (last === undefined || judged === undefined) return undefined;
		if (last.verdict === 'accepted') return undefined;
		if (isFailure(last.verdict) && (known === undefined || isAsClear(last.verdict, known))) {
			return { ...judged, result: last };
		}
		start += last.index + 1;
	}
	return undefined;
}

/** What is a failure of the solution on this very input: prints add up over all of them, and a failure of ours is nobody's. */
function isFailure(verdict: CaseVerdict): boolean {
	return (
		verdict !== 'accepted' && verdict !== 'ran' && verdict !== 'internalError' && verdict !== 'outputLimitExceeded'
	);
}
