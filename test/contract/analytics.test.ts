import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { dayOf } from '#backend/admin/span.ts';
import type { LedgerEntry } from '#backend/forge/budget/ledgerEntry.ts';
import type { Caller } from '#backend/http/caller.ts';
import { AnalyticsQuery } from '#contract/analytics.ts';
import { openedEach } from './openedEach.ts';
import { attempt, learnerIds, openPractised } from './practisedMuch.ts';
import { someReport } from './someReport.ts';

const today = '2026-11-26';
const morning = `${today}T08:00:00.000Z`;
const easy = 'bank.two-sum';
const hard = 'bank.other';

describe('counting how a server is used, in MongoDB', () => {
	const opened = openedEach({ open: openPractised });

	/** Everybody solves the easy one, and the first so many give the hard one up. */
	async function practise(at: string, gaveUp = 0): Promise<void> {
		for (const [place, learnerId] of learnerIds.entries()) {
			await opened().stores.learning.append(learnerId, attempt(easy, at, 'solved'));
			if (place >= gaveUp) continue;
			const later = new Date(Date.parse(at) + 3 * 3_600_000).toISOString();
			await opened().stores.learning.append(learnerId, attempt(hard, later, 'gaveUp'));
		}
	}

	const asked = (query: Record<string, string> = {}) => {
		const caller: Caller = { kind: 'local', learnerId: 'an admin' };
		const signal = new AbortController().signal;
		return { params: {}, query: AnalyticsQuery.parse(query), body: undefined, learnerId: '', caller, signal };
	};
	const engagement = (query?: Record<string, string>) => opened().services.routes.getEngagement(asked(query));
	const completion = (query?: Record<string, string>) => opened().services.routes.getCompletion(asked(query));
	/** Everything that is kept, without the times of counting. */
	const kept = async (): Promise<unknown[]> => {
		const all = await opened().database.connection.collection('rollUps').find({}).sort({ _id: 1 }).toArray();
		return all.map(({ _id, figures }) => [_id, figures]);
	};

	it('tells who was active by day, week and month, their sessions and minutes', async () => {
		await practise(morning, 2);
		await opened().count();
		const { days, weeks, months, perDay, cohorts, period } = await engagement();
		const shown = (value: number) => ({ kind: 'shown', value });
		assert.equal(days.length, 28);
		// Two came back after three hours.
		assert.deepEqual(days.at(-1), { day: today, learners: shown(6), sessions: shown(8), minutes: {} });
		assert.deepEqual(days.at(-2)?.learners, { kind: 'fewerThan5' });
		assert.deepEqual(weeks.at(-1)?.learners, shown(6));
		assert.deepEqual(months.at(-1), { month: '2026-11', learners: shown(6) });
		// The middle of six is between three and three: too few.
		assert.deepEqual(perDay, { sessions: {}, minutes: {} });
		assert.deepEqual(cohorts.at(-2), { week: '2026-11-16', active: [{ kind: 'fewerThan5' }, shown(6)] });
		assert.equal(period.countedAt, '2026-11-26T12:00:00.000Z');
	});

	it('tells what comes of attempts, and hides what fewer than five did and what it could be computed from', async () => {
		await practise(morning, 2);
		await opened().count();
		const { total, topics, difficulties, worst } = await completion();
		assert.deepEqual(total.solved, { kind: 'shown', value: 6 });
		assert.deepEqual(total.gaveUp, { kind: 'fewerThan5' });
		// Two began the hard one: with the easy one and the whole it could be computed.
		assert.deepEqual(
			difficulties.map(({ difficulty, begun }) => [difficulty, begun.kind]),
			[
				['easy', 'withheld'],
				['hard', 'fewerThan5'],
			],
		);
		assert.deepEqual(topics.map(({ topic, begun }) => [topic, begun]), [['arrays', { kind: 'shown', value: 8 }]]); // prettier-ignore
		assert.deepEqual(worst, []);
	});

	it('names the challenges that fewest solve, once enough have tried them', async () => {
		await practise(morning, 6);
		await opened().stores.learning.append(learnerIds[0] ?? '', attempt(hard, `${today}T15:00:00.000Z`, 'solved'));
		await practise('2026-11-19T08:00:00.000Z');
		opened().clock.advance(6 * 3_600_000);
		await opened().count();
		const { worst, total } = await completion();
		// In the last week too few solved the hard one, so how many solved the easy one is withheld.
		assert.deepEqual(worst, [{ challengeId: easy, title: 'Two Sum', begun: 6, solved: 6 }]);
		// Of the last week thirteen attempts were begun, of the one before it six.
		assert.deepEqual(total.begun, { kind: 'shown', value: 19 });
	});

	it('changes nothing when it counts twice, and gives the same when it counts everything anew', async () => {
		await practise(morning, 5);
		await practise('2026-10-30T08:00:00.000Z');
		await opened().count();
		const first = await kept();
		assert.ok(first.length > 60);
		assert.deepEqual(await opened().count(), []);
		assert.deepEqual(await kept(), first);
		await opened().count('anew');
		assert.deepEqual(await kept(), first);
	});

	it('counts a day that goes on again and again, and one that is over once more and then no more', async () => {
		const { clock } = opened();
		await practise(morning);
		await opened().count();
		clock.advance(11 * 60_000);
		assert.deepEqual((await opened().count()).sort(), [`ai ${today}`, `day ${today}`]);
		clock.advance(13 * 3_600_000 + 60_000);
		const next = await opened().count();
		assert.ok(next.includes(`day ${today}`) && next.includes('day 2026-11-27'), next.join());
		clock.advance(2 * 3_600_000);
		assert.equal((await opened().count()).includes(`day ${today}`), false);
	});

	it('finds what came late by itself', async () => {
		const { clock, stores } = opened();
		await practise('2026-11-20T08:00:00.000Z');
		await opened().count();
		clock.advance(3_600_000);
		for (const learnerId of learnerIds)
			await stores.learning.append(learnerId, attempt(hard, '2026-11-20T20:00:00.000Z', 'gaveUp'));
		const counted = await opened().count();
		for (const span of ['day 2026-11-20', 'week 2026-11-16', 'month 2026-11-01'])
			assert.ok(counted.includes(span), span);
		assert.deepEqual((await completion()).total.gaveUp, { kind: 'shown', value: 6 });
	});

	it('counts anew at once what was brought in from elsewhere', async () => {
		const { clock, services } = opened();
		await practise('2026-11-20T08:00:00.000Z');
		await practise('2026-11-21T08:00:00.000Z');
		clock.advance(20 * 24 * 3_600_000);
		await opened().count();
		const batch = {
			attempts: [],
			submissions: [],
			ownCases: [],
			events: attempt(hard, '2026-11-20T19:00:00.000Z', 'gaveUp'),
		};
		await services.learnerData.importAll('learner', batch);
		const heads = await opened().rollUps.heads();
		const marked = heads.filter(({ staleMs }) => staleMs !== undefined).map(({ kind, from }) => `${kind} ${from}`);
		assert.deepEqual(marked.sort(), ['day 2026-11-20', 'month 2026-11-01', 'week 2026-11-16']);
		const counted = await opened().count();
		assert.ok(marked.every((span) => counted.includes(span)));
		const { days } = await engagement({ from: '2026-11-20', to: '2026-11-20' });
		assert.deepEqual(days[0]?.learners, { kind: 'shown', value: 7 });
	});

	it('forgets a learner who was erased, as if they had never been there', async () => {
		const { clock, services } = opened();
		await practise('2026-11-20T08:00:00.000Z');
		await opened().count();
		const before = await engagement({ from: '2026-11-20', to: '2026-11-20' });
		assert.deepEqual(before.days[0]?.learners, { kind: 'shown', value: 6 });
		clock.advance(3_600_000);
		for (const learnerId of learnerIds.slice(0, 2)) await services.learnerData.eraseAll(learnerId);
		await opened().count();
		const { days, weeks } = await engagement({ from: '2026-11-20', to: '2026-11-20' });
		assert.deepEqual([days[0]?.learners, weeks[0]?.learners], [{ kind: 'fewerThan5' }, { kind: 'fewerThan5' }]);
	});

	it('keeps nobody’s id, and nothing of a group that is too small', async () => {
		await practise(morning, 3);
		await opened().count();
		const text = JSON.stringify(await opened().database.connection.collection('rollUps').find({}).toArray());
		for (const learnerId of learnerIds) assert.equal(text.includes(learnerId), false);
		const [day] = await opened().rollUps.list('week', Date.parse('2026-11-23'), Date.parse('2026-11-24'));
		assert.equal(day?.figures.total.gaveUp, 'fewerThan5');
	});

	it('is done by one process at a time, and goes on with another one when that has died', async () => {
		const { clock, rollUps } = opened();
		await practise(morning);
		const nowMs = clock.nowMs();
		assert.ok(await rollUps.claim({ owner: 'one that dies', nowMs, untilMs: nowMs + 60_000 }));
		const another = opened().anotherCounting();
		const signal = new AbortController().signal;
		assert.equal(await another.countNow(signal, () => undefined), false);
		clock.advance(60_000);
		assert.equal(await another.countNow(signal, () => undefined), true);
		// Whoever was before it is told so, and changes nothing any more.
		assert.equal(await rollUps.keep('one that dies', nowMs + 120_000), false);
		await rollUps.release('one that dies', { cursor: 'x', notBeforeMs: 0 });
		assert.equal(await rollUps.claim({ owner: 'a third', nowMs: clock.nowMs(), untilMs: nowMs }), undefined);
	});

	it('keeps what was counted later, whoever is slower', async () => {
		const { rollUps } = opened();
		const span = {
			kind: 'month',
			from: '2026-11-01',
			fromMs: Date.UTC(2026, 10),
			untilMs: Date.UTC(2026, 11),
		} as const;
		await rollUps.put<'month'>({ span, countedMs: 2, seen: '', figures: { learners: 9 } });
		await rollUps.put<'month'>({ span, countedMs: 1, seen: '', figures: { learners: 8 } });
		const [found, ...more] = await rollUps.list('month', span.fromMs, span.untilMs);
		assert.deepEqual([found?.figures, more.length], [{ learners: 9 }, 0]);
	});

	it('tells what was gained by the ratings at the begin and the end of a week', async () => {
		const { stores } = opened();
		await practise('2026-11-18T08:00:00.000Z');
		await practise(morning, 6);
		for (const learnerId of learnerIds) await stores.projection.refresh(learnerId);
		await opened().count();
		const { weeks, begin, end } = await opened().services.routes.getMasteryGained(asked());
		const [last] = weeks.slice(-1);
		assert.equal(last?.week, '2026-11-23');
		// All are in one class of ratings: one of the two is withheld, or the number of all would follow, and that nobody is in the others.
		const shown = ({ ratings }: typeof begin): number[] =>
			ratings.flatMap(({ learners }) => (learners.kind === 'shown' ? learners.value : []));
		assert.deepEqual([begin.week, shown(begin)], [undefined, []]);
		assert.deepEqual([end.week, shown(end)], ['2026-11-23', [6]]);
		assert.deepEqual(last.gain, {});
	});

	it('adds up what models did and cost, by day, week and purpose, per learner and per solved attempt', async () => {
		const { stores, outcomes } = opened();
		await practise(morning);
		const call = (latencyMs: number, outcome: string, purpose: 'forge' | 'hint'): LedgerEntry => ({
			...{ kind: 'call', id: randomUUID(), at: morning, purpose, provider: 'openai', model: 'm', outcome },
			...{ tokensIn: 1, tokensOut: 1, nanoUsd: 600_000_000, pricing: 'priced', isEstimated: false, latencyMs },
		});
		for (const entry of [call(1_004, 'served', 'forge'), call(3_000, 'served', 'hint'), call(9_000, 'timeout', 'hint')])
			await stores.aiLedger.append(entry);
		const of = { at: morning, provider: 'openai', model: 'm' } as const;
		await stores.aiLedger.append({ kind: 'draftAccepted', id: randomUUID(), ...of });
		await stores.aiLedger.append({ kind: 'draftRefused', id: randomUUID(), ...of, reason: 'nearDuplicate' });
		for (const outcome of ['pool', 'pool', 'bank'])
			await outcomes.append({ id: randomUUID(), at: morning, of: 'challenge', outcome });
		await outcomes.append({ id: randomUUID(), at: morning, of: 'hint', outcome: 'blocked' });
		await opened().count();
		const ai = await opened().services.routes.getAiPerformance(asked());
		assert.deepEqual(ai.challenges, {
			...{ written: 2, proved: 1, refusals: [{ reason: 'nearDuplicate', count: 1 }] },
			served: [
				{ reason: 'pool', count: 2 },
				{ reason: 'bank', count: 1 },
			],
		});
		assert.deepEqual(ai.hints.made, [{ reason: 'blocked', count: 1 }]);
		assert.deepEqual(ai.hints.shown[0], { level: 1, hints: { kind: 'shown', value: 6 } });
		const [provider] = ai.providers;
		assert.ok(provider);
		assert.deepEqual(provider.latencyMs, { p50: 3_000, p90: 9_000, p95: 9_000 });
		assert.deepEqual([provider.calls, provider.served, provider.failures], [3, 2, [{ reason: 'timeout', count: 1 }]]);
		const cost = await opened().services.routes.getAiCost(asked());
		assert.deepEqual(cost.total, { usd: 1.8, estimatedUsd: 0, calls: 3, unpricedCalls: 0 });
		assert.deepEqual(cost.days.at(-1), { day: today, usd: 1.8 });
		const ratio = Math.round((cost.weeks.at(-1)?.perSolvedAttemptUsd ?? 0) * 1_000);
		assert.deepEqual([ratio, Math.round((cost.months.at(-1)?.perActiveLearnerUsd ?? 0) * 1_000)], [300, 300]);
		assert.deepEqual(
			cost.purposes.map(({ purpose, calls }) => [purpose, calls]),
			[
				['forge', 1],
				['hint', 2],
			],
		);
	});

	it('counts reports by reason and by what came of them, where enough have reported', async () => {
		const { stores, clock } = opened();
		const report = (learnerId: string, reason: 'unclear' | 'other') =>
			stores.reports.add(someReport({ learnerId, clock }, { at: morning, reason }), { since: morning, most: 10 });
		for (const learnerId of learnerIds) await report(learnerId, 'unclear');
		await report('learner', 'other');
		await practise(morning);
		await opened().count();
		const { reports } = await opened().services.routes.getAiPerformance(asked());
		assert.deepEqual(
			reports.byReason.map(({ reason, reports: count }) => [reason, count.kind]),
			[
				['other', 'fewerThan5'],
				['unclear', 'withheld'],
			],
		);
	});

	it('does not count what is dated into the future, until its day has come', async () => {
		const { stores, clock } = opened();
		for (const learnerId of learnerIds)
			await stores.learning.append(learnerId, attempt(easy, '2026-11-28T08:00:00.000Z', 'solved'));
		await practise(morning);
		await opened().count();
		assert.equal(
			(await opened().rollUps.heads()).some(({ from }) => from > dayOf(clock.nowMs())),
			false,
		);
		clock.advance(2 * 24 * 3_600_000);
		await opened().count();
		assert.deepEqual((await engagement()).days.at(-1)?.learners, { kind: 'shown', value: 6 });
	});
});
