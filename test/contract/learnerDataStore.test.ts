import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { someReport, someSubmission } from './someSubmission.ts';
import { openedStores, storeFactories, type Stores } from './storeFactory.ts';

const Exported = z.object({
	exportedAt: z.string(),
	formatVersion: z.literal(1),
	learner: z.looseObject({ id: z.string(), profile: z.looseObject({ level: z.string() }) }),
	attempts: z.array(z.looseObject({ status: z.string(), result: z.looseObject({ passed: z.boolean() }) })),
	submissions: z.array(z.looseObject({ source: z.string(), report: z.looseObject({ verdict: z.string() }) })),
	events: z.array(z.looseObject({ kind: z.string() })),
	ownCases: z.array(z.looseObject({ challengeId: z.string(), cases: z.array(z.unknown()) })),
	settings: z.array(z.unknown()),
});

async function practise(stores: Stores): Promise<void> {
	const submission = someSubmission(stores);
	await stores.submissions.add(submission, { owner: 'me', untilMs: 0 });
	const report = someReport('accepted');
	await stores.submissions.settle({ submissionId: submission.id, owner: 'me', report, at: stores.clock.iso() });
	await stores.ownCases.put(stores.learnerId, 'bank.two-sum', [{ id: 'a', name: 'a', input: [[1], 2] }]);
}

for (const factory of storeFactories) {
	describe(`a learner's data in ${factory.name}`, () => {
		const stores = openedStores(factory);

		it('is exported whole, with the code of every submission', async () => {
			await practise(stores());
			const exported = Exported.parse(await stores().learnerData.exportAll(stores().learnerId));
			assert.equal(exported.exportedAt, stores().clock.iso());
			assert.equal(exported.submissions[0]?.source, someSubmission(stores()).source);
			assert.equal(exported.submissions[0].report.verdict, 'accepted');
			assert.equal(exported.attempts[0]?.result.passed, true);
			assert.deepEqual(exported.events.map(({ kind }) => kind).sort(), ['opened', 'submission']);
			assert.deepEqual(exported.ownCases, [
				{ challengeId: 'bank.two-sum', cases: [{ id: 'a', name: 'a', input: [[1], 2] }] },
			]);
		});

		it('is gone after erasing, with a backup made before', async () => {
			const { learnerData, learning, submissions, ownCases, learnerId } = stores();
			await practise(stores());
			const backup = await learnerData.erase(learnerId);
			assert.ok(existsSync(backup));
			assert.deepEqual(await learning.events(learnerId), []);
			assert.deepEqual(await learning.attempts(learnerId, 'bank.two-sum'), []);
			assert.deepEqual((await submissions.list(learnerId, 'bank.two-sum', { limit: 10 })).items, []);
			assert.deepEqual(await ownCases.get(learnerId, 'bank.two-sum'), []);
			await practise(stores());
			assert.equal((await learning.events(learnerId)).length, 2, 'practising goes on afterwards');
		});
	});
}
