import { type NotTaken, type ProblemFolder, readProblemText, timeLimitFile } from './problemFolder.ts';

export interface ProblemSettings {
	timeMs: number;
	notTaken: NotTaken[];
}

const settingsLimitBytes = 20_000;
/** What a challenge gets when nothing says how long it may run. */
const usualTimeMs = 2_000;
const timeBounds = { least: 100, most: 20_000 };

/** What the files beside a problem's data say of how it is judged, and what of that a challenge can't have. */
export async function readSettings(problem: ProblemFolder): Promise<ProblemSettings> {
	const notTaken: NotTaken[] = [];
	const texts: string[] = [];
	for (const file of ['problem.yaml', 'problem.yml', 'domjudge-problem.ini', timeLimitFile]) {
		if (!problem.files.some((other) => other.file === file)) continue;
		const read = await readProblemText(problem, file, settingsLimitBytes);
		if (read.kind === 'text') texts.push(file === timeLimitFile ? `time_limit: ${read.text}` : read.text);
	}
	const settings = texts.join('\n');
	if (/\binteractive\b/i.test(settings) || hasPart(problem, /^(?:interactors?|.*\binteractor\.\w+)$/i))
		notTaken.push({ what: 'the interaction', why: 'a challenge is given its whole input at once' });
	if (
		/^\s*validation:\s*['"]?custom/m.test(settings) ||
		hasPart(problem, /^(?:output_validators?(?:\/.*)?|(?:checkers?|check)(?:\.\w+)?)$/i)
	)
		notTaken.push({
			what: 'the special checker',
			why: 'its program speaks another protocol: answers are compared exactly until you write checker.py (docs/CHALLENGE-FORMAT.md)',
		});
	else if (/float_(?:absolute|relative)?_?tolerance/.test(settings))
		notTaken.push({
			what: 'the tolerance for numbers',
			why: 'the lines of an answer are compared exactly as text; a challenge that returns a double has the checker float',
		});
	const seconds = Number(/\btime_?limit\s*[:=]\s*['"]?(\d+(?:\.\d+)?)/i.exec(settings)?.[1] ?? Number.NaN);
	if (Number.isNaN(seconds)) {
		notTaken.push({
			what: 'the time limit',
			why: `nothing says it; ${String(usualTimeMs)} ms stand in challenge.json`,
		});
		return { timeMs: usualTimeMs, notTaken };
	}
	const timeMs = Math.min(Math.max(Math.round(seconds * 1_000), timeBounds.least), timeBounds.most);
	return { timeMs, notTaken };
}

function hasPart({ files, folders }: ProblemFolder, name: RegExp): boolean {
	return [...files.map(({ file }) => file), ...folders].some((part) => name.test(part));
}
