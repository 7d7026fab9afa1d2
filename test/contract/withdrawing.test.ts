import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withdrawFromLearners } from '#backend/wiring/withdrawFromLearners.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';
import { openedEach } from './openedEach.ts';
import { storeFactories } from './storeFactory.ts';

const challengeId = 'bank.two-sum';

for (const factory of storeFactories) {
	describe(`withdrawing a challenge from ${factory.name}`, () => {
		const stores = openedEach(factory);

		async function submitted(learnerId: string, verdict: Verdict): Promise<void> {
			const { learning, clock } = stores();
			const version = { challengeId, challengeVersion: 'v1', timeZone: 'Europe/Berlin' };
			const moment = { learnerId, ...version, newId: () => clock.newId() };
			const attempt = await learning.beginAttempt({ ...moment, at: clock.iso() });
			const event: LearnerEvent = {
				...{ kind: 'submission', id: clock.newId(), at: clock.advance(1_000), ...version, attemptId: attempt.id },
				...{ submissionId: clock.newId(), verdict, hintLevel: 0 },
			};
			await learning.append(learnerId, [event]);
			await stores().projection.refresh(learnerId);
		}

		const withdraw = (): Promise<void> => {
			const { learning, projection, clock } = stores();
			const parts = { learning, refresh: (learnerId: string) => projection.refresh(learnerId) };
			return withdrawFromLearners(parts, { challengeId, challengeVersion: 'v1', at: clock.iso() });
		};

		it('takes it out of the progress of each learner who has an outcome in it, once', async () => {
			const { learning, summaries, learnerId, otherLearnerId, clock } = stores();
			await submitted(learnerId, 'accepted');
			await submitted(otherLearnerId, 'wrongAnswer');
			const solved = async (id: string): Promise<number | undefined> =>
				(await summaries.get(id))?.progress.solvedQuestions;
			assert.equal(await solved(learnerId), 1);
			clock.advance(60_000);
			await withdraw();
			const after = await Promise.all([learnerId, otherLearnerId].map((id) => learning.events(id)));
			clock.advance(60_000);
			await withdraw();
			assert.deepEqual(await Promise.all([learnerId, otherLearnerId].map((id) => learning.events(id))), after);
			for (const events of after) {
				const withdrawn = events.filter(({ kind }) => kind === 'withdrawn');
				assert.equal(withdrawn.length, 1);
				assert.equal(withdrawn[0]?.timeZone, 'Europe/Berlin');
			}
			assert.equal(await solved(learnerId), 0);
			assert.deepEqual((await summaries.get(otherLearnerId))?.firstTries, []);
		});

		it('notes nothing for who only opened it', async () => {
			const { learning, learnerId, clock } = stores();
			const moment = { learnerId, challengeId, challengeVersion: 'v1', timeZone: 'UTC', newId: () => clock.newId() };
			await learning.beginAttempt({ ...moment, at: clock.iso() });
			await withdraw();
			assert.deepEqual(
				(await learning.events(learnerId)).map(({ kind }) => kind),
				['opened'],
			);
		});
	});
}
