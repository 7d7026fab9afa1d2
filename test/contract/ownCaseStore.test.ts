import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';

for (const factory of storeFactories) {
	describe(`own cases in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('are none at first', async () => {
			assert.deepEqual(await stores().ownCases.get(stores().learnerId, 'bank.two-sum'), []);
		});

		it('come back as they were put, in their order, for their challenge and learner alone', async () => {
			const { ownCases, learnerId } = stores();
			const cases = [
				{ id: 'b', name: 'zwei, "quoted"\nlines \u0000 and ü', input: [[2, 7], 9], expected: [0, 1] },
				{ id: 'a', name: 'big', input: [['9223372036854775807'], 'NaN'] },
			];
			await ownCases.put(learnerId, 'bank.two-sum', cases);
			assert.deepEqual(await ownCases.get(learnerId, 'bank.two-sum'), cases);
			assert.deepEqual(await ownCases.get(learnerId, 'bank.other'), []);
			assert.deepEqual(await ownCases.get('somebody else', 'bank.two-sum'), []);
		});

		it('are replaced as a whole', async () => {
			const { ownCases, learnerId } = stores();
			await ownCases.put(learnerId, 'bank.two-sum', [{ id: 'a', name: 'a', input: [1] }]);
			await ownCases.put(learnerId, 'bank.two-sum', []);
			assert.deepEqual(await ownCases.get(learnerId, 'bank.two-sum'), []);
		});
	});
}
