import { setImmediate as others } from 'node:timers/promises';
import { AppError } from '#contract/appError.ts';
import type { Value } from '#contract/value.ts';
import type { CaseResult } from '../judge.ts';
import type { CaseType } from '../signature/valueType.ts';
import { compareInputs, compareSized, type SizedInput } from './inputSize.ts';
import { smallerInputs } from './smallerInputs.ts';

/** A valid input with the right answer to it. */
export interface AnsweredInput {
	input: Value[];
	output: Value;
}

/** An input on which a solution fails, and how. */
export interface Failure {
	input: Value[];
	/** Undefined where only the hash of a large output is known. */
	output: Value | undefined;
	result: CaseResult;
}

export type AnsweredFailure = Failure & AnsweredInput;

/** What shrinking asks others for. */
export interface ShrinkHelp {
	/** The valid ones among the inputs, with their right answers, in the same order. It may leave out what would take it too long. */
	answer: (inputs: readonly Value[][]) => Promise<AnsweredInput[]>;
	/** The first of them on which the solution fails, as clearly as it is known to fail. */
	firstFailing: (cases: readonly AnsweredInput[]) => Promise<AnsweredFailure | undefined>;
}

export interface ShrinkLimits {
	types: readonly CaseType[];
	/** When it aborts, the smallest failure found so far is the answer. */
	signal: AbortSignal;
	/** How many inputs are asked about at once: one box runs them all. */
	pageInputs?: number | undefined;
	/** And how long their JSON may be. */
	pageCharacters?: number | undefined;
}

/** After making inputs of so many characters, whoever else the process serves has a turn. */
const charactersAtOnce = 100_000;
const usualPage = { pageInputs: 240, pageCharacters: 1_500_000 };

/**
 * Looks for the smallest input on which a solution still fails: tries smaller ones, a page at a time and the smallest of them first, goes on from the one that
 * fails, and ends when nothing smaller fails. Every step is strictly down in an order that has a bottom, so it always ends.
 */
export async function shrinkFailure(known: Failure, help: ShrinkHelp, limits: ShrinkLimits): Promise<Failure> {
	const { types, signal } = limits;
	const tried = new Set<string>();
	let best = known;
	try {
		for (let pages = pagesBelow(best, tried, limits); !signal.aborted;) {
			const page = await pages.next();
			if (page.done === true) return best;
			const found = await help.firstFailing(await help.answer(page.value));
			if (found === undefined || compareInputs(found.input, best.input, types) >= 0) continue;
			best = found;
			pages = pagesBelow(best, tried, limits);
		}
	} catch (error) {
		if (!(error instanceof AppError && error.code === 'cancelled' && signal.aborted)) throw error;
	}
	return best;
}

/** What is smaller and was not tried yet. Ends early when the time is over. */
async function* pagesBelow(
	{ input }: Failure,
	tried: Set<string>,
	{ types, signal, pageInputs, pageCharacters }: ShrinkLimits,
): AsyncGenerator<Value[][]> {
	let page: SizedInput[] = [];
	let characters = 0;
	let sinceOthers = 0;
	for (const candidate of smallerInputs(input, types)) {
		const { length } = candidate.text;
		sinceOthers += length;
		if (sinceOthers > charactersAtOnce) {
			await others();
			if (signal.aborted) return;
			sinceOthers = 0;
		}
		if (tried.has(candidate.text)) continue;
		tried.add(candidate.text);
		page.push(candidate);
		characters += length;
		if (page.length < (pageInputs ?? usualPage.pageInputs) && characters < (pageCharacters ?? usualPage.pageCharacters))
			continue;
		yield smallestFirst(page);
		page = [];
		characters = 0;
	}
	if (page.length > 0) yield smallestFirst(page);
}

function smallestFirst(page: SizedInput[]): Value[][] {
	return page.sort(compareSized).map(({ input }) => input);
}
