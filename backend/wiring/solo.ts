import path from 'node:path';
import { createApp } from '../app.ts';
import type { SoloConfig } from '../config.ts';
import { refuseElsewhere } from '../forge/onlyHere.ts';
import { startServer } from '../http/startServer.ts';
import { createChangeFeed } from '../platform/changeFeed.ts';
import type { Clock } from '../platform/clock.ts';
import { ensureLocalLearner, localLearnerId } from '../platform/localLearner.ts';
import type { Log } from '../platform/log.ts';
import { openSqlite } from '../platform/openSqlite.ts';
import { SqliteSettings } from '../platform/sqliteSettings.ts';
import { BackgroundJudge } from './backgroundJudge.ts';
import { soloServices } from './soloServices.ts';

/** How long judging may go on after the order to stop; what takes longer is left to the next backend. */
const judgingGraceMs = 3_000;
/** How long answers under way may take after the order to stop. */
const answerGraceMs = 1_000;

export interface RunningSolo {
	port: number;
	/** Stops accepting, finishes or puts back what runs, closes the store. */
	stop(): Promise<void>;
}

/**
 * Starts the solo backend and answers as soon as it listens; the judge is probed meanwhile.
 * @throws AppError `storeFull` or `busy`, `conflict` for a mode of this machine alone that would not be one, or the system's error when the data folder can't be used
 */
export async function startSolo(config: SoloConfig, log: Log, clock: Clock): Promise<RunningSolo> {
	refuseElsewhere(config.ai, config.aiEnvironment);
	const database = await openSqlite({ file: path.join(config.dataFolder, 'code-sensei.db'), clock, log });
	await ensureLocalLearner(database, clock);
	const settings = new SqliteSettings(database, localLearnerId);
	const changes = createChangeFeed(database);
	const judge = new BackgroundJudge(config, () => settings.hasConsented(), log);
	const { handlers, pending, forge, reports } = soloServices({
		config,
		database,
		settings,
		changes,
		judge,
		clock,
		log,
	});
	const stopping = new AbortController();
	const app = createApp({
		handlers,
		token: config.token,
		learnerId: localLearnerId,
		version: config.version,
		log,
		clock,
		stopSignal: stopping.signal,
	});
	const server = await startServer(app);
	pending.start();
	reports.start();
	log.info({ port: server.port }, 'listening');
	return {
		port: server.port,
		async stop() {
			stopping.abort();
			await server.stop(answerGraceMs);
			await forge.stop();
			await reports.stop();
			await pending.stop(judgingGraceMs);
			await judge.close();
			changes.close();
			database.close();
			log.info('stopped');
		},
	};
}
