/** A command of the command line, loaded only when it is asked for. */
export interface Command {
	summary: string;
	/** Answers with the exit code. */
	run: (args: string[]) => Promise<number>;
	help: () => Promise<string>;
}

/** What a command may do with the terminal it was started from. */
export interface Terminal {
	out: (text: string) => void;
	err: (text: string) => void;
	/** Aborted when the person or the system asks the command to end. */
	signal: AbortSignal;
}

export function terminal(): Terminal {
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	process.once('SIGTERM', () => stop.abort());
	return {
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text),
		signal: stop.signal,
	};
}

/** Runs the command that the arguments name, or lists all of them. Answers with the exit code. */
export async function runCommandLine(
	commands: Readonly<Record<string, Command>>,
	[name = '--help', ...args]: readonly string[],
): Promise<number> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command !== undefined) {
		if (!args.includes('--help')) return command.run(args);
		process.stdout.write(`${await command.help()}\n`);
		return 0;
	}
	const width = Math.max(...Object.keys(commands).map(({ length }) => length));
	const lines = Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(width)} ${summary}`);
	process.stdout.write(
		`code-sensei <command> [options]\n\n${lines.join('\n')}\n\n"code-sensei <command> --help" tells more.\n`,
	);
	if (name === '--help' || name === 'help') return 0;
	process.stderr.write(`\nThere is no command "${name}".\n`);
	return 2;
}
