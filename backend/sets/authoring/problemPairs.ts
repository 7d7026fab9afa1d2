import { type NotTaken, type ProblemFolder, readProblemText } from './problemFolder.ts';

/** An input of a stdin/stdout problem with what has to be printed for it, as lines. */
export interface KnownPair {
	/** Of the input. */
	file: string;
	isSample: boolean;
	lines: string[];
	answer: string[];
}

/** What cases.json has room for altogether; one input that is larger could not be a case. */
const pairLimitBytes = 40_000;
/** All of them together stand in generator.py and brute.py. */
const allLimitBytes = 300_000;
const pairsMax = 300;

/** The `.in` files that have an `.ans` or `.out` beside them, samples first. */
export async function readPairs(problem: ProblemFolder): Promise<{ pairs: KnownPair[]; notTaken: NotTaken[] }> {
	const sizes = new Map(problem.files.map(({ file, bytes }) => [file, bytes]));
	const inputs = problem.files.filter(({ file }) => file.endsWith('.in')).map(({ file }) => file);
	const pairs: KnownPair[] = [];
	const notTaken: NotTaken[] = [];
	const seen = new Map<string, string>();
	let bytes = 0;
	for (const file of [...inputs.filter(isSample), ...inputs.filter((input) => !isSample(input))]) {
		const leave = (why: string): void => void notTaken.push({ what: file, why });
		const base = file.slice(0, -'.in'.length);
		const output = [`${base}.ans`, `${base}.out`].find((name) => sizes.has(name));
		const size = (sizes.get(file) ?? 0) + (output === undefined ? 0 : (sizes.get(output) ?? 0));
		if (output === undefined) leave('there is neither an .ans nor an .out file for it');
		else if (size > pairLimitBytes)
			leave(
				`it is larger than ${String(pairLimitBytes / 1000)} kB with its output: describe it by a recipe in largeInputs`,
			);
		else if (pairs.length >= pairsMax) leave(`there are more than ${String(pairsMax)} inputs`);
		else if (bytes + size > allLimitBytes)
			leave(`all inputs and outputs together would be larger than ${String(allLimitBytes / 1000)} kB`);
		else {
			const [given, printed] = [
				await readProblemText(problem, file, pairLimitBytes),
				await readProblemText(problem, output, pairLimitBytes),
			];
			if (given.kind === 'refused') leave(given.why);
			else if (printed.kind === 'refused') leave(`of ${output}: ${printed.why}`);
			else {
				const lines = linesOf(given.text);
				const same = seen.get(JSON.stringify(lines));
				if (same !== undefined) {
					leave(`it is the same as ${same}`);
					continue;
				}
				seen.set(JSON.stringify(lines), file);
				pairs.push({ file, isSample: isSample(file), lines, answer: printedLines(printed.text) });
				bytes += size;
			}
		}
	}
	for (const file of sizes.keys()) {
		const base = /^(.*)\.(?:out|ans)$/.exec(file)?.[1];
		if (base !== undefined && !sizes.has(`${base}.in`))
			notTaken.push({ what: file, why: 'there is no .in file for it' });
	}
	return { pairs, notTaken };
}

function isSample(file: string): boolean {
	return /(?:^|\/)(?:samples?|examples?)(?:\/|[^/]*\.in$)/i.test(file);
}

/** A line end at the end of the last line begins no further line. */
function linesOf(text: string): string[] {
	return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Blanks at the ends of lines and empty lines at the end count for nobody; reference.py leaves them out in the same way. */
function printedLines(text: string): string[] {
	const lines = text.split('\n').map((line) => line.replace(/[ \t]+$/, ''));
	return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
