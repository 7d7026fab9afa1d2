import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import * as z from 'zod';

const startLimitMs = 60_000;

/** What the child is told. */
export const BenchOrder = z.discriminatedUnion('kind', [
	/** A server like `serve`, with a set of so many challenges that a class can work on. */
	z.object({ kind: z.literal('start'), environment: z.record(z.string(), z.string()), setChallenges: z.int() }),
	z.object({ kind: z.literal('measureMemory') }),
	z.object({ kind: z.literal('stop') }),
]);
export type BenchOrder = z.infer<typeof BenchOrder>;

const BenchAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('listening'), port: z.int() }),
	z.object({ kind: z.literal('memory'), heapBytes: z.number(), residentBytes: z.number() }),
]);
export type BenchAnswer = z.infer<typeof BenchAnswer>;

/** After everything that is not needed any more was thrown away. */
export interface ServerMemory {
	/** What lives in it, JavaScript's heap and buffers. */
	heapBytes: number;
	/** What the system has given it. */
	residentBytes: number;
}

export interface BenchServer {
	port: number;
	memory(): Promise<ServerMemory>;
	stop(): Promise<void>;
}

/** Starts a server of the sources in a process of its own, which can be asked what it holds. @throws Error when it does not listen */
export async function startBenchServer(environment: NodeJS.ProcessEnv, setChallenges = 0): Promise<BenchServer> {
	const { PATH, HOME, TMPDIR } = process.env;
	const child = fork(path.join(import.meta.dirname, 'benchServer.ts'), {
		execArgv: ['--expose-gc'],
		env: { PATH, HOME, TMPDIR, NODE_ENV: 'production' },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const gone = once(child, 'exit');
	const ask = async (order: BenchOrder): Promise<BenchAnswer> => {
		const limit = AbortSignal.timeout(startLimitMs);
		const answer = once(child, 'message', { signal: limit });
		child.send(order);
		const ended = gone.then(() => Promise.reject(new Error('the server of the benchmark ended')));
		const [message] = (await Promise.race([answer, ended])) as unknown[]; // once() gives the arguments of the event
		return BenchAnswer.parse(message);
	};
	const given = Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
	const started = await ask({
		kind: 'start',
		environment: z.record(z.string(), z.string()).parse(Object.fromEntries(given)),
		setChallenges,
	});
	if (started.kind !== 'listening') throw new Error('the server of the benchmark does not listen');
	return {
		port: started.port,
		async memory() {
			const answer = await ask({ kind: 'measureMemory' });
			if (answer.kind !== 'memory') throw new Error('the server of the benchmark told no memory');
			return answer;
		},
		async stop() {
			child.send({ kind: 'stop' } satisfies BenchOrder);
			await gone;
		},
	};
}
