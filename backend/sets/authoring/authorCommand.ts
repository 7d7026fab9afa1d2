import { parseArgs } from 'node:util';
import { AppError } from '#contract/appError.ts';
import type { Finding } from '#proof/finding.ts';
import { isFileError } from '#proof/isFileError.ts';
import type { CommandIo } from '#proof/proveCommand.ts';

/** What a command of authors came to; each kind has its exit code: 0, 1, 2. */
export type CommandOutcome =
	| { kind: 'done'; answer: object; text: string }
	/** It was understood, and something is wrong with what it was given. */
	| { kind: 'refused'; message: string; findings?: readonly Finding[] }
	/** It makes no sense. `column` is one of the option's text, from 1, where that is what is wrong. */
	| { kind: 'senseless'; message: string; column?: number };

export interface CommandForm {
	usage: string;
	/** What stands without a name, in its order; all of it has to be there. */
	positionals: readonly string[];
	/** Options with a value: whether they have to be there. */
	options: Readonly<Record<string, 'needed' | 'optional'>>;
	/** Options without a value. `--json` is one of every command. */
	flags?: readonly string[];
}

export interface GivenArguments {
	/** As many as the form has. */
	positionals: readonly string[];
	/** Only those that were given; every one that is needed is there. */
	options: Readonly<Record<string, string>>;
	/** Those that were given. */
	flags: ReadonlySet<string>;
}

/**
 * Runs a command of authors: reads its arguments, answers in words or as one JSON object (`--json`), and turns what is foreseen into an exit code.
 * @throws only for bugs
 */
export async function authorCommand(
	form: CommandForm,
	args: readonly string[],
	io: CommandIo,
	run: (given: GivenArguments) => Promise<CommandOutcome>,
): Promise<number> {
	if (args.includes('--help') || args.includes('-h')) {
		io.out(form.usage);
		return 0;
	}
	const json = args.includes('--json');
	const read = readArguments(form, args);
	const outcome = read.kind === 'given' ? await outcomeOf(() => run(read.given)) : read;
	switch (outcome.kind) {
		case 'done':
			io.out(json ? `${JSON.stringify(outcome.answer)}\n` : outcome.text);
			return 0;
		case 'refused': {
			const findings = outcome.findings ?? [];
			if (json) io.out(`${JSON.stringify({ message: outcome.message, findings })}\n`);
			const rows = findings.map(({ file, line, message }) => `  ${file}:${String(line)} ${message}\n`);
			io.err(`${outcome.message}\n${rows.join('')}`);
			return 1;
		}
		case 'senseless':
			if (json) io.out(`${JSON.stringify({ message: outcome.message, column: outcome.column })}\n`);
			io.err(`${outcome.message}\n\n${form.usage}`);
			return 2;
		default:
			outcome satisfies never;
			return 2;
	}
}

async function outcomeOf(run: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof AppError) return { kind: 'refused', message: error.message };
		if (isFileError(error)) {
			const message = `${error.path ?? 'A file'} can't be used (${error.code ?? 'unknown reason'}).`;
			return { kind: 'refused', message };
		}
		throw error;
	}
}

type ReadArguments = { kind: 'given'; given: GivenArguments } | Extract<CommandOutcome, { kind: 'senseless' }>;

function readArguments(form: CommandForm, args: readonly string[]): ReadArguments {
	const senseless = (message: string): ReadArguments => ({ kind: 'senseless', message });
	const names = Object.keys(form.options);
	const flags = ['json', ...(form.flags ?? [])];
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		allowPositionals: true,
		strict: false,
		tokens: true,
		options: {
			...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
			...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
		},
	});
	const unknown = tokens.find(
		(token) => token.kind === 'option' && !flags.includes(token.name) && !names.includes(token.name),
	);
	if (unknown?.kind === 'option') return senseless(`There is no option ${unknown.rawName}.`);
	const missing = form.positionals.find((_, place) => (positionals[place] ?? '') === '');
	if (missing !== undefined) return senseless(`${missing} is missing.`);
	const [surplus] = positionals.slice(form.positionals.length);
	if (surplus !== undefined) return senseless(`"${surplus}" is one word too many.`);
	const options: Record<string, string> = {};
	for (const name of names) {
		const value = values[name];
		if (typeof value === 'string' && value !== '') options[name] = value;
		else if (value !== undefined) return senseless(`--${name} needs a value.`);
		else if (form.options[name] === 'needed') return senseless(`--${name} is missing.`);
	}
	const given = new Set(flags.filter((name) => values[name] === true));
	return { kind: 'given', given: { positionals, options, flags: given } };
}
