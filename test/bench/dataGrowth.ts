import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { openMongoStores } from '#backend/wiring/mongoStores.ts';
import { soloClient } from '#tools/soloClient.ts';
import { type ApiSetting, prepareDatabase } from './apiSetting.ts';
import type { BenchUser } from './apiUsers.ts';
import type { BenchResult } from './benchResult.ts';
import { benchSetSource } from './footprint/benchSet.ts';
import { challengeVersions, fillLearners } from './footprint/fillLearners.ts';
import { type BenchServer, startBenchServer } from './footprint/startBenchServer.ts';
import { growthMarkdown } from './growthMarkdown.ts';
import { type Amount, amounts, growthFiguresOf, type GrowthTimes, type GrownOperation, grownOperations } from './growthTimes.ts';
import { quantile } from './quantile.ts';
import { timed } from './turns.ts';

/** At the amount of 1: learners in the class, and sittings of each and of the learner who asks. A sitting has three submissions. */
const whole = { classLearners: 5, sittings: 7 };
const quickly = { classLearners: 1, sittings: 2 };
const setChallenges = 5;
const rounds = 150;
const quickRounds = 12;
const warmUpRounds = 10;
/** For a message to reach a process over Redis. */
const messageMs = 15;
const createdAt = '2020-01-01T00:00:00.000Z';

/**
 * The same questions to three servers whose stores hold 1, 10 and 100 times as much: learners in the class, their work, and the history of whoever asks. In turns, so
 * that what slows the machine down slows all of them; one question at a time, so that it is the cost of the work that is seen.
 */
export async function dataGrowthFigures(setting: ApiSetting): Promise<BenchResult> {
	const worlds: World[] = [];
	try {
		for (const [place, amount] of amounts.entries()) worlds.push(await makeWorld(setting, amount, place + 1));
		const taken = await askInTurns(worlds, setting.quick ? quickRounds : rounds);
		const times = Object.fromEntries(
			grownOperations.map((operation) => [
				operation,
				Object.fromEntries(
					amounts.map((amount) => {
						const ms = taken.get(timesKey(operation, amount)) ?? [];
						return [amount, { p50: quantile(ms, 0.5), p99: quantile(ms, 0.99) }];
					}),
				),
			]),
		) as GrowthTimes; // one entry for each operation and amount
		const size = Object.fromEntries(worlds.map(({ amount, size: of }) => [amount, of]));
		return { figures: growthFiguresOf(times), context: { growth: { times, size } }, markdown: growthMarkdown(times) };
	} finally {
		for (const world of worlds) await world.close();
	}
}

interface Question {
	/** What has to happen before; its time does not count. */
	prepare?: () => Promise<void>;
	ask: () => Promise<unknown>;
}

interface World {
	amount: Amount;
	size: { learners: number; submissions: number; ofAsker: number };
	questions: Record<GrownOperation, Question>;
	close(): Promise<void>;
}

