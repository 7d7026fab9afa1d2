import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LearnerSummary } from '#backend/learning/learnerSummary.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';

function summary(solvedQuestions: number): LearnerSummary {
	return {
		progress: { totalQuestions: 20, solvedQuestions, streak: 1, lastActive: '2026-05-04T09:00:00.000Z' },
		analytics: {
			averageTimePerQuestion: 312,
			difficultyProgression: [{ at: '2026-05-04T09:00:00.000Z', challengeId: 'bank.two-sum', difficulty: 'easy' }],
			weakTopics: ['graphs'],
		},
		firstTries: [{ challengeId: 'bank.two-sum', difficulty: 'easy', shortfall: -0.25, information: 0.2 }],
		ratings: [{ day: '2026-05-04', rating: 0.125, learnt: 1 }],
	};
}

for (const factory of storeFactories) {
	describe(`progress and analytics in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('come back as they were computed', async () => {
			const { summaries, learnerId, otherLearnerId } = stores();
			assert.equal(await summaries.get(learnerId), undefined);
			await summaries.put(learnerId, summary(1), 3);
			assert.deepEqual(await summaries.get(learnerId), summary(1));
			const { lastActive: _, ...progress } = summary(0).progress;
			await summaries.put(learnerId, { ...summary(0), progress }, 3);
			assert.deepEqual(await summaries.get(learnerId), { ...summary(0), progress });
			assert.equal(await summaries.get(otherLearnerId), undefined);
		});

		it('are not replaced by what was computed from fewer events', async () => {
			const { summaries, learnerId } = stores();
			await Promise.all([3, 5, 4, 1].map((count) => summaries.put(learnerId, summary(count), count)));
			assert.deepEqual(await summaries.get(learnerId), summary(5));
		});

		it('are kept for nobody who is not known', async () => {
			await stores().summaries.put('erased', summary(1), 1);
			assert.equal(await stores().summaries.get('erased'), undefined);
			const { learnerId, otherLearnerId, summaries } = stores();
			assert.deepEqual(await summaries.learnerIds('', 10), [learnerId, otherLearnerId].sort());
			assert.deepEqual(await summaries.learnerIds([learnerId, otherLearnerId].sort()[0] ?? '', 10), ['somebody else']);
		});

		it('tell of all learners what their first attempts say of challenges, page by page', async () => {
			const { summaries, learnerId, otherLearnerId } = stores();
			const known = [learnerId, otherLearnerId].sort();
			const [first = '', second = ''] = known;
			const none = known.map((id) => ({ learnerId: id, tries: [] }));
			assert.deepEqual(await summaries.firstTries('', 10), none);
			await summaries.put(learnerId, summary(1), 3);
			const said = (id: string) => ({ learnerId: id, tries: id === learnerId ? summary(1).firstTries : [] });
			assert.deepEqual(await summaries.firstTries('', 10), known.map(said));
			assert.deepEqual(await summaries.firstTries('', 1), [said(first)]);
			assert.deepEqual(await summaries.firstTries(first, 10), [said(second)]);
			assert.deepEqual(await summaries.firstTries(second, 10), []);
			// Computed again, for whatever reason, they are there once.
			await summaries.put(learnerId, summary(1), 3);
			assert.deepEqual(await summaries.firstTries('', 10), known.map(said));
		});

		it('can be computed anew for everybody', async () => {
			const { submissions, projection, summaries, learnerId, otherLearnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, { owner: 'me', untilMs: 0 });
			clock.advance(90_000);
			const report = someReport('accepted');
			await submissions.settle({ submissionId: submission.id, owner: 'me', report, at: clock.iso() });
			await summaries.put(learnerId, summary(9), 0);
			assert.equal(await projection.rebuild(), 2);
			assert.equal((await summaries.get(learnerId))?.progress.solvedQuestions, 1);
			assert.equal((await summaries.get(learnerId))?.progress.totalQuestions, 2);
			assert.equal((await summaries.get(otherLearnerId))?.progress.solvedQuestions, 0);
			const tries = (await summaries.get(learnerId))?.firstTries ?? [];
			assert.deepEqual(
				tries.map(({ challengeId, shortfall }) => [challengeId, shortfall < 0]),
				[[submission.challengeId, true]],
			);
		});
	});
}
