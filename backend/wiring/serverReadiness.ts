import type { AiBudgetState } from '#contract/aiUsage.ts';
import { AppError } from '#contract/appError.ts';
import type { ProviderStatus } from '#contract/forge.ts';
import type { Readiness } from '#contract/health.ts';
import type { ChallengeLibrary } from '../challenges/challengeLibrary.ts';
import type { PistonAddress } from '#contract/piston.ts';
import type { RedisConnection } from '../platform/redis.ts';
import type { BackgroundJudge } from './backgroundJudge.ts';
import type { ServerStores } from './serverStores.ts';

type Part = Readiness['parts'][number];

/** A part that takes longer to answer counts as not being there. */
const answerLimitMs = 2_500;

export interface ReadinessParts {
	stores: Pick<ServerStores, 'ping'>;
	library: Pick<ChallengeLibrary, 'list'>;
	/** Absent when the server runs without one on purpose. */
	redis: Pick<RedisConnection, 'isUp'> | undefined;
	judge: Pick<BackgroundJudge, 'tier'>;
	/** Absent where no Piston server is set up. */
	piston: PistonAddress | undefined;
	providers: () => Promise<readonly ProviderStatus[]>;
	/** What models may still cost. */
	budget: () => Promise<Pick<AiBudgetState, 'state' | 'note'>>;
}

/** How each part is. @throws AppError `notReady` when requests should go elsewhere, naming the parts that are down */
export async function serverReadiness(parts: ReadinessParts): Promise<Readiness> {
	const found = await partStates(parts);
	const down = found.filter(({ state }) => state === 'down');
	if (down.length === 0) return { ready: true, parts: found };
	throw new AppError('notReady', `Not ready: ${down.map(({ name, detail }) => `${name}: ${detail}`).join(' ')}`);
}

/** How each part is, also where requests should go elsewhere. */
export async function partStates(parts: ReadinessParts): Promise<Part[]> {
	const { redis, piston } = parts;
	const found = await Promise.all([
		storeState(parts),
		judgeState(parts),
		...(piston === undefined ? [] : [pistonState(piston)]),
		forgeState(parts),
	]);
	if (redis !== undefined) found.push(redisState(redis));
	return found;
}

async function storeState({ stores, library }: ReadinessParts): Promise<Part> {
	try {
		await within(answerLimitMs, stores.ping());
		const challenges = await within(answerLimitMs, library.list());
		if (challenges.length > 0) return { name: 'store', state: 'ok', detail: `${challenges.length} challenges.` };
		return { name: 'store', state: 'down', detail: 'There are no challenges in it. Run the command migrate.' };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return { name: 'store', state: 'down', detail: error.message };
	}
}

function redisState(redis: Pick<RedisConnection, 'isUp'>): Part {
	if (redis.isUp()) return { name: 'redis', state: 'ok', detail: 'Cache, limits and sessions are shared.' };
	const detail = 'Redis is gone: no cache, limits for each process apart, sessions from the store.';
	return { name: 'redis', state: 'degraded', detail };
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
