import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as z from 'zod';
import type { KeptHint } from '#backend/hints/made/madeHintStore.ts';
import { KeptHintText } from '#backend/hints/made/keptHint.ts';
import { openedEach } from './openedEach.ts';
import { storeFactories } from './storeFactory.ts';
import type { Stores } from './stores.ts';

for (const factory of storeFactories) {
	describe(`made hints in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('come back as they were kept, for their learner alone', async () => {
			const { madeHints, learnerId, otherLearnerId } = stores();
			const hint = await someHint(stores());
			await madeHints.put(hint);
			assert.deepEqual(await madeHints.get(learnerId, hint.id), hint);
			assert.equal(await madeHints.get(otherLearnerId, hint.id), undefined);
			assert.deepEqual(await madeHints.ofAttempt(otherLearnerId, hint.attemptId), []);
		});

		it('are listed by attempt in the order in which they were made', async () => {
			const { madeHints, learnerId } = stores();
			const first = await someHint(stores());
			const second = { ...first, id: '00000000-0000-4000-8000-0000000000aa', at: '2026-11-25T10:00:01.000Z' };
			await madeHints.put(second);
			await madeHints.put(first);
			assert.deepEqual(await madeHints.ofAttempt(learnerId, first.attemptId), [first, second]);
			assert.deepEqual(await madeHints.ofAttempt(learnerId, '00000000-0000-4000-8000-0000000000ff'), []);
		});

		it('stay as they are when they are kept again', async () => {
			const { madeHints, learnerId } = stores();
			const hint = await someHint(stores());
			await madeHints.put(hint);
			await madeHints.put({ ...hint, text: 'another text that came too late' });
			assert.deepEqual(await madeHints.get(learnerId, hint.id), hint);
		});

		it("belong to a learner's data: exported and erased with it", async () => {
			const { madeHints, learnerData, learnerId } = stores();
			const hint = await someHint(stores());
			await madeHints.put(hint);
			const exported = z
				.looseObject({ madeHints: z.array(KeptHintText) })
				.parse(await learnerData.exportAll(learnerId));
			assert.deepEqual(exported.madeHints, [hint]);
			await learnerData.eraseAll(learnerId);
			assert.equal(await madeHints.get(learnerId, hint.id), undefined);
			assert.deepEqual(await stores().tracesOf(learnerId), []);
		});
	});
}

async function someHint({ learning, learnerId, clock }: Stores): Promise<KeptHint> {
	const challengeId = 'bank.two-sum';
	const moment = { learnerId, challengeId, challengeVersion: 'v1', at: clock.iso(), timeZone: 'UTC' };
	const attempt = await learning.beginAttempt({ ...moment, newId: () => clock.newId() });
	return {
		id: '00000000-0000-4000-8000-000000000077',
		at: '2026-11-25T10:00:00.000Z',
		text: 'Whom does the first payment find, "quoted"\nand with ü?',
		provider: 'gemini',
		model: 'a model',
		level: 4,
		learnerId,
		challengeId,
		attemptId: attempt.id,
		proof: { promptSha256: 'a'.repeat(64), referencesCompared: 3 },
	};
}
