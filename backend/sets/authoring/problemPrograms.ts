import { type NotTaken, type ProblemFolder, readProblemText } from './problemFolder.ts';
import { wrapPython } from './wrapPython.ts';

const programLimitBytes = 60_000;

/** The name of the brute force's own function in brute.py, where `solve` looks for a known answer first. */
export const bruteFunction = 'computed';

/** Names of right solutions, the likeliest first; the folders are those of the usual problem formats. */
const solutionNames = [/^main\.py$/i, /^sol[^/]*\.py$/i, /^(?:solutions?|submissions\/accepted)\/[^/]+\.py$/i];
const bruteNames = [/^(?:[^/]+\/)*[^/]*(?:brute|naive|slow)[^/]*\.py$/i];

export interface ProblemPrograms {
	/** Wrapped as `solve(lines)`; undefined: there is none. */
	reference: { file: string; source: string } | undefined;
	/** Wrapped as a function of lines by the name of `bruteFunction`. */
	brute: { file: string; source: string } | undefined;
	notTaken: NotTaken[];
}

/** The Python programs of a problem that a challenge can use. Nothing is run. */
export async function readPrograms(problem: ProblemFolder): Promise<ProblemPrograms> {
	const notTaken: NotTaken[] = [];
	const used = new Set<string>();
	const wrapped = async (patterns: readonly RegExp[], not: readonly RegExp[], name: string) => {
		for (const pattern of patterns) {
			for (const { file } of problem.files) {
				if (!pattern.test(file) || used.has(file) || not.some((other) => other.test(file))) continue;
				used.add(file);
				const read = await readProblemText(problem, file, programLimitBytes);
				if (read.kind === 'refused') {
					notTaken.push({ what: file, why: read.why });
					continue;
				}
				const { source, remarks } = wrapPython(read.text, name);
				notTaken.push(...remarks.map((why) => ({ what: file, why })));
				return { file, source };
			}
		}
		return undefined;
	};
	const reference = await wrapped(solutionNames, bruteNames, 'solve');
	const brute = await wrapped(bruteNames, [], bruteFunction);
	for (const { file } of problem.files) {
		if (used.has(file) || !/\.(?:py|cpp|cc|c|java|kt|js|ts|go|rs|rb|pas|cs)$/i.test(file)) continue;
		notTaken.push({ what: file, why: whyNot(file) });
	}
	return { reference, brute, notTaken };
}

function whyNot(file: string): string {
	if (/(?:wrong_answer|time_limit_exceeded|run_time_error|wrong)/i.test(file))
		return 'it reads standard input: rewrite it as solve(lines) and put it into wrong/';
	return file.endsWith('.py')
		? 'there is one reference solution in Python, and another one was taken'
		: 'it reads standard input: rewrite it as solve(lines), and it is a further reference solution';
}
