import * as z from 'zod';
import { inputParameters, resultTypeOf, type Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { JudgeCase, JudgeResult, ScriptRequest, ScriptResult } from '../judge.ts';
import { isFailure, verdictOf } from '../verdict.ts';
import { checkerTool } from './checkerTool.ts';

/** For all answers of a submission together. */
const checkerLimits = { timeMs: 5_000, memoryMb: 512, outputBytes: 1_000_000 };

const Answer = z.object({ right: z.boolean(), reason: z.string() });

export interface AnswersToCheck {
	signature: Signature;
	/** Of checker.py. */
	source: string;
	cases: readonly JudgeCase[];
	/** Cases that returned have the verdict `ran`. */
	result: JudgeResult;
	stop: 'all' | 'untilFailure';
}

/**
 * Lets the challenge's own program decide about every answer. That the program breaks is nobody's wrong answer: the verdict is then `internalError`, with its last words.
 * @param run runs it in a box
 */
export async function checkAnswers(
	{ signature, source, cases, result, stop }: AnswersToCheck,
	run: (request: Omit<ScriptRequest, 'trust'>) => Promise<ScriptResult>,
): Promise<JudgeResult> {
	const asked = result.cases.filter(
		({ verdict, actual, index }) => verdict === 'ran' && actual !== undefined && cases[index]?.expected !== undefined,
	);
	if (asked.length === 0) return result;
	const questions = asked.map(({ index, actual }) => {
		const { input, expected } = cases[index] ?? { input: [] };
		const known: Value = expected?.kind === 'value' ? expected.value : null;
		return { input, answer: actual, expected: known };
	});
	const kinds = inputParameters(signature).map(({ type }) => type);
	const ran = await run({
		files: { 'checker.py': source, 'checker_tool.py': checkerTool },
		entry: 'checker_tool.py',
		stdin: JSON.stringify({ kinds, returns: resultTypeOf(signature), questions }),
		...checkerLimits,
	});
	const answers = answersIn(ran);
	if (answers.length < asked.length) return broken(result, whyBroken(ran));
	const byCase = new Map(asked.map(({ index }, place) => [index, answers[place]]));
	const judged = result.cases.map((one): (typeof result.cases)[number] => {
		const answer = byCase.get(one.index);
		if (answer === undefined) return one;
		if (answer.right) return { ...one, verdict: 'accepted' };
		return { ...one, verdict: 'wrongAnswer', ...(answer.reason !== '' && { message: answer.reason }) };
	});
	// Only now it is known which is the first that failed; what came after it would not have run.
	const first = stop === 'untilFailure' ? judged.findIndex(({ verdict }) => isFailure(verdict)) : -1;
	const counted = first < 0 ? judged : judged.slice(0, first + 1);
	return { ...result, verdict: verdictOf(counted), cases: counted };
}

function answersIn(ran: ScriptResult): z.infer<typeof Answer>[] {
	if (ran.kind !== 'finished' || ran.exitCode !== 0) return [];
	return ran.stdout
		.split('\n')
		.filter((line) => line !== '')
		.flatMap((line) => Answer.safeParse(JSON.parse(line)).data ?? []);
}

function broken(result: JudgeResult, why: string): JudgeResult {
	return {
		...result,
		verdict: 'internalError',
		message: `The checker of this challenge failed, which is not the fault of this code. (${why})`,
		cases: [],
	};
}

function whyBroken(ran: ScriptResult): string {
	switch (ran.kind) {
		case 'finished':
			return ran.stderr.trim().split('\n').at(-1) ?? `it ended with exit code ${String(ran.exitCode)}`;
		case 'signalled':
			return `it was ended by ${ran.signal}`;
		case 'stopped':
			return `it took too much ${ran.limit}`;
		case 'sandboxFailed':
			return ran.reason;
		default:
			return ran satisfies never;
	}
}
