import type { ForgeEvent } from '#contract/forge.ts';
import type { ChallengeStatus } from '#contract/challenge.ts';
import { AppError } from '#contract/appError.ts';
import { aiConfigOf } from '#backend/forge/aiConfig.ts';
import { AiAllowance } from '#backend/forge/budget/aiAllowance.ts';
import { AiBudget } from '#backend/forge/budget/aiBudget.ts';
import { type BudgetLimits, serverLimits } from '#backend/forge/budget/budgetLimits.ts';
import type { LedgerCall } from '#backend/forge/budget/ledgerEntry.ts';
import { SqliteAiLedgerStore } from '#backend/forge/budget/sqliteAiLedgerStore.ts';
import { routerOf } from '#backend/forge/createModelRouter.ts';
import { ForgeService } from '#backend/forge/forgeService.ts';
import { SqliteShelfStore } from '#backend/forge/pool/sqliteShelfStore.ts';
import type { Clock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import { fenced, judgeWith } from '../../unit/forge/serviceUnderTest.ts';
import { noKernels } from '../../unit/forge/variant/noKernels.ts';
import { stream } from '../learning/chance.ts';
import { measuredLevelShare, type Supply } from './candidateSupply.ts';
import { DrawnCandidates } from './drawnCandidates.ts';
import { FaultSchedule } from './faultSchedule.ts';
import { seededIds } from './seededIds.ts';
import { SimulatedProvider } from './simulatedProvider.ts';
import type { SimulatedStock } from './simulatedStock.ts';
import { SimulatedTime } from './simulatedTime.ts';
import { Tally } from './tally.ts';
import type { TokenCount } from './tokenCount.ts';
import { dayMs, type PlannedDemand, type PlannedLearner } from './workload.ts';

export interface SimulationOptions {
	learners: readonly PlannedLearner[];
	days: number;
	startMs: number;
	seed: number;
	/** Share of requests that each provider serves. */
	availability: number;
	/** As `Chances`; the level is met as often as by the candidates unless said. */
	yieldShare: number;
	levelShare?: number;
	/** What is there at the beginning; what is made goes there too. */
	stock: SimulatedStock;
	supply: Supply;
	tokens: TokenCount;
	/** As `CODE_SENSEI_AI_REFILL` sets it. */
	perShelf?: number;
	limits?: BudgetLimits;
}

export interface Simulated {
	tally: Tally;
	/** Every request that was really sent. */
	calls: LedgerCall[];
	/** Challenges that were proved and kept. */
	made: number;
	/** Why answers were refused, and how often. */
	refusals: Record<string, number>;
}

/** The defaults of a server. */
const defaultPerShelf = 2;
const perLearnerADay = 20;
const atOnce = 2;
/** Who is told that too many wait comes back after so long, and so often. */
const comeBackMs = 5 * 60_000;
const comeBackMax = 6;

/** A class on one server: learners ask as planned, the real forge serves them, and time is simulated. */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
	const time = new SimulatedTime(options.startMs);
	const clock: Clock = { nowMs: () => time.nowMs(), newId: seededIds(options.seed) };
	const log = createLog('silent');
	const database = await openSqlite({ file: ':memory:', clock, log });
	try {
		const ledger = new SqliteAiLedgerStore(database);
		const statuses = new Map<string, Map<string, ChallengeStatus>>();
		const refusals: Record<string, number> = {};
		const { router, budget, candidates } = modelsOf(options, { time, clock, ledger });
		const allowance = new AiAllowance({ store: ledger, perLearnerADay, clock, log });
		const before = options.stock.forgedCount();
		const tally = new Tally();
		// Allowances are kept for learners that there are.
		for (const { id } of options.learners) {
			await database.write((transaction) =>
				transaction.run(`INSERT INTO learners (id, profile, created_at) VALUES (?, '{}', '2026')`, id),
			);
		}
		await time.run(async () => {
			const forge = new ForgeService({
				router: () => Promise.resolve(router),
				judge: () => Promise.resolve(judgeWith(fenced)),
				keep: (challenge) => options.stock.keep(challenge),
				others: () => Promise.resolve(options.stock.others()),
				bank: () => Promise.resolve(options.stock.listed()),
				statuses: (learnerId) => {
					const own = statuses.get(learnerId);
					return Promise.resolve((challengeId) => own?.get(challengeId) ?? 'unseen');
				},
				need: () => Promise.resolve(undefined),
				kernels: noKernels,
				pool: {
					stock: options.stock,
					shelves: new SqliteShelfStore(database),
					perShelf: options.perShelf ?? defaultPerShelf,
				},
				mayAsk: () => budget.mayAsk('forge'),
				spend: (learnerId, work, cameOfIt) => allowance.spend(learnerId, work, cameOfIt),
				onVerdict: ({ reason = 'accepted' }) => {
					refusals[reason] = (refusals[reason] ?? 0) + 1;
				},
				prove: candidates.prove,
				atOnce,
				clock,
				log,
			});
			const ask = (learnerId: string, demand: PlannedDemand): Promise<ForgeEvent | 'busy'> =>
				askForge(forge, { time, newId: () => clock.newId() }, learnerId, demand);
			await Promise.all(
				options.learners.map(async ({ id, demands }) => {
					const own = new Map<string, ChallengeStatus>();
					statuses.set(id, own);
					for (const demand of demands) {
						await time.sleep(options.startMs + demand.atMs - time.nowMs());
						const askedMs = time.nowMs();
						const end = await ask(id, demand);
						tally.note({ demand, end, own, listed: options.stock.byId, waitMs: time.nowMs() - askedMs });
						if (end !== 'busy' && end.kind === 'done') own.set(end.challengeId, demand.solves ? 'solved' : 'gaveUp');
					}
				}),
			);
			// What the last demand set off is counted too.
			await forge.refill();
			await forge.stop();
		});
		return { tally, calls: await callsIn(ledger), made: options.stock.forgedCount() - before, refusals };
	} finally {
		database.close();
	}
}

