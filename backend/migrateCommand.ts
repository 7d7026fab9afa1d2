import { parseArgs } from 'node:util';
import { AppError } from '#contract/appError.ts';
import type { Terminal } from './commandLine.ts';
import { systemClock } from './platform/clock.ts';
import { WrongConfiguration } from './readVariables.ts';
import { storeConfigFrom } from './serverConfig.ts';
import { migrateServer } from './wiring/migrateServer.ts';

export const migrateHelp = `code-sensei migrate [--rebuild]

Prepares the database of a server, or brings it up to date: makes and drops indexes, changes what an update changed, and puts the challenges of the
bank into it. Run it before the first start and after each update; running it again changes nothing. While one is at work others are refused.

  --rebuild   compute every learner's progress and analytics anew from their events

Variables: MONGODB_URI, CODE_SENSEI_BANK (the folder of the challenges); see \`code-sensei serve --help\`.`;

/** Answers with the exit code: 0 done, 1 could not be done, 2 asked wrongly. */
export async function migrateCommand(
	args: string[],
	{ out, err, signal }: Terminal,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
	let rebuild: boolean;
	try {
		const options = { rebuild: { type: 'boolean', default: false } } as const;
		({ rebuild } = parseArgs({ args, options }).values);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		err(`${error.message}\n\n${migrateHelp}\n`);
		return 2;
	}
	try {
		const { mongoUri, bankFolder } = storeConfigFrom(environment);
		const say = (line: string): void => out(`${line}\n`);
		await migrateServer({ mongoUri, bankFolder, rebuild, clock: systemClock, signal, say });
		return 0;
	} catch (error) {
		if (signal.aborted) {
			err('Stopped. Run it again to finish.\n');
			return 1;
		}
		if (!(error instanceof AppError || error instanceof WrongConfiguration)) throw error;
		err(`${error.message}\n`);
		return 1;
	}
}
