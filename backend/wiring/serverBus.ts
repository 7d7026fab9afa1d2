import type { BusWords } from '../platform/busWords.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { memoryBus, type MessageBus } from '../platform/messageBus.ts';
import { MongoBus } from '../platform/mongoBus.ts';
import type { RedisConnection } from '../platform/redis.ts';
import { RedisBus } from '../platform/redisBus.ts';

/** How long the start waits to learn whether the store can tell of changes. */
const storePatienceMs = 3_000;

export interface ServerBusParts {
	redis: RedisConnection | undefined;
	/** Of the store; absent where it has none. */
	words: BusWords | undefined;
	isCaching: boolean;
	clock: Clock;
	log: Log;
}

/** How the processes of a server hear of each other: by Redis where there is one, else by what the store itself can tell. */
export async function serverBus({ redis, words, isCaching, clock, log }: ServerBusParts): Promise<MessageBus> {
	if (!isCaching) return memoryBus('deaf');
	if (redis !== undefined) return new RedisBus(redis, log);
	if (words === undefined) return memoryBus();
	const bus = new MongoBus({ words, clock, log });
	await bus.start(storePatienceMs);
	return bus;
}
