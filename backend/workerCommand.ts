import { once } from 'node:events';
import { AppError } from '#contract/appError.ts';
import { systemClock } from './platform/clock.ts';
import { createLog, type Log, logLastWords } from './platform/log.ts';
import { exitConfig, WrongConfiguration } from './readVariables.ts';
import { type ServerConfig, serverConfigFrom } from './serverConfig.ts';
import { openStores } from './wiring/openStores.ts';
import { type RunningWorker, startWorker } from './wiring/worker.ts';

export const workerHelp = `code-sensei worker

Does the work of a server that leaves it to workers (CODE_SENSEI_WORK=queue): judges what is submitted, proves what is pushed, looks into reports. It
listens nowhere; start as many as there are machines to judge on. It is told the same variables as \`serve\`, see \`code-sensei serve --help\`, and needs
REDIS_URL. The order in which processes are started does not matter; a store that is not there yet is waited for some seconds.

It ends with SIGTERM or Ctrl-C: it takes no more, finishes what it judges within CODE_SENSEI_JUDGING_GRACE_SECONDS, and leaves the rest to others. The
log goes to standard error, one JSON object a line. Exit codes: 0 stopped, 1 could not start, 78 wrong configuration.`;

/** Runs a worker until it is told to stop. Answers with the exit code. */
export async function workerCommand(args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
	if (args.length > 0) {
		process.stderr.write('worker takes no arguments: everything is in the environment; see `serve --help`.\n');
		return 2;
	}
	let config: ServerConfig;
	try {
		// A worker takes from the queue whatever the processes that answer do.
		config = serverConfigFrom({ ...environment, CODE_SENSEI_WORK: 'queue' });
	} catch (error) {
		if (!(error instanceof WrongConfiguration)) throw error;
		process.stderr.write(`${error.message}\n`);
		return exitConfig;
	}
	const log = createLog(config.logLevel);
	logLastWords(log);
	const told = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
	const worker = await start(config, log);
	if (worker === undefined) return 1;
	process.stdout.write('working\n');
	await told;
	await worker.stop();
	return 0;
}

async function start(config: ServerConfig, log: Log): Promise<RunningWorker | undefined> {
	try {
		const stores = await openStores(config, systemClock, log);
		return await startWorker(config, stores, log, systemClock);
	} catch (error) {
		log.error({ err: error }, 'the worker could not start');
		const words = error instanceof AppError ? error.message : 'The worker could not start; see the log.';
		process.stderr.write(`${words}\n`);
		return undefined;
	}
}
