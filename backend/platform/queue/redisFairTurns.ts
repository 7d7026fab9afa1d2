import type { Redis } from 'ioredis';
import { classWorth, type Flow, jobCost, priorityMax } from './fairTurns.ts';

/** How long nobody may have come before what is kept of an empty queue is forgotten: who comes has their priority some milliseconds before their job is in it. */
const quietMs = 5_000;

/** `FairTurns` in Redis, for all processes that share a queue: each step is one script, so that none sees another one's by half. */
export class RedisFairTurns {
	readonly #redis: Redis;
	readonly #key: string;

	constructor(redis: Redis, key: string) {
		this.#redis = redis;
		this.#key = key;
	}

	/** As `FairTurns.enter`. @throws what Redis throws */
	async enter(flow: Flow): Promise<number> {
		const endsAt = await this.#redis.eval(enterScript, 1, ...this.#of(flow), jobCost, classWorth);
		return Math.min(Number(endsAt), priorityMax);
	}

	/** As `FairTurns.begin`. @throws what Redis throws */
	async begin(flow: Flow, priority: number): Promise<void> {
		await this.#redis.eval(leaveScript, 1, ...this.#of(flow), priority);
	}

	/** As `FairTurns.leave`. @throws what Redis throws */
	async leave(flow: Flow): Promise<void> {
		await this.#redis.eval(leaveScript, 1, ...this.#of(flow), 0);
	}

	/** The queue is empty. What processes that died have left here, as if somebody still waited, is forgotten. @throws what Redis throws */
	async forget(): Promise<void> {
		await this.#redis.eval(forgetScript, 1, this.#key, quietMs);
	}

	#of({ classId = '', learnerId }: Flow): [key: string, classId: string, name: string] {
		return [this.#key, classId, `${classId}/${learnerId}`];
	}
}

// A hash: `now`; of learners who wait `w:` how many jobs and `e:` where the last one ends; of classes `c:` how many learners; `n` learners in all; `at` when
// somebody came last.

const enterScript = `
local key, class, name, cost, worth = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
redis.call('HSET', key, 'at', time[1] * 1000 + math.floor(time[2] / 1000))
if redis.call('HINCRBY', key, 'w:' .. name, 1) == 1 then
	redis.call('HINCRBY', key, 'n', 1)
	if class ~= '' then redis.call('HINCRBY', key, 'c:' .. class, 1) end
end
local inClass = 1
if class ~= '' then inClass = tonumber(redis.call('HGET', key, 'c:' .. class)) end
local now = tonumber(redis.call('HGET', key, 'now') or '0')
local before = tonumber(redis.call('HGET', key, 'e:' .. name) or '0')
local ends = math.max(now, before) + math.max(cost, math.ceil(cost * inClass / worth))
redis.call('HSET', key, 'e:' .. name, ends)
return ends
`;

const leaveScript = `
local key, class, name, priority = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local now = tonumber(redis.call('HGET', key, 'now') or '0')
if redis.call('EXISTS', key) == 1 and priority > now then redis.call('HSET', key, 'now', priority) end
local waiting = tonumber(redis.call('HGET', key, 'w:' .. name) or '0')
if waiting == 0 then return 0 end
if waiting > 1 then return redis.call('HINCRBY', key, 'w:' .. name, -1) end
redis.call('HDEL', key, 'w:' .. name, 'e:' .. name)
if class ~= '' and redis.call('HINCRBY', key, 'c:' .. class, -1) <= 0 then redis.call('HDEL', key, 'c:' .. class) end
if redis.call('HINCRBY', key, 'n', -1) <= 0 then redis.call('DEL', key) end
return 0
`;

const forgetScript = `
local time = redis.call('TIME')
local at = tonumber(redis.call('HGET', KEYS[1], 'at') or '0')
if time[1] * 1000 + math.floor(time[2] / 1000) - at < tonumber(ARGV[1]) then return 0 end
return redis.call('DEL', KEYS[1])
`;
