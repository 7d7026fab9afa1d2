import { freePort } from '#tools/freePort.ts';
import { startMongoServer } from '#tools/mongoServer.ts';
import { startRedisServer } from '#tools/redisServer.ts';
import type { RunningProcess } from './serverProcess.ts';
import { startFront, startWorkerOf, type Team } from './team.ts';

/** Something that goes and comes back. */
export interface FaultPart {
	kind: 'worker' | 'api' | 'redis' | 'store';
	/** How it goes: as a crash would end it, or told to stop. */
	ways: readonly ('kill' | 'stop')[];
	end(way: 'kill' | 'stop'): Promise<void>;
	/** Starts it again. */
	start(): Promise<void>;
}

export interface FaultParts {
	parts: readonly FaultPart[];
	/** Where the processes that answer are, or will be. */
	ports: readonly number[];
	/** What all processes wrote so far. */
	output(): string;
	close(): Promise<void>;
}

/** Starts the processes of a team. */
export async function startFaultParts(
	team: Team,
	counts: { apis: number; workers: number },
	more: NodeJS.ProcessEnv,
): Promise<FaultParts> {
	const outputs: RunningProcess[] = [];
	const ports: number[] = [];
	const processPart = async (kind: 'worker' | 'api'): Promise<FaultPart> => {
		// The same each time, as a proxy in front would have it.
		const port = kind === 'api' ? await freePort() : 0;
		if (kind === 'api') ports.push(port);
		let running: RunningProcess | undefined;
		const part: FaultPart = {
			kind,
			ways: ['kill', 'stop'],
			async end(way) {
				if (way === 'kill') await running?.kill();
				else await running?.stop();
				running = undefined;
			},
			async start() {
				running =
					kind === 'api'
						? await startFront(team, { ...more, CODE_SENSEI_PORT: String(port) })
						: await startWorkerOf(team, more);
				outputs.push(running);
			},
		};
		await part.start();
		return part;
	};
	const redis: FaultPart = {
		kind: 'redis',
		ways: ['kill', 'stop'],
		end: (way) => team.redis.stop(way === 'kill' ? 'SIGKILL' : 'SIGTERM'),
		async start() {
			// With nothing of what was in it.
			team.redis = await startRedisServer({ port: team.redis.port });
		},
	};
	const store: FaultPart = {
		kind: 'store',
		// What MongoDB promises about a crash mongo-java-server does not: told to stop it keeps what it answered.
		ways: ['stop'],
		end: () => team.mongo.stop(),
		async start() {
			const port = Number(new URL(team.mongo.uri).port);
			team.mongo = await startMongoServer({ port, dataFile: team.mongoFile });
		},
	};
	const processes = await Promise.all([
		...Array.from({ length: counts.apis }, () => processPart('api')),
		...Array.from({ length: counts.workers }, () => processPart('worker')),
	]);
	return {
		// A MongoDB that is not ours is not ours to stop.
		parts: [...processes, redis, ...(team.mongo.isReal ? [] : [store])],
		ports,
		output: () => outputs.map((one) => one.output()).join(''),
		async close() {
			await Promise.all(processes.map((part) => part.end('stop')));
		},
	};
}
