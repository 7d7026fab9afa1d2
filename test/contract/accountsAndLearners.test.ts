import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { LearnerSummary } from '#backend/learning/learnerSummary.ts';
import { accountStoreFactories } from './accountStoreFactory.ts';
import { openedEach } from './openedEach.ts';
import { someAccount } from './someAccount.ts';

const summary: LearnerSummary = {
	progress: { totalQuestions: 7, solvedQuestions: 3, streak: 2, lastActive: '2026-05-04T09:00:00.000Z' },
	analytics: {
		averageTimePerQuestion: 640,
		difficultyProgression: [{ at: '2026-05-04T09:00:00.000Z', challengeId: 'bank.two-sum', difficulty: 'easy' }],
		weakTopics: ['graphs'],
	},
	firstTries: [{ challengeId: 'bank.two-sum', difficulty: 'easy', shortfall: -0.25, information: 0.2 }],
	ratings: [{ day: '2026-05-04', rating: 0.125, learnt: 1 }],
};

for (const factory of accountStoreFactories) {
	describe(`an account and its learner's data in ${factory.name}`, () => {
		const stores = openedEach(factory);

		const practise = (learnerId: string) =>
			stores().learning.beginAttempt({
				...{ learnerId, challengeId: 'bank.two-sum', challengeVersion: '1', timeZone: 'Europe/Berlin' },
				...{ at: '2026-05-04T09:00:00.000Z', newId: () => randomUUID() },
			});

		it('are in one record and never overwrite each other', async () => {
			const { accounts, summaries } = stores();
			const account = someAccount({ passwordHash: 'first' });
			await accounts.add(account);
			await summaries.put(account.id, summary, 3);
			const profile = { ...account.profile, level: 'advanced' as const };
			await accounts.setProfile(account.id, profile);
			await accounts.setPasswordHash(account.id, { expected: 'first', next: 'second' });
			await accounts.setRole(account.id, 'instructor');
			assert.deepEqual(await summaries.get(account.id), summary);
			await accounts.linkGitHub(account.id, '17');
			const later = { ...summary, progress: { ...summary.progress, solvedQuestions: 4 } };
			await summaries.put(account.id, later, 4);
			assert.deepEqual(await summaries.get(account.id), later);
			const expected = { ...account, profile, role: 'instructor', gitHubId: '17', passwordHash: undefined };
			assert.deepEqual(await accounts.byId(account.id), expected);
		});

		it('go together: after the data the account can be removed, and nothing of either is left', async () => {
			const { accounts, summaries, learning, learnerData } = stores();
			const [account, other] = [someAccount({}), someAccount({})];
			for (const one of [account, other]) {
				await accounts.add(one);
				await practise(one.id);
				await summaries.put(one.id, summary, 1);
			}
			await learnerData.eraseAll(account.id);
			assert.equal((await accounts.byId(account.id))?.id, account.id, 'the account is not theirs to remove');
			await accounts.remove(account.id);
			assert.equal(await accounts.byId(account.id), undefined);
			assert.equal(await summaries.get(account.id), undefined);
			assert.deepEqual(await learning.events(account.id), []);
			assert.deepEqual(await accounts.byId(other.id), other);
			assert.deepEqual(await summaries.get(other.id), summary);
			assert.equal((await learning.events(other.id)).length, 1);
		});

		it('that are not an account are none, whatever is kept under the id', async () => {
			const { accounts, summaries } = stores();
			const account = someAccount({});
			await accounts.add(account);
			await accounts.remove(account.id);
			// Computed before the account was erased, kept after it.
			await summaries.put(account.id, summary, 1);
			assert.equal(await accounts.byId(account.id), undefined);
			assert.equal(await accounts.setProfile(account.id, account.profile), false);
			assert.deepEqual(await accounts.list({ limit: 10 }), { items: [] });
		});
	});
}