function modelsOf(
	{ seed, availability, yieldShare, startMs, days, supply, tokens, ...more }: SimulationOptions,
	{ time, clock, ledger }: { time: SimulatedTime; clock: Clock; ledger: SqliteAiLedgerStore },
) {
	const { limits = serverLimits, levelShare = measuredLevelShare(supply) } = more;
	const candidates = new DrawnCandidates(supply, { yieldShare, levelShare }, { random: stream(seed, 3, 0), time });
	const config = aiConfigOf(
		{ order: ['gemini', 'openai'], providers: {} },
		{ GEMINI_API_KEY: 'k', OPENAI_API_KEY: 'k' },
	);
	const budget = new AiBudget({
		store: ledger,
		limits,
		providers: config.providers,
		perLearnerADay,
		clock,
		log: createLog('silent'),
	});
	// The last learner's last evening ends after the last day.
	const span = { fromMs: startMs, untilMs: startMs + (days + 2) * dayMs };
	const router = routerOf(config, {
		nowMs: () => time.nowMs(),
		meter: budget,
		load: ({ name, model }) => {
			const place = config.providers.findIndex((provider) => provider.name === name);
			const faults = new FaultSchedule(availability, span, seed + 1_000 * (place + 1));
			const random = stream(seed, 4, place);
			return Promise.resolve(new SimulatedProvider({ name, model, time, faults, candidates, tokens, random }));
		},
	});
	return { router, budget, candidates };
}

/** One demand, to its end. */
async function askForge(
	forge: ForgeService,
	{ time, newId }: { time: SimulatedTime; newId: () => string },
	learnerId: string,
	{ topic, difficulty }: PlannedDemand,
): Promise<ForgeEvent | 'busy'> {
	for (let again = 0; ; again += 1) {
		const id = newId();
		try {
			await forge.start(learnerId, { id, topic, difficulty, timeZone: 'UTC' });
			let last: ForgeEvent | undefined;
			for await (const event of forge.watch(learnerId, id, new AbortController().signal)) last = event;
			if (last === undefined) throw new Error('a demand ended without a word');
			return last;
		} catch (error) {
			if (!(error instanceof AppError && error.code === 'busy')) throw error;
			if (again === comeBackMax) return 'busy';
			await time.sleep(comeBackMs);
		}
	}
}

const pageSize = 5_000;

async function callsIn(ledger: SqliteAiLedgerStore): Promise<LedgerCall[]> {
	const calls: LedgerCall[] = [];
	for (let after = { at: '', id: '' }; ;) {
		const page = await ledger.list(after, '9', pageSize);
		calls.push(...page.flatMap((entry) => (entry.kind === 'call' ? [entry] : [])));
		const last = page.at(-1);
		if (last === undefined) return calls;
		after = { at: last.at, id: last.id };
	}
}
