import path from 'node:path';
import type { MongoServer } from '#tools/mongoServer.ts';
import { mongoUriOf } from '#tools/mongoServer.ts';
import type { RedisServer } from '#tools/redisServer.ts';
import { runCommand, type ServerProcess, startServerProcess } from '../server/serverProcess.ts';
import { type BenchUser, makeUsers, newTokenKey } from './apiUsers.ts';

/** The stores that the servers of a benchmark stand on, and a folder of its own. */
export interface ApiSetting {
	mongo: MongoServer;
	redis: RedisServer;
	folder: string;
	quick: boolean;
}

/** A database of its own with users, and what a server on it is told. */
export interface ApiDatabase {
	uri: string;
	environment: NodeJS.ProcessEnv;
	users: BenchUser[];
}

/** A new database, migrated, with so many users who are signed in. Without limits: all requests come from one address. */
export async function prepareDatabase(
	{ mongo, folder }: Pick<ApiSetting, 'mongo' | 'folder'>,
	name: string,
	count: number,
	more: NodeJS.ProcessEnv = {},
): Promise<ApiDatabase> {
	const uri = mongoUriOf(mongo, `bench_${name}_${Date.now().toString(36)}`);
	const key = newTokenKey();
	const environment = {
		MONGODB_URI: uri,
		CODE_SENSEI_TOKEN_KEYS: `${key.id}:${key.secret}`,
		CODE_SENSEI_SCRATCH: path.join(folder, 'scratch'),
		CODE_SENSEI_REQUESTS_PER_LEARNER: '1000000',
		CODE_SENSEI_REQUESTS_PER_ADDRESS: '1000000',
		CODE_SENSEI_LOG: 'info',
		NODE_ENV: 'production',
		...more,
	};
	const migrated = await runCommand(['migrate'], environment);
	if (migrated.code !== 0) throw new Error(migrated.output);
	return { uri, environment, users: await makeUsers(uri, key, count) };
}

/** The same with a server on it, which may reach MongoDB by another port. */
export async function startWithUsers(
	setting: ApiSetting,
	name: string,
	count: number,
	more: NodeJS.ProcessEnv = {},
	mongoPort?: number,
): Promise<{ server: ServerProcess; users: BenchUser[]; uri: string }> {
	const { uri, environment, users } = await prepareDatabase(setting, name, count, more);
	const seen = new URL(uri);
	if (mongoPort !== undefined) seen.port = String(mongoPort);
	return { server: await startServerProcess({ ...environment, MONGODB_URI: seen.href }), users, uri };
}
