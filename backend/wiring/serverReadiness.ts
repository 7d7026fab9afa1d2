import type { AiBudgetState } from '#contract/aiUsage.ts';
import { AppError } from '#contract/appError.ts';
import type { ProviderStatus } from '#contract/forge.ts';
import type { Readiness } from '#contract/health.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import type { PistonAddress } from '#contract/piston.ts';
import { clockToleranceMs } from '../platform/lookAtMongo.ts';
import type { RedisConnection } from '../platform/redis.ts';
import type { BackgroundJudge } from './backgroundJudge.ts';
import type { ServerStores } from './serverStores.ts';

type Part = Readiness['parts'][number];

/** A part that takes longer to answer counts as not being there. */
const answerLimitMs = 2_500;

export interface ReadinessParts {
	stores: Pick<ServerStores, 'look' | 'schemaVersion'>;
	library: Pick<ChallengeLibrary, 'list'>;
	/** Absent when the server runs without one on purpose. */
	redis: Pick<RedisConnection, 'isUp' | 'canWrite'> | undefined;
	judge: Pick<BackgroundJudge, 'tier'>;
	/** Absent where no Piston server is set up. */
	piston: PistonAddress | undefined;
	providers: () => Promise<readonly ProviderStatus[]>;
	/** What models may still cost. */
	budget: () => Promise<Pick<AiBudgetState, 'state' | 'note'>>;
}

/** How each part is. @throws AppError `notReady` when requests should go elsewhere, naming the parts that are down */
export async function serverReadiness(parts: ReadinessParts): Promise<Readiness> {
	const { redis, piston } = parts;
	const found = await Promise.all([
		storeState(parts),
		judgeState(parts),
		...(piston === undefined ? [] : [pistonState(piston)]),
		forgeState(parts),
		...(redis === undefined ? [] : [redisState(redis)]),
	]);
	const down = found.filter(({ state }) => state === 'down');
	if (down.length === 0) return { ready: true, parts: found };
	throw new AppError('notReady', `Not ready: ${down.map(({ name, detail }) => `${name}: ${detail}`).join(' ')}`);
}

async function storeState({ stores, library }: ReadinessParts): Promise<Part> {
	try {
		const { version, worksFrom, clockAheadMs } = await within(answerLimitMs, stores.look());
		if (worksFrom > stores.schemaVersion) {
			const detail = `It was brought to version ${version}, which needs a newer server than this one (${stores.schemaVersion}).`;
			return { name: 'store', state: 'down', detail };
		}
		const challenges = await within(answerLimitMs, library.list());
		if (challenges.length > 0 && Math.abs(clockAheadMs) > clockToleranceMs) {
			const seconds = Math.round(Math.abs(clockAheadMs) / 1_000);
			const where = clockAheadMs > 0 ? 'ahead of' : 'behind';
			const detail = `Its clock is ${seconds} s ${where} the one of this server: mend the one that is wrong, or work is judged twice and sessions end early.`;
			return { name: 'store', state: 'degraded', detail };
		}
		if (challenges.length > 0) return { name: 'store', state: 'ok', detail: `${challenges.length} challenges.` };
		return { name: 'store', state: 'down', detail: 'There are no challenges in it. Run the command migrate.' };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return { name: 'store', state: 'down', detail: error.message };
	}
}

async function redisState(redis: Pick<RedisConnection, 'isUp' | 'canWrite'>): Promise<Part> {
	const degraded = (why: string): Part => {
		const detail = `${why}: no cache, limits for each process apart, sessions from the store.`;
		return { name: 'redis', state: 'degraded', detail };
	};
	if (!redis.isUp()) return degraded('Redis is gone');
	if (!(await redis.canWrite())) return degraded('Redis takes nothing, it may be full');
	return { name: 'redis', state: 'ok', detail: 'Cache, limits and sessions are shared.' };
}

async function judgeState({ judge }: ReadinessParts): Promise<Part> {
	const { tier, reason } = await judge.tier();
	if (tier !== 'none') return { name: 'judge', state: 'ok', detail: `Tier ${tier}.` };
	// Everything but running code still works.
	return { name: 'judge', state: 'degraded', detail: `Nothing can be run. ${reason}` };
}

async function pistonState(address: PistonAddress): Promise<Part> {
	// Loaded when asked for: most servers have none.
	const { checkPiston } = await import('#judge/piston/checkPiston.ts');
	const { state, detail } = await checkPiston(address);
	return { name: 'piston', state: state === 'ok' ? 'ok' : 'degraded', detail };
}

async function forgeState({ providers, budget }: ReadinessParts): Promise<Part> {
	const usable = (await providers()).filter(({ configured, breaker }) => configured && breaker !== 'open');
	if (usable.length === 0) {
		return { name: 'forge', state: 'degraded', detail: 'No provider can be asked: the bank stands in.' };
	}
	try {
		const { state, note } = await within(answerLimitMs, budget());
		const asks =
			state === 'hard' ? 'The bank stands in.' : `Asks ${usable.map(({ provider }) => provider).join(', ')}.`;
		const detail = note === undefined ? asks : `${asks} ${note}`;
		return { name: 'forge', state: state === 'hard' ? 'degraded' : 'ok', detail };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return { name: 'forge', state: 'degraded', detail: `What models may still cost is not known. ${error.message}` };
	}
}

async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
	const late = Promise.withResolvers<never>();
	const timer = setTimeout(() => late.reject(new AppError('busy', 'The store does not answer.')), limitMs);
	try {
		return await Promise.race([work, late.promise]);
	} finally {
		clearTimeout(timer);
	}
}
