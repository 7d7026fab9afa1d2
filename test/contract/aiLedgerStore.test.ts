import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import * as z from 'zod';
import type { Amount } from '#backend/forge/budget/aiLedgerStore.ts';
import type { LedgerEntry } from '#backend/forge/budget/ledgerEntry.ts';
import { openedEach } from './openedEach.ts';
import { storeFactories } from './storeFactory.ts';

const month = '2026-11';
const day = '2026-11-26';

function callAt(at: string): LedgerEntry {
	return {
		kind: 'call',
		id: randomUUID(),
		at,
		purpose: 'forge',
		provider: 'gemini',
		model: 'a model',
		outcome: 'served',
		tokensIn: 435,
		tokensOut: 1_063,
		nanoUsd: 2_788_000,
		pricing: 'priced',
		isEstimated: false,
		latencyMs: 812.5,
	};
}

const amount = (nanoUsd: number, unpricedCalls = 0): Amount => ({ nanoUsd, unpricedCalls });
const below = (nanoUsd: number, unpricedCalls = 1_000) => ({ nanoUsd, unpricedCalls });

for (const factory of storeFactories) {
	describe(`the ledger of models in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('gives back what was put in, in order of time and id, page by page, before the end alone', async () => {
			const { aiLedger } = stores();
			const of = { id: randomUUID(), at: '2026-11-02T00:00:00.000Z', provider: 'openai', model: 'm' } as const;
			const entries: LedgerEntry[] = [
				callAt('2026-11-01T00:00:00.000Z'),
				callAt('2026-11-30T23:59:59.999Z'),
				...[1, 2, 3, 4].map(() => callAt('2026-11-26T12:00:00.000Z')),
				{ kind: 'draftAccepted', ...of },
				{ kind: 'draftRefused', ...of, id: randomUUID(), reason: 'nearDuplicate' },
			];
			for (const entry of entries) await aiLedger.append(entry);
			await aiLedger.append(callAt('2026-10-31T23:59:59.999Z'));
			await aiLedger.append(callAt('2026-12-01T00:00:00.000Z'));
			const read: LedgerEntry[] = [];
			let after = { at: '2026-11-01T00:00:00.000Z', id: '' };
			for (;;) {
				const page = await aiLedger.list(after, '2026-12-01T00:00:00.000Z', 3);
				read.push(...page);
				const last = page.at(-1);
				if (last === undefined) break;
				after = last;
			}
			assert.deepEqual(
				read,
				entries.toSorted((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)),
			);
		});

		it('keeps the first of an id, and has no way to change or remove one', async () => {
			const { aiLedger } = stores();
			const entry = callAt('2026-11-26T12:00:00.000Z');
			await aiLedger.append(entry);
			await aiLedger.append({ ...entry, model: 'another' });
			const kept = await aiLedger.list({ at: entry.at, id: '' }, '2026-12-01T00:00:00.000Z', 10);
			assert.deepEqual(kept, [entry]);
			const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(aiLedger)).sort();
			const known = ['append', 'constructor', 'giveBack', 'list', 'refundAllowance', 'take', 'taken', 'useAllowance'];
			assert.deepEqual(methods, known);
		});

		it('gives room while less than the limit is taken, in every period or in none', async () => {
			const { aiLedger } = stores();
			const limits = (ofDay: number) => [
				{ period: month, below: below(100) },
				{ period: day, below: below(ofDay) },
			];
			assert.deepEqual(await aiLedger.take(amount(40, 1), limits(40)), { kind: 'taken' });
			assert.deepEqual(await aiLedger.take(amount(5), limits(40)), { kind: 'full', period: day });
			assert.deepEqual([await aiLedger.taken(month), await aiLedger.taken(day)], [amount(40, 1), amount(40, 1)]);
			assert.deepEqual(await aiLedger.take(amount(90), limits(41)), { kind: 'taken' });
			assert.deepEqual(await aiLedger.take(amount(1), limits(1_000)), { kind: 'full', period: month });
			await aiLedger.giveBack(amount(100, 1), [month, day]);
			assert.deepEqual([await aiLedger.taken(month), await aiLedger.taken(day)], [amount(30), amount(30)]);
			assert.deepEqual(await aiLedger.taken('2026-12'), amount(0));
		});

		it('counts calls without a price apart from money', async () => {
			const { aiLedger } = stores();
			const limits = [{ period: month, below: below(100, 2) }];
			const kinds = [];
			for (let call = 0; call < 3; call++) kinds.push((await aiLedger.take(amount(0, 1), limits)).kind);
			assert.deepEqual(kinds, ['taken', 'taken', 'full']);
		});

		it('gives no more room than there is when two processes ask for it at once', async () => {
			const both = [stores().aiLedger, stores().another().aiLedger] as const;
			const limits = [
				{ period: month, below: below(1_000) },
				{ period: day, below: below(100) },
			];
			const asked = Array.from({ length: 24 }, (_, place) => both[place % 2 === 0 ? 0 : 1].take(amount(30), limits));
			const given = (await Promise.all(asked)).filter((one) => one.kind === 'taken').length;
			// 0, 30, 60 and 90 are below 100.
			assert.equal(given, 4);
			assert.deepEqual(await both[0].taken(day), amount(120));
			assert.deepEqual(await both[0].taken(month), amount(120));
		});

		it('counts what a learner may have in a day, each day and each learner apart, and takes it back', async () => {
			const { aiLedger, learnerId, otherLearnerId } = stores();
			const use = (learner = learnerId, on = day) => aiLedger.useAllowance(learner, on, 2);
			assert.deepEqual([await use(), await use(), await use()], [true, true, false]);
			assert.deepEqual([await use(otherLearnerId), await use(learnerId, '2026-11-27')], [true, true]);
			await aiLedger.refundAllowance(learnerId, day);
			assert.deepEqual([await use(), await use()], [true, false]);
			for (let time = 0; time < 5; time++) await aiLedger.refundAllowance(otherLearnerId, day);
			assert.deepEqual(
				[await use(otherLearnerId), await use(otherLearnerId), await use(otherLearnerId)],
				[true, true, false],
			);
			assert.equal(await aiLedger.useAllowance('nobody', day, 0), false);
		});

		it('never lets two at once have the last one', async () => {
			const both = [stores().aiLedger, stores().another().aiLedger] as const;
			const asked = Array.from({ length: 20 }, (_, place) => both[place % 2 === 0 ? 0 : 1].useAllowance('ann', day, 3));
			assert.equal((await Promise.all(asked)).filter((one) => one).length, 3);
		});

		it("has an allowance that belongs to a learner's data: exported and erased with it", async () => {
			const { aiLedger, learnerData, learnerId } = stores();
			await aiLedger.useAllowance(learnerId, day, 2);
			const Exported = z.looseObject({ aiAllowances: z.array(z.unknown()) });
			assert.deepEqual(Exported.parse(await learnerData.exportAll(learnerId)).aiAllowances, [{ day, used: 1 }]);
			await learnerData.eraseAll(learnerId);
			assert.deepEqual(await stores().tracesOf(learnerId), []);
		});
	});
}
