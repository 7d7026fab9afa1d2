import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { Moment } from '#backend/learning/learningStore.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';
import type { Stores } from './stores.ts';

const challengeId = 'bank.two-sum';

function moment({ learnerId, clock }: Stores): Moment {
	const given = { learnerId, challengeId, challengeVersion: 'v1', at: clock.iso(), timeZone: 'UTC' };
	return { ...given, newId: () => randomUUID() };
}

function times<Result>(count: number, work: (place: number) => Promise<Result>): Promise<Result[]> {
	return Promise.all(Array.from({ length: count }, (_, place) => work(place)));
}

for (const factory of storeFactories) {
	describe(`two backends at the same time on ${factory.name}`, () => {
		const stores = openedEach(factory);
		/** In turn this backend's store and the other's. */
		const sides = () => {
			const all = [stores(), stores().another()];
			return (place: number) => all[place % 2] ?? stores();
		};
		const kinds = async () => (await stores().learning.events(stores().learnerId)).map(({ kind }) => kind).sort();

		it('begin one attempt between them, with one event', async () => {
			const side = sides();
			const begun = await times(10, (place) => side(place).learning.beginAttempt(moment(stores())));
			assert.equal(new Set(begun.map(({ id }) => id)).size, 1);
			assert.deepEqual(await kinds(), ['opened']);
			assert.equal((await stores().learning.attempts(stores().learnerId, challengeId)).length, 1);
		});

		it('show a hint once, and give up once', async () => {
			const side = sides();
			const shown = await times(6, (place) => side(place).learning.showHint(moment(stores()), 1));
			assert.ok(shown.every((outcome) => outcome.kind === 'shown' && outcome.level === 1));
			await times(6, (place) => side(place).learning.giveUp(moment(stores())));
			assert.deepEqual(await kinds(), ['gaveUp', 'hintShown', 'opened']);
		});

		it('note what has one id once, and nobody is refused', async () => {
			const side = sides();
			const [hint, givingUp] = [1, 2].map(() => ({ ...moment(stores()), eventId: randomUUID() }));
			assert.ok(hint && givingUp);
			const shown = await times(6, (place) => side(place).learning.showHint(hint, 1));
			assert.ok(shown.every(({ kind }) => kind === 'shown'));
			const given = await times(6, (place) => side(place).learning.giveUp(givingUp));
			assert.ok(given.every(({ kind }) => kind === 'given'));
			assert.deepEqual(await kinds(), ['gaveUp', 'hintShown', 'opened']);
		});

		it('store a submission once', async () => {
			const side = sides();
			const submission = someSubmission(stores());
			const lease = { owner: 'me', untilMs: 1_000 };
			const added = await times(6, (place) => side(place).submissions.add(submission, lease));
			assert.deepEqual(added.map(({ kind }) => kind).sort(), ['added', ...Array<string>(5).fill('known')]);
			assert.equal(await stores().submissions.countPending(stores().learnerId), 1);
		});

		it('give one verdict, with one event, counted once', async () => {
			const side = sides();
			const submission = someSubmission(stores());
			await stores().submissions.add(submission, { owner: 'me', untilMs: 1_000 });
			const settlement = { submissionId: submission.id, owner: 'me', at: stores().clock.iso() };
			const reports = [someReport('accepted'), someReport('wrongAnswer')];
			const settled = await times(6, (place) =>
				side(place).submissions.settle({ ...settlement, report: reports[place % 2] ?? someReport('accepted') }),
			);
			assert.equal(settled.filter(Boolean).length, 1);
			assert.deepEqual(await kinds(), ['opened', 'submission']);
			const [attempt] = await stores().learning.attempts(stores().learnerId, challengeId);
			const stored = await stores().submissions.get(stores().learnerId, submission.id);
			assert.equal(attempt?.attempts, 1);
			assert.equal(attempt.result?.verdict, stored?.verdict);
		});

		it('either cancel a submission or give its verdict', async () => {
			const side = sides();
			for (let round = 0; round < 5; round++) {
				const submission = someSubmission(stores());
				await stores().submissions.add(submission, { owner: 'me', untilMs: 1_000 });
				const at = stores().clock.iso();
				const report = someReport('wrongAnswer');
				const [cancelled, settled] = await Promise.all([
					side(0).submissions.cancel(stores().learnerId, submission.id, at),
					side(1).submissions.settle({ submissionId: submission.id, owner: 'me', report, at }),
				]);
				assert.notEqual(cancelled, settled);
				const stored = await stores().submissions.get(stores().learnerId, submission.id);
				assert.equal(stored?.state, cancelled ? 'cancelled' : 'judged');
			}
		});

		it('share what is free without taking anything twice', async () => {
			const side = sides();
			const ids: string[] = [];
			for (let count = 0; count < 12; count++) {
				const submission = someSubmission(stores(), { submittedAt: stores().clock.advance(1) });
				await stores().submissions.add(submission, { owner: 'dead', untilMs: 0 });
				ids.push(submission.id);
			}
			const taken = await times(4, (place) =>
				side(place).submissions.takeOver(
					{ owner: `backend ${place}`, untilMs: 9_000 },
					12,
					({ owner }) => owner === 'dead',
				),
			);
			assert.deepEqual(
				taken
					.flat()
					.map(({ id }) => id)
					.sort(),
				ids.sort(),
			);
		});

		it('count every submission of an attempt that both judge', async () => {
			const side = sides();
			const all = await times(8, async (place) => {
				const submission = someSubmission(stores(), { submittedAt: stores().clock.advance(1) });
				await side(place).submissions.add(submission, { owner: `judge ${place}`, untilMs: 1_000 });
				return submission;
			});
			const at = stores().clock.advance(1);
			await times(8, (place) =>
				side(place + 1).submissions.settle({
					submissionId: all[place]?.id ?? '',
					owner: `judge ${place}`,
					report: someReport(place === 3 ? 'accepted' : 'wrongAnswer'),
					at,
				}),
			);
			const attempts = await stores().learning.attempts(stores().learnerId, challengeId);
			assert.equal(
				attempts.reduce((sum, one) => sum + one.attempts, 0),
				8,
			);
			assert.equal((await kinds()).filter((kind) => kind === 'submission').length, 8);
			assert.equal(attempts.filter(({ status }) => status === 'completed').length, 1);
		});
	});
}
