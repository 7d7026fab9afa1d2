import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { refusalReasons } from '#backend/forge/refusalReason.ts';
import { Difficulty } from '#contract/ids.ts';

/** Another answer with some of its members changed; `from` names a file of the same folder without its ending. */
const Derived = z.strictObject({
	from: z.string(),
	/** Which of that file's answers. */
	answer: z.int().nonnegative().default(0),
	with: z.record(z.string(), z.unknown()).default({}),
});

/** What a model says: an object is sent as JSON, a text as it is. */
const Answer = z.union([z.string(), Derived, z.record(z.string(), z.unknown())]);

/** What a model answers to one demand and what has to come of it; docs/BENCHMARKS.md describes the format. */
const CandidateFile = z.strictObject({
	demand: z.strictObject({
		topic: z.string(),
		difficulty: Difficulty,
		kind: z.enum(['function', 'class']).optional(),
		types: z.array(z.string()).optional(),
	}),
	answers: z.array(Answer).min(1),
	expect: z.union([
		z.literal('accepted'),
		z.strictObject({ refused: z.enum(refusalReasons) }),
		/** It is wrong, and why no check can see that. */
		z.strictObject({ unseen: z.string() }),
	]),
	/** For whoever reads it. */
	note: z.string().optional(),
});
type CandidateFile = z.infer<typeof CandidateFile>;

export interface Candidate extends Omit<CandidateFile, 'answers'> {
	name: string;
	/** As they go over the wire. */
	answers: string[];
}

/** Every candidate of a folder, by name. @throws Error naming the file that does not fit the format */
export async function readCandidates(folder: string): Promise<Candidate[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	const files = new Map<string, CandidateFile>();
	for (const name of names) {
		const parsed = CandidateFile.safeParse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
		if (!parsed.success) throw new Error(`${path.join(folder, name)}: ${z.prettifyError(parsed.error)}`);
		files.set(path.basename(name, '.json'), parsed.data);
	}
	return [...files].map(([name, file]) => ({
		...file,
		name,
		answers: file.answers.map((answer) => {
			const whole = resolved(files, name, answer, 0);
			return typeof whole === 'string' ? whole : JSON.stringify(whole);
		}),
	}));
}

/** A chain of derived answers is no longer than this, so that a circle ends. */
const deepest = 5;

function resolved(
	files: ReadonlyMap<string, CandidateFile>,
	name: string,
	answer: z.infer<typeof Answer>,
	depth: number,
): string | Record<string, unknown> {
	const derived = Derived.safeParse(answer);
	if (!derived.success) return typeof answer === 'string' ? answer : z.record(z.string(), z.unknown()).parse(answer);
	const { from, answer: place, with: changes } = derived.data;
	const base = files.get(from)?.answers[place];
	if (base === undefined || depth === deepest)
		throw new Error(`${name}.json: there is no answer ${String(place)} in ${from}.json`);
	const whole = resolved(files, from, base, depth + 1);
	if (typeof whole === 'string') throw new Error(`${name}.json: the answer in ${from}.json is a text`);
	return { ...whole, ...changes };
}
