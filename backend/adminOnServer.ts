import { createAccounts } from './accounts/createAccounts.ts';
import { type CreateAdminSurroundings, createAdminCommand } from './createAdminCommand.ts';
import { systemClock } from './platform/clock.ts';
import { createLog } from './platform/log.ts';
import { memoryBus } from './platform/messageBus.ts';
import { RedisConnection } from './platform/redis.ts';
import { RedisBus } from './platform/redisBus.ts';
import { exitConfig, WrongConfiguration } from './readVariables.ts';
import { serverConfigFrom } from './serverConfig.ts';
import { openMongoStores } from './wiring/mongoStores.ts';

/** How long Redis is waited for; without it, running servers hear of a new role within a minute. */
const redisPatienceMs = 2_000;

/** `create-admin` on the stores of the server that the environment describes. Answers with the exit code. */
export async function adminOnServer(args: string[]): Promise<number> {
	try {
		return await createAdminCommand(args, {
			input: process.stdin,
			out: (text) => void process.stdout.write(text),
			err: (text) => void process.stderr.write(text),
			open: openAccounts,
		});
	} catch (error) {
		if (!(error instanceof WrongConfiguration)) throw error;
		process.stderr.write(`${error.message}\n`);
		return exitConfig;
	}
}

async function openAccounts(): ReturnType<CreateAdminSurroundings['open']> {
	const config = serverConfigFrom(process.env);
	const log = createLog(config.logLevel === 'debug' ? 'debug' : 'warn');
	const stores = await openMongoStores(config, systemClock, log);
	const redis = config.redisUrl === undefined ? undefined : new RedisConnection(config.redisUrl, log);
	const bus = redis === undefined ? memoryBus() : new RedisBus(redis, log);
	await redis?.ready(redisPatienceMs);
	const accounts = createAccounts({
		accounts: stores.accounts,
		sessions: stores.sessions,
		auditLog: stores.auditLog,
		redis: redis?.client,
		bus,
		keys: config.tokenKeys,
		issuer: config.issuer,
		gitHubApiBase: undefined,
		eraseLearner: (accountId) => stores.learnerData.eraseAll(accountId),
		clock: systemClock,
		log,
	});
	return {
		parts: accounts.forAdmin,
		async close() {
			bus.close();
			await redis?.close();
			await stores.close();
		},
	};
}
