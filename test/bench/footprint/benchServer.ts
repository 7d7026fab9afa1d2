/** A server like `serve` under a parent that benchmarks it: it tells its port and, when asked, what it holds. Started by startBenchServer.ts. */
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { serverConfigFrom } from '#backend/serverConfig.ts';
import { openMongoStores } from '#backend/wiring/mongoStores.ts';
import { type RunningServer, startTeamServer } from '#backend/wiring/server.ts';
import { makeBenchSet } from './benchSet.ts';
import { type BenchAnswer, BenchOrder } from './startBenchServer.ts';

let server: RunningServer | undefined;

process.on('message', (message) => void follow(BenchOrder.parse(message)));

async function follow(order: BenchOrder): Promise<void> {
	switch (order.kind) {
		case 'start':
			server = await start(order.environment, order.setChallenges);
			return tell({ kind: 'listening', port: server.port });
		case 'measureMemory':
			return tell(measureMemory());
		case 'stop':
			await server?.stop();
			process.disconnect();
			return;
		default:
			return order satisfies never;
	}
}

async function start(environment: NodeJS.ProcessEnv, setChallenges: number): Promise<RunningServer> {
	const config = serverConfigFrom({ ...environment, CODE_SENSEI_PORT: '0' });
	const log = createLog(config.logLevel);
	const stores = await openMongoStores(config, systemClock, log);
	if (setChallenges === 0) return startTeamServer(config, stores, log, systemClock);
	const { assigned, files } = await makeBenchSet(setChallenges);
	const createdAt = new Date().toISOString();
	for (const one of files) await stores.challenges.put({ files: one, generatedBy: 'instructor', createdAt });
	const assignedSets = {
		find: (source: string) => Promise.resolve(source === assigned.source ? assigned : undefined),
		list: () => Promise.resolve([assigned]),
	};
	return startTeamServer(config, { ...stores, assignedSets }, log, systemClock);
}

function measureMemory(): BenchAnswer {
	if (globalThis.gc === undefined) throw new Error('started without --expose-gc');
	// What the first collection frees may have held more.
	for (let round = 0; round < 3; round++) globalThis.gc();
	const { heapUsed, external, rss } = process.memoryUsage();
	return { kind: 'memory', heapBytes: heapUsed + external, residentBytes: rss };
}

function tell(answer: BenchAnswer): void {
	process.send?.(answer);
}
