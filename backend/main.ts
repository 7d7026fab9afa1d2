#!/usr/bin/env node
/** The command line of the backend: a table of commands, each loaded only when it is asked for. */

interface Command {
	summary: string;
	/** Answers with the exit code. */
	run: (args: string[]) => Promise<number>;
	help: () => Promise<string>;
}

const commands: Readonly<Record<string, Command>> = {
	solo: {
		summary: 'start the backend for one learner on this machine',
		// Exits rather than waiting for what may still be open: everything was put away before.
		run: async (args) => process.exit(await (await import('./soloCommand.ts')).soloCommand(args)),
		help: async () => (await import('./soloCommand.ts')).soloHelp,
	},
	prove: {
		summary: 'check challenges by running their code, and write their cases and proof',
		run: async (args) => (await import('#proof/proveCommand.ts')).proveCommand(args, terminal()),
		help: async () => (await import('#proof/proveCommand.ts')).proveUsage,
	},
};

function terminal(): { out: (text: string) => void; err: (text: string) => void; signal: AbortSignal } {
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	process.once('SIGTERM', () => stop.abort());
	return {
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text),
		signal: stop.signal,
	};
}

const [name = '--help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command !== undefined) {
	if (args.includes('--help')) console.log(await command.help());
	else process.exitCode = await command.run(args);
} else {
	const lines = Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(8)} ${summary}`);
	console.log(`code-sensei <command> [options]\n\n${lines.join('\n')}\n\n"code-sensei <command> --help" tells more.`);
	if (name !== '--help' && name !== 'help') {
		console.error(`\nThere is no command "${name}".`);
		process.exitCode = 2;
	}
}
