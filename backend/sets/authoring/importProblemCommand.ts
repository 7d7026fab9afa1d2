import type { CommandIo } from '#proof/proveCommand.ts';
import { authorName, readAbout } from './aboutChallenge.ts';
import { authorCommand, type CommandForm } from './authorCommand.ts';
import { findAuthorFolder } from './findAuthorFolder.ts';
import { importedChallenge, missingParts } from './importedChallenge.ts';
import { placeChallenge } from './placeChallenge.ts';
import { listProblem, type NotTaken } from './problemFolder.ts';
import { readPairs } from './problemPairs.ts';
import { readPrograms } from './problemPrograms.ts';
import { readSettings } from './problemSettings.ts';
import { readStatement } from './problemStatement.ts';

export const importProblemUsage = `sensei import-problem SET PROBLEM --topic T --title T [--difficulty easy|medium|hard] [--json]

Takes a problem that reads standard input and prints over into SET, as a challenge solve(lines: string[]) -> string[]. SET is what
new-challenge takes. PROBLEM is a folder with pairs of .in and .ans or .out files, also in folders below it such as sample/ and
secret/, and whatever there is of these:

  problem.md, statement.md, README.md, *.txt  the statement; its examples come from the pairs
  main.py, sol*.py, submissions/accepted/*.py the reference solution; what it prints becomes the result
  *brute*.py, *naive*.py, *slow*.py           the brute force; without one, brute.py knows the answers of the pairs
  problem.yaml, domjudge-problem.ini          the time limit

  --json  print { folder, id, taken: [file], notTaken: [{ what, why }] }; what is wrong as { message, findings }

Nothing is run, no link is followed, and nothing larger than 40 kB becomes an input. What could not be taken over is named with its
reason; where something is still to be written stands "TODO:", and "sensei prove" names all of it.

Exit code: 0 done, 1 something is wrong with SET or PROBLEM, 2 the command makes no sense.
`;

const form: CommandForm = {
	usage: importProblemUsage,
	positionals: ['SET', 'PROBLEM'],
	options: { topic: 'needed', title: 'needed', difficulty: 'optional' },
};

/** More of them nobody reads. */
const notTakenMax = 200;

/**
 * The command `sensei import-problem`.
 * @returns the exit code
 * @throws only for bugs
 */
export function importProblemCommand(args: readonly string[], io: CommandIo): Promise<number> {
	return authorCommand(form, args, io, async ({ positionals: [set = '', chosen = ''], options }) => {
		const read = readAbout(options);
		if (read.kind === 'senseless') return read;
		const found = await findAuthorFolder(set);
		if (found.kind === 'refused') return found;
		const problem = await listProblem(chosen);
		const { pairs, notTaken: leftPairs } = await readPairs(problem);
		if (pairs.length === 0) {
			const reasons = shown([...leftPairs, ...problem.notTaken]);
			const message = `No pair of an .in and an .ans or .out file in ${problem.folder} can be taken over.`;
			return {
				kind: 'refused',
				message,
				findings: reasons.map(({ what, why }) => ({ file: what, line: 1, message: why })),
			};
		}
		const statement = await readStatement(problem);
		const settings = await readSettings(problem);
		const programs = await readPrograms(problem);
		const whole = { pairs, statement: statement.text, programs, timeMs: settings.timeMs };
		const about = { ...read.about, author: await authorName() };
		const placed = await placeChallenge(found.into, about, importedChallenge(about, whole));
		if (placed.kind === 'refused') return placed;
		const taken = [
			...pairs.map(({ file }) => file),
			...[statement.file, programs.reference?.file, programs.brute?.file].filter((file) => file !== undefined),
		].map(plain);
		const notTaken = shown([
			...missingParts(whole),
			...settings.notTaken,
			...statement.notTaken,
			...programs.notTaken,
			...problem.notTaken,
			...leftPairs,
		]);
		const rows = notTaken.map(({ what, why }) => `  ${what}: ${why}\n`);
		const text = `${placed.id} is in ${placed.folder}, with ${String(pairs.length)} inputs and their answers.\nNot taken over:\n${rows.join('')}`;
		return { kind: 'done', answer: { folder: placed.folder, id: placed.id, taken, notTaken }, text };
	});
}

function shown(all: readonly NotTaken[]): NotTaken[] {
	const some = all.slice(0, notTakenMax).map(({ what, why }) => ({ what: plain(what), why: plain(why) }));
	const more = all.length - some.length;
	return more > 0 ? [...some, { what: `${String(more)} more`, why: 'as those before' }] : some;
}

/** Names of files are a stranger's, and a terminal obeys what it is told. */
function plain(text: string): string {
	return text.replace(/\p{Cc}/gu, '?');
}
