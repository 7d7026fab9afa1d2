import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { learnerDataRoutes } from '#backend/wiring/learnerDataRoutes.ts';
import { type AccountsUnderTest, register, startAccounts } from '../accounts/accountsUnderTest.ts';

describe('the export of everything from a server', () => {
	let under: AccountsUnderTest;
	beforeEach(async () => {
		under = await startAccounts();
	});
	afterEach(() => under.close());

	it('has the account beside what was practised, and is itself on record', async () => {
		const { account } = await register(under);
		const { id } = account;
		const { exportData } = learnerDataRoutes({
			data: {
				exportAll: (learnerId) =>
					Promise.resolve({ exportedAt: under.clock.iso(), formatVersion: 1, learner: { id: learnerId } }),
				importAll: () => Promise.reject(new Error('nothing is brought in here')),
			},
			rules: { ofExport: (given) => Promise.resolve(given) },
			exportOf: under.accounts.exportOf,
			audit: under.accounts.audit,
			tell: () => undefined,
		});
		const caller = { kind: 'local', learnerId: id } as const;
		const signal = new AbortController().signal;
		const exported = await exportData({ params: {}, query: {}, body: undefined, learnerId: id, caller, signal });
		assert.deepEqual(exported.account, account);
		assert.deepEqual(exported.learner, { id });
		assert.doesNotMatch(JSON.stringify(exported), /scrypt|hash/i);
		const [newest] = (await under.audit()).filter(({ action }) => action === 'exported');
		assert.equal(newest?.subjectId, id);
	});
});