async function makeWorld(setting: ApiSetting, amount: Amount, redisNumber: number): Promise<World> {
	const { classLearners, sittings } = setting.quick ? quickly : whole;
	const learners = classLearners * amount;
	const more = { REDIS_URL: `${setting.redis.url}/${String(redisNumber)}`, CODE_SENSEI_LOG: 'warn' };
	const database = await prepareDatabase(setting, `growth_${String(amount)}`, learners + 2, more);
	const [asker, teacher, ...members] = database.users;
	if (asker === undefined || teacher === undefined) throw new Error('nobody is there');
	// It puts the challenges of the set into the store.
	const server = await startBenchServer(database.environment, setChallenges);
	const redis = new Redis(setting.redis.url);
	const close = async (): Promise<void> => {
		redis.disconnect();
		await server.stop();
	};
	try {
		const known = await challengeVersions(database.uri);
		const ofSet = known.filter(({ id }) => id.startsWith(`${benchSetSource}.`));
		const ofBank = known.filter(({ id }) => id.startsWith('bank.'));
		const inClass = members.map(({ id }) => ({ learnerId: id, sittings, challenges: ofSet }));
		// Half of it with a single challenge, so that a history has something to list.
		const [favourite = { id: '', version: '' }] = ofBank;
		const mixed = ofBank.slice(1).flatMap((one) => [favourite, one]);
		const own = { learnerId: asker.id, sittings: sittings * amount, challenges: mixed };
		await fillLearners(database.uri, [...inClass, own]);
		const classId = await makeClass(database.uri, teacher, members);
		const submissions = (learners * sittings + own.sittings) * 3;
		return {
			amount,
			size: { learners, submissions, ofAsker: own.sittings * 3 },
			questions: questions(server, redis, { asker, teacher, members, classId, challengeId: favourite.id }),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

/** Straight in the store: a class as it is after a while, to which a set is assigned. */
async function makeClass(uri: string, teacher: BenchUser, members: readonly BenchUser[]): Promise<string> {
	const stores = await openMongoStores({ mongoUri: uri }, systemClock, createLog('silent'));
	try {
		const classId = randomUUID();
		const member = ({ id, email }: BenchUser, role: 'learner' | 'instructor') => ({
			...{ classId, accountId: id, displayName: email, email, role, joinedAt: createdAt, extensions: [] },
		});
		const assignment = {
			...{ id: randomUUID(), source: benchSetSource, title: 'Bench' },
			latePolicy: { kind: 'accept' as const },
		};
		await stores.classes.add(
			{
				...{ id: classId, name: 'Bench', term: undefined, joinCode: 'K7QM2XWPRA', ownerId: teacher.id, createdAt },
				...{ archivedAt: undefined, assignments: [assignment] },
			},
			member(teacher, 'instructor'),
		);
		const bounds = { ofClass: members.length + 1, ofAccount: 10 };
		for (const one of members) await stores.classes.join(member(one, 'learner'), bounds);
		return classId;
	} finally {
		await stores.close();
	}
}

interface Asked {
	asker: BenchUser;
	teacher: BenchUser;
	members: readonly BenchUser[];
	classId: string;
	challengeId: string;
}

function questions(server: BenchServer, redis: Redis, asked: Asked): Record<GrownOperation, Question> {
	const learner = soloClient(server.port, asked.asker.token);
	const teacher = soloClient(server.port, asked.teacher.token);
	const next = (): Promise<unknown> => learner.call('getNext', { query: {} });
	const dashboard = (): Promise<unknown> =>
		teacher.call('getDashboard', { params: { classId: asked.classId }, query: { limit: 50 } });
	const history = (): Promise<unknown> =>
		learner.call('listSubmissions', { params: { challengeId: asked.challengeId }, query: { limit: 50 } });
	let turn = 0;
	return {
		list: { ask: () => learner.call('listChallenges', { query: { limit: 50 } }) },
		next: { ask: next },
		next_changed: { prepare: () => tellChanged(redis, asked.asker.id), ask: next },
		dashboard: { ask: dashboard },
		dashboard_changed: {
			prepare: () => tellChanged(redis, asked.members[turn++ % asked.members.length]?.id ?? ''),
			ask: dashboard,
		},
		history: { ask: history },
	};
}

/** As another process says it over the bus when it has changed something of a learner's: what is known of them here is read anew. */
async function tellChanged(redis: Redis, learnerId: string): Promise<void> {
	await redis.publish('code-sensei:bus', JSON.stringify({ from: 'bench', channel: 'learner', message: learnerId }));
	await delay(messageMs);
}

async function askInTurns(worlds: readonly World[], times: number): Promise<Map<string, number[]>> {
	const taken = new Map<string, number[]>();
	for (let round = 0; round < times + warmUpRounds; round++) {
		for (const operation of grownOperations) {
			for (const world of worlds) {
				const { prepare, ask } = world.questions[operation];
				await prepare?.();
				const ms = await timed(ask);
				if (round < warmUpRounds) continue;
				const key = timesKey(operation, world.amount);
				taken.set(key, [...(taken.get(key) ?? []), ms]);
			}
		}
	}
	return taken;
}

function timesKey(operation: GrownOperation, amount: Amount): string {
	return `${operation} ${String(amount)}`;
}
