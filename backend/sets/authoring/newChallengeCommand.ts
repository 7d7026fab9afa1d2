import type { CommandIo } from '#proof/proveCommand.ts';
import { authorName, readAbout } from './aboutChallenge.ts';
import { authorCommand, type CommandForm } from './authorCommand.ts';
import { findAuthorFolder } from './findAuthorFolder.ts';
import { parseSignature } from './parseSignature.ts';
import { placeChallenge } from './placeChallenge.ts';
import { scaffoldChallenge } from './scaffoldChallenge.ts';

export const newChallengeUsage = `sensei new-challenge SET --topic T --title T --difficulty easy|medium|hard --signature S [--json]

Writes a new challenge into SET and adds it to the last section of its set.json. SET is the folder of a set, of the extension
that carries it, or any other folder: there is no set.json then, and the ids begin with "forge.".

  --topic T       what it is about, such as two-pointers; the name of the folder it goes into
  --title T       what learners see, 3 to 80 characters; the name of its folder comes from it
  --difficulty D  easy, medium or hard
  --signature S   what learners write:
                    "nearestPair(xs: int[], k: int) -> int"
                    "turnRow(row: int[]) -> void changes row"                        changes a parameter in place
                    "class MinStack(size: int) { push(x: int); top() -> int?; pop() }"  a class; each method ends in ; or a line
                  Types: int, long, double, bool, string, char; with ? may be null; int[], int[][], int[][][]; list<int>,
                  tree<int>, graph. Names in snake_case become camelCase.
  --json          print { folder, id, files }; what is wrong as { message, findings } or { message, column }

There is an example, a generator and a validator that fit the types, and starters in every language come by themselves. What is
to be written is marked by "TODO:" or raises NotImplementedError, and "sensei prove" names all of it.

Exit code: 0 done, 1 something is wrong with SET, 2 the command makes no sense.
`;

const form: CommandForm = {
	usage: newChallengeUsage,
	positionals: ['SET'],
	options: { topic: 'needed', title: 'needed', difficulty: 'needed', signature: 'needed' },
};

/**
 * The command `sensei new-challenge`.
 * @returns the exit code
 * @throws only for bugs
 */
export function newChallengeCommand(args: readonly string[], io: CommandIo): Promise<number> {
	return authorCommand(form, args, io, async ({ positionals, options }) => {
		const read = readAbout(options);
		if (read.kind === 'senseless') return read;
		const parsed = parseSignature(options['signature'] ?? '');
		if (parsed.kind === 'wrong') {
			const { line, column, message } = parsed;
			const place = `${line > 1 ? `line ${String(line)}, ` : ''}column ${String(column)}`;
			return { kind: 'senseless', message: `--signature, ${place}: ${message}.`, column };
		}
		const found = await findAuthorFolder(positionals[0] ?? '');
		if (found.kind === 'refused') return found;
		const about = { ...read.about, author: await authorName() };
		const placed = await placeChallenge(found.into, about, scaffoldChallenge(about, parsed.signature));
		if (placed.kind === 'refused') return placed;
		const { folder, id, files } = placed;
		return {
			kind: 'done',
			answer: { folder, id, files },
			text: `${id} is in ${folder}: write what "TODO:" asks for, then prove it.\n`,
		};
	});
}
