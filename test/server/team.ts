import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Role, SignedIn } from '#contract/accounts.ts';
import { type MongoServer, mongoUriOf, startMongoServer } from '#tools/mongoServer.ts';
import { type RedisServer, startRedisServer } from '#tools/redisServer.ts';
import { type SoloClient, soloClient } from '#tools/soloClient.ts';
import { processScratch } from '../processScratch.ts';
import {
	runCommand,
	type RunningProcess,
	type ServerProcess,
	startServerProcess,
	startWorkerProcess,
} from './serverProcess.ts';

/** What every process of the team is told. */
export interface TeamEnvironment extends NodeJS.ProcessEnv {
	MONGODB_URI: string;
	REDIS_URL: string;
	CODE_SENSEI_TOKEN_KEYS: string;
}

export interface Member extends SoloClient {
	signedIn: SignedIn;
	email: string;
	password: string;
}

/** MongoDB's protocol and Redis for a team's servers; servers of a test are started on them. */
export interface Team {
	environment: TeamEnvironment;
	mongo: MongoServer;
	/** Where MongoDB's data are; who stops it starts it again with this. */
	mongoFile: string;
	redis: RedisServer;
	close(): Promise<void>;
}

export const timeZone = 'Europe/Berlin';

/** Starts the stores and migrates them. */
export async function startTeam(): Promise<Team> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-server-'));
	const mongoFile = path.join(folder, 'mongo');
	const [mongo, redis] = await Promise.all([startMongoServer({ dataFile: mongoFile }), startRedisServer()]);
	const environment = {
		MONGODB_URI: mongoUriOf(mongo, `server_${randomUUID().slice(0, 8)}`),
		REDIS_URL: redis.url,
		CODE_SENSEI_TOKEN_KEYS: `test:${randomBytes(32).toString('hex')}`,
		CODE_SENSEI_SCRATCH: processScratch(),
		// What limits do is tested apart; here hundreds of requests come from one address.
		CODE_SENSEI_REQUESTS_PER_LEARNER: '100000',
		CODE_SENSEI_REQUESTS_PER_ADDRESS: '100000',
		CODE_SENSEI_JUDGING_GRACE_SECONDS: '5',
		// Nobody listens there.
		CODE_SENSEI_GITHUB_API: 'http://127.0.0.1:1',
	};
	const migrated = await runCommand(['migrate'], environment);
	assert.equal(migrated.code, 0, migrated.output);
	const team: Team = {
		environment,
		mongo,
		mongoFile,
		redis,
		async close() {
			// Those of now: a test may have replaced them.
			await Promise.all([team.mongo.stop(), team.redis.stop()]);
			rmSync(folder, { recursive: true, force: true });
		},
	};
	return team;
}

export function startServer(team: Team, more: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
	return startServerProcess({ ...team.environment, ...more });
}

/** One that leaves to workers what runs code. */
export function startFront(team: Team, more: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
	return startServer(team, { CODE_SENSEI_WORK: 'queue', ...more });
}

export function startWorkerOf(team: Team, more: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
	return startWorkerProcess({ ...team.environment, ...more });
}

/** Registers somebody new. */
export async function register(server: Pick<ServerProcess, 'port'>, name: string): Promise<Member> {
	const email = `${name}-${randomUUID().slice(0, 8)}@example.org`;
	const password = `long enough ${randomUUID()}`;
	const signedIn = await soloClient(server.port, 'none').call('register', {
		body: { email, password, displayName: name, timeZone },
	});
	return { ...soloClient(server.port, signedIn.accessToken), signedIn, email, password };
}

/** One member of each role; the admin is made by command line as the first one is. */
export async function membersOfEachRole(
	team: Team,
	server: Pick<ServerProcess, 'port'>,
): Promise<Record<Role, Member>> {
	const [learner, instructor, admin] = await Promise.all([
		register(server, 'lena'),
		register(server, 'ines'),
		register(server, 'ada'),
	]);
	const made = await runCommand(['create-admin', '--email', admin.email], team.environment, {
		input: `${admin.password}\n`,
	});
	assert.equal(made.code, 0, made.output);
	const again = await signInAgain(server, admin);
	await again.call('setRole', {
		params: { accountId: instructor.signedIn.account.id },
		body: { role: 'instructor' },
	});
	return { learner, instructor: await signInAgain(server, instructor), admin: again };
}

export async function signInAgain(server: Pick<ServerProcess, 'port'>, member: Member): Promise<Member> {
	const { email, password } = member;
	const signedIn = await soloClient(server.port, 'none').call('signIn', { body: { email, password } });
	return { ...soloClient(server.port, signedIn.accessToken), signedIn, email, password };
}
