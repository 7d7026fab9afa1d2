import type { Memento } from 'vscode';
import * as z from 'zod';
import { Explanation } from '#contract/hints.ts';
import { JudgeReport } from '#contract/judging.ts';
import type { JudgedResult } from './panelResult.ts';

/** What is kept of a challenge in this workspace, so that a reload of the window loses nothing. */
export interface KeptPractice {
	elapsedMs: number;
	result?: JudgedResult | undefined;
	/** Of the result. */
	explained?: Explanation['parts'] | undefined;
	/** What a model said about the result, and who it is. */
	reviewed?: { parts: Explanation['parts']; by: string } | undefined;
	/** How many hints had been taken when something was last tried. */
	tried?: number | undefined;
}

const key = 'practice';
/** Challenges remembered; beyond it the one not touched for the longest time is forgotten. */
const keptMax = 30;
/** A larger report (long prints) is not kept: VS Code loads all of this at its start. */
const resultCharactersMax = 100_000;

const Kept = z.object({
	elapsedMs: z.number().nonnegative(),
	result: z
		.object({
			what: z.enum(['run', 'submission', 'search']),
			language: z.string(),
			finishedAt: z.string(),
			report: JudgeReport,
		})
		.optional(),
	explained: Explanation.shape.parts.optional(),
	reviewed: z.object({ parts: Explanation.shape.parts, by: z.string() }).optional(),
	tried: z.int().nonnegative().optional(),
});
const entry = z.tuple([z.string(), z.unknown()]);

/** @returns nothing for a challenge that is new here, or whose form an older version wrote. */
export function recall(memory: Memento, challengeId: string): KeptPractice {
	const found = entries(memory).find(([id]) => id === challengeId)?.[1];
	return Kept.safeParse(found).data ?? { elapsedMs: 0 };
}

export async function keep(memory: Memento, challengeId: string, practice: KeptPractice): Promise<void> {
	const { result, explained, reviewed, ...always } = practice;
	const small = result && JSON.stringify(result).length <= resultCharactersMax;
	const others = entries(memory).filter(([id]) => id !== challengeId);
	const one = [challengeId, small ? { ...always, result, explained, reviewed } : always];
	await memory.update(key, [one, ...others].slice(0, keptMax));
}

export async function forgetAll(memory: Memento): Promise<void> {
	await memory.update(key, undefined);
}

function entries(memory: Memento): [string, unknown][] {
	return z.array(entry).catch([]).parse(memory.get(key));
}
