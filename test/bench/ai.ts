import { availableParallelism } from 'node:os';
import type { ProviderRouter } from '#backend/forge/providerRouter.ts';
import { routerDefaults } from '#backend/forge/models.ts';
import { AiStandIn } from '../ai/aiStandIn.ts';
import { demand, goodAnswer } from '../ai/someDemand.ts';
import { aiFigures } from './aiSimulation/aiFigures.ts';
import type { BenchResult } from './benchResult.ts';
import { median } from './median.ts';

const rounds = 200;
const quickRounds = 20;
const warmUps = 20;

/** What the router itself costs, and what the forge does for simulated classes over a month. */
export async function aiBench({ quick }: { quick: boolean }): Promise<BenchResult> {
	const router = await measureRouter(quick ? quickRounds : rounds);
	// In simulated time nothing else may run: the stand-ins are gone by now.
	const simulated = await aiFigures({ quick });
	return {
		figures: { ...simulated.figures, ...router.figures },
		context: { router: router.context, simulation: simulated.context },
	};
}

/** Providers are the stand-ins of the tests, on this machine, behind the real clients. */
async function measureRouter(count: number): Promise<BenchResult> {
	const standIn = await AiStandIn.start();
	try {
		return await breakerSkip(standIn, count);
	} finally {
		await standIn.stop();
	}
}

/** From the demand to the moment at which the second provider is asked, the first one's breaker being open; beside a router without the first. */
async function breakerSkip(standIn: AiStandIn, count: number): Promise<BenchResult> {
	standIn.setAnswer('openai', goodAnswer);
	standIn.proxy.setFault('gemini', (response) => void response.writeHead(500).end('{}'));
	const skipping = standIn.router({ order: ['gemini', 'openai'], limits: { breakMs: 24 * 3_600_000 } });
	const direct = standIn.router({ order: ['openai'] });
	for (let time = 0; time < routerDefaults.breakAfter; time += 1) await skipping.ask(demand());
	if (skipping.status()[0]?.breaker !== 'open') throw new Error('the breaker is not open');
	const askedBefore = standIn.proxy.recordedOf('gemini').length;

	const skippingMs: number[] = [];
	const directMs: number[] = [];
	for (let round = -warmUps; round < count; round += 1) {
		const [one, other] = [await msUntilAsked(skipping), await msUntilAsked(direct)];
		if (round < 0) continue;
		skippingMs.push(one);
		directMs.push(other);
	}
	if (standIn.proxy.recordedOf('gemini').length !== askedBefore)
		throw new Error('the open breaker let a request through');
	return {
		figures: { breaker_skip_ms: median(skippingMs) },
		context: {
			rounds: count,
			node: process.version,
			cores: availableParallelism(),
			withoutFirstProviderMs: median(directMs),
			slowestMs: Math.max(...skippingMs),
		},
	};
}

async function msUntilAsked(router: ProviderRouter): Promise<number> {
	const startMs = performance.now();
	let askedMs: number | undefined;
	await router.ask(
		demand({
			onAsking: () => {
				askedMs = performance.now();
			},
		}),
	);
	if (askedMs === undefined) throw new Error('nobody was asked');
	return askedMs - startMs;
}
