import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as z from 'zod';
import type { ReportOutcome } from '#contract/reports.ts';
import { ReportOfLearner } from '#contract/reports.ts';
import { openedEach } from './openedEach.ts';
import { someReport } from './someReport.ts';
import { storeFactories } from './storeFactory.ts';

const freely = { since: '2000-01-01T00:00:00.000Z', most: 100 };
const minute = 60_000;
const outcome: ReportOutcome = { kind: 'notChecked', at: '2026-11-25T10:00:00.000Z', message: 'no sandbox' };

for (const factory of storeFactories) {
	describe(`reports in ${factory.name}`, () => {
		const stores = openedEach(factory);
		const lease = (owner: string, atMs = stores().clock.nowMs()) => ({ owner, nowMs: atMs, untilMs: atMs + minute });

		it('come back as they were made, for their learner alone', async () => {
			const { reports, learnerId, otherLearnerId } = stores();
			const report = someReport(stores());
			assert.equal(await reports.add(report, freely), 'added');
			assert.deepEqual(await reports.get(learnerId, report.id), report);
			assert.equal(await reports.get(otherLearnerId, report.id), undefined);
			assert.deepEqual(await reports.ofLearner(learnerId), [report]);
			assert.deepEqual(await reports.ofLearner(otherLearnerId), []);
		});

		it('are one when sent twice, and keep their id from others', async () => {
			const { reports, learnerId, otherLearnerId } = stores();
			const report = someReport(stores());
			await reports.add(report, freely);
			assert.equal(await reports.add({ ...report, words: 'later' }, freely), 'known');
			assert.equal(await reports.add({ ...report, learnerId: otherLearnerId }, freely), 'taken');
			assert.deepEqual(await reports.ofLearner(learnerId), [report]);
		});

		it('are bounded for each learner, also when they come at once', async () => {
			const { reports, otherLearnerId } = stores();
			const bound = { ...freely, most: 2 };
			const added = await Promise.all([1, 2, 3, 4].map(() => reports.add(someReport(stores()), bound)));
			assert.ok(added.filter((one) => one === 'added').length <= 2, added.join());
			assert.ok(added.includes('tooMany'), added.join());
			assert.equal(await reports.add(someReport(stores(), { learnerId: otherLearnerId }), bound), 'added');
			assert.equal(await reports.add(someReport(stores()), { ...bound, since: stores().clock.iso() }), 'added');
		});

		it('are read by all who may, newest first and page by page', async () => {
			const { reports, otherLearnerId, clock } = stores();
			const made: ReportOfLearner[] = [];
			for (const learnerId of [stores().learnerId, otherLearnerId, otherLearnerId]) {
				clock.advance(minute);
				const report = someReport(stores(), { learnerId });
				made.unshift(report);
				await reports.add(report, freely);
			}
			const first = await reports.all({ limit: 2 });
			assert.deepEqual(first.items, made.slice(0, 2));
			const rest = await reports.all({ limit: 2, cursor: first.nextCursor });
			assert.deepEqual(rest, { items: made.slice(2) });
		});

		it('wait by version, the oldest first, until each has its outcome', async () => {
			const { reports, learnerId, clock } = stores();
			const first = someReport(stores());
			clock.advance(minute);
			const second = someReport(stores());
			const other = someReport(stores(), { challengeVersion: 'b'.repeat(64) });
			for (const one of [second, first, other]) await reports.add(one, freely);
			assert.deepEqual(await reports.waiting(first), [first, second]);
			await reports.settle(first, outcome);
			assert.deepEqual(await reports.waiting(first), [second]);
			assert.deepEqual(await reports.get(learnerId, first.id), { ...first, outcome });
		});

		it('of one version are looked into by one process at a time, and taken over when its lease has ended', async () => {
			const { reports, clock } = stores();
			const report = someReport(stores());
			await reports.add(report, freely);
			await reports.add(someReport(stores()), freely);
			const { challengeId, challengeVersion } = report;
			assert.deepEqual(await reports.claim(lease('one')), { challengeId, challengeVersion });
			assert.equal(await reports.claim(lease('two')), undefined);
			assert.deepEqual(await reports.claim(lease('two', clock.nowMs() + 2 * minute)), {
				challengeId,
				challengeVersion,
			});
		});

		it('keep a version open while one of them waits, whoever closes it', async () => {
			const { reports } = stores();
			const report = someReport(stores());
			await reports.add(report, freely);
			await reports.claim(lease('one'));
			await reports.release(report, 'another');
			assert.equal(await reports.claim(lease('two')), undefined, 'the lease is still that of one');
			await reports.release(report, 'one');
			assert.notEqual(await reports.claim(lease('two')), undefined);
			await reports.settle(report, outcome);
			await reports.release(report, 'two');
			assert.equal(await reports.claim(lease('two')), undefined);
			await reports.add(someReport(stores()), freely);
			assert.notEqual(await reports.claim(lease('two')), undefined);
		});

		it('leave what was found about a version, by which it is withdrawn', async () => {
			const { reports, clock } = stores();
			const report = someReport(stores());
			await reports.add(report, freely);
			const recheck = await reports.claim(lease('one'));
			assert.ok(recheck);
			assert.deepEqual(await reports.withdrawn(), []);
			const found = {
				...recheck,
				reproof: { kind: 'failed' as const, at: clock.iso(), checks: ['agreement'] },
				withdrawn: { at: clock.iso(), why: 'proofFailed' as const, checks: ['agreement'] },
			};
			await reports.keep(found, clock.nowMs());
			assert.deepEqual(await reports.withdrawn(), [
				{ challengeId: report.challengeId, challengeVersion: report.challengeVersion },
			]);
			assert.deepEqual(await reports.claim(lease('two')), found);
		});

		it("belong to a learner's data, exported and erased with it; what was withdrawn stays so", async () => {
			const { reports, learnerData, learnerId, clock } = stores();
			const report = someReport(stores());
			await reports.add(report, freely);
			const recheck = await reports.claim(lease('one'));
			assert.ok(recheck);
			await reports.keep({ ...recheck, withdrawn: { at: clock.iso(), why: 'witnessRight', checks: [] } }, 0);
			const exported = z
				.looseObject({ reports: z.array(ReportOfLearner) })
				.parse(await learnerData.exportAll(learnerId));
			assert.deepEqual(exported.reports, [report]);
			await learnerData.eraseAll(learnerId);
			assert.deepEqual(await reports.ofLearner(learnerId), []);
			assert.deepEqual(await stores().tracesOf(learnerId), []);
			await reports.settle(report, outcome);
			assert.equal(await reports.get(learnerId, report.id), undefined);
			assert.equal((await reports.withdrawn()).length, 1);
		});
	});
}
