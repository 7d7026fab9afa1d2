import { once } from 'node:events';
import { AppError } from '#contract/appError.ts';
import { systemClock } from './platform/clock.ts';
import { createLog, type Log, logLastWords } from './platform/log.ts';
import {
	exitConfig,
	type ServerConfig,
	serverConfigFrom,
	serverVariables,
	WrongConfiguration,
} from './serverConfig.ts';
import { openMongoStores } from './wiring/mongoStores.ts';
import { openFaultReports } from './wiring/observer/openFaultReports.ts';
import { type RunningServer, startTeamServer } from './wiring/server.ts';

export const serveHelp = `code-sensei serve

Starts a server for many learners. Everything it is told comes from the environment:

${Object.entries(serverVariables)
	.map(([name, { expected }]) => `  ${name}\n      ${expected}`)
	.join('\n')}

Before the first start, and after each update, run \`code-sensei migrate\`. It ends with SIGTERM or Ctrl-C: it stops accepting, finishes what is under way,
and leaves the rest to the next process. The log goes to standard error, one JSON object a line. Exit codes: 0 stopped, 1 could not start, 78 wrong
configuration.`;

/** How long the end may wait until the last errors are told. */
const lastReportsMs = 2_000;

/** Runs the server until it is told to stop. Answers with the exit code. */
export async function serveCommand(args: string[]): Promise<number> {
	if (args.length > 0) {
		process.stderr.write('serve takes no arguments: everything is in the environment; see `serve --help`.\n');
		return 2;
	}
	let config: ServerConfig;
	try {
		config = serverConfigFrom(process.env);
	} catch (error) {
		if (!(error instanceof WrongConfiguration)) throw error;
		process.stderr.write(`${error.message}\n`);
		return exitConfig;
	}
	const faults = await openFaultReports(config, systemClock);
	const log = createLog(config.logLevel, undefined, faults && ((fault) => faults.report(fault)));
	logLastWords(log, faults);
	const told = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
	const server = await start(config, log);
	if (server === undefined) {
		await faults?.flush(lastReportsMs);
		return 1;
	}
	process.stdout.write(`http://${config.host}:${server.port}\n`);
	await told;
	await server.stop();
	await faults?.flush(lastReportsMs);
	return 0;
}

async function start(config: ServerConfig, log: Log): Promise<RunningServer | undefined> {
	try {
		const stores = await openMongoStores(config, systemClock, log);
		return await startTeamServer(config, stores, log, systemClock);
	} catch (error) {
		log.error({ err: error }, 'the server could not start');
		const words = error instanceof AppError ? error.message : 'The server could not start; see the log.';
		process.stderr.write(`${words}\n`);
		return undefined;
	}
}
