import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { ImportRequest } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import { attempt, base, batch, solvedElsewhere } from './solvedElsewhere.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';

const challengeId = 'bank.two-sum';
function hasCode(code: AppError['code']): (error: unknown) => boolean {
	return (error) => error instanceof AppError && error.code === code;
}

for (const factory of storeFactories) {
	describe(`what was done elsewhere, brought into ${factory.name},`, () => {
		const stores = openedEach(factory);
		const bringIn = (request: ImportRequest, learnerId = stores().learnerId) =>
			stores().learnerData.importAll(learnerId, request);
		const attempts = () => stores().learning.attempts(stores().learnerId, challengeId);

		it('is there as it was, and changes nothing when it is sent again', async () => {
			const { learning, submissions, ownCases, learnerId } = stores();
			const sent = solvedElsewhere();
			assert.deepEqual(await bringIn(sent), { attempts: 1, events: 3, submissions: 1, ownCases: 1 });
			assert.deepEqual(await bringIn(sent), { attempts: 0, events: 0, submissions: 0, ownCases: 0 });
			assert.deepEqual(await learning.events(learnerId), sent.events);
			assert.deepEqual(await attempts(), sent.attempts);
			const { timeZone: _, attemptId: __, ...detail } = sent.submissions[0] ?? assert.fail();
			assert.deepEqual(await submissions.get(learnerId, detail.id), detail);
			assert.equal((await submissions.list(learnerId, challengeId, { limit: 5 })).items.length, 1);
			assert.deepEqual(await ownCases.get(learnerId, challengeId), sent.ownCases[0]?.cases);
			const exported = await stores().learnerData.exportAll(learnerId);
			assert.deepEqual(
				(exported['submissions'] as { hintLevel: number }[]).map(({ hintLevel }) => hintLevel), // as every export has them
				[1],
			);
		});

		it('may come in parts, attempts first', async () => {
			const sent = solvedElsewhere();
			await assert.rejects(bringIn(batch({ submissions: sent.submissions })), hasCode('badRequest'));
			await bringIn(batch({ attempts: sent.attempts }));
			assert.equal((await bringIn(batch({ submissions: sent.submissions }))).submissions, 1);
			assert.equal((await bringIn(batch({ events: sent.events }))).events, 3);
		});

		it('is refused whole when an id belongs to another learner, without saying whose', async () => {
			const sent = solvedElsewhere();
			const own = attempt({ status: 'abandoned', endTime: '2026-04-01T10:10:00.000Z' });
			await bringIn(sent, stores().otherLearnerId);
			const foreign = [{ attempts: sent.attempts }, { events: sent.events }, { submissions: sent.submissions }];
			for (const part of foreign) {
				await assert.rejects(bringIn(batch({ attempts: [own], ...part, ownCases: sent.ownCases })), (error) => {
					assert.ok(error instanceof AppError && error.code === 'conflict');
					assert.doesNotMatch(error.message, /learner|else|[0-9a-f]{8}/);
					return true;
				});
			}
			assert.deepEqual(await attempts(), []);
			assert.deepEqual(await stores().tracesOf(stores().learnerId), []);
		});

		it('goes on here when it was in progress there', async () => {
			const sent = attempt({ attempts: 2, startTime: stores().clock.iso() });
			await bringIn(batch({ attempts: [sent] }));
			const { learning, learnerId, clock } = stores();
			const moment = { learnerId, ...base, at: clock.advance(1_000), timeZone: 'UTC', newId: () => randomUUID() };
			assert.equal((await learning.beginAttempt(moment)).id, sent.id);
			assert.deepEqual(
				(await learning.events(learnerId)).map(({ kind }) => kind),
				[],
			);
		});

		it('comes as abandoned when another attempt with the challenge is in progress here', async () => {
			const { learning, learnerId, clock } = stores();
			const moment = { learnerId, ...base, at: clock.iso(), timeZone: 'UTC', newId: () => randomUUID() };
			const here = await learning.beginAttempt(moment);
			const sent = attempt({ attempts: 2 });
			await bringIn(batch({ attempts: [sent] }));
			await bringIn(batch({ attempts: [sent] }));
			const all = await attempts();
			assert.deepEqual(
				all.map(({ id, status }) => [id, status]),
				[
					[here.id, 'in_progress'],
					[sent.id, 'abandoned'],
				],
			);
			assert.equal(all[1]?.endTime, sent.startTime);
			assert.equal(all[1].attempts, 2);
			assert.equal((await learning.beginAttempt(moment)).id, here.id);
		});

		it('takes over what went on there since it was brought in, and never less than is here', async () => {
			const first = attempt({ attempts: 1 });
			await bringIn(batch({ attempts: [first] }));
			const later = { ...first, attempts: 3, status: 'completed' as const, endTime: '2026-04-02T10:00:00.000Z' };
			assert.equal((await bringIn(batch({ attempts: [later] }))).attempts, 0);
			assert.deepEqual(await attempts(), [later]);
			await bringIn(batch({ attempts: [first] }));
			assert.deepEqual(await attempts(), [later]);
		});

		it('leaves own cases that are here as they are', async () => {
			const { ownCases, learnerId } = stores();
			const mine = [{ id: 'm', name: 'mine', input: [[3], 3] }];
			await ownCases.put(learnerId, challengeId, mine);
			const cases = [{ id: 'a', name: 'a', input: [[1], 1] }];
			assert.equal((await bringIn(batch({ ownCases: [{ challengeId, cases }] }))).ownCases, 0);
			assert.deepEqual(await ownCases.get(learnerId, challengeId), mine);
			await ownCases.put(learnerId, challengeId, []);
			assert.equal((await bringIn(batch({ ownCases: [{ challengeId, cases }] }))).ownCases, 1);
			assert.deepEqual(await ownCases.get(learnerId, challengeId), cases);
		});

		it('is refused while a submission still waits for its verdict', async () => {
			const sent = solvedElsewhere();
			const [judged] = sent.submissions;
			assert.ok(judged);
			const { report: _, ...waiting } = judged;
			for (const one of [{ ...judged, state: 'pending' as const }, waiting]) {
				await assert.rejects(bringIn({ ...sent, submissions: [one] }), hasCode('badRequest'));
			}
			assert.deepEqual(await attempts(), []);
			const cancelled = { ...waiting, state: 'cancelled' as const };
			const { verdict: _v, passed: _p, total: _t, cpuTimeMs: _c, peakMemoryBytes: _m, ...bare } = cancelled;
			assert.equal((await bringIn({ ...sent, submissions: [bare] })).submissions, 1);
		});

		it('is there once when two requests bring it at the same time', async () => {
			const sent = solvedElsewhere();
			const answers = await Promise.all([bringIn(sent), bringIn(sent), bringIn(sent)]);
			for (const [part, count] of [
				['attempts', 1],
				['events', 3],
				['submissions', 1],
				['ownCases', 1],
			] as const) {
				assert.equal(
					answers.reduce((sum, answer) => sum + answer[part], 0),
					count,
					part,
				);
			}
			assert.deepEqual(await attempts(), sent.attempts);
		});
	});
}
