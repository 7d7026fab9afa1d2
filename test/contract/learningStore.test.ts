import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { Moment } from '#backend/learning/learningStore.ts';
import { someSubmission } from './someSubmission.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';
import type { Stores } from './stores.ts';

const challengeId = 'bank.two-sum';

function moment({ learnerId, clock }: Stores): Moment {
	return {
		learnerId,
		challengeId,
		challengeVersion: 'v1',
		at: clock.iso(),
		timeZone: 'Europe/Berlin',
		newId: () => randomUUID(),
	};
}

for (const factory of storeFactories) {
	describe(`attempts and events in ${factory.name}`, () => {
		const stores = openedEach(factory);
		const kinds = async (): Promise<string[]> =>
			(await stores().learning.events(stores().learnerId)).map(({ kind }) => kind);

		it('begin an attempt with its event, and go on with it afterwards', async () => {
			const { learning, clock } = stores();
			const first = await learning.beginAttempt(moment(stores()));
			clock.advance(60_000);
			const again = await learning.beginAttempt(moment(stores()));
			assert.deepEqual(again, first);
			assert.equal(first.status, 'in_progress');
			assert.equal(first.startTime, '2026-05-04T09:00:00.000Z');
			const events = await learning.events(stores().learnerId);
			assert.equal(events.length, 1);
			assert.deepEqual(
				{ ...events[0], id: 'any' },
				{
					kind: 'opened',
					id: 'any',
					at: '2026-05-04T09:00:00.000Z',
					timeZone: 'Europe/Berlin',
					challengeId,
					challengeVersion: 'v1',
					attemptId: first.id,
				},
			);
		});

		it('tell which learners have an event of a challenge', async () => {
			const { learning, learnerId, otherLearnerId } = stores();
			assert.deepEqual(await learning.learnersOf(challengeId), []);
			await learning.beginAttempt(moment(stores()));
			await learning.showHint(moment(stores()), 1);
			assert.deepEqual(await learning.learnersOf(challengeId), [learnerId]);
			await learning.beginAttempt({ ...moment(stores()), learnerId: otherLearnerId });
			assert.deepEqual(await learning.learnersOf(challengeId), [learnerId, otherLearnerId].sort());
			assert.deepEqual(await learning.learnersOf('bank.other'), []);
		});

		it('show hints in order, each noted once', async () => {
			const { learning } = stores();
			assert.deepEqual(await learning.showHint(moment(stores()), 2), { kind: 'tooEarly', nextLevel: 1 });
			assert.deepEqual(await learning.showHint(moment(stores()), 1), { kind: 'shown', level: 1 });
			assert.deepEqual(await learning.showHint(moment(stores()), 2), { kind: 'shown', level: 2 });
			assert.deepEqual(await learning.showHint(moment(stores()), 1), { kind: 'shown', level: 2 });
			assert.deepEqual((await kinds()).sort(), ['hintShown', 'hintShown', 'opened']);
		});

		it('end the attempt as abandoned when the learner gives up, once', async () => {
			const { learning, learnerId, clock } = stores();
			await learning.beginAttempt(moment(stores()));
			const endTime = clock.advance(5_000);
			await learning.giveUp(moment(stores()));
			await learning.giveUp(moment(stores()));
			const [attempt, ...others] = await learning.attempts(learnerId, challengeId);
			assert.deepEqual(others, []);
			assert.equal(attempt?.status, 'abandoned');
			assert.equal(attempt.endTime, endTime);
			assert.deepEqual(await kinds(), ['opened', 'gaveUp']);
		});

		it('note a hint and a give-up under the ids that they were given elsewhere, once', async () => {
			const { learning, learnerId, clock } = stores();
			const [hintId, giveUpId] = [randomUUID(), randomUUID()];
			const hint = { ...moment(stores()), eventId: hintId };
			const givingUp = { ...moment(stores()), eventId: giveUpId };
			for (let times = 0; times < 2; times++) {
				assert.deepEqual(await learning.showHint(hint, 1), { kind: 'shown', level: 1 });
				assert.deepEqual(await learning.giveUp(givingUp), { kind: 'given' });
			}
			const idsOf = async (kind: string): Promise<string[]> =>
				(await learning.events(learnerId)).filter((event) => event.kind === kind).map(({ id }) => id);
			assert.deepEqual(await idsOf('hintShown'), [hintId]);
			assert.deepEqual(await idsOf('gaveUp'), [giveUpId]);
			// Sent once more after the challenge was begun anew: the new attempt goes on.
			clock.advance(1_000);
			const second = await learning.beginAttempt(moment(stores()));
			assert.deepEqual(await learning.giveUp(givingUp), { kind: 'given' });
			assert.equal((await learning.beginAttempt(moment(stores()))).id, second.id);
			assert.equal((await kinds()).length, 4);
		});

		it('refuse an id that another event has, whoever it belongs to', async () => {
			const { learning, learnerId, otherLearnerId } = stores();
			const eventId = randomUUID();
			await learning.showHint({ ...moment(stores()), eventId }, 1);
			assert.deepEqual(await learning.giveUp({ ...moment(stores()), eventId }), { kind: 'taken' });
			assert.deepEqual(await learning.showHint({ ...moment(stores()), challengeId: 'bank.other', eventId }, 1), {
				kind: 'taken',
			});
			const others = { ...moment(stores()), learnerId: otherLearnerId, eventId };
			assert.deepEqual(await learning.showHint(others, 1), { kind: 'taken' });
			assert.deepEqual(await learning.giveUp(others), { kind: 'taken' });
			assert.deepEqual((await kinds()).sort(), ['hintShown', 'opened']);
			assert.equal((await learning.attempts(learnerId, challengeId))[0]?.status, 'in_progress');
			assert.deepEqual(await learning.events(otherLearnerId), []);
		});

		it('begin a new attempt after one that ended, the newest first in the list', async () => {
			const { learning, learnerId, clock } = stores();
			const first = await learning.beginAttempt(moment(stores()));
			await learning.giveUp(moment(stores()));
			clock.advance(1_000);
			const second = await learning.beginAttempt(moment(stores()));
			const attempts = await learning.attempts(learnerId, challengeId);
			assert.deepEqual(
				attempts.map(({ id }) => id),
				[second.id, first.id],
			);
		});

		it('end an attempt as abandoned when its challenge is opened after a month without anything', async () => {
			const { learning, learnerId, clock } = stores();
			const day = 86_400_000;
			const first = await learning.beginAttempt(moment(stores()));
			const hintAt = clock.advance(29 * day);
			await learning.showHint(moment(stores()), 1);
			clock.advance(30 * day);
			assert.equal((await learning.beginAttempt(moment(stores()))).id, first.id, 'a month is not over');
			const at = clock.advance(1);
			const second = await learning.beginAttempt(moment(stores()));
			assert.notEqual(second.id, first.id);
			const [newer, older, ...others] = await learning.attempts(learnerId, challengeId);
			assert.deepEqual(others, []);
			assert.deepEqual(newer, second);
			assert.equal(newer.startTime, at);
			assert.deepEqual(older, { ...first, status: 'abandoned', endTime: hintAt });
			assert.deepEqual(await kinds(), ['opened', 'hintShown', 'opened'], 'nobody gave up');
		});

		it('are kept open by a submission as well', async () => {
			const { learning, submissions, clock } = stores();
			const day = 86_400_000;
			const first = await learning.beginAttempt(moment(stores()));
			clock.advance(29 * day);
			await submissions.add(someSubmission(stores()), { owner: 'me', untilMs: 0 });
			clock.advance(29 * day);
			assert.equal((await learning.beginAttempt(moment(stores()))).id, first.id);
		});

		it('take an event twice without counting it twice', async () => {
			const { learning, learnerId, clock } = stores();
			const event = {
				kind: 'withdrawn' as const,
				id: randomUUID(),
				at: clock.iso(),
				timeZone: 'UTC',
				challengeId,
				challengeVersion: 'v1',
			};
			assert.equal(await learning.append(learnerId, [event, event]), 1);
			assert.equal(await learning.append(learnerId, [event]), 0);
			assert.deepEqual(await learning.events(learnerId), [event]);
		});

		it('know nothing of another learner', async () => {
			await stores().learning.beginAttempt(moment(stores()));
			assert.deepEqual(await stores().learning.events('somebody else'), []);
			assert.deepEqual(await stores().learning.attempts('somebody else', challengeId), []);
		});
	});
}
