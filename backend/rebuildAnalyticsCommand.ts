import { AppError } from '#contract/appError.ts';
import type { Terminal } from './commandLine.ts';
import { systemClock } from './platform/clock.ts';
import { createLog } from './platform/log.ts';
import { storeConfigFrom, WrongConfiguration } from './serverConfig.ts';
import { createCounting } from './wiring/analyticsServices.ts';
import { openMongoStores } from './wiring/mongoStores.ts';

export const rebuildAnalyticsHelp = `code-sensei rebuild-analytics

Throws away what was counted for the pages of admins, and counts it anew from the events, the reports and the ledger, the newest first. Servers may run meanwhile;
their pages fill again. Streaks are known from when a day ended, so of days long gone most are not counted again.

Variables: MONGODB_URI; see \`code-sensei serve --help\`.`;

/** Answers with the exit code: 0 done, 1 could not be done, 2 asked wrongly. */
export async function rebuildAnalyticsCommand(
	args: string[],
	{ out, err, signal }: Terminal,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
	if (args.length > 0) {
		err(`There is nothing to choose.\n\n${rebuildAnalyticsHelp}\n`);
		return 2;
	}
	try {
		return await rebuild(environment, { out, err, signal });
	} catch (error) {
		if (signal.aborted) {
			err('Stopped. A server that runs counts the rest.\n');
			return 1;
		}
		if (!(error instanceof AppError || error instanceof WrongConfiguration)) throw error;
		err(`${error.message}\n`);
		return 1;
	}
}

async function rebuild(environment: NodeJS.ProcessEnv, { out, err, signal }: Terminal): Promise<number> {
	const config = storeConfigFrom(environment);
	const log = createLog(config.logLevel === 'debug' ? 'debug' : 'warn');
	const stores = await openMongoStores(config, systemClock, log);
	try {
		let spans = 0;
		const counting = createCounting({
			stores,
			challenges: async () =>
				(await stores.challenges.list(systemClock.nowMs())).map(({ qid: id, ...listed }) => ({ id, ...listed })),
			clock: systemClock,
			log,
		});
		const say = (span: string): void => {
			spans += 1;
			out(`counted: ${span}\n`);
		};
		if (!(await counting.countNow(signal, say, 'anew'))) {
			err('A server counts just now. Try again in a minute.\n');
			return 1;
		}
		out(`${String(spans)} days, weeks and months were counted.\n`);
		return 0;
	} finally {
		await stores.close();
	}
}
